import type { Typeface } from '../measure/typeface.js';
import type { Face, FontSet } from './face.js';

/**
 * Gives the first face of a typeface's chain that has a character; undefined when none has it.
 *
 * The first face of the chain is the typeface's own; any other is a fallback.
 *
 * @example
 * faceFor(fontSet, 'fangsong', '年'.codePointAt(0)!)?.familyName
 */
export function faceFor(fontSet: FontSet, typeface: Typeface, codePoint: number): Face | undefined {
  return fontSet.chains[typeface].find((face) => face.hasCharacter(codePoint));
}
