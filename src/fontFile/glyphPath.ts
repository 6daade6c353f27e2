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
  const extents = [0, 1].map((axis) => extentAlong(path, axis));
  const [horizontal, vertical] = extents;
  return horizontal && vertical && { minX: horizontal[0], minY: vertical[0], maxX: horizontal[1], maxY: vertical[1] };
}

function extentAlong(path: GlyphPath, axis: number): readonly [least: number, greatest: number] | undefined {
  let [least, greatest, from] = [Infinity, -Infinity, 0];
  const reach = (value: number): void => {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  };
  for (const { args } of path) {
    if (args.length === 0) continue;
    const points = args.filter((_, index) => index % 2 === axis);
    const to = points.at(-1)!;
    reach(to);
    // Between its ends a curve goes no further than its control points.
    if (points.length > 1 && points.some((value) => value < least || value > greatest)) turningValues([from, ...points]).forEach(reach);
    from = to;
  }
  return least > greatest ? undefined : [least, greatest];
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
