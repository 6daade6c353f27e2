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

/** Stretches, as pairs of edge numbers, of `count` places in a row that want a rule. */
function stretches(count: number, isWanted: (place: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let place = 0; place < count; place += 1) {
    if (!isWanted(place)) continue;
    const last = found.at(-1);
    if (last && last[1] === place) last[1] = place + 1;
    else found.push([place, place + 1]);
  }
  return found;
}

/**
 * Gives the rules of a part of a table: each border once, in strokes as long as possible, closed on all four sides.
 *
 * Horizontal rules reach half a rule's width beyond their ends, so that corners are square.
 */
export function tableRules({ rows, ys, xs }: PartGrid, width: number): readonly Rule[] {
  const rule = (x1: number, y1: number, x2: number, y2: number): Rule => Object.freeze({ type: 'rule', x1, y1, x2, y2, width });
  const horizontal = ys.flatMap((y, edge) => {
    const above = rows[edge - 1];
    const below = rows[edge];
    const isWanted = (column: number): boolean => !above || !below || !isOneBox(above[column]!, below[column]!);
    return stretches(xs.length - 1, isWanted).map(([from, to]) => rule(xs[from]! - width / 2, y, xs[to]! + width / 2, y));
  });
  const vertical = xs.flatMap((x, edge) => {
    const isWanted = (row: number): boolean => edge === 0 || edge === xs.length - 1 || rows[row]![edge - 1] !== rows[row]![edge];
    return stretches(rows.length, isWanted).map(([from, to]) => rule(x, ys[from]!, x, ys[to]!));
  });
  return [...horizontal, ...vertical];
}
