import type { DrawnStroke } from './drawnPdf.js';
import { mapped } from './matrix.js';
import type { Matrix } from './matrix.js';

type Point = readonly [x: number, y: number];

/** A filled rectangle thinner than this is a rule: word processors fill the borders of tables. */
const thickestRule = 2;

/** How far a rule may lean, in points. */
const lean = 0.1;

/**
 * pdf.js writes a path as numbers: 0 and 1 move and draw to a point, 2 is a curve of 6 numbers. 3 closes – or is a curve of 4 numbers and
 * 4 closes, in later versions; PDF knows no such curves, so pages never ask for them.
 */
function subpaths(path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  const lengths = [2, 2, 6, 0, 0];
  for (let at = 0; at < path.length; ) {
    const operator = path[at]!;
    const length = lengths[operator];
    if (length === undefined) break;
    const open = found.at(-1);
    if (operator === 0) found.push([mapped(matrix, path[at + 1]!, path[at + 2]!)]);
    else if (operator >= 3 && open) open.push(open[0]!);
    else if (open && length > 0) open.push(mapped(matrix, path[at + length - 1]!, path[at + length]!));
    at += length + 1;
  }
  return found;
}

const isUpright = ([x1, y1]: Point, [x2, y2]: Point): boolean => Math.abs(x1 - x2) < lean || Math.abs(y1 - y2) < lean;

function strokeOf([x1, y1]: Point, [x2, y2]: Point, width: number): DrawnStroke {
  return { x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2), width };
}

/** The straight lines a stroked path draws. */
export function strokedLines(path: ArrayLike<number>, matrix: Matrix, width: number): readonly DrawnStroke[] {
  const scaled = width * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  return subpaths(path, matrix).flatMap((points) => points.slice(1).flatMap((point, index) => (isUpright(points[index]!, point) ? [strokeOf(points[index]!, point, scaled)] : [])));
}

/** The thin rectangles a filled path draws, as lines along their middle. */
export function filledLines(path: ArrayLike<number>, matrix: Matrix): readonly DrawnStroke[] {
  return subpaths(path, matrix).flatMap((points) => {
    const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
    const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
    const [width, height] = [right - left, bottom - top];
    if (points.length < 4 || points.length > 6 || Math.min(width, height) > thickestRule || Math.max(width, height) < thickestRule) return [];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [width > height ? strokeOf([left, y], [right, y], height) : strokeOf([x, top], [x, bottom], width)];
  });
}
