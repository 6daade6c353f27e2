import { isIgnorable, isVariationSelector } from '../measure/ignorable.js';

/** What is drawn with one glyph: a character, with the signs beside it that are never drawn themselves. */
export interface Sequence {
  /** All of it, as it is to be read back. */
  readonly text: string;
  /** The character that is drawn; absent: nothing is, the text holds only signs that are never drawn. */
  readonly codePoint?: number;
  /** Which of its forms is asked for (葛 U+845B with U+E0100); absent: the usual one. */
  readonly selector?: number;
}

const plainText = /^[\u0020-\u00ac\u2e80-\ud7ff\uf900-\ufaff\uff01-\uffef]*$/;

/**
 * Cuts text into what is drawn with one glyph each; the texts of all make up the whole text.
 *
 * A sign that is never drawn goes with the character before it, at the beginning with the one behind it.
 *
 * @example
 * sequencesOf('葛\u{E0100}飾').map(({ text }) => text.length) //=> [3, 1]
 */
export function sequencesOf(text: string): readonly Sequence[] {
  if (plainText.test(text)) return [...text].map((character) => ({ text: character, codePoint: character.codePointAt(0)! }));
  const sequences: { text: string; codePoint?: number; selector?: number }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const last = sequences.at(-1);
    if (!isIgnorable(codePoint)) {
      if (last && last.codePoint === undefined) Object.assign(last, { text: last.text + character, codePoint });
      else sequences.push({ text: character, codePoint });
    } else if (!last) sequences.push({ text: character });
    else {
      if (isVariationSelector(codePoint) && last.codePoint !== undefined) last.selector ??= codePoint;
      last.text += character;
    }
  }
  return sequences;
}
