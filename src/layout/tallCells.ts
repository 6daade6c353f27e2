/** Cells taller than a page: they are sliced by lines beforehand, so that the cutter meets only rows that fit a page. */
import { sum } from '../measure/sum.js';
import { boxHeight } from './cellBoxes.js';
import type { BoxMeasures, CellBox } from './cellBoxes.js';

interface Rows {
  readonly boxes: readonly CellBox[];
  readonly rowCount: number;
}

function slice(box: CellBox, row: number, from: number, to: number, isFirst: boolean, isLast: boolean): CellBox {
  return {
    ...box,
    row,
    rowSpan: 1,
    text: { ...box.text, lines: box.text.lines.slice(from, to) },
    continuation: undefined,
    isJoinedAbove: !isFirst || box.isJoinedAbove,
    isJoinedBelow: !isLast || box.isJoinedBelow,
  };
}

/** Gives each row the lines of a tall spanning box that its other cells leave room for, and the rest in equal parts. */
function sliceOverRows(box: CellBox, rowHeights: readonly number[], measures: BoxMeasures): readonly CellBox[] {
  const rooms = Array.from({ length: box.rowSpan }, (_, index) => Math.max(0, Math.floor(rowHeights[box.row + index]! / measures.linePitch)));
  const rest = box.text.lines.length - sum(rooms);
  const more = Math.max(0, Math.ceil(rest / box.rowSpan));
  let line = 0;
  return rooms.map((room, index) => {
    const isLast = index === box.rowSpan - 1;
    const from = line;
    line = isLast ? box.text.lines.length : Math.min(box.text.lines.length, line + room + more);
    return slice(box, box.row + index, from, line, index === 0, isLast);
  });
}

/** Slices the rows that are too tall into rows of one line each. */
function sliceRows({ boxes, rowCount }: Rows, lineCounts: readonly number[]): Rows {
  const firstOf: number[] = [];
  let next = 0;
  for (let row = 0; row < rowCount; row += 1) {
    firstOf.push(next);
    next += lineCounts[row]!;
  }
  firstOf.push(next);
  const sliced = boxes.flatMap((box): readonly CellBox[] => {
    const row = firstOf[box.row]!;
    const rowSpan = firstOf[box.row + box.rowSpan]! - row;
    if (box.rowSpan > 1 || rowSpan === 1) return [{ ...box, row, rowSpan }];
    return Array.from({ length: rowSpan }, (_, index) => slice(box, row + index, index, index + 1, index === 0, index === rowSpan - 1));
  });
  return { boxes: sliced, rowCount: next };
}

/** A spanning cell is repeated whole where it is cut, so it must be much lower than a page. */
function isTallBox(box: CellBox, capacity: number, measures: BoxMeasures): boolean {
  return boxHeight(box, measures) > (box.rowSpan > 1 ? capacity / 2 : capacity);
}

function hasTallBox(boxes: readonly CellBox[], capacity: number, measures: BoxMeasures): boolean {
  for (const box of boxes) if (isTallBox(box, capacity, measures)) return true;
  return false;
}

/**
 * Slices cells that cannot stand on one page by lines: nothing is cut through and nothing lost.
 *
 * @param capacity height in points that a page has for body rows.
 * @returns the rows, which of them are slices, and the row of the table that each comes from.
 */
export function withoutTallCells(rows: Rows, capacity: number, measures: BoxMeasures): Rows & { readonly isSliced: readonly boolean[]; readonly sources: readonly number[] } {
  const { rowCount } = rows;
  if (!hasTallBox(rows.boxes, capacity, measures)) return { ...rows, isSliced: new Array<boolean>(rowCount).fill(false), sources: Array.from({ length: rowCount }, (_, row) => row) };
  const heights = new Array<number>(rowCount).fill(0);
  for (const box of rows.boxes) if (box.rowSpan === 1) heights[box.row] = Math.max(heights[box.row]!, boxHeight(box, measures));
  const boxes = rows.boxes.flatMap((box) => (box.rowSpan > 1 && isTallBox(box, capacity, measures) ? sliceOverRows(box, heights, measures) : [box]));
  const lineCounts = new Array<number>(rowCount).fill(1);
  const isTallRow = new Array<boolean>(rowCount).fill(false);
  for (const box of boxes) if (box.rowSpan === 1 && boxHeight(box, measures) > capacity) isTallRow[box.row] = true;
  for (const box of boxes) if (box.rowSpan === 1 && isTallRow[box.row]) lineCounts[box.row] = Math.max(lineCounts[box.row]!, box.text.lines.length);
  const sliced = sliceRows({ boxes, rowCount }, lineCounts);
  return {
    ...sliced,
    isSliced: lineCounts.flatMap((count) => new Array<boolean>(count).fill(count > 1)),
    sources: lineCounts.flatMap((count, row) => new Array<number>(count).fill(row)),
  };
}
