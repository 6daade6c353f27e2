import fc from 'fast-check';
import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import type { FormEdition } from '../../../src/forms/form.js';
import { formOf } from '../../../src/forms/forms.js';
import { readData } from '../../../src/importers/readData.js';
import { parseReport } from '../../../src/model/parseReport.js';
import type { Report } from '../../../src/model/report.js';
import { checkReport } from '../../../src/rules/checkReport.js';
import { equationsOf } from '../../../src/rules/equations.js';
import { valueAt } from '../../../src/rules/valueAt.js';
import { arbitraryInput, validInput, withValue } from '../../support/validReport.js';
import type { ReportValue } from '../../support/validReport.js';

const editions: readonly FormEdition[] = ['2019', '2021'];

function reportOf(input: ReportValue): Report {
  const { report, diagnostics } = parseReport(input);
  expect(diagnostics).toEqual([]);
  return report!;
}

function withCell(report: Report, path: readonly (string | number)[], value: unknown): Report {
  return withValue(report as unknown as ReportValue, path, value) as unknown as Report;
}

const pointer = (path: readonly (string | number)[]): string => path.join('.');

/** What must be found when one cell of tables three or four grows by 1, worked out from the words of the rules. */
function expectedFindings(path: readonly (string | number)[]): readonly (readonly [rule: string, path: string, difference: string])[] {
  const [, table, , ...keys] = path;
  const base = `sections.${table}.table`;
  const last = keys.at(-1)!;
  const change = (isTotal: boolean): string => (isTotal ? '1' : '-1');
  const rowTotal = `${base}.${[...keys.slice(0, -1), 'total'].join('.')}`;
  if (table === 'reviewAndLitigation') return [['R4', rowTotal, change(last === 'total')]];
  const found: [string, string, string][] = [];
  const isSumRow = keys[0] === 'results' && keys[1] === 'total';
  const isPlainRow = keys[0] !== 'results';
  if (isPlainRow || isSumRow) found.push(['R1', `${base}.results.total.${last}`, change(isSumRow || keys[0] === 'carriedForward')]);
  if (keys[0] === 'results') found.push(['R2', `${base}.results.total.${last}`, change(isSumRow)]);
  found.push(['R3', rowTotal, change(last === 'total')]);
  return found;
}

const summary = (findings: readonly Diagnostic[]): unknown => findings.map(({ rule, path, details }) => [rule, pointer(path), details?.difference]);

describe.each(editions)('the %s form', (edition) => {
  const equations = equationsOf(formOf(edition));
  const report = reportOf(validInput(edition));

  it('raises no alarm about figures that satisfy every rule', () => {
    fc.assert(
      fc.property(arbitraryInput(edition), (input) => {
        expect(checkReport(reportOf(input))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('has an equation for every column and row of table three and every group of table four', () => {
    const count = (rule: string): number => equations.filter((equation) => equation.rule === rule).length;
    expect({ R1: count('R1'), R2: count('R2'), R3: count('R3'), R4: count('R4') }).toEqual({ R1: 7, R2: 7, R3: edition === '2019' ? 23 : 25, R4: 3 });
    expect(new Set(equations.map(({ id }) => id)).size).toBe(equations.length);
    expect(equations.filter(({ rule }) => rule === 'R2').map(({ left }) => left.length)).toEqual(new Array(7).fill(edition === '2019' ? 19 : 21));
    expect(equations.filter(({ rule }) => rule === 'R3').map(({ left }) => left.length)).toEqual(new Array(edition === '2019' ? 23 : 25).fill(6));
    expect(equations.filter(({ rule }) => rule === 'R4').map(({ left }) => left.length)).toEqual([4, 4, 4]);
  });

  const terms = [...new Map(equations.flatMap(({ left, right }) => [...left, ...right]).map((cell) => [pointer(cell.path), cell])).values()];

  it('names every one of the 161, or 175, cells of table three and 15 of table four in its equations', () => {
    expect(terms).toHaveLength((edition === '2019' ? 161 : 175) + 15);
  });

  it.each(terms.map((cell) => [cell.name, cell.path] as const))('finds %s when it is 1 too large, and nothing else', (name, path) => {
    const value = valueAt(report, path) as number;
    const findings = checkReport(withCell(report, path, value + 1));
    expect(summary(findings)).toEqual(expectedFindings(path));
    for (const finding of findings) {
      expect(finding).toMatchObject({ code: 'sum-mismatch', severity: 'error' });
      expect(finding.cells).toContainEqual(path);
      expect(finding.details!.cellNames).toContain(name);
      expect(Number(finding.actual) - Number(finding.expected)).toBe(Number(finding.details!.difference));
      expect(describeDiagnostic(finding)).toContain(`${value + 1}`);
    }
  });

  it('tells any wrong figure from a right one, whatever the figures are', () => {
    fc.assert(
      fc.property(arbitraryInput(edition), fc.constantFrom(...terms), fc.integer({ min: -50, max: 50 }).filter((change) => change !== 0), (input, { path }, change) => {
        const valid = reportOf(input);
        const findings = checkReport(withCell(valid, path, (valueAt(valid, path) as number) + change)).filter(({ code }) => code === 'sum-mismatch');
        expect(summary(findings)).toEqual(expectedFindings(path).map(([rule, at, sign]) => [rule, at, String(Number(sign) * change)]));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same findings in the same order every time', () => {
    const broken = withCell(withCell(report, ['sections', 'applications', 'table', 'received', 'others'], 5000), ['sections', 'reviewAndLitigation', 'table', 'review', 'upheld'], -1);
    expect(checkReport(broken).map(({ rule }) => rule)).toEqual(['R5', 'R1', 'R3', 'R4']);
    expect(checkReport(broken)).toEqual(checkReport(broken));
  });

  it.each(terms.filter((_, index) => index % 11 === 0).map((cell) => [cell.name, cell.path] as const))('cannot check the equations of %s when it is blank', (name, path) => {
    const found = checkReport(withCell(report, path, null));
    const concerned = equations.filter(({ left, right }) => [...left, ...right].some((cell) => pointer(cell.path) === pointer(path)));
    expect(found.map(({ code, severity, rule }) => [code, severity, rule])).toEqual(concerned.map(({ rule }) => ['not-checkable', 'notice', rule]));
    for (const finding of found) expect(finding.details!.cellNames).toContain(name);
  });
});

describe('single figures', () => {
  const in2019 = reportOf(validInput('2019'));
  const in2021 = reportOf(validInput('2021'));
  const found = (report: Report, keys: readonly string[], value: unknown): readonly string[] =>
    checkReport(withCell(report, ['sections', 'proactiveDisclosure', 'table', ...keys], value)).map(({ code, rule }) => [code, rule].filter(Boolean).join(' '));

  it('of a count are neither negative nor broken', () => {
    expect(found(in2021, ['licensing', 'decisions'], -1)).toEqual(['negative-count R5']);
    expect(found(in2021, ['licensing', 'decisions'], '-417')).toEqual(['negative-count R5']);
    expect(found(in2021, ['licensing', 'decisions'], 1.5)).toEqual(['not-a-whole-number R5']);
    expect(found(in2021, ['licensing', 'decisions'], -0.5)).toEqual(['negative-count R5', 'not-a-whole-number R5']);
    expect(found(in2021, ['licensing', 'decisions'], '3.0')).toEqual([]);
  });

  it.each(['+1036', '-417', '−3', '减4', '增12', '0/0', '/', '', null, '１２', '-'])('of 本年增/减 may be %j', (value) => {
    expect(found(in2019, ['licensing', 'change'], value)).toEqual([]);
  });

  it.each(['75.9260', '70487元', '190.457379', 0.1, '—', '不适用'])('of an amount may be %j', (value) => {
    expect(found(in2021, ['charges', 'amount'], value)).toEqual([]);
    expect(found(in2019, ['procurement', 'amount'], value)).toEqual([]);
  });

  it.each(['约十件', '12a', '3/1', '1.2.3', '1,03', '件', '--4', '1 036', '〇'])('that are %j are said to be unread', (value) => {
    const findings = checkReport(withCell(in2019, ['sections', 'proactiveDisclosure', 'table', 'licensing', 'change'], value));
    expect(findings).toMatchObject([{ code: 'cell-text-unread', severity: 'warning', actual: value, details: { cellName: '表二 第二十条第（五）项 行政许可 本年增/减' } }]);
  });
});

describe('blanks', () => {
  const report = reportOf(validInput('2021'));
  const path = ['sections', 'reviewAndLitigation', 'table', 'review', 'corrected'];
  const value = Number(valueAt(report, path));

  it.each([null, '', '/', '—', '不适用'])('such as %j count as 0 only when the caller says so', (blank) => {
    const blanked = withCell(report, path, blank);
    expect(checkReport(blanked).map(({ code }) => code)).toEqual(['not-checkable']);
    expect(checkReport(blanked, { blankMeansZero: true })).toMatchObject([{ code: 'sum-mismatch', rule: 'R4', details: { difference: String(value) } }]);
    expect(checkReport(withCell(blanked, [...path.slice(0, -1), 'total'], Number(valueAt(report, [...path.slice(0, -1), 'total'])) - value), { blankMeansZero: true })).toEqual([]);
  });

  it('are not what text is that nobody can read', () => {
    expect(checkReport(withCell(report, path, '若干'), { blankMeansZero: true }).map(({ code }) => code)).toEqual(['cell-text-unread', 'not-checkable']);
  });

  it('in a whole table give one notice an equation, which names at most three cells in its sentence', () => {
    const form = formOf('2021');
    const blanked = equationsOf(form).flatMap(({ left, right }) => [...left, ...right]).reduce((at, cell) => withCell(at, cell.path, null), report);
    const findings = checkReport(blanked);
    expect(findings).toHaveLength(equationsOf(form).length);
    expect(describeDiagnostic(findings[7]!)).toContain('等 22 格');
  });
});

describe('sums', () => {
  const report = reportOf(validInput('2021'));
  const group = ['sections', 'reviewAndLitigation', 'table', 'review'];
  const withGroup = (cells: Readonly<Record<string, unknown>>): Report => withCell(report, group, cells);

  it('are exact where floating point is not', () => {
    expect(checkReport(withGroup({ upheld: 0.1, corrected: 0.2, other: 0, pending: 0, total: 0.3 })).filter(({ rule }) => rule === 'R4')).toEqual([]);
    const large = { upheld: '9007199254740993', corrected: 0, other: 0, pending: 0, total: '9007199254740992' };
    expect(checkReport(withGroup(large))).toMatchObject([{ rule: 'R4', expected: '9007199254740993', actual: '9007199254740992', details: { difference: '-1' } }]);
  });

  it('are made of text as printed, which stays as it is', () => {
    const printed = withGroup({ upheld: '＋１', corrected: '2件', other: '1,000', pending: '+0', total: '1003' });
    expect(checkReport(printed)).toEqual([]);
    expect(valueAt(printed, [...group, 'other'])).toBe('1,000');
  });
});

describe('places', () => {
  it('lead to the cell in the file, also in a row given as a list', () => {
    const input = withValue(validInput('2021'), ['sections', 'applications', 'table', 'received', 6], 1);
    const text = JSON.stringify(input, null, 1);
    const data = readData(text, 'report.json');
    const { report, placeOf } = parseReport(data.value, data);
    const finding = checkReport(report!, { placeOf }).find(({ rule }) => rule === 'R3')!;
    const line = text.slice(0, text.indexOf('"received"')).split('\n').length;
    expect(finding.place).toEqual({ file: 'report.json', line: line + 7, column: 6 });
    expect(text.split('\n')[line + 6]!.trim()).toBe('1');
  });

  it('fall back to what is nearest around the cell', () => {
    const input = withValue(validInput('2021'), ['sections', 'applications', 'table', 'received', 6], 1);
    const place = { file: 'x', line: 3 };
    const [finding] = checkReport(reportOf(input), { placeOf: (path) => (path.length === 4 ? place : undefined) });
    expect(finding!.place).toEqual(place);
  });
});
