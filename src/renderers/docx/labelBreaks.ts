import type { Inline } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { textWidth } from './textWidth.js';

/** How many UTF-16 units of the text, from `start`, fit a line of so many characters; at least one character. */
function fittingLength(text: string, start: number, capacity: number): number {
  let length = 0;
  for (const character of text.slice(start)) {
    if (length > 0 && textWidth(text.slice(start, start + length) + character) > capacity) break;
    length += character.length;
  }
  return length;
}

/** A line's end within a label, and whether the label would go on beyond it by itself. */
interface LineEnd {
  readonly offset: number;
  readonly isForced: boolean;
}

/** Gives the ends of a label's lines but the last: at the furthest hint that fits, without one where the line is full. */
function lineEnds(text: string, hints: readonly number[], capacity: number): LineEnd[] {
  const ends: LineEnd[] = [];
  let start = 0;
  while (textWidth(text.slice(start)) > capacity) {
    const natural = start + fittingLength(text, start, capacity);
    const hint = hints.filter((offset) => offset > start && offset <= natural).at(-1);
    ends.push({ offset: hint ?? natural, isForced: hint !== undefined && hint !== natural });
    start = hint ?? natural;
  }
  return ends;
}

/** Where the break hints stand, as offsets into the plain text (UTF-16), by their index among the inlines. */
function hintOffsets(inlines: readonly Inline[]): ReadonlyMap<number, number> {
  const hints = inlines.flatMap(({ type }, index) => (type === 'breakHint' ? [index] : []));
  return new Map(hints.map((index) => [index, plainText(inlines.slice(0, index)).length]));
}

/**
 * Estimates how many lines a label takes in a cell.
 *
 * @param capacity full-width characters that fit one line of the cell.
 */
export function labelLines(inlines: readonly Inline[], capacity: number): number {
  const forced = inlines.filter(({ type }) => type === 'lineBreak').length;
  return 1 + forced + lineEnds(plainText(inlines), [...hintOffsets(inlines).values()], capacity).length;
}

/**
 * Turns those break hints of a label into line breaks that its cell needs, and drops the others.
 *
 * Most narrow cells break at their hints by themselves (商业|企业 in two characters' width); （三）|不予公开 in five would not.
 * Labels only: text that somebody may edit never gets a hard break.
 *
 * @param capacity full-width characters that fit one line of the cell.
 */
export function breakLabel(inlines: readonly Inline[], capacity: number): readonly Inline[] {
  const hints = hintOffsets(inlines);
  if (hints.size === 0 || inlines.some(({ type }) => type === 'lineBreak')) return inlines;
  const ends = lineEnds(plainText(inlines), [...hints.values()], capacity);
  const forced = new Set(ends.filter(({ isForced }) => isForced).map(({ offset }) => offset));
  return inlines.map((inline, index) => (forced.has(hints.get(index) ?? -1) ? ({ type: 'lineBreak' } as const) : inline));
}
