import type { Chart } from '../document/nodes.js';
import { baselineIn, lineWidth } from './drawing.js';
import type { ChartDrawing, ChartLabel, ChartLook, ChartShape } from './drawing.js';
import { rangeOf, scaleTo } from './scale.js';
import { toned } from './tones.js';
import { wrapLabel } from './wrapLabel.js';

/** Height of the highest bar with the lowest, about 5 cm. */
const plotHeight = 140;
const widestBar = 42;
/** Share of a category's room that its bars take. */
const barShare = 0.72;
const mostLines = 3;
const margin = 3;

interface Rooms {
  /** Of one category, and of one bar. */
  readonly slot: number;
  readonly bar: number;
  readonly lines: readonly (readonly string[])[];
}

function rooms({ categories, series }: Chart, { width, widthOf }: ChartLook): Rooms {
  const slot = width / categories.length;
  const bar = Math.min(widestBar, (slot * barShare) / series.length);
  return { slot, bar, lines: categories.map((category) => wrapLabel(category, slot - 2 * margin, widthOf)) };
}

/** Says whether upright bars have room for their figures above them and their categories below. */
export function canStandUpright(chart: Chart, look: ChartLook): boolean {
  const { slot, bar, lines } = rooms(chart, look);
  const room = chart.series.length === 1 ? slot - 2 * margin : bar - 1;
  const figuresFit = chart.series.every(({ values }) => values.every(({ text, number }) => number === undefined || look.widthOf(text) <= room));
  return figuresFit && lines.every((label) => label.length <= mostLines && label.every((line) => look.widthOf(line) <= slot - 2 * margin));
}

/** Draws bars side by side that stand on the line of 0 or hang from it, each with its figure at its end. */
export function uprightBars(chart: Chart, look: ChartLook): ChartDrawing {
  const { width, linePitch } = look;
  const { slot, bar, lines } = rooms(chart, look);
  const range = rangeOf(chart.series);
  const scale = scaleTo(plotHeight, range);
  const zero = linePitch + range.most * scale;
  const bottom = zero - range.least * scale + (range.least < 0 ? linePitch : 0) + margin;
  const shapes: ChartShape[] = [];
  const labels: ChartLabel[] = [];
  chart.categories.forEach((_, c) => {
    const left = slot * c + (slot - bar * chart.series.length) / 2;
    chart.series.forEach(({ values }, s) => {
      const { text, number } = values[c]!;
      if (number === undefined) return;
      const length = Math.abs(number) * scale;
      const x = left + bar * s;
      if (length > 0) shapes.push(...toned({ x, y: number > 0 ? zero - length : zero, width: bar, height: length }, s));
      const top = number < 0 ? zero + length : zero - length - linePitch;
      labels.push({ text, x: x + bar / 2, baseline: baselineIn(top, look), anchor: 'middle' });
    });
    lines[c]!.forEach((text, index) => labels.push({ text, x: slot * (c + 0.5), baseline: baselineIn(bottom + index * linePitch, look), anchor: 'middle' }));
  });
  shapes.push({ type: 'stroke', x1: 0, y1: zero, x2: width, y2: zero, width: lineWidth });
  return { width, height: bottom + linePitch * Math.max(...lines.map(({ length }) => length)), shapes, labels };
}
