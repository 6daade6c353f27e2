/**
 * Gives a length in points in EMU, of which a point has 12,700 (ISO/IEC 29500-1, 20.1.10.16).
 *
 * @example
 * pointsToEmu(0.5) //=> 6350
 */
export function pointsToEmu(points: number): number {
  return Math.round(points * 12700);
}
