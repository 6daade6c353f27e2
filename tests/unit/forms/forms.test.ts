import { cellName, labelsOf, leaves, tableOf, tablesOf, valueCells } from '../../../src/forms/derive.js';
import { label } from '../../../src/forms/form.js';
import { formForYear, formOf, forms } from '../../../src/forms/forms.js';
import { sumsOf } from '../../../src/forms/sums.js';

const size = (edition: '2019' | '2021'): readonly number[] => tablesOf(formOf(edition)).map((table) => valueCells(table).length);

describe('the official forms', () => {
  it('have 22, 161 and 15 values in 2019, and 10, 175 and 15 in 2021', () => {
    expect(size('2019')).toEqual([22, 23 * 7, 15]);
    expect(size('2021')).toEqual([10, 25 * 7, 15]);
  });

  it('have the same six sections in the same order', () => {
    const titles = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项'];
    for (const form of forms) expect(form.sections.map(({ title }) => title)).toEqual(titles);
  });

  it.each([[2008, undefined], [2018, undefined], [2019, '2019'], [2020, '2019'], [2021, '2021'], [2025, '2021'], [2040, '2021']] as const)('of the year %i is that of %s', (year, edition) => {
    expect(formForYear(year)?.edition).toBe(edition);
  });

  it('follow on each other without a gap', () => {
    forms.slice(1).forEach((form, index) => expect(form.firstYear).toBe(forms[index]!.lastYear! + 1));
    expect(forms.at(-1)!.lastYear).toBeUndefined();
  });

  it.each(forms.map((form) => [form.edition, form] as const))('have keys and labels that name one thing each: %s', (_, form) => {
    for (const table of tablesOf(form)) {
      const cells = valueCells(table);
      expect(new Set(cells.map(({ path }) => path.join('.'))).size).toBe(cells.length);
      expect(new Set(cells.map(cellName)).size).toBe(cells.length);
      const keys = labelsOf(table).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { path } of cells) for (const key of path) expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
    }
  });

  it('share the keys of what they share', () => {
    const paths = (edition: '2019' | '2021'): readonly string[] => valueCells(tableOf(formOf(edition), 'applications')).map(({ path }) => path.join('.'));
    const only2019 = paths('2019').filter((path) => !paths('2021').includes(path));
    expect(only2019.every((path) => path.startsWith('results.otherHandling.'))).toBe(true);
    expect(only2019).toHaveLength(7);
    expect(valueCells(tableOf(formOf('2019'), 'reviewAndLitigation')).map(cellName)).toEqual(valueCells(tableOf(formOf('2021'), 'reviewAndLitigation')).map(cellName));
  });

  it('name a cell as a clerk would', () => {
    const names = tablesOf(formOf('2021')).flatMap(valueCells).map(cellName);
    expect(names).toEqual(expect.arrayContaining([
      '表二 第二十条第（八）项 行政事业性收费 本年收费金额（单位：万元）',
      '表三 一、本年新收政府信息公开申请数量 自然人',
      '表三 （三）不予公开·1.属于国家秘密 法律服务机构',
      '表三 （七）总计 总计',
      '表四 行政复议 结果维持',
      '表四 行政诉讼 复议后起诉 总计',
    ]));
  });

  it('say which figures are money and which may be negative', () => {
    const kinds = (edition: '2019' | '2021', kind: string): readonly string[] =>
      tablesOf(formOf(edition)).flatMap(valueCells).filter((cell) => cell.kind === kind).map(({ path }) => path.join('.'));
    expect(kinds('2019', 'amount')).toEqual(['procurement.amount']);
    expect(kinds('2021', 'amount')).toEqual(['charges.amount']);
    expect(kinds('2019', 'signedCount')).toEqual(['licensing', 'otherServices', 'penalties', 'compulsoryMeasures', 'charges'].map((row) => `${row}.change`));
    expect(kinds('2021', 'signedCount')).toEqual([]);
  });

  it('print the labels of the notices', () => {
    const labels = leaves(tableOf(formOf('2021'), 'applications').bands[0]!.columns).map(({ node }) => node.label.text);
    expect(labels).toEqual(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);
    expect(label('商业|企业')).toEqual({ text: '商业企业', breaks: [2] });
    expect(label('三、|本年|度办|理结|果')).toEqual({ text: '三、本年度办理结果', breaks: [2, 4, 6, 8] });
  });
});

describe('the sums of a form', () => {
  it.each([['2019', 19, 23], ['2021', 21, 25]] as const)('of %s are of %i leaves a column and of six cells a row', (edition, leafCount, rowCount) => {
    const sums = sumsOf(tableOf(formOf(edition), 'applications'));
    expect(sums.filter(({ along }) => along === 'rows').map(({ parts }) => parts.length)).toEqual(new Array(7).fill(leafCount));
    expect(sums.filter(({ along }) => along === 'columns').map(({ parts }) => parts.length)).toEqual(new Array(rowCount).fill(6));
  });

  it('never have the total among its own parts, nor a subtotal beside what it adds up', () => {
    for (const form of forms) {
      for (const { total, parts, along } of tablesOf(form).flatMap(sumsOf)) {
        expect(parts).not.toContain(total);
        for (const part of parts) expect((along === 'rows' ? part.row! : part.column).node.formula).toBeUndefined();
      }
    }
  });

  it('of table two are none', () => {
    for (const form of forms) expect(sumsOf(tableOf(form, 'proactiveDisclosure'))).toEqual([]);
  });
});
