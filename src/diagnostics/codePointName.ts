/**
 * Names a code point as the Unicode Standard does.
 *
 * @example
 * codePointName(0x2e) //=> 'U+002E'
 */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
