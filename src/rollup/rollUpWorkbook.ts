import { columnGroups, rowName, tableNumber, tablePath, tablesOf, valueCells } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import type { TableForm } from '../forms/form.js';
import { formOf } from '../forms/forms.js';
import type { CellValue } from '../model/report.js';
import { addressName } from '../spreadsheet/address.js';
import type { CellContent, CellRange, Sheet, SheetCell } from '../spreadsheet/workbook.js';
import { writeWorkbook } from '../spreadsheet/writeWorkbook.js';
import type { CellTrace, RollUpTrace } from './rolledUp.js';
import { sheetStyles as styles } from './sheetStyles.js';
import { unitSheet } from './unitSheet.js';

/** Title, remark, and the two lines of labels stand above the units. */
const labelRow = 2;
const firstUnitRow = labelRow + 2;

/** Number and name of a unit stand before its cells; its file stands under the same number on the first sheet. */
const leading = ['序号', '单位'] as const;
// So that, printed at full size, each page has one row of table three: its seven columns.
const leadingWidths = [5, 26];
const cellWidth = 10;

/** More columns than this cannot be read when they are made to fit one page. */
const widestOnPage = 24;

/** What stands over a cell's own column: its row in the form, in table two with its item, in table four the group. */
function groupOf(cell: ValueCell): string {
  const row = cell.row ? rowName([...cell.row.ancestors, cell.row.node]) : columnGroups(cell).join(' ');
  return [cell.band.heading?.text, row].filter(Boolean).join(' ');
}

/** Text is never a figure to a spreadsheet, so a sum that counts text is written as a value. */
const isPlain = (value: CellValue): boolean => typeof value === 'number' && Number.isSafeInteger(value);

/** The total: a formula where one gives it to the last digit, otherwise the value. */
function totalContent({ value, sources }: CellTrace, column: number, last: number): CellContent | undefined {
  if (value === null) return undefined;
  const isSummable = isPlain(value) && sources.every(({ says, value: own }) => says !== 'number' || isPlain(own));
  const from = addressName({ row: firstUnitRow, column });
  return isSummable ? { formula: `SUM(${from}:${addressName({ row: last, column })})`, result: value } : value;
}

function unitCells(cells: readonly CellTrace[]): readonly SheetCell[] {
  return cells[0]!.sources.flatMap(({ organisation }, index) => {
    const row = firstUnitRow + index;
    const values = cells.map(({ sources }, column): SheetCell => {
      const { value, says } = sources[index]!;
      const style = says === 'absent' ? styles.absent : styles.value;
      return { row, column: leading.length + column, style, ...(value !== null && { content: value }) };
    });
    return [{ row, column: 0, content: index + 1, style: styles.value }, { row, column: 1, content: organisation, style: styles.text }, ...values];
  });
}

function totalCells(cells: readonly CellTrace[], row: number): readonly SheetCell[] {
  const totals = cells.map((cell, index): SheetCell => {
    const column = leading.length + index;
    const content = totalContent(cell, column, row - 1);
    return { row, column, style: styles.total, ...(content !== undefined && { content }) };
  });
  return [{ row, column: 0, content: '合计', style: styles.total }, { row, column: 1, style: styles.total }, ...totals];
}

/** Neighbours under one label share it. */
function groupRanges(columns: readonly ValueCell[]): readonly { readonly label: string; readonly range: CellRange }[] {
  const groups: { label: string; from: number; to: number }[] = [];
  columns.forEach((cell, index) => {
    const last = groups.at(-1);
    const column = leading.length + index;
    if (last?.label === groupOf(cell)) last.to = column;
    else groups.push({ label: groupOf(cell), from: column, to: column });
  });
  return groups.map(({ label, from, to }) => ({ label, range: { from: { row: labelRow, column: from }, to: { row: labelRow, column: to } } }));
}

function tableSheet(table: TableForm, trace: RollUpTrace): Sheet {
  const columns = valueCells(table);
  const start = tablePath(table.key).join('.');
  const cells = trace.cells.filter(({ path }) => path.slice(0, 3).join('.') === start);
  const groups = groupRanges(columns);
  const heads = leading.map((content, column): SheetCell => ({ row: labelRow, column, content, style: styles.label }));
  const labels = columns.map((cell, index): SheetCell => ({ row: labelRow + 1, column: leading.length + index, content: cell.column.node.label.text, style: styles.label }));
  const unitCount = cells[0]!.sources.length;
  const isPrintedFullSize = columns.length > widestOnPage;
  // Above columns printed on every page it would be cut off there.
  const titleColumn = isPrintedFullSize ? leading.length : 0;
  return {
    name: tableNumber(table),
    cells: [
      { row: 0, column: titleColumn, content: `${trace.organisation}${trace.year}年 ${tableNumber(table)} ${table.name}　汇总`, style: styles.title },
      { row: 1, column: titleColumn, content: '每个单位一行，照其报告所写；合计即汇总数。空白、0 和 / 各是各。', style: styles.note },
      ...heads,
      ...groups.map(({ label, range }): SheetCell => ({ ...range.from, content: label, style: styles.label })),
      ...labels,
      ...unitCells(cells),
      ...totalCells(cells, firstUnitRow + unitCount),
    ],
    merged: [
      ...leading.map((_, column): CellRange => ({ from: { row: labelRow, column }, to: { row: labelRow + 1, column } })),
      ...groups.map(({ range }) => range).filter(({ from, to }) => from.column < to.column),
      { from: { row: firstUnitRow + unitCount, column: 0 }, to: { row: firstUnitRow + unitCount, column: leading.length - 1 } },
    ],
    columnWidths: [...leadingWidths, ...columns.map(() => cellWidth)],
    rowHeights: new Map([[0, 30], [1, 20], [labelRow, 64], [labelRow + 1, 48]]),
    frozenRows: firstUnitRow,
    frozenColumns: leading.length,
    repeatedRows: [labelRow, labelRow + 1],
    repeatedColumns: [0, leading.length - 1],
    isPrintedFullSize,
    orientation: 'landscape',
  };
}

/**
 * Makes the workbook (.xlsx) of a roll-up: a sheet that says which units are in it and which are not, and one for each official table
 * with a line for each unit as its report has it, the last line being the roll-up.
 *
 * Totals of whole numbers are formulas over the lines above; where a sum would have to round or to read text, they are values. What
 * a unit wrote is never a formula. The same trace always gives the same bytes.
 * @example
 * const { trace } = rollUp(units);
 * const bytes = trace && rollUpWorkbook(trace);
 */
export function rollUpWorkbook(trace: RollUpTrace): Uint8Array {
  const { organisation, year } = trace;
  const form = formOf(trace.form);
  return writeWorkbook({ title: `${organisation}${year}年${form.name}汇总`, sheets: [unitSheet(trace), ...tablesOf(form).map((table) => tableSheet(table, trace))] });
}
