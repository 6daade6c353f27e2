/** The Chinese named font sizes (字号) and their value in points, as used by GB/T 9704-2012. */
export const namedFontSizes = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
} as const;

/** A font size by its Chinese name or in points: `'三号'`, `'10pt'`. */
export type FontSize = keyof typeof namedFontSizes | `${number}pt`;

/**
 * Gives a font size in points.
 *
 * @throws RangeError when the size is neither a named size nor a number of points.
 * @example
 * fontSizeToPoints('三号') //=> 16
 */
export function fontSizeToPoints(size: FontSize): number {
  if (Object.hasOwn(namedFontSizes, size)) return namedFontSizes[size as keyof typeof namedFontSizes];
  const match = /^(\d+(?:\.\d+)?)pt$/.exec(size);
  if (!match) throw new RangeError(`Not a font size: ${size}`);
  return Number(match[1]);
}
