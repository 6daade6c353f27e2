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

const plainText = /^[\u0020-\u00ac\u2e80-\u3029\u3030-\u3098\u309b-\ua66e\uac00-\ud7a3\uf900-\ufaff\uff01-\uffef]*$/;
const mark = /^\p{M}$/u;

/** Whether every UTF-16 unit of a text is a character that is drawn by itself, so that {@link sequencesOf} cuts between all of them. */
export function isPlainText(text: string): boolean {
  return plainText.test(text);
}

/**
 * Cuts text into what is drawn with one glyph each; the texts of all make up the whole text.
 *
 * A sign that is never drawn goes with the character before it, at the beginning with the one behind it. A letter with a
 * combining mark is drawn as the one character Unicode has for both, if it has one (e + U+0301 as é): faces are not shaped
 * here, and few have marks that would stand right without that.
 *
 * @example
 * sequencesOf('葛\u{E0100}飾').map(({ text }) => text.length) //=> [3, 1]
 */
export function sequencesOf(text: string): readonly Sequence[] {
  if (isPlainText(text)) return [...text].map((character) => ({ text: character, codePoint: character.codePointAt(0)! }));
  const sequences: { text: string; codePoint?: number; selector?: number }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const last = sequences.at(-1);
    if (!isIgnorable(codePoint)) {
      const composed = last && mark.test(character) ? composedOf(last, character) : undefined;
      if (last && composed !== undefined) Object.assign(last, { text: last.text + character, codePoint: composed });
      else if (last && last.codePoint === undefined) Object.assign(last, { text: last.text + character, codePoint });
      else sequences.push({ text: character, codePoint });
    } else if (!last) sequences.push({ text: character });
    else {
      if (isVariationSelector(codePoint) && last.codePoint !== undefined) last.selector ??= codePoint;
      last.text += character;
    }
  }
  return sequences;
}

/** The character that stands for another with a mark; undefined when there is none, or signs stand between them. */
function composedOf({ text, codePoint }: Sequence, character: string): number | undefined {
  const isWhole = codePoint !== undefined && text.normalize('NFC') === String.fromCodePoint(codePoint);
  const [composed, ...rest] = isWhole ? [...(text + character).normalize('NFC')] : [];
  return composed !== undefined && rest.length === 0 ? composed.codePointAt(0) : undefined;
}
