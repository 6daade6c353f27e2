import type { Inline } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { nominalAdvance } from '../../measure/nominalAdvance.js';

/** Gives those hints at which a text's lines end although the next characters would still go on them; offsets (UTF-16). */
function forcedEnds(text: string, hints: ReadonlySet<number>, capacity: number): ReadonlySet<number> {
  const forced = new Set<number>();
  let [start, natural, hint] = [0, 0, 0];
  // From where the line begins: of all that is on it, and of what stands before the last hint.
  let [width, widthAtHint] = [0, 0];
  for (const character of text) {
    const advance = nominalAdvance(character.codePointAt(0)!);
    width += advance;
    if (natural > start && width > capacity) {
      // At the furthest hint that fits, without one where the line is full.
      const end = hint > start ? hint : natural;
      if (end !== natural) forced.add(end);
      width = end === natural ? advance : width - widthAtHint;
      start = end;
    }
    natural += character.length;
    if (hints.has(natural)) [hint, widthAtHint] = [natural, width];
  }
  return forced;
}

/** Where the break hints stand, as offsets into the plain text (UTF-16), by their index among the inlines. */
function hintOffsets(inlines: readonly Inline[]): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  let offset = 0;
  inlines.forEach((inline, index) => {
    if (inline.type === 'text') offset += inline.text.length;
    else if (inline.type === 'breakHint') offsets.set(index, offset);
  });
  return offsets;
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
  if (inlines.every(({ type }) => type === 'text') || inlines.some(({ type }) => type === 'lineBreak')) return inlines;
  const hints = hintOffsets(inlines);
  const forced = forcedEnds(plainText(inlines), new Set(hints.values()), capacity);
  if (forced.size === 0) return inlines;
  return inlines.map((inline, index) => (forced.has(hints.get(index) ?? -1) ? ({ type: 'lineBreak' } as const) : inline));
}
