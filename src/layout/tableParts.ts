import { sum } from '../measure/sum.js';
import { heightsTogether } from './rowHeights.js';
import { harms, tableBreaks } from './tableBreaks.js';
import type { TableBreaks } from './tableBreaks.js';
import type { TableLayout } from './tableLayout.js';

/** The rows of a table that stand on one page, below the repeated header rows. */
export interface TablePart {
  readonly from: number;
  /** Excluded. */
  readonly to: number;
  readonly headerHeights: readonly number[];
  readonly heights: readonly number[];
}

export interface TablePlan {
  readonly parts: readonly TablePart[];
  /** Nothing fits the room given first: the first part stands on a new page. */
  readonly startsOnNewPage: boolean;
  /** What the page ends spoil, added up, and how many of them cut a label. */
  readonly harm: number;
  readonly labelCuts: number;
}

export interface Room {
  /** Height left for the table on the page where it begins, and on each further page, in points. */
  readonly first: number;
  readonly page: number;
  /** Height that 续表 takes above each part but the first. */
  readonly continuation: number;
  /** Height of what must stand below the last row. */
  readonly tail: number;
}

/**
 * Height in points that a table leaves free at the foot of a page. A program that flows sets it a little lower or higher
 * than we do (LibreOffice by a rule and a half); one that filled its page to the point would there lose its last row to
 * the next page, and Word file and PDF would part.
 */
export const freeAtFoot = 2;

/** To keep rows together, at most this share of a page is left blank. */
export const mostBlank = 0.4;
const tolerance = 0.01;

interface Cutter {
  readonly layout: TableLayout;
  readonly breaks: TableBreaks;
  readonly own: readonly number[];
  readonly tight: readonly number[];
  /** Height of a row and all below it when tightened. */
  readonly tightRest: readonly number[];
}

function heights({ layout }: Cutter, own: readonly number[], from: number, to: number): readonly number[] {
  return heightsTogether(layout.grid, own, from, to, layout.style);
}

/** The rest of the table as one part: at its own height when that fits, tightened as far as necessary when that helps. */
function wholeRest(cutter: Cutter, from: number, room: number): readonly number[] | undefined {
  const to = cutter.own.length;
  if (cutter.tightRest[from]! > room + tolerance) return undefined;
  const wanted = heights(cutter, cutter.own, from, to);
  const excess = sum(wanted) - room;
  if (excess <= tolerance) return wanted;
  const least = heights(cutter, cutter.tight, from, to);
  const slack = sum(wanted) - sum(least);
  if (slack < excess) return undefined;
  return wanted.map((height, index) => height - ((height - least[index]!) * excess) / slack);
}

/** The last row such that `from` to it fits by the rows' own heights; -1 below `from` when none does. */
function lastFitting({ own }: Cutter, from: number, room: number): number {
  let row = from;
  for (let height = own[from]!; height <= room + tolerance && row < own.length; height += own[row] ?? 0) row += 1;
  return row - 1;
}

interface Cut {
  readonly to: number;
  readonly heights: readonly number[];
}

/**
 * Chooses where the page ends: where it does the least harm among the places that leave no more blank than allowed, and
 * as low as possible; when there are none, at the lowest place of all.
 */
function chooseCut(cutter: Cutter, from: number, room: number, page: number): Cut | undefined {
  const { breaks } = cutter;
  let best: (Cut & { readonly harm: number }) | undefined;
  for (let row = Math.min(lastFitting(cutter, from, room), cutter.own.length - 2); row >= from; row -= 1) {
    if (breaks.isForbiddenAfter(row)) continue;
    const together = heights(cutter, cutter.own, from, row + 1);
    const used = sum(together);
    if (used > room + tolerance) continue;
    if (best && room - used > mostBlank * page) break;
    const harm = breaks.harmAfter(row, from);
    if (!best || harm < best.harm) best = { to: row + 1, heights: together, harm };
    if (harm === harms.none) break;
  }
  return best;
}

/** Nothing may end the page where it must: only headings fit it, or one label needs it all. */
function forcedCut(cutter: Cutter, from: number, room: number): Cut {
  const to = Math.min(cutter.own.length, Math.max(lastFitting(cutter, from, room), from) + 1);
  for (let end = to; end > from + 1; end -= 1) {
    const together = heights(cutter, cutter.own, from, end);
    if (sum(together) <= room + tolerance) return { to: end, heights: together };
  }
  return { to: from + 1, heights: heights(cutter, cutter.own, from, from + 1) };
}

/**
 * Cuts a table into the parts that stand on one page each.
 *
 * Header rows are repeated, rows are never split, heading rows never end a page. Rows under one merged label, and the
 * rows of a band, stay together when they fit a page and at most 40 % of it stays blank. When the rest of a table nearly
 * fits, its rows are tightened. Linear in the number of rows.
 */
export function planTable(layout: TableLayout, given: Room): TablePlan {
  const room = { ...given, first: given.first - freeAtFoot, page: given.page - freeAtFoot };
  const own = layout.rows.map(({ height }) => height);
  const header = layout.headerRowCount;
  const headerHeights = heightsTogether(layout.grid, own, 0, header, layout.style);
  const headerHeight = sum(headerHeights);
  const breaks = tableBreaks(layout, room.page - room.continuation - headerHeight);
  const tight = layout.rows.map(({ tightHeight }) => tightHeight);
  const tightRest = tight.reduceRight<number[]>((below, height) => (below.push((below.at(-1) ?? 0) + height), below), []).reverse();
  const cutter: Cutter = { layout, breaks, own, tight, tightRest };
  const parts: TablePart[] = [];
  let startsOnNewPage = false;
  let harm = 0;
  let labelCuts = 0;
  let from = header;
  while (from < own.length) {
    const isHere = parts.length === 0 && !startsOnNewPage;
    const onNewPage = parts.length === 0 ? room.page : room.page - room.continuation;
    const height = (isHere ? room.first : onNewPage) - headerHeight;
    const rest = wholeRest(cutter, from, height - room.tail);
    const cut = rest ? { to: own.length, heights: rest } : chooseCut(cutter, from, height, room.page);
    if (!cut && isHere && room.first < room.page - tolerance) {
      startsOnNewPage = true;
      continue;
    }
    const { to, heights: rowHeights } = cut ?? forcedCut(cutter, from, height);
    parts.push({ from, to, headerHeights, heights: rowHeights });
    if (to < own.length) {
      harm += breaks.harmAfter(to - 1, from);
      labelCuts += breaks.cutAfter(to - 1).length > 0 ? 1 : 0;
    }
    from = to;
  }
  return { parts, startsOnNewPage, harm, labelCuts };
}
