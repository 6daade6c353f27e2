import { isOneBox } from './cellBoxes.js';
import type { CellBox } from './cellBoxes.js';
import type { Rule } from './pages.js';

/** The boxes of the rows that stand together on a page, and the coordinates of their edges. */
export interface PartGrid {
  readonly rows: readonly (readonly CellBox[])[];
  /** One more than rows, from top to bottom. */
  readonly ys: readonly number[];
  /** One more than columns, from left to right. */
  readonly xs: readonly number[];
}

/** Whether a rule stands above the box in row `edge`, the last one's below it, at a column. */
function isRuledAbove(rows: PartGrid['rows'], edge: number, column: number): boolean {
  const above = rows[edge - 1];
  const below = rows[edge];
  return !above || !below || !isOneBox(above[column]!, below[column]!);
}

/** Whether a rule stands at the left of the box in column `edge`, the last one's at its right, in a row. */
function isRuledLeft(rows: PartGrid['rows'], edge: number, row: number): boolean {
  const boxes = rows[row]!;
  return edge === 0 || edge === boxes.length || boxes[edge - 1] !== boxes[edge];
}

/** One line of the grid: from the places that want a rule, the edges at which strokes begin and end, by turns. */
function strokes(rows: PartGrid['rows'], edge: number, count: number, isWanted: typeof isRuledAbove): readonly number[] {
  const ends: number[] = [];
  for (let place = 0; place < count; place += 1) {
    const isGoing = ends.length % 2 === 1;
    if (isWanted(rows, edge, place) !== isGoing) ends.push(place);
  }
  if (ends.length % 2 === 1) ends.push(count);
  return ends;
}

/**
 * Gives the rules of a part of a table: each border once, in strokes as long as possible, closed on all four sides.
 *
 * Horizontal rules reach half a rule's width beyond their ends, so that corners are square.
 */
export function tableRules({ rows, ys, xs }: PartGrid, width: number): readonly Rule[] {
  const rules: Rule[] = [];
  for (let edge = 0; edge < ys.length; edge += 1) {
    const ends = strokes(rows, edge, xs.length - 1, isRuledAbove);
    const y = ys[edge]!;
    for (let at = 0; at < ends.length; at += 2) rules.push(Object.freeze({ type: 'rule', x1: xs[ends[at]!]! - width / 2, y1: y, x2: xs[ends[at + 1]!]! + width / 2, y2: y, width }));
  }
  for (let edge = 0; edge < xs.length; edge += 1) {
    const ends = strokes(rows, edge, rows.length, isRuledLeft);
    const x = xs[edge]!;
    for (let at = 0; at < ends.length; at += 2) rules.push(Object.freeze({ type: 'rule', x1: x, y1: ys[ends[at]!]!, x2: x, y2: ys[ends[at + 1]!]!, width }));
  }
  return rules;
}
