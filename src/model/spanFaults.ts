import type { FreeCellInput, FreeTableInput } from './input.js';

/** A place of a free table's grid, from 0, that is not covered exactly once. */
export interface SpanFault {
  readonly type: 'uncovered' | 'overlap' | 'outside';
  readonly row: number;
  readonly column: number;
}

interface Span {
  readonly rows: number;
  readonly columns: number;
}

function spanOf(cell: FreeCellInput): Span {
  const isPlain = cell === null || typeof cell !== 'object';
  return { rows: (isPlain ? undefined : cell.rowSpan) ?? 1, columns: (isPlain ? undefined : cell.columnSpan) ?? 1 };
}

/**
 * How many columns a free table has: as far as the cells of its first row reach.
 *
 * @example
 * freeTableWidth([[{ text: '年度', columnSpan: 2 }, '件数']]) //=> 3
 */
export function freeTableWidth(rows: FreeTableInput['rows']): number {
  return (rows[0] ?? []).reduce<number>((sum, cell) => sum + spanOf(cell).columns, 0);
}

/** Marks the places of one cell; gives the first fault it makes. */
function cover(covered: boolean[][], width: number, row: number, column: number, span: Span): SpanFault | undefined {
  if (column + span.columns > width || row + span.rows > covered.length) return { type: 'outside', row, column };
  for (let r = row; r < row + span.rows; r += 1) {
    for (let c = column; c < column + span.columns; c += 1) {
      if (covered[r]![c]) return { type: 'overlap', row: r, column: c };
      covered[r]![c] = true;
    }
  }
  return undefined;
}

/**
 * Finds the first place that the cells of a free table leave open, cover twice or reach beyond; undefined when the grid is whole.
 *
 * Each cell stands in the first free place of its row, as in HTML. Only the first fault is given: what follows it is shifted.
 *
 * @example
 * spanFault([['年度', '件数'], ['2024']]) //=> { type: 'uncovered', row: 1, column: 1 }
 */
export function spanFault(rows: FreeTableInput['rows']): SpanFault | undefined {
  const width = freeTableWidth(rows);
  const covered = rows.map(() => new Array<boolean>(width).fill(false));
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      const free = covered[row]!.indexOf(false);
      const fault = cover(covered, width, row, free < 0 ? width : free, spanOf(cell));
      if (fault) return fault;
    }
    const open = covered[row]!.indexOf(false);
    if (open >= 0) return { type: 'uncovered', row, column: open };
  }
  return undefined;
}
