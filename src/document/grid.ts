import type { Cell, Table } from './nodes.js';

/** One place of a table's layout grid. */
export interface GridPlace {
  readonly cell: Cell;
  /** Row and column, from 0, where the cell begins. */
  readonly row: number;
  readonly column: number;
  /** True at the cell's own first place, false where it continues. */
  readonly isOrigin: boolean;
}

/** rows × columns places, both from 0; each is covered by exactly one cell. */
export type LayoutGrid = readonly (readonly GridPlace[])[];

/** A place of a grid, row and column from 0, that is not covered exactly once. */
export interface GridFault {
  readonly type: 'uncovered' | 'overlap' | 'outside';
  readonly row: number;
  readonly column: number;
}

/** The part of a table that its grid depends on. */
export type Spanned = Pick<Table, 'columns'> & {
  readonly rows: readonly { readonly cells: readonly Pick<Cell, 'rowSpan' | 'columnSpan'>[] }[];
};

type Places<C> = ({ cell: C; row: number; column: number; isOrigin: boolean } | undefined)[][];

/**
 * Lays the cells of a table on its grid, each in the first free place of its row.
 *
 *     rows: [a 2×1][b]      a b
 *           [c]        →    a c
 */
function placeCells<C extends { rowSpan: number; columnSpan: number }>(
  rows: readonly { readonly cells: readonly C[] }[],
  width: number,
): { places: Places<C>; faults: GridFault[] } {
  const places: Places<C> = [];
  for (let row = 0; row < rows.length; row += 1) places.push(new Array(width).fill(undefined));
  const faults: GridFault[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const { cells } = rows[row]!;
    let column = 0;
    for (const cell of cells) {
      while (column < width && places[row]![column]) column += 1;
      if (column + cell.columnSpan > width || row + cell.rowSpan > rows.length) faults.push({ type: 'outside', row, column });
      for (let r = row; r < Math.min(row + cell.rowSpan, rows.length); r += 1) {
        for (let c = column; c < Math.min(column + cell.columnSpan, width); c += 1) {
          if (places[r]![c]) faults.push({ type: 'overlap', row: r, column: c });
          else places[r]![c] = { cell, row, column, isOrigin: r === row && c === column };
        }
      }
      column += cell.columnSpan;
    }
  }
  for (let row = 0; row < places.length; row += 1) {
    for (let column = 0; column < width; column += 1) if (!places[row]![column]) faults.push({ type: 'uncovered', row, column });
  }
  return { places, faults };
}

/**
 * Lists every place of a table's grid that no cell, or more than one cell, covers; empty when the grid is whole.
 *
 * @example
 * gridFaults({ columns: [{ share: 1 }, { share: 1 }], rows: [{ cells: [{ rowSpan: 1, columnSpan: 1 }] }] }) //=> [{ type: 'uncovered', row: 0, column: 1 }]
 */
export function gridFaults(table: Spanned): readonly GridFault[] {
  return placeCells(table.rows, table.columns.length).faults;
}

/**
 * Gives a table's layout grid, rows × columns from 0.
 *
 * @throws RangeError when the cells do not cover the grid exactly once; input is checked before, so this is a mistake of the program.
 * @example
 * const [first] = layoutGrid(table);
 */
export function layoutGrid(table: Table): LayoutGrid {
  const { places, faults } = placeCells(table.rows, table.columns.length);
  const fault = faults[0];
  if (fault) throw new RangeError(`Table grid ${fault.type} at row ${fault.row}, column ${fault.column} (${table.alternativeText})`);
  return places as GridPlace[][];
}
