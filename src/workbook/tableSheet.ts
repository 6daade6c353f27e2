import { officialTable } from '../compose/officialTable.js';
import { layoutGrid } from '../document/grid.js';
import { plainText } from '../document/plainText.js';
import type { Cell } from '../document/nodes.js';
import { tableNumber, tablePath } from '../forms/derive.js';
import type { TableForm, ValueKind } from '../forms/form.js';
import { addressName } from '../spreadsheet/address.js';
import type { CellAddress, CellContent, CellRange, CellStyle, ConditionalStyle, Sheet, SheetCell, Validation } from '../spreadsheet/workbook.js';
import { statusLine } from './checks.js';
import type { LaidCheck } from './checks.js';
import { blankValues, cellKey } from './filling.js';
import type { FilledCell, FilledTable } from './filling.js';
import { signals, styles } from './styles.js';
import { failsFormula, totalFormula, verdicts } from './sums.js';

/** Title, status line and a blank row stand above the table. */
const firstRow = 3;

/** An official table on its sheet: where each value cell stands, by its path inside the table. */
export interface LaidTable {
  readonly table: TableForm;
  readonly sheetName: string;
  readonly filled: FilledTable;
  readonly addresses: ReadonlyMap<string, CellAddress>;
  readonly places: readonly { readonly cell: Cell; readonly range: CellRange }[];
  readonly headerRowCount: number;
}

/** Lays a table on its sheet as the form draws it, with its merged cells. @param labels a report's own words for official labels. */
export function layTable(table: TableForm, filled: FilledTable, labels: Readonly<Record<string, string>>): LaidTable {
  const origin = tablePath(table.key);
  const drawn = officialTable(table, blankValues(table), labels);
  const places = layoutGrid(drawn).flatMap((line) =>
    line.flatMap(({ cell, row, column, isOrigin }) => {
      const from = { row: firstRow + row, column };
      return isOrigin ? [{ cell, range: { from, to: { row: from.row + cell.rowSpan - 1, column: column + cell.columnSpan - 1 } } }] : [];
    }),
  );
  const addresses = new Map(places.flatMap(({ cell, range }) => (cell.kind === 'value' && cell.origin ? [[cellKey(cell.origin.slice(origin.length)), range.from] as const] : [])));
  return { table, sheetName: tableNumber(table), filled, addresses, places, headerRowCount: drawn.headerRowCount };
}

function contentOf({ value, sum }: FilledCell, addresses: ReadonlyMap<string, CellAddress>): CellContent | undefined {
  if (!sum) return value ?? undefined;
  return { formula: totalFormula(sum.parts.map(({ path }) => addresses.get(cellKey(path))!)), result: value ?? '' };
}

function labelStyle({ kind, alignment }: Cell): CellStyle {
  return kind === 'rowHeader' && alignment !== 'center' ? styles.label : styles.centred;
}

function cellsOf({ places, filled, addresses, table }: LaidTable): readonly SheetCell[] {
  const depth = tablePath(table.key).length;
  return places.map(({ cell, range: { from } }): SheetCell => {
    if (cell.kind !== 'value') return { ...from, content: plainText(cell.inlines), style: labelStyle(cell) };
    const value = cell.origin && filled.get(cellKey(cell.origin.slice(depth)));
    // Beside a narrow band the form has cells without a value.
    if (!value) return { ...from, style: styles.label };
    const content = contentOf(value, addresses);
    return { ...from, ...(content !== undefined && { content }), style: value.sum ? styles.computed : styles.value };
  });
}

const largest = 999_999_999_999;

const kindRules: Readonly<Record<ValueKind, Pick<Validation, 'rule' | 'message'>>> = {
  count: { rule: { type: 'whole', least: 0, most: largest }, message: '这里填不小于 0 的整数：没有发生的填 0，确实不适用的填“/”。' },
  signedCount: { rule: { type: 'whole', least: -largest, most: largest }, message: '这里填整数：增加填正数，减少填负数，没有增减填 0。' },
  amount: { rule: { type: 'decimal', least: 0, most: largest }, message: '这里填不小于 0 的金额：没有发生的填 0，确实不适用的填“/”。' },
};

function validationsOf({ filled, addresses }: LaidTable): readonly Validation[] {
  const typed = [...filled.values()].filter(({ sum }) => !sum);
  const rangesFor = (kind: ValueKind): readonly CellRange[] => typed.filter(({ cell }) => cell.kind === kind).map(({ cell }) => addresses.get(cellKey(cell.path))!).map((at) => ({ from: at, to: at }));
  return (Object.keys(kindRules) as ValueKind[]).map((kind) => ({ ...kindRules[kind], ranges: rangesFor(kind) })).filter(({ ranges }) => ranges.length > 0);
}

/** The cells an equation results in turn red while it does not hold. */
function warningsOf({ addresses, table }: LaidTable, checks: readonly LaidCheck[]): readonly ConditionalStyle[] {
  const depth = tablePath(table.key).length;
  return checks.flatMap(({ equation }) => {
    const [left, right] = [equation.left, equation.right].map((side) => side.map(({ path }) => addresses.get(cellKey(path.slice(depth)))!)) as [CellAddress[], CellAddress[]];
    return right.map((at): ConditionalStyle => ({ range: { from: at, to: at }, formula: failsFormula(left, right), style: signals.wrong }));
  });
}

const sheetWidth = 100;
const lineHeight = 15;

/** Widths in characters, in the form's own proportions. */
function widthsOf({ columnShares }: TableForm): readonly number[] {
  const sum = columnShares.reduce((total, share) => total + share, 0);
  return columnShares.map((share) => Math.round(((share / sum) * sheetWidth + 0.7) * 10) / 10);
}

/** Heights that hold the labels of cells one row high: programs do not fit rows to merged cells. */
function heightsOf({ places, table }: LaidTable): ReadonlyMap<number, number> {
  const widths = widthsOf(table);
  const heights = new Map<number, number>();
  for (const { cell, range } of places) {
    if (cell.rowSpan > 1) continue;
    const width = widths.slice(range.from.column, range.to.column + 1).reduce((sum, one) => sum + one, 0) - 1.5;
    const lines = Math.max(1, Math.ceil((plainText(cell.inlines).length * 2) / Math.max(2, Math.floor(width / 2) * 2)));
    heights.set(range.from.row, Math.max(heights.get(range.from.row) ?? 22, lines * lineHeight + 7));
  }
  return heights;
}

/** Makes the sheet of an official table: its title, a line that says whether its sums hold, and the form itself. */
export function tableSheet(laid: LaidTable, checks: readonly LaidCheck[]): Sheet {
  const { table, sheetName, places, headerRowCount } = laid;
  const last = table.columnShares.length - 1;
  const across = (row: number): CellRange => ({ from: { row, column: 0 }, to: { row, column: last } });
  const status = statusLine(checks);
  return {
    name: sheetName,
    cells: [
      { row: 0, column: 0, content: `${sheetName}　${table.name}`, style: styles.title },
      { row: 1, column: 0, content: status, style: styles.status },
      ...cellsOf(laid),
    ],
    merged: [across(0), across(1), ...places.map(({ range }) => range).filter(({ from, to }) => addressName(from) !== addressName(to))],
    columnWidths: widthsOf(table),
    rowHeights: new Map([[0, 30], [1, 22], ...heightsOf(laid)]),
    validations: validationsOf(laid),
    conditionalStyles: [
      { range: across(1), formula: `ISNUMBER(SEARCH("${verdicts.fails}",$A$2))`, style: signals.wrong },
      ...warningsOf(laid, checks),
    ],
    frozenRows: headerRowCount > 0 && headerRowCount < 4 ? firstRow + headerRowCount : 2,
    repeatedRows: headerRowCount > 0 ? [firstRow, firstRow + headerRowCount - 1] : [0, 0],
    orientation: table.columnShares.length > 10 ? 'landscape' : 'portrait',
  };
}
