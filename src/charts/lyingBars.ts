import type { Chart } from '../document/nodes.js';
import { baselineIn, lineWidth } from './drawing.js';
import type { ChartDrawing, ChartLabel, ChartLook, ChartShape } from './drawing.js';
import { rangeOf, scaleTo } from './scale.js';
import { toned } from './tones.js';
import { wrapLabel } from './wrapLabel.js';

/** The most of the width that names take. */
const nameShare = 0.36;
const gap = 6;
const margin = 4;

function widest(texts: readonly string[], { widthOf }: ChartLook): number {
  return Math.max(0, ...texts.map(widthOf));
}

/** Draws bars one below the other, for long names and many figures; each has a line, its figure behind its end. */
export function lyingBars(chart: Chart, look: ChartLook): ChartDrawing {
  const { width, linePitch, widthOf } = look;
  const { categories, series } = chart;
  const names = categories.map((category) => wrapLabel(category, width * nameShare, widthOf));
  const range = rangeOf(series);
  const figures = series.flatMap(({ values }) => values.filter(({ number }) => number !== undefined));
  const nameWidth = Math.min(widest(names.flat(), look), width * nameShare);
  const before = nameWidth + margin + (range.least < 0 ? widest(figures.filter(({ number }) => number! < 0).map(({ text }) => text), look) + margin : 0);
  const after = widest(figures.filter(({ number }) => number! >= 0).map(({ text }) => text), look) + margin;
  const scale = scaleTo(width - before - after, range);
  const zero = before - range.least * scale;
  const shapes: ChartShape[] = [];
  const labels: ChartLabel[] = [];
  let y = 0;
  categories.forEach((_, c) => {
    const lines = names[c]!;
    const height = linePitch * Math.max(lines.length, series.length);
    const barsTop = y + (height - linePitch * series.length) / 2;
    const namesTop = y + (height - linePitch * lines.length) / 2;
    lines.forEach((text, index) => labels.push({ text, x: nameWidth, baseline: baselineIn(namesTop + index * linePitch, look), anchor: 'end' }));
    series.forEach(({ values }, s) => {
      const { text, number } = values[c]!;
      if (number === undefined) return;
      const length = Math.abs(number) * scale;
      const top = barsTop + s * linePitch;
      if (length > 0) shapes.push(...toned({ x: number > 0 ? zero : zero - length, y: top + 1.5, width: length, height: linePitch - 3 }, s));
      const isLeft = number < 0;
      labels.push({ text, x: isLeft ? zero - length - margin / 2 : zero + length + margin / 2, baseline: baselineIn(top, look), anchor: isLeft ? 'end' : 'start' });
    });
    y += height + gap;
  });
  const height = y - gap;
  shapes.push({ type: 'stroke', x1: zero, y1: 0, x2: zero, y2: height, width: lineWidth });
  return { width, height, shapes, labels };
}
