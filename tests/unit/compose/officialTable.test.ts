import { officialTable } from '../../../src/compose/officialTable.js';
import { layoutGrid } from '../../../src/document/grid.js';
import { plainText } from '../../../src/document/plainText.js';
import type { Cell, Table } from '../../../src/document/nodes.js';
import { tableOf } from '../../../src/forms/derive.js';
import { formOf } from '../../../src/forms/forms.js';
import type { FormEdition, TableKey } from '../../../src/forms/form.js';
import type { CellValue } from '../../../src/model/report.js';
import { valuesOf } from '../../support/blankValues.js';

function compose(edition: FormEdition, key: TableKey, value: (path: readonly string[]) => CellValue = () => 0, labels = {}): Table {
  const form = tableOf(formOf(edition), key);
  return officialTable(form, valuesOf(form, value), labels);
}

/** Rows of `text rowSpan×columnSpan`, the span left out when it is 1×1. */
function outline(table: Table, from = 0, to = table.rows.length): string[] {
  const cell = ({ inlines, rowSpan, columnSpan }: Cell): string => plainText(inlines) + (rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : '');
  return table.rows.slice(from, to).map(({ cells }) => cells.map(cell).join(' | '));
}

function find(table: Table, text: string): Cell {
  return table.rows.flatMap(({ cells }) => cells).find(({ inlines }) => plainText(inlines) === text)!;
}

describe('the official tables', () => {
  it.each([
    ['2019', 'proactiveDisclosure', 18, 4, 22],
    ['2019', 'applications', 26, 10, 161],
    ['2019', 'reviewAndLitigation', 4, 15, 15],
    ['2021', 'proactiveDisclosure', 14, 4, 10],
    ['2021', 'applications', 28, 10, 175],
    ['2021', 'reviewAndLitigation', 4, 15, 15],
  ] as const)('edition %s, %s: %i rows × %i columns, %i values, every grid place covered once', (edition, key, rows, columns, values) => {
    const table = compose(edition, key);
    const grid = layoutGrid(table);
    expect(grid).toHaveLength(rows);
    expect(grid.every((row) => row.length === columns)).toBe(true);
    const valued = table.rows.flatMap(({ cells }) => cells).filter(({ kind, origin }) => kind === 'value' && origin);
    expect(valued).toHaveLength(values);
  });

  it('table three begins with a corner of 3 × 3 and a column header of three levels', () => {
    expect(outline(compose('2021', 'applications'), 0, 4)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3 | 申请人情况 1×7',
      '自然人 2×1 | 法人或其他组织 1×5 | 总计 2×1',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
      '一、本年新收政府信息公开申请数量 1×3 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    ]);
  });

  it.each([
    ['2019', 20, undefined],
    ['2021', 22, 3],
  ] as const)('edition %s: 三、本年度办理结果 spans %i rows', (edition, span, otherHandling) => {
    const table = compose(edition, 'applications');
    expect(find(table, '三、本年度办理结果')).toMatchObject({ rowSpan: span, columnSpan: 1 });
    expect(find(table, '（三）不予公开')).toMatchObject({ rowSpan: 8, columnSpan: 1 });
    expect(find(table, '（七）总计')).toMatchObject({ rowSpan: 1, columnSpan: 2 });
    expect(find(table, '（六）其他处理')).toMatchObject(otherHandling ? { rowSpan: 3, columnSpan: 1 } : { rowSpan: 1, columnSpan: 2 });
  });

  it('table four has a header of three levels over one row of fifteen values', () => {
    expect(outline(compose('2021', 'reviewAndLitigation'))).toEqual([
      '行政复议 1×5 | 行政诉讼 1×10',
      '结果维持 2×1 | 结果纠正 2×1 | 其他结果 2×1 | 尚未审结 2×1 | 总计 2×1 | 未经复议直接起诉 1×5 | 复议后起诉 1×5',
      '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计',
      Array.from({ length: 15 }, () => '0').join(' | '),
    ]);
  });

  it('table two of 2021 merges the single value column over three', () => {
    expect(outline(compose('2021', 'proactiveDisclosure'), 0, 7)).toEqual([
      '第二十条第（一）项 1×4',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | 0 | 0 | 0',
      '行政规范性文件 | 0 | 0 | 0',
      '第二十条第（五）项 1×4',
      '信息内容 | 本年处理决定数量 1×3',
      '行政许可 | 0 1×3',
    ]);
  });

  it('table two of 2019 keeps a blank fourth cell beside two columns', () => {
    expect(outline(compose('2019', 'proactiveDisclosure'), 12)).toEqual([
      '第二十条第（八）项 1×4',
      '信息内容 | 上一年项目数量 | 本年增/减 | ',
      '行政事业性收费 | 0 | 0 | ',
      '第二十条第（九）项 1×4',
      '信息内容 | 采购项目数量 | 采购总金额 | ',
      '政府集中采购 | 0 | 0 | ',
    ]);
  });

  it.each(['0/0', '/', '+1036', '-417', '70487元', '75.9260'])('prints %s as it was given', (printed) => {
    const table = compose('2019', 'proactiveDisclosure', (path) => (path.join('.') === 'licensing.change' ? printed : 0));
    expect(outline(table)[6]).toBe(`行政许可 | 0 | ${printed} | 0`);
  });

  it('prints a blank as nothing and a zero as 0', () => {
    const table = compose('2021', 'reviewAndLitigation', (path) => (path[0] === 'review' ? null : 0));
    expect(outline(table)[3]).toBe([...new Array(5).fill(''), ...new Array(10).fill('0')].join(' | '));
  });

  it('prints another label where the report gives one, and leads each value back to its cell', () => {
    const table = compose('2019', 'applications', () => 0, { 'applications.results.unavailable.notHeld': '1.机关不掌握相关政府信息' });
    expect(find(table, '1.机关不掌握相关政府信息')).toMatchObject({ rowSpan: 1 });
    expect(find(table, '1.本机关不掌握相关政府信息')).toBeUndefined();
    expect(table.rows[3]!.cells.at(-1)!.origin).toEqual(['sections', 'applications', 'table', 'received', 'total']);
  });
});
