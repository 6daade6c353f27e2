import type { Place } from '../../diagnostics/diagnostic.js';
import { blocksText } from './cellText.js';
import type { FoundTable } from './found.js';

/** A cell on the grid of its table. */
export interface GridCell {
  /** As printed, with line ends. */
  readonly text: string;
  readonly isBlank: boolean;
  /** Row and column, from 0, where it begins. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly place: Place;
}

/** A table as rows × columns; a place that no cell covers is undefined. */
export interface TableGrid {
  readonly places: readonly (readonly (GridCell | undefined)[])[];
  readonly width: number;
}

/** No official table has 40 rows or 20 columns; some leave ample room, and a claim of a million is refused before it is laid out. */
export const largestGrid = { rows: 5000, columns: 200, places: 200_000 } as const;

type Places = (GridCell | undefined)[][];

function cover(places: Places, cell: GridCell): void {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    // Where two cells claim a place, the earlier one has it, as in browsers.
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) places[row]![column] ??= cell;
  }
}

function firstFree(line: Places[number]): number {
  const free = line.findIndex((place) => place === undefined);
  return free < 0 ? line.length : free;
}

/**
 * Lays a table's cells on a grid; undefined when it is larger than any report's.
 *
 * Spans that reach below the last row end there.
 */
export function tableGrid(table: FoundTable): TableGrid | undefined {
  const height = table.rows.length;
  if (height > largestGrid.rows) return undefined;
  const places: Places = Array.from({ length: height }, () => []);
  let width = 0;
  for (const [row, { cells }] of table.rows.entries()) {
    for (const found of cells) {
      const column = found.column ?? firstFree(places[row]!);
      width = Math.max(width, column + found.columnSpan);
      if (width > largestGrid.columns || width * height > largestGrid.places) return undefined;
      const text = blocksText(found.blocks);
      const rowSpan = Math.min(found.rowSpan, height - row);
      cover(places, { text, isBlank: text.trim() === '', row, column, rowSpan, columnSpan: found.columnSpan, ...(found.alignment && { alignment: found.alignment }), place: found.place });
    }
  }
  for (const line of places) for (let column = 0; column < width; column += 1) line[column] ??= undefined;
  return { places, width };
}

/** The cells of a row from left to right, each once, those that go on from above included. */
export function cellsOf({ places }: TableGrid, row: number): readonly GridCell[] {
  return [...new Set(places[row]!.filter((cell) => cell !== undefined))];
}

/**
 * Puts the rows of tables that a page break or a careless copy has cut apart one below the other.
 */
export function joinTables(tables: readonly FoundTable[]): FoundTable {
  const rows = tables.flatMap((table) =>
    // A span that reaches below its own table must not reach into the next one.
    table.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, table.rows.length - index) })) })),
  );
  return { ...tables[0]!, rows };
}
