import type { FreeCellInput, FreeTableInput } from '../../model/input.js';
import { isNumber, readValue } from './cellText.js';
import type { FoundTable } from './found.js';
import { tableGrid } from './tableGrid.js';
import type { GridCell, TableGrid } from './tableGrid.js';

/** The largest rectangle of a cell that is still free, from its first free place. */
function rectangle({ places, width }: TableGrid, done: readonly boolean[][], row: number, column: number): { readonly rows: number; readonly columns: number } {
  const cell = places[row]![column];
  const isFree = (r: number, c: number): boolean => places[r]![c] === cell && !done[r]![c];
  let columns = 1;
  while (column + columns < width && isFree(row, column + columns)) columns += 1;
  let rows = 1;
  while (row + rows < places.length && Array.from({ length: columns }, (_, index) => column + index).every((c) => isFree(row + rows, c))) rows += 1;
  return { rows, columns };
}

function rowsOf(grid: TableGrid): readonly (readonly FreeCellInput[])[] {
  const done = grid.places.map(() => new Array<boolean>(grid.width).fill(false));
  const written = new Set<GridCell>();
  return grid.places.map((line, row) => {
    const cells: FreeCellInput[] = [];
    for (let column = 0; column < grid.width; column += 1) {
      if (done[row]![column]) continue;
      const cell = line[column];
      const { rows, columns } = cell ? rectangle(grid, done, row, column) : { rows: 1, columns: 1 };
      for (let r = row; r < row + rows; r += 1) done[r]!.fill(true, column, column + columns);
      // What another cell covers in part is written once.
      const text = cell && !written.has(cell) ? readValue(cell.text) : null;
      if (cell) written.add(cell);
      const own = { ...(rows > 1 && { rowSpan: rows }), ...(columns > 1 && { columnSpan: columns }), ...(cell?.alignment && { alignment: cell.alignment }) };
      cells.push(Object.keys(own).length > 0 ? { text, ...own } : text);
    }
    return cells;
  });
}

/** Header rows by the file's own word; without it, a first row of words above figures is one. */
function headerRowCount(table: FoundTable, grid: TableGrid): number {
  const marked = table.rows.findIndex(({ isHeader }) => !isHeader);
  if (marked !== 0) return marked < 0 ? table.rows.length : marked;
  const hasFigures = (line: TableGrid['places'][number]): boolean => line.some((cell) => cell && isNumber(cell.text));
  return grid.places.length > 1 && !hasFigures(grid.places[0]!) && grid.places.slice(1).some(hasFigures) ? 1 : 0;
}

/** Column widths as whole shares; undefined when they are equal or not known. */
function shares({ widths }: FoundTable, width: number): readonly number[] | undefined {
  if (widths?.length !== width || widths.some((one) => !(one > 0))) return undefined;
  const mean = widths.reduce((sum, one) => sum + one, 0) / width;
  if (widths.every((one) => Math.abs(one - mean) < mean * 0.03)) return undefined;
  return widths.map((one) => Math.max(1, Math.round((one / mean) * (100 / width))));
}

/**
 * Writes a found table as a free table of a report, every place of its grid covered once; undefined when it has no cells, or
 * more than any report's.
 */
export function freeTable(table: FoundTable): FreeTableInput | undefined {
  const grid = tableGrid(table);
  if (!grid || grid.width === 0) return undefined;
  const columns = shares(table, grid.width);
  const headerRows = headerRowCount(table, grid);
  return { ...(headerRows !== 1 && { headerRows }), ...(columns && { columns }), rows: rowsOf(grid) };
}
