import fc from 'fast-check';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { validInput, withValue } from '../../support/validReport.js';
import type { ReportValue } from '../../support/validReport.js';

type Path = readonly (string | number)[];

const input = validInput('2021');
const brief = ({ code, path }: Diagnostic): string => `${code} ${path.join('.')}`;
const found = (value: unknown): readonly string[] => parseReport(value).diagnostics.map(brief);
const foundWith = (path: Path, value: unknown, from: ReportValue = input): readonly string[] => found(withValue(from, path, value));

describe('a wrong shape', () => {
  it.each<[string, Path, unknown, readonly string[]]>([
    ['a number for the organisation', ['organisation'], 5, ['wrong-type organisation']],
    ['no organisation', ['organisation'], undefined, ['missing-value organisation']],
    ['a blank organisation', ['organisation'], '　', ['invalid-value organisation']],
    ['an organisation on two lines', ['organisation'], '甲\n乙', ['invalid-value organisation']],
    ['a text for the year', ['year'], '2024', ['wrong-type year']],
    ['a broken year', ['year'], 2024.5, ['wrong-type year']],
    ['the year 2018', ['year'], 2018, ['year-unsupported year']],
    ['no year', ['year'], undefined, ['missing-value year']],
    ['no sections', ['sections'], undefined, ['missing-value sections']],
    ['a missing section', ['sections', 'otherMatters'], undefined, ['missing-value sections.otherMatters']],
    ['an unknown section', ['sections', 'summary'], '…', ['unknown-key sections.summary']],
    ['an empty section', ['sections', 'otherMatters'], ' \n', ['invalid-value sections.otherMatters']],
    ['a preface without items', ['preface'], [], ['invalid-value preface']],
    ['a section that is a number', ['sections', 'otherMatters'], 0, ['wrong-type sections.otherMatters']],
    ['a table section given as text', ['sections', 'applications'], '见附件', ['wrong-type sections.applications']],
    ['a section without its table', ['sections', 'applications', 'table'], undefined, ['missing-value sections.applications.table']],
    ['a missing row', ['sections', 'applications', 'table', 'carriedIn'], undefined, ['missing-cell sections.applications.table.carriedIn']],
    ['a missing group', ['sections', 'applications', 'table', 'results', 'refused'], undefined, ['missing-cell sections.applications.table.results.refused']],
    ['a blank for a row', ['sections', 'applications', 'table', 'carriedIn'], null, ['wrong-type sections.applications.table.carriedIn']],
    ['a row of the other edition', ['sections', 'proactiveDisclosure', 'table', 'procurement'], [0, 0], ['unknown-key sections.proactiveDisclosure.table.procurement']],
    ['five values for seven', ['sections', 'applications', 'table', 'received'], [1, 2, 3, 4, 5], ['wrong-length sections.applications.table.received']],
    ['eight values for seven', ['sections', 'applications', 'table', 'received'], [1, 2, 3, 4, 5, 6, 7, 8], ['wrong-length sections.applications.table.received']],
    ['a hole in a row', ['sections', 'applications', 'table', 'received', 2], true, ['wrong-type sections.applications.table.received.2']],
    ['a cell that is no number', ['sections', 'applications', 'table', 'received', 2], NaN, ['wrong-type sections.applications.table.received.2']],
    ['a cell beyond exact numbers', ['sections', 'applications', 'table', 'received', 2], 2 ** 53, ['invalid-value sections.applications.table.received.2']],
    ['a cell with an exponent', ['sections', 'applications', 'table', 'received', 2], 1e-7, ['invalid-value sections.applications.table.received.2']],
    ['a cell on two lines', ['sections', 'applications', 'table', 'received', 2], '1\n2', ['invalid-value sections.applications.table.received.2']],
    ['a date that does not exist', ['date'], '2023-02-29', ['invalid-date date']],
    ['a date with a time', ['date'], '2024-01-01T00:00', ['invalid-date date']],
    ['a date that is a Date', ['date'], new Date(0), ['wrong-type date']],
    ['labels that are a Map', ['labels'], new Map([['x', 'y']]), ['wrong-type labels']],
    ['an unknown label', ['labels'], { 'applications.recieved': '一' }, ['unknown-key labels.applications.recieved']],
    ['an unknown part of the contact', ['contact'], { phone: '1' }, ['unknown-key contact.phone']],
    ['a postcode without quotation marks', ['contact'], { postcode: 342400 }, ['wrong-type contact.postcode']],
    ['the form of 2017', ['form'], '2017', ['form-unknown form']],
    ['a form that is a list', ['form'], [], ['form-unknown form']],
    ['a level of 5', ['sections', 'overview', 1], { heading: '甲', level: 5 }, ['invalid-value sections.overview.1.level']],
    ['a number in front of an item', ['sections', 'overview', 1], 7, ['wrong-type sections.overview.1']],
    ['a picture without alternative text', ['sections', 'overview', 1], { image: 'a.png' }, ['missing-value sections.overview.1.alternativeText']],
    ['a picture on the web', ['sections', 'overview', 1], { image: 'https://a.b/c.png', alternativeText: '图' }, ['invalid-value sections.overview.1.image']],
    ['a picture above the folder', ['sections', 'overview', 1], { image: 'a/../../c.png', alternativeText: '图' }, ['invalid-value sections.overview.1.image']],
    ['a picture by absolute path', ['sections', 'overview', 1], { image: '/etc/c.png', alternativeText: '图' }, ['invalid-value sections.overview.1.image']],
    ['a picture on another drive', ['sections', 'overview', 1], { image: 'C:\\c.png', alternativeText: '图' }, ['invalid-value sections.overview.1.image']],
    ['a picture wider than the text', ['sections', 'overview', 1], { image: 'a.png', alternativeText: '图', width: 1.5 }, ['invalid-value sections.overview.1.width']],
    ['a mistyped key in an item', ['sections', 'overview', 1], { heading: '甲', txt: '乙' }, ['unknown-key sections.overview.1.txt']],
    ['a ragged table', ['sections', 'overview', 1], { table: { rows: [['a', 'b'], ['c']] } }, ['ragged-table sections.overview.1.table.rows.1']],
    ['a cell that reaches beyond its table', ['sections', 'overview', 1], { table: { rows: [['a', { text: 'b', rowSpan: 2 }]] } }, ['ragged-table sections.overview.1.table.rows.0']],
    ['overlapping cells', ['sections', 'overview', 1], { table: { rows: [['a', { text: 'b', rowSpan: 2 }, 'c'], [{ text: 'd', columnSpan: 2 }, 'e']] } }, ['overlapping-cells sections.overview.1.table.rows.1']],
    ['a table without rows', ['sections', 'overview', 1], { table: { rows: [] } }, ['invalid-value sections.overview.1.table.rows']],
    ['more header rows than rows', ['sections', 'overview', 1], { table: { headerRows: 2, rows: [['a']] } }, ['invalid-value sections.overview.1.table.headerRows']],
    ['shares for another number of columns', ['sections', 'overview', 1], { table: { columns: [1], rows: [['a', 'b']] } }, ['wrong-length sections.overview.1.table.columns']],
    ['a table of 64 columns', ['sections', 'overview', 1], { table: { rows: [new Array(64).fill('a')] } }, ['limit-exceeded sections.overview.1.table.rows.0']],
    ['a span of less than no columns', ['sections', 'overview', 1], { table: { rows: [[{ text: 'a', columnSpan: -9 }]] } }, ['invalid-value sections.overview.1.table.rows.0.0.columnSpan']],
    ['a span of half a column', ['sections', 'overview', 1], { table: { rows: [[{ text: 'a', columnSpan: 0.5 }]] } }, ['wrong-type sections.overview.1.table.rows.0.0.columnSpan']],
    ['a span without measure', ['sections', 'overview', 1], { table: { rows: [[{ text: 'a', rowSpan: 1e9 }]] } }, ['invalid-value sections.overview.1.table.rows.0.0.rowSpan']],
    ['a span of no rows', ['sections', 'overview', 1], { table: { rows: [[{ text: 'a', rowSpan: 0 }]] } }, ['invalid-value sections.overview.1.table.rows.0.0.rowSpan']],
  ])('is found: %s', (_, path, value, findings) => {
    expect(foundWith(path, value)).toEqual(findings);
    expect(parseReport(withValue(input, path, value)).report).toBeUndefined();
  });

  it.each([null, undefined, 5, 'x', [], true, () => 1])('is found when the whole report is %p', (value) => {
    expect(found(value)).toEqual(['wrong-type ']);
  });

  it('is found in every part at once', () => {
    const bad = [[['organisation'], 5], [['sections', 'applications', 'table', 'received'], [1]], [['date'], '2024-13-01'], [['organization'], 'x']] as const;
    expect(found(bad.reduce<ReportValue>((at, [path, value]) => withValue(at, path, value), input)).toSorted()).toEqual([
      'invalid-date date', 'unknown-key organization', 'wrong-length sections.applications.table.received', 'wrong-type organisation',
    ]);
  });

  it('says which key was probably meant', () => {
    const [finding] = parseReport(withValue(input, ['sections', 'aplications'], {})).diagnostics;
    expect(finding).toMatchObject({ code: 'unknown-key', details: { key: 'aplications', nearest: 'applications' } });
  });

  it('says the official names of what a row lacks', () => {
    const row = { naturalPersons: 1, businesses: 2, researchInstitutions: 3, publicWelfareOrganisations: 4, legalServiceOrganisations: 5 };
    expect(parseReport(withValue(input, ['sections', 'applications', 'table', 'received'], row)).diagnostics).toMatchObject([
      { code: 'missing-cell', details: { cellName: '表三 一、本年新收政府信息公开申请数量 其他' } },
    ]);
    expect(parseReport(withValue(input, ['sections', 'applications', 'table', 'received'], [1])).diagnostics).toMatchObject([
      { code: 'wrong-length', expected: '6–7', actual: 1, details: { names: ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'] } },
    ]);
  });

  it('of an unknown edition says nothing about its tables', () => {
    expect(foundWith(['year'], 2018, validInput('2019'))).toEqual(['year-unsupported year']);
    expect(found({ ...validInput('2019'), year: 2018, form: 2019 })).toEqual(['year-unsupported year']);
  });

  it('is no way into the prototype of objects', () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "sections": {"__proto__": {"otherMatters": "x"}}}') as unknown;
    expect(found(hostile)).toEqual(expect.arrayContaining(['unknown-key __proto__', 'unknown-key sections.__proto__', 'missing-value sections.otherMatters']));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('without end is refused', () => {
    const endless: Record<string, unknown> = { ...input };
    endless.preface = [endless];
    expect(parseReport(endless).diagnostics.map(({ code }) => code)).toEqual(['limit-exceeded']);
  });

  it.each([{ length: new Int32Array(0) }, { length: { toString: 1, valueOf: 1 } }, { length: Symbol('x') }])('is told of a mapping in place of a list, whatever its length', (value) => {
    for (const path of [['preface'], ['title'], ['sections', 'overview']]) expect(parseReport(withParent(path, value)).diagnostics.length).toBeGreaterThan(0);
  });

  it('never makes an exception, whatever the value', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true }), fc.constantFrom(['sections'], ['sections', 'overview'], ['sections', 'applications', 'table'], ['labels'], ['title'], ['form'], ['year']), (value, path) => {
        expect(parseReport(value).report).toBeUndefined();
        const { report, diagnostics } = parseReport(withParent(path, value));
        expect(report !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** Like withValue, for values that cannot be cloned. */
function withParent(path: readonly string[], value: unknown): ReportValue {
  const copy = withValue(input, path, null);
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as ReportValue, copy);
  parent[path.at(-1)!] = value;
  return copy;
}
