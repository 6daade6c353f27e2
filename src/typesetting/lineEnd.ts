import { breakLevels } from './breakLevels.js';
import { characterClasses as c } from './characterClass.js';
import { contentEnd, endTrim, mayHang, naturalWidth, occupiedWidth, shrinkOf, startTrim, tolerance } from './lineEdges.js';
import type { PreparedParagraph } from './spacing.js';

/** Where a line may reach: from `start` at most to `limit`, in `width` points. */
export interface LineRoom {
  readonly start: number;
  /** A forced break or the paragraph's end. */
  readonly limit: number;
  /** Behind the last character drawn before `limit`. */
  readonly drawnLimit: number;
  readonly width: number;
  readonly isJustified: boolean;
}

/** A discouraged break is passed over for a good one that leaves no more than this share of the line empty. */
const looseShare = 0.1;
/** A reluctant break is passed over for a better one that leaves no more than this. */
const gapingShare = 0.15;
/** How far beyond the full line a unit is looked at that shrinking might still take in. */
const lookAhead = 64;
/** Room left open, in em, to bring company to a last line of marks alone. */
const roomForLoneMark = 4;
const longestLoneLine = 4;

/** Index behind the last character that fits; the first always counts as fitting. */
function lastFitting(paragraph: PreparedParagraph, room: LineRoom): number {
  const { lefts, advances, runOf, runs } = paragraph;
  const rightmost = lefts[room.start]! + startTrim(paragraph, room.start) + room.width + tolerance;
  let end = room.start + 1;
  while (end < room.drawnLimit && lefts[end]! + advances[end]! + runs[runOf[end]!]!.letterSpacing <= rightmost) end += 1;
  return end;
}

/** Points left open on a line that ends at `end`. */
function deficit(paragraph: PreparedParagraph, room: LineRoom, end: number): number {
  return room.width - occupiedWidth(paragraph, room.start, contentEnd(paragraph, room.start, end));
}

/** Points by which a line is too long, a mark that may hang not counted. */
function excess(paragraph: PreparedParagraph, room: LineRoom, drawnEnd: number): number {
  const last = drawnEnd - 1;
  const hanging = mayHang(paragraph, last) && last > room.start ? paragraph.advances[last]! - endTrim(paragraph, last) : 0;
  return occupiedWidth(paragraph, room.start, drawnEnd) - hanging - room.width - tolerance;
}

/** A break inside a unit that is wider than a whole line. */
function emergencyBreak(paragraph: PreparedParagraph, from: number, fit: number): number {
  for (let end = fit; end > from; end -= 1) if (paragraph.levels[end] === breakLevels.emergency) return end;
  return -1;
}

/** Whether the text from `from` cannot be broken within a whole line. */
function isOverlong(paragraph: PreparedParagraph, room: LineRoom, from: number): boolean {
  let end = from + 1;
  while (end < room.drawnLimit && paragraph.levels[end]! < breakLevels.reluctant) {
    if (paragraph.lefts[end]! - paragraph.lefts[from]! > room.width) return true;
    end += 1;
  }
  return naturalWidth(paragraph, from, end) > room.width;
}

/** The last break of at least a level before `from` that leaves at most so many points open; `from` when there is none. */
function betterBreak(paragraph: PreparedParagraph, room: LineRoom, from: number, level: number, open: number): number {
  for (let end = from - 1; end > room.start; end -= 1) {
    if (paragraph.levels[end]! < level) continue;
    return deficit(paragraph, room, end) <= open ? end : from;
  }
  return from;
}

/** The last break among the characters that fit; `start` when there is none. */
function latestBreak(paragraph: PreparedParagraph, room: LineRoom, fit: number): number {
  let latest = fit;
  while (latest > room.start && paragraph.levels[latest]! < breakLevels.reluctant) latest -= 1;
  if (latest === room.start || paragraph.levels[latest] !== breakLevels.reluctant) return latest;
  return betterBreak(paragraph, room, latest, breakLevels.discouraged, gapingShare * room.width);
}

/** The best break among the characters that fit. */
function breakWithin(paragraph: PreparedParagraph, room: LineRoom, fit: number): number {
  const { levels } = paragraph;
  const open = looseShare * room.width;
  const latest = latestBreak(paragraph, room, fit);
  if (latest === room.start) {
    const inside = emergencyBreak(paragraph, room.start, fit);
    return inside > 0 ? inside : fit;
  }
  if (levels[latest]! >= breakLevels.good) {
    if (latest === fit || deficit(paragraph, room, latest) <= open || !isOverlong(paragraph, room, latest)) return latest;
    return Math.max(latest, emergencyBreak(paragraph, latest, fit));
  }
  return betterBreak(paragraph, room, latest, breakLevels.good, open);
}

/**
 * A break behind the last fitting character that is better than one before it: white space, a mark that hangs or is
 * trimmed cost nothing; shrinking the gaps is taken when a whole place would stay empty otherwise (先挤进，后推出).
 */
function breakBeyond(paragraph: PreparedParagraph, room: LineRoom, fit: number, empty: number): number {
  const { levels, lefts, classes, runOf, runs } = paragraph;
  const run = runs[runOf[fit]!]!;
  const spareable = paragraph.squeezesMarks ? run.size + run.letterSpacing : gapingShare * room.width;
  const mayShrink = empty >= spareable - tolerance;
  const farthest = Math.min(room.drawnLimit, fit + lookAhead);
  for (let end = fit + 1; end <= farthest; end += 1) {
    const last = end - 1;
    const reach = lefts[last]! - lefts[room.start]! - shrinkOf(paragraph, room.start, end);
    if (reach > room.width + run.size && classes[last] !== c.space) return -1;
    if (levels[end]! < breakLevels.good && end < room.drawnLimit) continue;
    const drawnEnd = contentEnd(paragraph, room.start, end);
    const over = excess(paragraph, room, drawnEnd);
    if (over <= 0 || (mayShrink && over <= shrinkOf(paragraph, room.start, drawnEnd))) return end;
  }
  return -1;
}

const lightClasses: ReadonlySet<number> = new Set([c.point, c.closing, c.opening, c.dash, c.ellipsis, c.connector, c.middleDot, c.solidus]);

/**
 * Keeps a last line from holding marks alone, and in cells and centred lines one character alone, where the line before
 * can spare something. In running text one character may end a paragraph, as in LibreOffice.
 */
function withoutLoneEnd(paragraph: PreparedParagraph, room: LineRoom, end: number): number {
  const { start, drawnLimit } = room;
  if (drawnLimit - end > longestLoneLine) return end;
  let words = 0;
  for (let i = end; i < drawnLimit; i += 1) if (!lightClasses.has(paragraph.classes[i]!)) words += 1;
  if (words > (room.isJustified ? 0 : 1)) return end;
  if (excess(paragraph, room, drawnLimit) <= shrinkOf(paragraph, start, drawnLimit)) return room.limit;
  const em = paragraph.runs[paragraph.runOf[end]!]!.size;
  const spare = (words === 0 ? roomForLoneMark * em : room.width / 2) + tolerance;
  for (let earlier = end - 1; earlier > start; earlier -= 1) {
    if (paragraph.levels[earlier]! < breakLevels.good) continue;
    const isBalanced = earlier - start >= drawnLimit - earlier;
    return isBalanced && deficit(paragraph, room, earlier) <= spare ? earlier : end;
  }
  return end;
}

/**
 * Chooses where a line ends: the index of the character the next line begins with. Always beyond `start`.
 *
 * Looks back over one line and ahead over a bounded number of characters, so that a paragraph costs time in
 * proportion to its length.
 */
export function chooseLineEnd(paragraph: PreparedParagraph, room: LineRoom): number {
  const fit = lastFitting(paragraph, room);
  if (fit >= room.drawnLimit) return room.limit;
  const within = breakWithin(paragraph, room, fit);
  const beyond = breakBeyond(paragraph, room, fit, deficit(paragraph, room, within));
  if (beyond >= room.drawnLimit) return room.limit;
  return withoutLoneEnd(paragraph, room, beyond > 0 ? beyond : within);
}
