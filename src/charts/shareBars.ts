import type { Chart, ChartSeries } from '../document/nodes.js';
import { baselineIn, lineWidth } from './drawing.js';
import type { ChartDrawing, ChartLabel, ChartLook, ChartShape } from './drawing.js';
import { toned } from './tones.js';
import { wrapLabel } from './wrapLabel.js';

const barHeight = 22;
const leader = 5;
const gap = 8;
const apart = 5;
/** The most of the width that the names of series take. */
const nameShare = 0.25;

interface Share {
  readonly tone: number;
  readonly left: number;
  readonly width: number;
  readonly text: string;
  readonly percent: string;
}

/** Parts of a whole bar; a value of 0 and one without a number have none. */
function sharesOf({ values }: ChartSeries, width: number): readonly Share[] {
  const whole = values.reduce((sum, { number = 0 }) => sum + Math.max(0, number), 0);
  let left = 0;
  return values.flatMap(({ text, number = 0 }, tone) => {
    if (whole === 0 || number <= 0) return [];
    const share = { tone, left, width: (number / whole) * width, text, percent: `${(Math.round((number / whole) * 1000) / 10).toFixed(1)}%` };
    left += share.width;
    return [share];
  });
}

/** The first way of writing in which the labels of every bar stand side by side. */
function chooseTexts(bars: readonly (readonly Share[])[], isOne: boolean, width: number, { widthOf }: ChartLook): (share: Share) => string {
  const percentOnly = ({ percent }: Share): string => percent;
  // The names below a single bar have its figures.
  const ways: readonly ((share: Share) => string)[] = isOne ? [percentOnly] : [({ text, percent }) => `${text}（${percent}）`, ({ text }) => text, percentOnly];
  const fits = (way: (share: Share) => string): boolean => bars.every((shares) => shares.reduce((sum, share) => sum + widthOf(way(share)) + apart, -apart) <= width);
  return ways.find(fits) ?? percentOnly;
}

/** Middles of labels as near to those of their parts as they can be without touching, in their order. */
function spread(middles: readonly number[], widths: readonly number[], width: number): readonly number[] {
  const placed: number[] = [];
  middles.forEach((middle, index) => {
    const least = index === 0 ? widths[0]! / 2 : placed[index - 1]! + widths[index - 1]! / 2 + apart + widths[index]! / 2;
    placed.push(Math.max(middle, least));
  });
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const most = index === placed.length - 1 ? width - widths[index]! / 2 : placed[index + 1]! - widths[index + 1]! / 2 - apart - widths[index]! / 2;
    placed[index] = Math.min(placed[index]!, most);
  }
  return placed;
}

/**
 * Draws one bar a series, all of one length, parted by its values, with the shares above and a short line to each part.
 *
 * Lengths on one line are compared more surely than the angles of a ring, and hatchings stay apart on them in print.
 */
export function shareBars({ series }: Chart, look: ChartLook): ChartDrawing {
  const { width, linePitch, widthOf } = look;
  const names = series.map(({ name }) => (name === undefined ? [] : wrapLabel(name, width * nameShare, widthOf)));
  const nameWidth = Math.min(width * nameShare, Math.max(0, ...names.flat().map(widthOf)));
  const left = nameWidth > 0 ? nameWidth + apart : 0;
  const barWidth = width - left;
  const bars = series.map((one) => sharesOf(one, barWidth));
  const textOf = chooseTexts(bars, series.length === 1, barWidth, look);
  const shapes: ChartShape[] = [];
  const labels: ChartLabel[] = [];
  let y = 0;
  bars.forEach((shares, index) => {
    const lines = names[index]!;
    const top = y + Math.max(linePitch + leader, (lines.length * linePitch - barHeight) / 2);
    const texts = shares.map(textOf);
    const middles = spread(shares.map((share) => share.left + share.width / 2), texts.map(widthOf), barWidth);
    shapes.push({ type: 'rectangle', x: left, y: top, width: barWidth, height: barHeight, fill: '#FFFFFF', edge: lineWidth });
    shares.forEach((share, at) => {
      shapes.push(...toned({ x: left + share.left, y: top, width: share.width, height: barHeight }, share.tone));
      shapes.push({ type: 'stroke', x1: left + middles[at]!, y1: top - leader, x2: left + share.left + share.width / 2, y2: top, width: lineWidth });
      labels.push({ text: texts[at]!, x: left + middles[at]!, baseline: baselineIn(top - leader - linePitch, look), anchor: 'middle' });
    });
    const nameTop = top + (barHeight - lines.length * linePitch) / 2;
    lines.forEach((text, line) => labels.push({ text, x: nameWidth, baseline: baselineIn(nameTop + line * linePitch, look), anchor: 'end' }));
    y = Math.max(top + barHeight, nameTop + lines.length * linePitch) + gap;
  });
  return { width, height: y - gap, shapes, labels };
}
