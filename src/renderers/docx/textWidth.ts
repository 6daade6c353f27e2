import { nominalAdvance } from '../../measure/nominalAdvance.js';

const han = /\p{Script=Han}/u;
const latin = /[A-Za-z0-9]/;

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
