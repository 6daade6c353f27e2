/** How good it is to end a page after each row of a table. */
import type { CellBox } from './cellBoxes.js';
import { boxHeight, isOneBox } from './cellBoxes.js';
import type { TableLayout } from './tableLayout.js';

export interface TableBreaks {
  /** A heading row never ends a page: the row across the table, and the column labels below it. */
  readonly isForbiddenAfter: (row: number) => boolean;
  /** The labels a page end after this row cuts. */
  readonly cutAfter: (row: number) => readonly CellBox[];
  /** What a page end after this row spoils, when the page began with row `partStart`. */
  readonly harmAfter: (row: number, partStart: number) => number;
}

/**
 * How bad a page end is. `torn`: it parts rows that belong together and would fit one page. `cramped`: it leaves a label
 * with rows too low for its text, which must be stretched, or one last row alone on a page.
 */
export const harms = { none: 0, cramped: 1, torn: 2 } as const;

const headingKinds: ReadonlySet<string> = new Set(['band', 'columnHeader', 'corner']);

/** Whether a row has headings, and beside them only what began above. */
function isHeadingRow(boxes: readonly CellBox[], row: number): boolean {
  let hasHeading = false;
  for (const box of boxes) {
    if (headingKinds.has(box.cell.kind)) hasHeading = true;
    else if (box.row === row) return false;
  }
  return hasHeading;
}

/** Numbers the bands: a heading row behind a row of values begins a new one. Rows before the first have 0. */
function bandsOf(isHeading: readonly boolean[], headerRowCount: number): readonly number[] {
  let band = 0;
  return isHeading.map((heading, row) => {
    if (row >= headerRowCount && heading && (row === headerRowCount || !isHeading[row - 1])) band += 1;
    return band;
  });
}

function isDeepest(box: CellBox, { grid }: TableLayout): boolean {
  for (let row = box.row; row < box.row + box.rowSpan; row += 1) {
    const inner = grid[row]!.some((other) => other !== box && other.rowSpan > 1 && other.rowSpan < box.rowSpan && other.row >= box.row && other.row + other.rowSpan <= box.row + box.rowSpan);
    if (inner) return false;
  }
  return true;
}

/**
 * Judges the page ends a table offers.
 *
 * @param capacity height in points that a page has for body rows.
 */
export function tableBreaks(layout: TableLayout, capacity: number): TableBreaks {
  const { grid, rows, headerRowCount, style } = layout;
  const isHeading = grid.map(isHeadingRow);
  const bands = bandsOf(isHeading, headerRowCount);
  const tops = rows.reduce<number[]>((at, { height }) => (at.push(at.at(-1)! + height), at), [0]);
  const heightOf = (from: number, to: number): number => tops[to]! - tops[from]!;
  const bandHeights = new Map<number, number>();
  for (const [row, { height }] of rows.entries()) bandHeights.set(bands[row]!, (bandHeights.get(bands[row]!) ?? 0) + height);
  const deepest = new Map<CellBox, boolean>();
  const isGroup = (box: CellBox): boolean => {
    if (!deepest.has(box)) deepest.set(box, isDeepest(box, layout));
    return deepest.get(box)! && heightOf(box.row, box.row + box.rowSpan) <= capacity;
  };
  const cutAfter = (row: number): readonly CellBox[] => [...new Set(grid[row]!.filter((box) => box.row + box.rowSpan > row + 1))];
  /** On neither side may a label be left with rows too low for its text: they would have to be stretched. */
  const isCramped = (box: CellBox, row: number, partStart: number): boolean => {
    const height = boxHeight(box, style);
    return height > heightOf(Math.max(box.row, partStart), row + 1) || height > heightOf(row + 1, box.row + box.rowSpan);
  };
  return {
    isForbiddenAfter: (row) => isHeading[row]! && row + 1 < rows.length,
    cutAfter,
    harmAfter: (row, partStart) => {
      if (row + 1 >= rows.length) return harms.none;
      const cut = cutAfter(row);
      const isInBand = bands[row]! > 0 && bands[row] === bands[row + 1] && bandHeights.get(bands[row]!)! <= capacity;
      const isInRow = grid[row]!.some((box, column) => box !== grid[row + 1]![column] && isOneBox(box, grid[row + 1]![column]!));
      if (isInBand || isInRow || cut.some(isGroup)) return harms.torn;
      const leavesOneRow = row + 2 === rows.length && row - partStart > 2;
      return leavesOneRow || cut.some((box) => isCramped(box, row, partStart)) ? harms.cramped : harms.none;
    },
  };
}
