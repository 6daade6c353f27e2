/** What draws a glyph: moves, straight lines, quadratic and cubic curves, in font units, y upwards. */
export type PathCommand =
  | { readonly command: 'moveTo' | 'lineTo'; readonly args: readonly [x: number, y: number] }
  | { readonly command: 'quadraticCurveTo'; readonly args: readonly [x1: number, y1: number, x: number, y: number] }
  | { readonly command: 'bezierCurveTo'; readonly args: readonly [x1: number, y1: number, x2: number, y2: number, x: number, y: number] }
  | { readonly command: 'closePath'; readonly args: readonly [] };

/** A glyph's outline. */
export type GlyphPath = readonly PathCommand[];

/** How far a glyph reaches. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Gives the box of what is drawn, curves by their own extremes, not their control points; none for an empty path. */
export function pathBox(path: GlyphPath): Box | undefined {
  const [horizontal, vertical] = [pathExtent(path, 0), pathExtent(path, 1)];
  return horizontal && vertical && { minX: horizontal[0], minY: vertical[0], maxX: horizontal[1], maxY: vertical[1] };
}

/** Gives the least and greatest value along an axis, 0 horizontal, 1 vertical; none for an empty path. */
export function pathExtent(path: GlyphPath, axis: 0 | 1): readonly [least: number, greatest: number] | undefined {
  let least = Infinity;
  let greatest = -Infinity;
  for (let index = 0; index < path.length; index += 1) {
    const { args } = path[index]!;
    if (args.length === 0) continue;
    const value = args[args.length - 2 + axis]!;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (least > greatest) return undefined;
  let from = 0;
  for (let index = 0; index < path.length; index += 1) {
    const args: readonly number[] = path[index]!.args;
    if (args.length === 0) continue;
    // Between its ends a curve goes no further than its control points.
    for (let at = axis as number; at < args.length - 2; at += 2) {
      if (args[at]! >= least && args[at]! <= greatest) continue;
      const turns = turningValues([from, ...args.filter((_, place) => place % 2 === axis)]);
      [least, greatest] = [Math.min(least, ...turns), Math.max(greatest, ...turns)];
      break;
    }
    from = args[args.length - 2 + axis]!;
  }
  return [least, greatest];
}

/** Where a curve turns back along one axis: the values at which its derivative is 0. */
function turningValues(points: readonly number[]): readonly number[] {
  const times = points.length === 3 ? quadraticTurns(points as [number, number, number]) : cubicTurns(points as [number, number, number, number]);
  return times.filter((time) => time > 0 && time < 1).map((time) => valueAt(points, time));
}

function quadraticTurns([a, b, c]: readonly [number, number, number]): readonly number[] {
  return [(a - b) / (a - 2 * b + c)];
}

function cubicTurns([a, b, c, d]: readonly [number, number, number, number]): readonly number[] {
  const square = 3 * (d - 3 * c + 3 * b - a);
  const linear = 6 * (a - 2 * b + c);
  const constant = 3 * (b - a);
  if (square === 0) return [-constant / linear];
  const root = Math.sqrt(linear * linear - 4 * square * constant);
  return [(-linear + root) / (2 * square), (-linear - root) / (2 * square)];
}

/** De Casteljau: points between points, until one is left. */
function valueAt(points: readonly number[], time: number): number {
  if (points.length === 1) return points[0]!;
  return valueAt(points.slice(1).map((point, index) => points[index]! * (1 - time) + point * time), time);
}
