import type { MatchedColumn, MatchedColumns } from './matchColumns.js';
import { cellsOf } from './tableGrid.js';
import type { GridCell, TableGrid } from './tableGrid.js';

/** What was found for one column in one row: the cell to read, or why there is none. */
export type RowCell = { readonly cell: GridCell } | { readonly fault: 'missing' | 'merged' | 'unclear'; readonly cell?: GridCell };

/** Finds the cells of a value in its own grid columns. */
type CellsFor = (column: MatchedColumn, index: number) => readonly GridCell[];

/**
 * Decides how the cells of a row lie: on the grid of the header, or – where a label spans too few or too many columns, so that
 * everything behind it is shifted – one behind the other, provided that there are exactly as many as the header has columns.
 */
function layOf(grid: TableGrid, row: number, label: GridCell | undefined, { columns, stub, end }: MatchedColumns): CellsFor | undefined {
  const values = cellsOf(grid, row).filter((cell) => !label || cell.column > label.column);
  const headed = end - stub;
  if (values.length === headed && (label === undefined || headed === columns.length)) return (column) => values.slice(column.start - stub, column.end - stub);
  const isWhole = grid.places[row]!.slice(0, end).every((cell) => cell !== undefined);
  const isAligned = !label || isWhole || label.column + label.columnSpan === stub;
  if (isAligned) {
    const own = (column: MatchedColumn): readonly GridCell[] => grid.places[row]!.slice(column.start, column.end).filter((cell) => cell !== undefined);
    return (column) => [...new Set(own(column))].filter((cell) => cell !== label);
  }
  return values.length === headed ? (column) => values.slice(column.start - stub, column.end - stub) : undefined;
}

function pick(cells: readonly GridCell[], isShared: (cell: GridCell) => boolean): RowCell {
  const [first] = cells;
  if (!first) return { fault: 'missing' };
  const filled = cells.filter((cell) => !cell.isBlank);
  // Unmerged cells below one header: the figure stands in one of them; where several have one, the header's own decides.
  const chosen = filled.length <= 1 ? (filled[0] ?? first) : first.isBlank ? undefined : first;
  if (!chosen) return { fault: 'merged', cell: filled[0]! };
  return !chosen.isBlank && isShared(chosen) ? { fault: 'merged', cell: chosen } : { cell: chosen };
}

/**
 * Whether it cannot be told which cell of a row is not there: a row with too few cells is drawn without the last one, whichever was
 * deleted. Where all that is left is alike, it does not matter.
 */
function isUnclear(columns: MatchedColumns['columns'], lists: readonly (readonly GridCell[])[]): boolean {
  const isShort = columns.some((column, index) => column && lists[index]!.length === 0);
  return isShort && new Set(lists.flat().map(({ text }) => text.trim())).size > 1;
}

/**
 * Reads the cells of a row of values, one for each column of the form. A cell that is not there is a fault, and no other moves
 * into its place: where it cannot be told which one it is, all are faults. So is a cell with a figure that reaches over several.
 *
 * @param label the row's label cell; absent in a table without row labels.
 * @param isOtherRow says that a grid row holds values of another row of the form.
 */
export function readRow(grid: TableGrid, row: number, label: GridCell | undefined, matched: MatchedColumns, isOtherRow: (row: number) => boolean): readonly RowCell[] {
  const cellsFor = layOf(grid, row, label, matched);
  const lists = matched.columns.map((column, index) => (column && cellsFor ? cellsFor(column, index) : []));
  if (!cellsFor || isUnclear(matched.columns, lists)) {
    const [first] = cellsOf(grid, row).filter((cell) => !label || cell.column > label.column);
    return matched.columns.map(() => ({ fault: 'unclear', ...(first && { cell: first }) }));
  }
  const uses = new Map<GridCell, number>();
  lists.flat().forEach((cell) => uses.set(cell, (uses.get(cell) ?? 0) + 1));
  const reachesOver = (cell: GridCell): boolean => Array.from({ length: cell.rowSpan }, (_, index) => cell.row + index).some((other) => other !== row && isOtherRow(other));
  return lists.map((cells) => pick(cells, (cell) => uses.get(cell)! > 1 || reachesOver(cell)));
}
