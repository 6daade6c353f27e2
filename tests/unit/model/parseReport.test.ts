import { parseReport } from '../../../src/model/parseReport.js';
import { validInput, withValue } from '../../support/validReport.js';

const input = validInput('2021');

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
    const after = [{ table: { caption: '表1', unit: '单位：件', note: '注', columns: [2, 1], orientation: 'landscape', rows } }, { table: { headerRows: 0, rows: [['x']] } }];
    const { content, after: behind } = parsed(withValue(withValue(input, ['sections', 'applications', 'before'], before), ['sections', 'applications', 'after'], after)).sections.applications;
    expect(content).toEqual([
      { type: 'heading', level: 3, heading: '说明', text: '如下。' },
      { type: 'image', source: 'a/b.png', alternativeText: '图', caption: '图1', widthShare: 0.5 },
    ]);
    expect(behind).toEqual([
      {
        type: 'table', caption: '表1', unit: '单位：件', note: '注', headerRowCount: 1, columnShares: [2, 1], orientation: 'landscape',
        rows: [[{ text: '甲', rowSpan: 2, columnSpan: 1 }, { text: '1.5', rowSpan: 1, columnSpan: 1 }], [{ text: '', rowSpan: 1, columnSpan: 1 }]],
      },
      { type: 'table', headerRowCount: 0, rows: [[{ text: 'x', rowSpan: 1, columnSpan: 1 }]] },
    ]);
  });
});
