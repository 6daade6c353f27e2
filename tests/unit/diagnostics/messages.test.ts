import { diagnosticCodes, severityOf } from '../../../src/diagnostics/codes.js';
import type { DiagnosticCode } from '../../../src/diagnostics/codes.js';
import { describeDiagnostic, hintOf, sentenceOf } from '../../../src/diagnostics/describe.js';
import { diagnostic, hasErrors, toPointer } from '../../../src/diagnostics/diagnostic.js';
import { GongkaiError } from '../../../src/diagnostics/gongkaiError.js';
import { families } from '../../../src/diagnostics/messages.js';
import { pathText } from '../../../src/diagnostics/wording.js';

const codes = Object.keys(diagnosticCodes) as DiagnosticCode[];

describe('the sentences of findings', () => {
  it('exist for exactly the codes there are', () => {
    expect(families.flatMap((messages) => Object.keys(messages())).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('say something in both languages for %s even without any further fact', (code) => {
    const finding = diagnostic(code, ['sections', 'overview', 0]);
    expect(sentenceOf(finding, 'zh')).toMatch(/\p{Script=Han}.*。$/u);
    expect(sentenceOf(finding, 'en')).toMatch(/^[^\p{Script=Han}]*[A-Za-z].*\.$/u);
    expect(hintOf(finding, 'en')).not.toMatch(/undefined|\[object/);
    expect(finding.severity).toBe(severityOf(code));
  });

  it('begin with the place, then severity and rule, and end with clause and advice', () => {
    const finding = diagnostic('sum-mismatch', ['sections', 'applications', 'table', 'results', 'total', 'naturalPersons'], {
      rule: 'R1',
      clause: '表三表头',
      expected: '58',
      actual: '57',
      details: { subject: '表三 自然人', left: ['一 50', '二 8'], right: ['（七）总计 57'], leftSum: '58', rightSum: '57', difference: '-1' },
      place: { file: 'xingguo.yaml', line: 41, column: 9 },
    });
    expect(describeDiagnostic(finding)).toBe(
      'xingguo.yaml:41:9 错误 R1 表三 自然人：一 50 ＋ 二 8 ＝ 58；而 （七）总计 57；相差 1，后者少。依据：表三表头。请核对以上各格，改正填错的一格。',
    );
    expect(describeDiagnostic(finding, 'en')).toMatch(/^xingguo\.yaml:41:9 error R1 .*the difference is 1, the latter being less\. Basis: 表三表头\. Check/);
  });

  it('name a dozen of many known keys, not all', () => {
    const known = Array.from({ length: 120 }, (_, index) => `label${index}`);
    const hint = hintOf(diagnostic('unknown-key', ['labels', 'x'], { details: { key: 'x', known } }), 'zh');
    expect(hint).toContain('label11等 120 个');
    expect(hint).not.toContain('label12');
  });

  it('tell the writer of a number as text, and of text as a number, what to do', () => {
    const hint = (expected: string, actual: string): string | undefined => hintOf(diagnostic('wrong-type', ['year'], { expected, actual }), 'zh');
    expect(hint('number', 'text')).toBe('请只写半角数字，不加引号。');
    expect(hint('text', 'number')).toBe('请给它加上引号。');
    expect(hint('text', 'list')).toBeFalsy();
  });

  it('never pass on a character that steers a terminal', () => {
    const finding = diagnostic('unknown-key', ['\u001b[31m\u202e'], { place: { file: 'a\u0007b.yaml' }, details: { nearest: '\u009b' } });
    const text = describeDiagnostic(finding);
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(text).toContain('<U+001B>');
    expect(text).toContain('a<U+0007>b.yaml');
  });
});

describe('a finding', () => {
  it('is frozen and keeps a copy of its path', () => {
    const path = ['a', 1];
    const finding = diagnostic('unknown-key', path);
    path.push('b');
    expect(finding.path).toEqual(['a', 1]);
    expect(Object.isFrozen(finding)).toBe(true);
  });

  it('forbids a document only when it is an error', () => {
    expect(hasErrors([diagnostic('label-overridden', []), diagnostic('not-checkable', [])])).toBe(false);
    expect(hasErrors([diagnostic('label-overridden', []), diagnostic('wrong-type', [])])).toBe(true);
  });

  it('has a path that can be written as a pointer and for people', () => {
    expect(toPointer(['a/b', '~', 0])).toBe('/a~1b/~0/0');
    expect(pathText(['sections', 'overview', 3, 'heading'])).toBe('sections.overview[3].heading');
  });
});

describe('a GongkaiError', () => {
  it('says every finding it carries', () => {
    const error = new GongkaiError([diagnostic('file-unreadable', []), diagnostic('font-missing', [])]);
    expect(error.name).toBe('GongkaiError');
    expect(error.message.split('\n')).toHaveLength(2);
    expect(error.diagnostics.map((finding) => finding.code)).toEqual(['file-unreadable', 'font-missing']);
  });
});
