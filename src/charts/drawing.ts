/** What a drawn chart is made of: points, from the top left of its box, y downwards. */

/** A rectangle, filled with a grey or white, with a black edge or none. */
export interface ChartRectangle {
  readonly type: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `#RRGGBB` */
  readonly fill: string;
  /** Width of its edge, centred on the sides; absent: no edge. */
  readonly edge?: number;
}

/** A black line, for axes, leaders and hatching. */
export interface ChartStroke {
  readonly type: 'stroke';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

/** Later ones cover earlier ones. */
export type ChartShape = ChartRectangle | ChartStroke;

/** A line of text: `x` is its left edge, middle or right edge. */
export interface ChartLabel {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A chart, drawn. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ChartShape[];
  readonly labels: readonly ChartLabel[];
}

/** What a chart is drawn with. */
export interface ChartLook {
  readonly width: number;
  /** Size of the labels, and the distance of their lines. */
  readonly size: number;
  readonly linePitch: number;
  readonly widthOf: (text: string) => number;
}

/** The part of a Chinese character's em box that stands above the baseline. */
const emAscent = 0.88;

/** The baseline of a line of labels whose top is given. */
export function baselineIn(top: number, { size, linePitch }: ChartLook): number {
  return top + (linePitch - size) / 2 + emAscent * size;
}

/** Width of edges and axes. */
export const lineWidth = 0.5;

/** Moves a shape. */
export function shiftedShape(shape: ChartShape, right: number, down: number): ChartShape {
  if (shape.type === 'rectangle') return { ...shape, x: shape.x + right, y: shape.y + down };
  return { ...shape, x1: shape.x1 + right, x2: shape.x2 + right, y1: shape.y1 + down, y2: shape.y2 + down };
}

/** Moves shapes and labels. */
export function shifted({ shapes, labels }: Pick<ChartDrawing, 'shapes' | 'labels'>, right: number, down: number): Pick<ChartDrawing, 'shapes' | 'labels'> {
  return {
    shapes: shapes.map((shape) => shiftedShape(shape, right, down)),
    labels: labels.map((label) => ({ ...label, x: label.x + right, baseline: label.baseline + down })),
  };
}
