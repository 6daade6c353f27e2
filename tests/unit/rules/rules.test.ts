/** Walks the table of rules: each speaks when it should, is silent when it should, and gives only the findings it names. */
import { diagnosticCodes } from '../../../src/diagnostics/codes.js';
import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import { ruleOf, rules } from '../../../src/rules/rules.js';
import { findingsOn, fixtures } from './ruleFixtures.js';

describe('the table of rules', () => {
  it('has numbers in order, none twice', () => {
    const numbers = rules.map(({ id }) => Number(id.slice(1)));
    expect(numbers).toEqual([...new Set(numbers)].sort((first, second) => first - second));
    expect(numbers.at(-1)).toBeGreaterThanOrEqual(30);
  });

  it('gives every rule the severity of its findings, which its further codes may only lessen', () => {
    for (const { codes, severity } of rules) expect(diagnosticCodes[codes[0]!]).toBe(severity);
    expect(ruleOf('R1')!.severity).toBe('error');
    expect(rules.filter(({ id }) => Number(id.slice(1)) > 5).every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('says everything in both languages', () => {
    for (const { title, says, source } of rules) {
      for (const { zh, en } of [title, says, source]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/^[^\p{Script=Han}]*[A-Za-z]/u);
      }
    }
  });

  it('has fixtures for every rule and no other', () => {
    expect(Object.keys(fixtures)).toEqual(rules.map(({ id }) => id));
  });

  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const { triggers, quiet } = fixtures[id];

    it('is triggered by its fixture, with a sentence in both languages', () => {
      const found = findingsOn(triggers).filter((finding) => finding.rule === id);
      expect(found.length).toBeGreaterThan(0);
      for (const finding of found) {
        expect(rule.codes).toContain(finding.code);
        expect(finding.path.length).toBeGreaterThan(0);
        expect(describeDiagnostic(finding)).toMatch(new RegExp(`^(?:错误|警告) ${id} .*。$`, 'u'));
        expect(describeDiagnostic(finding, 'en')).not.toMatch(/undefined|NaN|\[object/);
      }
    });

    it('is not triggered by the other one', () => {
      expect(findingsOn(quiet).filter((finding) => finding.rule === id)).toEqual([]);
    });

    it('needs last year’s report or units only if it says so, and is for the editions it names', () => {
      expect(triggers.previous !== undefined).toBe(rule.needsPrevious);
      expect(triggers.unitsSum !== undefined).toBe(rule.needsUnits);
      expect(findingsOn({ report: triggers.report }).some((finding) => finding.rule === id)).toBe(!rule.needsPrevious && !rule.needsUnits);
      if (rule.editions) expect(rule.editions).toContain(triggers.report.edition ?? '2021');
    });
  });
});

describe('a report nothing can be said against', () => {
  it.each(['2019', '2021'] as const)('gets no finding in the form of %s', (edition) => {
    expect(findingsOn({ report: { edition } })).toEqual([]);
  });

  it('gets none across years, either', () => {
    expect(findingsOn(fixtures.R6.quiet)).toEqual([]);
  });
});
