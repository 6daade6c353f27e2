import fc from 'fast-check';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { arbitraryInput, validInput, withValue } from '../../support/validReport.js';
import type { ReportValue } from '../../support/validReport.js';

const input = validInput('2021');
const brief = ({ code, path }: Diagnostic): string => `${code} ${path.join('.')}`;

function parsed(value: unknown) {
  const result = parseReport(value);
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result.report!;
}

describe('totals left out', () => {
  it.each(['2019', '2021'] as const)('are computed to what they were, in the form of %s', (edition) => {
    const cut = (value: unknown): unknown => {
      if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value as ReportValue).flatMap(([key, item]) => (key === 'total' ? [] : [[key, cut(item)]])));
      return value.slice(0, -1);
    };
    fc.assert(
      fc.property(arbitraryInput(edition), (complete) => {
        const sections = complete.sections as Record<string, { table: unknown }>;
        const without = ['applications', 'reviewAndLitigation'].reduce((at, key) => withValue(at, ['sections', key, 'table'], cut(sections[key]!.table)), complete);
        expect(parseReport(without)).toMatchObject({ report: parsed(complete), diagnostics: [] });
      }),
      { numRuns: 30 },
    );
  });

  const review = ['sections', 'reviewAndLitigation', 'table', 'review'];
  const totalOf = (row: readonly unknown[]): unknown => {
    const { report } = parseReport(withValue(input, review, row));
    return (report!.sections.reviewAndLitigation.table!.review as ReportValue).total;
  };

  it('are computed exactly', () => {
    expect(totalOf([0.1, 0.2, 0, 0])).toBe(0.3);
    expect(totalOf(['9007199254740993', 1, 0, 0])).toBe('9007199254740994');
    expect(totalOf(['75.9260', '+1', 0, 0])).toBe(76.926);
  });

  it.each([null, '/', '', '0/0', '１'])('stay blank with a notice beside %j', (part) => {
    const result = parseReport(withValue(input, review, [1, part, 0, 0]));
    expect(result.diagnostics).toMatchObject([
      { code: 'total-not-computed', severity: 'notice', path: [...review, 'total'], details: { cellName: '表四 行政复议 总计', unread: ['表四 行政复议 结果纠正'] } },
    ]);
    expect(result.report!.sections.reviewAndLitigation.table!.review).toEqual({ upheld: 1, corrected: part, other: 0, pending: 0, total: null });
  });

  it('are never changed when given, wrong or blank', () => {
    expect(totalOf([1, 2, 3, 4, 999])).toBe(999);
    expect(totalOf([1, 2, 3, 4, null])).toBeNull();
  });

  it('of totals are found along the row where the column has blanks', () => {
    const table = ['sections', 'applications', 'table', 'results'];
    const blankCell = withValue(withValue(input, [...table, 'total'], undefined), [...table, 'granted', 0], null);
    const result = parseReport(blankCell);
    const totals = (report: typeof result.report): ReportValue => (report!.sections.applications.table!.results as ReportValue).total as ReportValue;
    expect(totals(result.report)).toEqual({ ...totals(parsed(input)), naturalPersons: null });
    expect(result.diagnostics.map(brief)).toEqual(['total-not-computed sections.applications.table.results.total.naturalPersons']);
  });
});
