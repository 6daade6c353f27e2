/** Characters that take a full cell of the grid: Chinese characters, full-width marks, and the marks drawn from the Chinese face. */
const fullWidth = /[\u2014\u2018\u2019\u201C\u201D\u2026\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{1F000}-\u{3FFFF}]/u;

/**
 * Gives a code point's advance in em as the official faces have it: half an em for Latin letters, digits and half-width marks.
 *
 * @example
 * nominalAdvance(0x5e74) //=> 1
 */
export function nominalAdvance(codePoint: number): number {
  return fullWidth.test(String.fromCodePoint(codePoint)) ? 1 : 0.5;
}
