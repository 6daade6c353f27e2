/**
 * A length in the terms of the standard it comes from: `'37mm'`, `'28.95pt'`.
 *
 * Lengths stay text until the last moment, so that a stylesheet reads like the standard and survives JSON unchanged.
 */
export type Length = `${number}mm` | `${number}pt`;

const pointsPerMillimetre = 72 / 25.4;
const twipsPerPoint = 20;

/**
 * Gives a length in points (1 pt = 1/72 inch).
 *
 * @throws RangeError when the text is not a number followed by `mm` or `pt`.
 * @example
 * toPoints('25.4mm') //=> 72
 */
export function toPoints(length: Length): number {
  const match = /^(-?\d+(?:\.\d+)?)(mm|pt)$/.exec(length);
  if (!match) throw new RangeError(`Not a length: ${length}`);
  const value = Number(match[1]);
  return match[2] === 'mm' ? value * pointsPerMillimetre : value;
}

/**
 * Gives a number of points as whole twips (1/20 pt), the unit of WordprocessingML.
 *
 * @example
 * pointsToTwips(28.95) //=> 579
 */
export function pointsToTwips(points: number): number {
  return Math.round(points * twipsPerPoint);
}

/**
 * Gives twips, the unit of WordprocessingML, in points.
 *
 * @example
 * twipsToPoints(579) //=> 28.95
 */
export function twipsToPoints(twips: number): number {
  return twips / twipsPerPoint;
}
