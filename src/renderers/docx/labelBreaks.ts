import type { Inline } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { textWidth } from './textWidth.js';

/** A line's end within a label, and whether the label would go on beyond it by itself. */
interface LineEnd {
  readonly offset: number;
  readonly isForced: boolean;
}

/** Widths of a text from its beginning to the end of each character, by offset (UTF-16). */
function widthsTo(text: string): ReadonlyMap<number, number> {
  const widths = new Map([[0, 0]]);
  let offset = 0;
  let width = 0;
  for (const character of text) {
    offset += character.length;
    width += textWidth(character);
    widths.set(offset, width);
  }
  return widths;
}

/** Gives the ends of a text's lines but the last: at the furthest hint that fits, without one where the line is full. */
function lineEnds(text: string, hints: ReadonlySet<number>, capacity: number): LineEnd[] {
  const ends: LineEnd[] = [];
  const widths = widthsTo(text);
  let [start, natural, hint] = [0, 0, 0];
  for (const [offset, width] of widths) {
    if (natural > start && width - widths.get(start)! > capacity) {
      const end = hint > start ? hint : natural;
      ends.push({ offset: end, isForced: end !== natural });
      start = end;
    }
    natural = offset;
    if (hints.has(offset)) hint = offset;
  }
  return ends;
}

/** Where the break hints stand, as offsets into the plain text (UTF-16), by their index among the inlines. */
function hintOffsets(inlines: readonly Inline[]): ReadonlyMap<number, number> {
  const hints = inlines.flatMap(({ type }, index) => (type === 'breakHint' ? [index] : []));
  return new Map(hints.map((index) => [index, plainText(inlines.slice(0, index)).length]));
}

/**
 * Turns those break hints of a label into line breaks that its cell needs, and drops the others.
 *
 * Most narrow cells break at their hints by themselves (商业|企业 in two characters' width); （三）|不予公开 in five would not.
 * Labels only: text that somebody may edit never gets a hard break.
 *
 * @param capacity full-width characters that fit one line of the cell.
 * @example
 * breakLabel([{ type: 'text', text: '（三）' }, { type: 'breakHint' }, { type: 'text', text: '不予公开' }], 5).map(({ type }) => type) //=> ['text', 'lineBreak', 'text']
 */
export function breakLabel(inlines: readonly Inline[], capacity: number): readonly Inline[] {
  const hints = hintOffsets(inlines);
  if (hints.size === 0 || inlines.some(({ type }) => type === 'lineBreak')) return inlines;
  const ends = lineEnds(plainText(inlines), new Set(hints.values()), capacity);
  const forced = new Set(ends.filter(({ isForced }) => isForced).map(({ offset }) => offset));
  return inlines.map((inline, index) => (forced.has(hints.get(index) ?? -1) ? ({ type: 'lineBreak' } as const) : inline));
}
