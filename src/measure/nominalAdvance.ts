/** Characters that take a full cell of the grid: Chinese characters, full-width marks, and the marks drawn from the Chinese face; first and last of each range. */
const fullWidth = [
  [0x2e80, 0xa4cf],
  [0xff01, 0xff60],
  [0x2014, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xffe0, 0xffe6],
  [0x1f000, 0x3ffff],
] as const;
const firstFullWidth = 0x2014;

/**
 * Gives a code point's advance in em as the official faces have it: half an em for Latin letters, digits and half-width marks.
 *
 * @example
 * nominalAdvance(0x5e74) //=> 1
 */
export function nominalAdvance(codePoint: number): number {
  if (codePoint < firstFullWidth) return 0.5;
  for (const [first, last] of fullWidth) if (codePoint >= first && codePoint <= last) return 1;
  return 0.5;
}
