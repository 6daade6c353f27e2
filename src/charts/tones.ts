import { lineWidth } from './drawing.js';
import type { ChartRectangle, ChartShape, ChartStroke } from './drawing.js';

/** How parts are told apart without colour. */
export interface Tone {
  /** `#RRGGBB` */
  readonly fill: string;
  readonly hatch?: 'up' | 'down' | 'cross' | 'across';
}

/**
 * In such an order that neighbours differ most: three greys and white, which copiers keep apart, and four hatchings, which
 * a fax keeps apart.
 */
export const tones: readonly Tone[] = [
  { fill: '#404040' },
  { fill: '#D9D9D9' },
  { fill: '#FFFFFF', hatch: 'up' },
  { fill: '#8C8C8C' },
  { fill: '#FFFFFF' },
  { fill: '#FFFFFF', hatch: 'cross' },
  { fill: '#D9D9D9', hatch: 'down' },
  { fill: '#FFFFFF', hatch: 'across' },
];

/** Distance of hatching lines along the sides, and their width. */
const hatchStep = 4;
const hatchWidth = 0.6;

type Box = Pick<ChartRectangle, 'x' | 'y' | 'width' | 'height'>;

/** Steps of the hatching between two numbers, counted from the first. */
function steps(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / hatchStep) - 1) }, (_, index) => from + (index + 1) * hatchStep);
}

const stroke = (x1: number, y1: number, x2: number, y2: number, width = hatchWidth): ChartStroke => ({ type: 'stroke', x1, y1, x2, y2, width });

/** Lines from the lower left to the upper right, cut at the box. */
function upLines({ x, y, width, height }: Box): readonly ChartStroke[] {
  return steps(0, width + height).map((at) => stroke(x + Math.max(0, at - height), y + Math.min(height, at), x + Math.min(width, at), y + Math.max(0, at - width)));
}

function hatching(hatch: Tone['hatch'], box: Box): readonly ChartStroke[] {
  const up = upLines(box);
  // The same lines, seen in a mirror.
  const down = up.map((line) => ({ ...line, x1: 2 * box.x + box.width - line.x1, x2: 2 * box.x + box.width - line.x2 }));
  switch (hatch) {
    case 'up':
      return up;
    case 'down':
      return down;
    case 'cross':
      return [...up, ...down];
    case 'across':
      return steps(box.y, box.y + box.height).map((at) => stroke(box.x, at, box.x + box.width, at));
    case undefined:
      return [];
  }
}

/** Fills a box with a tone, with an edge around it. */
export function toned(box: Box, index: number): readonly ChartShape[] {
  const { fill, hatch } = tones[index % tones.length]!;
  return [{ type: 'rectangle', ...box, fill, ...(hatch === undefined && { edge: lineWidth }) }, ...(hatch === undefined ? [] : [...hatching(hatch, box), ...outline(box)])];
}

/** The four sides of a box, over its hatching. */
function outline({ x, y, width, height }: Box): readonly ChartStroke[] {
  const [right, bottom, beyond] = [x + width, y + height, lineWidth / 2];
  return [
    stroke(x - beyond, y, right + beyond, y, lineWidth),
    stroke(x - beyond, bottom, right + beyond, bottom, lineWidth),
    stroke(x, y, x, bottom, lineWidth),
    stroke(right, y, right, bottom, lineWidth),
  ];
}
