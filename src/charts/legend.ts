import { baselineIn } from './drawing.js';
import type { ChartDrawing, ChartLabel, ChartLook, ChartShape } from './drawing.js';
import { toned } from './tones.js';
import { wrapLabel } from './wrapLabel.js';

const gap = 14;
const swatchGap = 4;

/** The names of tones, in rows that are centred; one too long for a row is broken. */
export function legend(names: readonly string[], look: ChartLook): ChartDrawing {
  const { width, size, linePitch, widthOf } = look;
  const swatch = { width: 1.6 * size, height: 0.8 * size };
  const entries = names.map((name, tone) => {
    const lines = wrapLabel(name, width - swatch.width - swatchGap, widthOf);
    return { tone, lines, width: swatch.width + swatchGap + Math.max(...lines.map(widthOf)) };
  });
  const rows: (typeof entries)[] = [];
  const rowWidth = (row: typeof entries): number => row.reduce((sum, entry) => sum + entry.width, gap * Math.max(0, row.length - 1));
  for (const entry of entries) {
    const last = rows.at(-1);
    if (last && rowWidth([...last, entry]) <= width) last.push(entry);
    else rows.push([entry]);
  }
  const shapes: ChartShape[] = [];
  const labels: ChartLabel[] = [];
  let y = 0;
  for (const row of rows) {
    let x = (width - rowWidth(row)) / 2;
    for (const entry of row) {
      shapes.push(...toned({ x, y: y + (linePitch - swatch.height) / 2, ...swatch }, entry.tone));
      entry.lines.forEach((text, index) => labels.push({ text, x: x + swatch.width + swatchGap, baseline: baselineIn(y + index * linePitch, look), anchor: 'start' }));
      x += entry.width + gap;
    }
    y += linePitch * Math.max(...row.map(({ lines }) => lines.length));
  }
  return { width, height: y, shapes, labels };
}
