import { layoutGrid } from '../../document/grid.js';
import type { GridPlace, LayoutGrid } from '../../document/grid.js';
import type { Cell, CellKind, Table } from '../../document/nodes.js';
import { sum } from '../../measure/sum.js';

/** What decides how far rows are held together, in points. */
export interface RowMeasures {
  readonly heights: readonly number[];
  /** Height of a page below repeated header rows. */
  readonly capacity: number;
  readonly textHeightOf: (cell: Cell) => number;
}

const headingKinds: ReadonlySet<CellKind> = new Set(['band', 'columnHeader', 'corner']);

const heightOf = (heights: readonly number[], from: number, to: number): number => sum(heights.slice(from, to));

/** The rows of each band: a heading row behind a row of values begins a new one; header rows are in none. */
function bandStarts(isHeading: readonly boolean[], headerRowCount: number): readonly number[] {
  let start = -1;
  return isHeading.map((heading, row) => {
    if (row >= headerRowCount && heading && (row === headerRowCount || !isHeading[row - 1])) start = row;
    return start;
  });
}

/** Says whether another merged cell lies within the rows of a merged cell: then that one is the group to keep. */
function hasInnerGroup(grid: LayoutGrid, { cell, row }: GridPlace): boolean {
  const inner = (other: Cell, at: number) =>
    other !== cell && other.rowSpan > 1 && other.rowSpan < cell.rowSpan && at >= row && at + other.rowSpan <= row + cell.rowSpan;
  return grid.slice(row, row + cell.rowSpan).some((places) => places.some((place) => inner(place.cell, place.row)));
}

/** Says whether a page end after a row would part the rows of a group, or leave its label too few rows to be read on. */
function partsGroup(grid: LayoutGrid, place: GridPlace, row: number, { heights, capacity, textHeightOf }: RowMeasures): boolean {
  const { cell, row: start } = place;
  const end = start + cell.rowSpan;
  if (heightOf(heights, start, end) <= capacity && !hasInnerGroup(grid, place)) return true;
  const needed = textHeightOf(cell);
  if (needed > heightOf(heights, start, end)) return false;
  return needed > heightOf(heights, start, row + 1) || needed > heightOf(heights, row + 1, end);
}

/**
 * Says for each row of a table whether it must stand on the page of the next one.
 *
 * Header rows stay with the first row below them, bands with their rows, the rows of a merged label together while they
 * fit a page. A label over groups of its own (the 22 rows of 三、本年度办理结果) may be parted between them, but not so that
 * it is cramped. No row stands alone under the header or on the last page. Much as in the PDF, which also looks ahead.
 *
 * @throws RangeError when the cells do not cover the grid exactly once.
 */
export function keptRows(table: Table, measures: RowMeasures): readonly boolean[] {
  const grid = layoutGrid(table);
  const isHeading = grid.map((places) => places.every(({ cell }) => headingKinds.has(cell.kind)));
  const bands = bandStarts(isHeading, table.headerRowCount);
  return grid.map((places, row) => {
    const next = grid[row + 1];
    if (!next) return false;
    const band = bands[row]!;
    const bandHeight = heightOf(measures.heights.filter((_, other) => bands[other] === band), 0, grid.length);
    const isInBand = band >= 0 && bands[row + 1] === band && bandHeight <= measures.capacity;
    const wouldBeAlone = (row + 2 === grid.length && row >= table.headerRowCount) || (row === table.headerRowCount && row > 0);
    const isInGroup = places.some((place, column) => next[column]!.cell === place.cell && partsGroup(grid, place, row, measures));
    return row < table.headerRowCount || isHeading[row] || isInBand || wouldBeAlone || isInGroup;
  });
}
