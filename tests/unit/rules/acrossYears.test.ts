import fc from 'fast-check';
import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import type { FormEdition } from '../../../src/forms/form.js';
import { parseReport } from '../../../src/model/parseReport.js';
import type { Report } from '../../../src/model/report.js';
import { reviewReport } from '../../../src/rules/reviewReport.js';
import { reviewedReport } from '../../support/reviewedReport.js';
import { arbitraryInput, withValue } from '../../support/validReport.js';
import type { ReportValue } from '../../support/validReport.js';

const columns = ['naturalPersons', 'businesses', 'researchInstitutions', 'publicWelfareOrganisations', 'legalServiceOrganisations', 'others', 'total'];
const carried = ['sections', 'applications', 'table', 'carriedForward'];

const reportOf = (input: ReportValue): Report => parseReport(input).report!;
const ofRule = (rule: string, report: Report, previous: Report) => reviewReport(report, { previous }).filter((finding) => finding.rule === rule);
const carriedIn = (input: ReportValue): unknown => (input as { sections: { applications: { table: { carriedIn: unknown } } } }).sections.applications.table.carriedIn;

describe.each<FormEdition>(['2019', '2021'])('what is carried over in the form of %s (R6)', (edition) => {
  it('is compared column by column, whatever the figures', () => {
    fc.assert(
      fc.property(arbitraryInput(edition), fc.nat(6), fc.integer({ min: 1, max: 9 }), (input, column, more) => {
        const row = carriedIn(input) as readonly number[];
        const lastYear = (values: readonly unknown[]): Report => reportOf({ ...withValue(input, carried, values), year: (input['year'] as number) - 1 });
        expect(ofRule('R6', reportOf(input), lastYear(row))).toEqual([]);
        const found = ofRule('R6', reportOf(input), lastYear(row.map((count, index) => (index === column ? count + more : count))));
        expect(found).toMatchObject([{ path: ['sections', 'applications', 'table', 'carriedIn', columns[column]], expected: row[column]! + more, actual: row[column] }]);
      }),
      { numRuns: 25 },
    );
  });

  it('is not compared with a blank', () => {
    const blank = reviewedReport({ edition, year: edition === '2019' ? 2019 : 2024, with: [[carried, ['/', null, null, null, null, null, null]]] });
    expect(ofRule('R6', reviewedReport({ edition }), blank)).toEqual([]);
  });
});

it('blanks that mean 0 are compared as 0', () => {
  const blank = reviewedReport({ year: 2024, with: [[carried, [2, null, null, null, null, null, 2]]] });
  const report = reviewedReport({ with: [[['sections', 'applications', 'table', 'carriedIn'], [2, 1, '/', null, 0, 0, 2]]] });
  expect(ofRule('R6', report, blank)).toEqual([]);
  expect(reviewReport(report, { previous: blank, blankMeansZero: true }).filter(({ rule }) => rule === 'R6')).toMatchObject([{ expected: 0, actual: 1 }]);
});

describe('rolling forward (R7)', () => {
  const row = (year: number, normativeDocuments: readonly unknown[]): Report => reviewedReport({ year, with: [[['sections', 'proactiveDisclosure', 'table', 'normativeDocuments'], normativeDocuments]] });

  it('says the whole sum', () => {
    const [finding] = ofRule('R7', row(2025, [6, 2, 25]), row(2024, [3, 0, 20]));
    expect(finding).toMatchObject({ expected: 24, actual: 25, path: ['sections', 'proactiveDisclosure', 'table', 'normativeDocuments', 'inForce'] });
    expect(describeDiagnostic(finding!)).toContain('行政规范性文件 现行有效件数 为 25；而 上年 20 ＋ 本年制发件数 6 － 本年废止件数 2 ＝ 24。');
  });

  it('needs every part as a number', () => {
    expect(ofRule('R7', row(2025, [6, '/', 25]), row(2024, [3, 0, 20]))).toEqual([]);
    expect(ofRule('R7', row(2025, [6, 2, 25]), row(2024, [3, 0, null]))).toEqual([]);
  });

  it('is one of items in the form of 2019, and of nothing between the two forms', () => {
    const items = (year: number, licensing: readonly unknown[]): Report => reviewedReport({ edition: '2019', year, with: [[['sections', 'proactiveDisclosure', 'table', 'licensing'], licensing]] });
    expect(ofRule('R7', items(2020, [8, 0, 5]), items(2019, [6, 2, 5])).filter(({ path }) => path.includes('licensing'))).toEqual([]);
    expect(ofRule('R7', items(2020, [9, 0, 5]), items(2019, [6, '+2', 5]))).toMatchObject([{ expected: 8, actual: 9 }]);
    expect(ofRule('R7', reviewedReport({ year: 2021 }), reviewedReport({ edition: '2019', year: 2020 }))).toEqual([]);
  });
});

describe('jumps (R13)', () => {
  const licensing = (year: number, count: unknown): Report => reviewedReport({ year, with: [[['sections', 'proactiveDisclosure', 'table', 'licensing'], [count]]] });

  it.each([
    [500, 100, 1],
    [499, 100, 0],
    [100, 500, 1],
    [99, 3, 0],
    [100, 0, 1],
    ['/', 500, 0],
    ['75.9', '7590', 1],
  ])('from %s to %s', (before, now, count) => {
    expect(ofRule('R13', licensing(2025, now), licensing(2024, before))).toHaveLength(count);
  });
});

describe('last year’s report', () => {
  it.each([2023, 2025, 2026])('of %i is not last year’s of 2025, and is compared with nothing', (year) => {
    const findings = reviewReport(reviewedReport(), { previous: reviewedReport({ year }) });
    expect(findings).toMatchObject([{ code: 'previous-unfit', severity: 'warning', expected: 2024, actual: year }]);
  });

  it('of another organ is compared, and told', () => {
    const findings = reviewReport(reviewedReport(), { previous: reviewedReport({ year: 2024, organisation: '云溪县人民政府' }) });
    expect(findings.map(({ rule, code }) => rule ?? code)).toEqual(expect.arrayContaining(['previous-unfit', 'R6']));
  });

  it('may be in the other form: what both have is compared', () => {
    const findings = reviewReport(reviewedReport({ year: 2021 }), { previous: reviewedReport({ edition: '2019', year: 2020 }) });
    expect(findings.map(({ rule }) => rule)).toEqual(['R6', 'R6', 'R15']);
  });
});
