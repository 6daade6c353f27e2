import fc from 'fast-check';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { readData } from '../../../src/importers/readData.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { arbitraryInput, validInput, withValue } from '../../support/validReport.js';
import type { ReportValue } from '../../support/validReport.js';

type Path = readonly (string | number)[];

const input = validInput('2021');
const brief = ({ code, path }: Diagnostic): string => `${code} ${path.join('.')}`;
const found = (value: unknown): readonly string[] => parseReport(value).diagnostics.map(brief);
const foundWith = (path: Path, value: unknown, from: ReportValue = input): readonly string[] => found(withValue(from, path, value));

function parsed(value: unknown) {
  const result = parseReport(value);
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result.report!;
}

describe('a valid report', () => {
  it('is given complete, with what was left out filled in by its meaning', () => {
    const report = parsed(input);
    expect(report).toMatchObject({
      form: '2021', organisation: '某县人民政府办公室', year: 2024, labels: {},
      title: ['某县人民政府办公室2024年政府信息公开工作年度报告'],
      preface: [{ type: 'paragraph', text: '本报告依据条例编制。' }],
    });
    expect(report.sections.overview).toEqual({
      content: [{ type: 'paragraph', text: '第一段。' }, { type: 'heading', level: 2, heading: '主动公开情况' }, { type: 'paragraph', text: '第二段。' }],
      after: [],
    });
    expect(report.sections.problemsAndImprovements.content).toEqual([{ type: 'paragraph', text: '存在的问题。' }, { type: 'paragraph', text: '改进的情况。' }]);
    expect(report).not.toHaveProperty('date');
    expect(report.sections.overview).not.toHaveProperty('title');
  });

  it('is frozen to its depths, and made without touching the input', () => {
    const before = structuredClone(input);
    const report = parsed(input);
    const unfrozen: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) unfrozen.push(path);
      Object.entries(value).forEach(([key, item]) => walk(item, `${path}.${key}`));
    };
    walk(report, 'report');
    expect(unfrozen).toEqual([]);
    expect(input).toEqual(before);
    expect(() => structuredClone(report)).not.toThrow();
  });

  it.each([['2019', 2019], ['2019', 2020], ['2021', 2021], ['2021', 2030]] as const)('takes the form of %s for the year %i', (edition, year) => {
    expect(parsed(withValue(validInput(edition), ['year'], year)).form).toBe(edition);
  });

  it('is the same whether rows are lists or mappings', () => {
    const list = parsed(input);
    const mappings = withValue(input, ['sections', 'applications', 'table'], list.sections.applications.table);
    expect(parsed(withValue(mappings, ['sections', 'proactiveDisclosure', 'table'], list.sections.proactiveDisclosure.table))).toEqual(list);
  });

  it('keeps every cell as it was given', () => {
    const cells = ['0/0', '/', '+1036', '-417', '70487元', '75.9260', null, 0, '', '  —  ', 0.5];
    const table = ['sections', 'proactiveDisclosure', 'table', 'charges', 0];
    for (const cell of cells) expect(parsed(withValue(input, table, cell)).sections.proactiveDisclosure.table!.charges).toEqual({ amount: cell });
  });

  it('does not tell −0 from 0, which are printed alike', () => {
    expect(Object.is(parsed(withValue(input, ['sections', 'proactiveDisclosure', 'table', 'charges', 0], -0)).sections.proactiveDisclosure.table!.charges, 0)).toBe(false);
    expect(parsed(withValue(input, ['sections', 'proactiveDisclosure', 'table', 'charges', 0], -0)).sections.proactiveDisclosure.table!.charges).toEqual({ amount: 0 });
  });

  it('has its title on the lines the author wants', () => {
    expect(parsed({ ...input, title: ' 某县\r\n年度报告\n' }).title).toEqual(['某县', '年度报告']);
    expect(parsed({ ...input, title: ['某县', '年度报告'] }).title).toEqual(['某县', '年度报告']);
  });

  it('drops the white space around lines, which the stylesheet gives, and a tab in a line becomes a space', () => {
    expect(parsed({ ...input, preface: '　　第一段。\r\n\n\t第\t二段。  \u2028第三段。' }).preface).toEqual(
      ['第一段。', '第 二段。', '第三段。'].map((text) => ({ type: 'paragraph', text })),
    );
    expect(parsed({ ...input, signature: ' 某县人民政府办公室\n' }).signature).toBe('某县人民政府办公室');
  });

  it('has prose before and after an official table, pictures and tables', () => {
    const before = [{ heading: '说明', level: 3, text: '如下。' }, { image: 'a/b.png', alternativeText: '图', caption: '图1', width: 0.5 }];
    const rows = [[{ text: '甲', rowSpan: 2 }, 1.5], [null]];
    const after = [{ table: { caption: '表1', unit: '单位：件', note: '注', columns: [2, 1], rows } }, { table: { headerRows: 0, rows: [['x']] } }];
    const { content, after: behind } = parsed(withValue(withValue(input, ['sections', 'applications', 'before'], before), ['sections', 'applications', 'after'], after)).sections.applications;
    expect(content).toEqual([
      { type: 'heading', level: 3, heading: '说明', text: '如下。' },
      { type: 'image', source: 'a/b.png', alternativeText: '图', caption: '图1', widthShare: 0.5 },
    ]);
    expect(behind).toEqual([
      {
        type: 'table', caption: '表1', unit: '单位：件', note: '注', headerRowCount: 1, columnShares: [2, 1],
        rows: [[{ text: '甲', rowSpan: 2, columnSpan: 1 }, { text: '1.5', rowSpan: 1, columnSpan: 1 }], [{ text: '', rowSpan: 1, columnSpan: 1 }]],
      },
      { type: 'table', headerRowCount: 0, rows: [[{ text: 'x', rowSpan: 1, columnSpan: 1 }]] },
    ]);
  });
});

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
    ['a section without items', ['sections', 'otherMatters'], [], ['invalid-value sections.otherMatters']],
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

describe('places', () => {
  const text = [
    'organisation: 某县', // 1
    'year: 2024',
    'organization: x', // 3
    'preface: "a\\u0007"',
    'sections:', // 5
    '  overview:',
    '    - 甲', // 7
    '    - table: { rows: [[a, b], [c]] }',
    '  applications:', // 9
    '    table:',
    '      received: [1, 2]', // 11
    '',
  ].join('\n');
  const data = readData(text, 'a.yaml');
  const { diagnostics } = parseReport(data.value, data);

  it('are given for every finding, in the order of the file', () => {
    const lines = diagnostics.map(({ place }) => place!.line!);
    expect(lines).toEqual([...lines].sort((first, second) => first - second));
    expect(diagnostics.every(({ place }) => place?.file === 'a.yaml' && place.column! >= 1)).toBe(true);
  });

  it.each([
    ['unknown-key organization', 3, 1],
    ['forbidden-character preface', 4, 10],
    ['missing-value sections.otherMatters', 5, 1],
    ['ragged-table sections.overview.1.table.rows.1', 8, 31],
    ['missing-cell sections.applications.table.results', 10, 5],
    ['wrong-length sections.applications.table.received', 11, 17],
  ])('of %s are line %i, column %i', (name, line, column) => {
    expect(diagnostics.find((finding) => brief(finding) === name)!.place).toMatchObject({ line, column });
  });

  it('can be asked for any part of the report, however it was written', () => {
    const written = JSON.stringify(withValue(input, ['sections', 'overview', 2], { table: { rows: [['甲', '乙']] } }), null, 1);
    const read = readData(written, 'b.json');
    const { placeOf } = parseReport(read.value, read);
    const lineOf = (words: string): number => written.slice(0, written.indexOf(words)).split('\n').length;
    expect(placeOf(['sections', 'overview', 'content', 0])?.line).toBe(lineOf('第一段'));
    expect(placeOf(['sections', 'overview', 'content', 1])?.line).toBe(lineOf('"heading"') - 1);
    expect(placeOf(['sections', 'overview', 'content', 2, 'rows', 0, 1])?.line).toBe(lineOf('乙'));
    expect(placeOf(['sections', 'problemsAndImprovements', 'content', 1])?.line).toBe(lineOf('存在的问题'));
    expect(placeOf(['sections', 'applications', 'table', 'received', 'businesses'])?.line).toBe(lineOf('"received"') + 2);
    expect(placeOf(['sections', 'applications', 'title'])?.line).toBe(lineOf('"applications"'));
    expect(placeOf(['title', 0])?.line).toBe(1);
  });

  it('lead to prose before an official table under both of its names', () => {
    const read = readData('sections:\n  applications:\n    before:\n      - "甲\\n乙"\n      - 丙\n', 'c.yaml');
    const sections = withValue(input, ['sections', 'applications', 'before'], ['甲\n乙', '丙']);
    const { placeOf } = parseReport(sections, read);
    for (const name of ['content', 'before']) {
      expect([0, 1, 2].map((index) => placeOf(['sections', 'applications', name, index])?.line)).toEqual([4, 4, 5]);
    }
  });
});
