/** Workbooks as offices make them: the official tables on one sheet or several, merged or not, with or without borders, titles above. */
import { layoutGrid } from '../../../../src/document/grid.js';
import type { Table } from '../../../../src/document/nodes.js';
import { plainText } from '../../../../src/document/plainText.js';
import { tablesOf, valueCells } from '../../../../src/forms/derive.js';
import type { FormEdition } from '../../../../src/forms/form.js';
import { formOf } from '../../../../src/forms/forms.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import { readXlsx } from '../../../../src/importers/xlsx/readXlsx.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import { addressName } from '../../../../src/spreadsheet/address.js';
import type { CellRange, CellStyle, Sheet, SheetCell } from '../../../../src/spreadsheet/workbook.js';
import { writeWorkbook } from '../../../../src/spreadsheet/writeWorkbook.js';
import { filledTable } from '../../../support/officialTables.js';
import { valueAt } from '../../../support/values.js';

interface Drawing {
  readonly isMerged: boolean;
  readonly hasBorders: boolean;
}

/** A table at a row of a sheet. */
function draw(table: Table, row: number, { isMerged, hasBorders }: Drawing): { readonly cells: readonly SheetCell[]; readonly merged: readonly CellRange[]; readonly next: number } {
  const style: CellStyle = { hasBorder: hasBorders };
  const grid = layoutGrid(table);
  const cells = grid.flatMap((line, r) => line.map(({ cell, isOrigin }, c): SheetCell => ({ row: row + r, column: c, ...(isOrigin && plainText(cell.inlines) !== '' && { content: plainText(cell.inlines) }), style })));
  const merged = grid.flatMap((line, r) => line.flatMap(({ cell, isOrigin }, c) => (isOrigin && isMerged && (cell.rowSpan > 1 || cell.columnSpan > 1) ? [{ from: { row: row + r, column: c }, to: { row: row + r + cell.rowSpan - 1, column: c + cell.columnSpan - 1 } }] : [])));
  return { cells: isMerged ? cells.filter((cell) => !merged.some(({ from, to }) => cell.row >= from.row && cell.row <= to.row && cell.column >= from.column && cell.column <= to.column && addressName(cell) !== addressName(from))) : cells, merged, next: row + grid.length };
}

/** Every table with its titles directly above it, on one sheet or each on its own. */
function workbook(tables: readonly Table[], titles: readonly (readonly string[])[], drawing: Drawing, isOneSheet: boolean): Uint8Array {
  const sheets: Sheet[] = [];
  let [cells, merged, row]: [SheetCell[], CellRange[], number] = [[], [], 0];
  tables.forEach((table, index) => {
    for (const title of titles[index]!) {
      cells.push({ row, column: 0, content: title });
      if (drawing.isMerged) merged.push({ from: { row, column: 0 }, to: { row, column: table.columns.length - 1 } });
      row += 1;
    }
    const drawn = draw(table, row, drawing);
    cells.push(...drawn.cells);
    merged.push(...drawn.merged);
    row = drawn.next + 1;
    if (!isOneSheet || index === tables.length - 1) {
      sheets.push({ name: `Sheet${sheets.length + 1}`, cells, merged });
      [cells, merged, row] = [[], [], 0];
    }
  });
  return writeWorkbook({ title: '', sheets });
}

const titles = [['某局2025年政府信息公开工作年度报告附表', '表二　主动公开政府信息情况表'], ['收到和处理政府信息公开申请情况'], ['表四：政府信息公开行政复议、行政诉讼情况表']];
const figure = (index: number): number | string | null => (index % 7 === 3 ? null : index % 11 === 5 ? '/' : index * 3);

const drawings = [true, false].flatMap((isMerged) => [true, false].flatMap((hasBorders) => [true, false].map((isOneSheet) => ({ isMerged, hasBorders, isOneSheet }))));

describe.each<FormEdition>(['2019', '2021'])('a workbook with the tables of %s', (edition) => {
  const form = formOf(edition);
  const year = form.firstYear;

  it.each(drawings)('is read cell for cell: %j', ({ isOneSheet, ...drawing }) => {
    const tables = tablesOf(form).map(({ key }) => filledTable(edition, key, figure));
    const heads = titles.map((lines) => lines.map((line) => line.replace('2025', String(year))));
    const imported = importFound(readXlsx(workbook(tables, heads, drawing, isOneSheet), 'a.xlsx'));
    expect(imported.diagnostics.filter(({ code }) => code !== 'section-not-found')).toEqual([]);
    const { report } = parseReport(imported.value);
    expect([report?.organisation, report?.year, report?.form]).toEqual(['某局', year, edition]);
    for (const table of tablesOf(form)) {
      const wanted = valueCells(table).map((_, index) => figure(index));
      expect(valueCells(table).map(({ path }) => valueAt(report!.sections[table.key].table!, path))).toEqual(wanted);
      expect(report!.sections[table.key].content).toEqual([]);
    }
  });

  it('blank is read as blank', () => {
    const tables = tablesOf(form).map(({ key }) => filledTable(edition, key, () => null));
    const imported = importFound(readXlsx(workbook(tables, titles, { isMerged: true, hasBorders: false }, true)), { organisation: '某局', year });
    expect(imported.diagnostics.filter(({ code }) => code !== 'section-not-found')).toEqual([]);
  });
});
