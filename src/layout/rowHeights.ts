import { sum } from '../measure/sum.js';
import { boxHeight } from './cellBoxes.js';
import type { BoxGrid, BoxMeasures, CellBox } from './cellBoxes.js';

/** What a row needs by itself, in points. */
export interface RowMeasure {
  readonly height: number;
  /** As low as the row may be made when that saves a page. */
  readonly tightHeight: number;
}

/** What part of the block padding stays when a table is tightened. */
export const tightPadding = 0.4;

/** Measures rows by the boxes that take one row only; a slice of a tall row is as high as its line. */
export function measureRows(
  boxes: readonly CellBox[],
  isSliced: readonly boolean[],
  measures: BoxMeasures & { readonly minimumRowHeight: number },
): readonly RowMeasure[] {
  const tight = { linePitch: measures.linePitch, paddingBlock: tightPadding * measures.paddingBlock };
  const heights = isSliced.map((sliced) => (sliced ? 0 : measures.minimumRowHeight));
  const tightHeights = isSliced.map((sliced) => (sliced ? 0 : Math.min(measures.minimumRowHeight, tight.linePitch + 2 * tight.paddingBlock)));
  for (const box of boxes) {
    if (box.rowSpan > 1) continue;
    heights[box.row] = Math.max(heights[box.row]!, boxHeight(box, measures));
    tightHeights[box.row] = Math.max(tightHeights[box.row]!, boxHeight(box, tight));
  }
  return heights.map((height, row) => ({ height, tightHeight: Math.min(height, tightHeights[row]!) }));
}

/** The boxes of more than one row that reach into rows `from` to `to` (excluded), those of fewer rows first. */
function spanningBoxes(grid: BoxGrid, from: number, to: number): readonly CellBox[] {
  const found = new Set<CellBox>();
  for (let row = from; row < to; row += 1) for (const box of grid[row]!) if (box.rowSpan > 1) found.add(box);
  return [...found].sort((a, b) => a.rowSpan - b.rowSpan || a.row - b.row || a.column - b.column);
}

/**
 * Gives the heights of rows `from` to `to` (excluded) when they stand together on a page.
 *
 * Where the visible rows of a spanning box are too low for its text, each of them grows by the same amount.
 */
export function heightsTogether(grid: BoxGrid, own: readonly number[], from: number, to: number, measures: BoxMeasures): readonly number[] {
  const heights = own.slice(from, to);
  for (const box of spanningBoxes(grid, from, to)) {
    const first = Math.max(box.row, from) - from;
    const last = Math.min(box.row + box.rowSpan, to) - from;
    const more = (boxHeight(box, measures) - sum(heights.slice(first, last))) / (last - first);
    if (more > 0) for (let row = first; row < last; row += 1) heights[row]! += more;
  }
  return heights;
}
