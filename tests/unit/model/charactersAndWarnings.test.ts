import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { validInput, withValue } from '../../support/validReport.js';

type Path = readonly (string | number)[];

const input = validInput('2021');
const brief = ({ code, path }: Diagnostic): string => `${code} ${path.join('.')}`;
const found = (value: unknown): readonly string[] => parseReport(value).diagnostics.map(brief);

describe('characters that cannot be printed', () => {
  it.each([
    ['\u0000', 'U+0000'], ['\u0007', 'U+0007'], ['\u001b', 'U+001B'], ['\u007f', 'U+007F'], ['\u0085', 'U+0085'], ['\ufffe', 'U+FFFE'], ['\uffff', 'U+FFFF'],
    ['\ud800', 'U+D800'], ['\udfff', 'U+DFFF'], ['\u202e', 'U+202E'], ['\u2066', 'U+2066'], ['\u200f', 'U+200F'], ['\r', 'U+000D'],
  ])('are named with their position: %j', (character, codePoint) => {
    const { report, diagnostics } = parseReport(withValue(input, ['sections', 'overview', 0], `𠮷甲${character}乙`));
    expect(report).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'forbidden-character', path: ['sections', 'overview', 0], details: { codePoint, position: 3 } }]);
  });

  it.each<[Path, unknown]>([
    [['organisation'], '甲\u0001'], [['title'], ['甲\u0001']], [['preface'], '甲\u0001'], [['signature'], '甲\u0001'],
    [['contact'], { telephone: '1\u0001' }], [['labels'], { 'applications.received': '一\u0001' }], [['sections', 'overview', 1], { heading: '甲', text: '乙\u0001' }],
    [['sections', 'overview', 1], { image: 'a.png', alternativeText: '图\u0001' }], [['sections', 'overview', 1], { table: { rows: [[{ text: '甲\u0001' }]] } }],
    [['sections', 'applications', 'table', 'received', 0], '1\u0001'], [['sections', 'applications', 'title'], '甲\u0001'],
  ])('are found at %j', (path, value) => {
    const { report, diagnostics } = parseReport(withValue(input, path, value));
    expect(report).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['forbidden-character']);
  });

  it('are not emoji, rare characters, line ends or tabs', () => {
    expect(found({ ...input, preface: '𠮷😀\r\n\t甲\u200b乙\n' })).toEqual([]);
  });
});

describe('warnings', () => {
  it('tell of a section that is left blank, and keep it so', () => {
    const { report, diagnostics } = parseReport(withValue(validInput('2021'), ['sections', 'otherMatters'], []));
    expect(diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(['section-empty sections.otherMatters']);
    expect(report?.sections.otherMatters.content).toEqual([]);
  });

  it('come with a form that is not the one of the year', () => {
    const { report, diagnostics } = parseReport({ ...validInput('2021'), year: 2020, form: '2021' });
    expect(report!.form).toBe('2021');
    expect(diagnostics).toMatchObject([{ code: 'form-year-mismatch', severity: 'warning', expected: '2019', actual: '2021' }]);
    expect(found({ ...validInput('2021'), form: 2021 })).toEqual([]);
  });

  it('come with other words for a section title or a label', () => {
    const changed = withValue({ ...input, labels: { 'applications.results.unavailable.notHeld': '1.机关不掌握相关政府信息', 'applications.received': '一、本年新收政府信息公开申请数量' } }, ['sections', 'applications', 'title'], '申请情况');
    const { report, diagnostics } = parseReport(changed);
    expect(report!.labels).toEqual(changed.labels);
    expect(report!.sections.applications.title).toBe('申请情况');
    expect(diagnostics).toMatchObject([
      { code: 'section-title-overridden', severity: 'warning', expected: '收到和处理政府信息公开申请情况', actual: '申请情况' },
      { code: 'label-overridden', severity: 'warning', expected: '1.本机关不掌握相关政府信息', actual: '1.机关不掌握相关政府信息' },
    ]);
  });
});
