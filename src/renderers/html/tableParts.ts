import { layoutGrid } from '../../document/grid.js';
import type { LayoutGrid } from '../../document/grid.js';
import type { Row, Table } from '../../document/nodes.js';

/** Rows that belong together: `thead`, or a `tbody`. */
export interface RowGroup {
  readonly type: 'head' | 'body';
  /** From the first row to before the last, from 0. */
  readonly from: number;
  readonly to: number;
}

/** Columns that belong together, from the first to before the last, from 0. */
export interface ColumnGroup {
  readonly from: number;
  readonly to: number;
}

/** How a table is cut for HTML. */
export interface TableParts {
  readonly grid: LayoutGrid;
  readonly rowGroups: readonly RowGroup[];
  readonly columnGroups: readonly ColumnGroup[];
}

const labels: readonly string[] = ['columnHeader', 'corner'];

/** A row that begins with column labels or a band. */
export function isLabelRow({ cells }: Row): boolean {
  return cells[0] !== undefined && (cells[0].kind === 'band' || labels.includes(cells[0].kind));
}

/** A row that begins a band of its own: its title, or its first row of labels. */
export function beginsBand(rows: readonly Row[], row: number): boolean {
  const isBand = rows[row]!.cells[0]?.kind === 'band';
  return isBand || (isLabelRow(rows[row]!) && row > 0 && !rows.slice(0, row).every(isLabelRow) && rows[row - 1]!.cells[0] !== undefined && !isLabelRow(rows[row - 1]!));
}

/**
 * Cuts the rows: the header, then one group for each band and for each label that stands beside several rows.
 *
 * Browsers end every span with its group, so no cut is made where a cell reaches over it.
 */
function rowGroups(table: Table, grid: LayoutGrid): readonly RowGroup[] {
  const { rows, headerRowCount } = table;
  const isCrossed = (row: number): boolean => grid[row]!.some((place) => place.row < row);
  const cuts = new Set<number>();
  grid.forEach(([first], row) => {
    if (row === headerRowCount || beginsBand(rows, row)) cuts.add(row);
    if (row >= headerRowCount && first!.row === row && first!.cell.kind === 'rowHeader' && first!.cell.rowSpan > 1) cuts.add(row).add(row + first!.cell.rowSpan);
  });
  const starts = [0, ...[...cuts].sort((a, b) => a - b).filter((row) => row > 0 && row < rows.length && !isCrossed(row))];
  const hasHead = headerRowCount > 0 && (headerRowCount === rows.length || starts[1] === headerRowCount);
  return starts.map((from, index) => ({ type: hasHead && index === 0 ? 'head' : 'body', from, to: starts[index + 1] ?? rows.length }));
}

/** Cuts the columns where the first header row does: under each label of several columns, and between them. */
function columnGroups({ headerRowCount, columns }: Table, grid: LayoutGrid): readonly ColumnGroup[] {
  const [first] = grid;
  if (headerRowCount === 0 || !first) return [{ from: 0, to: columns.length }];
  const starts = first.flatMap((place, column) => {
    const isWide = place.cell.columnSpan > 1;
    const followsWide = column > 0 && first[column - 1]!.cell.columnSpan > 1;
    return place.column === column && (column === 0 || isWide || followsWide) ? [column] : [];
  });
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? columns.length }));
}

/** Cuts a table into the groups of rows and columns that HTML has elements for. */
export function tableParts(table: Table): TableParts {
  const grid = layoutGrid(table);
  return { grid, rowGroups: rowGroups(table, grid), columnGroups: columnGroups(table, grid) };
}
