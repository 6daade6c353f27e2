import type { DrawnStroke } from '../../pdfReader/drawnPdf.js';

/** A cell of a ruled grid; rows and columns from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What of a table is ruled on one page. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Rules that should meet may miss each other by so much, in points: word processors draw them cell by cell. */
const reach = 1.5;

/** No report has so many on one page; a drawing made of lines is no table. */
const limits = { strokes: 3000, places: 20_000 } as const;

const isHorizontal = ({ x1, x2, y1, y2 }: DrawnStroke): boolean => x2 - x1 >= y2 - y1;

function touch(a: DrawnStroke, b: DrawnStroke): boolean {
  return a.x1 <= b.x2 + reach && b.x1 <= a.x2 + reach && a.y1 <= b.y2 + reach && b.y1 <= a.y2 + reach;
}

/** Strokes that hang together. */
function components(strokes: readonly DrawnStroke[]): readonly (readonly DrawnStroke[])[] {
  const left = new Set(strokes);
  const found: DrawnStroke[][] = [];
  for (const first of strokes) {
    if (!left.delete(first)) continue;
    const own = [first];
    for (let at = 0; at < own.length; at += 1) {
      for (const other of left) {
        if (touch(own[at]!, other)) {
          left.delete(other);
          own.push(other);
        }
      }
    }
    found.push(own);
  }
  return found;
}

/** Values less than `reach` apart are one. */
function distinct(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - sorted[index - 1]! > reach);
}

interface Wall {
  /** Whether a rule runs along a border between two neighbouring places. */
  readonly right: (row: number, column: number) => boolean;
  readonly below: (row: number, column: number) => boolean;
}

function walls(strokes: readonly DrawnStroke[], xs: readonly number[], ys: readonly number[]): Wall {
  const [across, down] = [strokes.filter(isHorizontal), strokes.filter((stroke) => !isHorizontal(stroke))];
  const middle = (values: readonly number[], index: number): number => (values[index]! + values[index + 1]!) / 2;
  return {
    right: (row, column) => down.some(({ x1, y1, y2 }) => Math.abs(x1 - xs[column + 1]!) <= reach && y1 <= middle(ys, row) && y2 >= middle(ys, row)),
    below: (row, column) => across.some(({ y1, x1, x2 }) => Math.abs(y1 - ys[row + 1]!) <= reach && x1 <= middle(xs, column) && x2 >= middle(xs, column)),
  };
}

/** Places without a rule between them are one cell; cells are rectangles, read from the top left. */
function cellsOf(strokes: readonly DrawnStroke[], xs: readonly number[], ys: readonly number[]): readonly GridCell[] {
  const { right, below } = walls(strokes, xs, ys);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let [columnSpan, rowSpan] = [1, 1];
      while (column + columnSpan < columns && !right(row, column + columnSpan - 1)) columnSpan += 1;
      while (row + rowSpan < rows && !below(row + rowSpan - 1, column)) rowSpan += 1;
      for (let y = row; y < row + rowSpan; y += 1) for (let x = column; x < column + columnSpan; x += 1) taken.add(y * columns + x);
      cells.push({ row, column, rowSpan, columnSpan, left: xs[column]!, right: xs[column + columnSpan]!, top: ys[row]!, bottom: ys[row + rowSpan]! });
    }
  }
  return cells;
}

/** Finds the ruled tables of a page by their rules, from the top. */
export function tableGrids(strokes: readonly DrawnStroke[]): readonly Grid[] {
  if (strokes.length > limits.strokes) return [];
  const grids = components(strokes).flatMap((own): readonly Grid[] => {
    const xs = distinct(own.filter((stroke) => !isHorizontal(stroke)).map(({ x1 }) => x1));
    const ys = distinct(own.filter(isHorizontal).map(({ y1 }) => y1));
    if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > limits.places) return [];
    return [{ xs, ys, cells: cellsOf(own, xs, ys) }];
  });
  return grids.sort((a, b) => a.ys[0]! - b.ys[0]!);
}

/** The cell a point stands in. */
export function cellAt({ xs, ys, cells }: Grid, x: number, y: number): GridCell | undefined {
  if (x < xs[0]! || x > xs.at(-1)! || y < ys[0]! || y > ys.at(-1)!) return undefined;
  return cells.find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}
