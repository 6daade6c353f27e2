/** Characters that take a full cell of the grid: Chinese characters, full-width marks, and the marks drawn from the Chinese face. */
const fullWidth = /[\u2014\u2018\u2019\u201C\u201D\u2026\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{1F000}-\u{3FFFF}]/u;
const han = /\p{Script=Han}/u;
const latin = /[A-Za-z0-9]/;

/**
 * Gives a code point's advance in em as the official faces have it: half an em for Latin letters, digits and half-width marks.
 *
 * @example
 * nominalAdvance(0x5e74) //=> 1
 */
export function nominalAdvance(codePoint: number): number {
  return fullWidth.test(String.fromCodePoint(codePoint)) ? 1 : 0.5;
}

/**
 * Gives the width of text in characters of the grid, Latin letters and digits as half ones.
 *
 * An estimate without any face: exact for the official faces, whose digits are half as wide as a Chinese character (仿宋, 宋体).
 *
 * @param gap space between Chinese and Latin or digits, in characters; absent: none.
 * @example
 * textWidth('2021年') //=> 3
 */
export function textWidth(text: string, gap = 0): number {
  let width = 0;
  let before = '';
  for (const character of text) {
    width += nominalAdvance(character.codePointAt(0)!);
    if ((han.test(before) && latin.test(character)) || (latin.test(before) && han.test(character))) width += gap;
    before = character;
  }
  return width;
}
