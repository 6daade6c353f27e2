import { isIgnorable } from '../measure/ignorable.js';

/** Text that is drawn in one go, with or without the hint that its ambiguous marks are Chinese. */
export interface HintedText {
  readonly text: string;
  readonly isEastAsian: boolean;
}

/** Characters that Word gives to the Latin face unless the run says otherwise (ECMA-376-1 17.3.2.26): quotes, dashes, ellipses, · × ① ‰ ℃. */
const ambiguous = /[\u00A1\u00A4\u00A7\u00A8\u00AA\u00AD\u00AF-\u00B4\u00B6-\u00BA\u00BC-\u00BF\u00D7\u00F7\u0370-\u04FF\u2000-\u2BFF]/;
const latin = /[A-Za-z\u00C0-\u024F]/;
/** What Word gives to the Latin face whatever the hint: ASCII, and Latin letters with accents. */
const alwaysLatin = /[\u0020-\u007E\u00C0-\u024F\u0300-\u036F]/;
const space = /\s/;

/** For each character, whether the nearest one before it that is neither a mark nor a space is a Latin letter. */
function followsLatin(characters: readonly string[]): boolean[] {
  let isLatin = false;
  return characters.map((character) => {
    const answer = isLatin;
    if (!ambiguous.test(character) && !space.test(character)) isLatin = latin.test(character);
    return answer;
  });
}

/**
 * Cuts text into as few stretches as possible, so that every ambiguous mark beside Chinese text is marked as East Asian
 * (“ ” … — then take the Chinese face and the Chinese line-breaking rules) and none inside Latin words is (it’s).
 *
 * @example
 * hintedTexts('“兴国政务”') //=> [{ text: '“兴国政务”', isEastAsian: true }]
 */
export function hintedTexts(text: string): readonly HintedText[] {
  // Most text has no such mark at all, or no Latin letter that one could belong to.
  if (text === '') return [];
  const isMarked = ambiguous.test(text);
  if (!isMarked || !latin.test(text)) return [{ text, isEastAsian: isMarked }];
  const characters = [...text];
  const before = followsLatin(characters);
  const after = followsLatin(characters.toReversed()).toReversed();
  const pieces: { text: string; isEastAsian: boolean | undefined }[] = [];
  characters.forEach((character, index) => {
    const wanted = ambiguous.test(character) ? !(before[index] && after[index]) : undefined;
    const last = pieces.at(-1);
    if (last && (wanted === undefined || last.isEastAsian === undefined || last.isEastAsian === wanted)) {
      last.text += character;
      last.isEastAsian ??= wanted;
    } else pieces.push({ text: character, isEastAsian: wanted });
  });
  return pieces.map((piece) => ({ text: piece.text, isEastAsian: piece.isEastAsian ?? false }));
}

/** Text that is all Latin or all Chinese. */
export interface ScriptText {
  readonly text: string;
  readonly isLatin: boolean;
}

/**
 * Cuts text where it changes between the Latin and the Chinese face of a run, as Word chooses them: letters, digits, spaces
 * and marks of ASCII are Latin, and of the ambiguous marks those that {@link hintedTexts} does not hint as East Asian.
 *
 * @example
 * scriptTexts('共12件') //=> [{ text: '共', isLatin: false }, { text: '12', isLatin: true }, { text: '件', isLatin: false }]
 */
export function scriptTexts(text: string): readonly ScriptText[] {
  const stretches: { text: string; isLatin: boolean }[] = [];
  for (const hinted of hintedTexts(text)) {
    for (const character of hinted.text) {
      const last = stretches.at(-1);
      const isLatin = isIgnorable(character.codePointAt(0)!) ? (last?.isLatin ?? false) : alwaysLatin.test(character) || (ambiguous.test(character) && !hinted.isEastAsian);
      if (last?.isLatin === isLatin) last.text += character;
      else stretches.push({ text: character, isLatin });
    }
  }
  return stretches;
}
