import type { Chart } from '../document/nodes.js';
import { baselineIn, lineWidth, shifted } from './drawing.js';
import type { ChartDrawing, ChartLook } from './drawing.js';
import { legend } from './legend.js';
import { lyingBars } from './lyingBars.js';
import { shareBars } from './shareBars.js';
import { canStandUpright, uprightBars } from './uprightBars.js';
import { wrapLabel } from './wrapLabel.js';

const gap = 8;

function unitLine(text: string, look: ChartLook): ChartDrawing {
  const lines = wrapLabel(text, look.width, look.widthOf);
  const labels = lines.map((line, index) => ({ text: line, x: look.width, baseline: baselineIn(index * look.linePitch, look), anchor: 'end' as const }));
  return { width: look.width, height: lines.length * look.linePitch, shapes: [], labels };
}

/** What the tones mean: the series of bars, or the parts of shares, with their figures where there is one whole. */
function legendNames({ kind, categories, series, unit = '' }: Chart): readonly string[] {
  if (kind === 'bars') return series.length > 1 ? series.map(({ name = '' }) => name) : [];
  if (series.length > 1) return categories;
  return categories.map((category, index) => {
    const { text, number } = series[0]!.values[index]!;
    return text === '' ? category : `${category} ${text}${number === undefined ? '' : unit}`;
  });
}

/** Whether the figures carry their unit already. */
const needsUnit = ({ kind, series, unit }: Chart): boolean => unit !== undefined && (kind === 'bars' || series.length > 1);

/**
 * Draws a chart: bars upright where figures and names have room, else lying; shares as whole bars that are parted.
 *
 * Nothing leaves the box of `width` and `height`; every bar begins at 0 and is as long as its value says. No axis has
 * numbers, since every bar has its own.
 *
 * @example
 * const { shapes, labels } = drawChart(chart, { width: 442, size: 10.5, linePitch: 14, widthOf });
 */
export function drawChart(chart: Chart, look: ChartLook): ChartDrawing {
  // Edges are centred on the sides of bars; half of one would leave the box.
  const edge = lineWidth / 2;
  const inner = { ...look, width: look.width - 2 * edge };
  const plot = chart.kind === 'shares' ? shareBars(chart, inner) : canStandUpright(chart, inner) ? uprightBars(chart, inner) : lyingBars(chart, inner);
  const names = legendNames(chart);
  const parts: readonly ChartDrawing[] = [...(needsUnit(chart) ? [unitLine(`单位：${chart.unit!}`, inner)] : []), plot, ...(names.length > 0 ? [legend(names, inner)] : [])];
  let y = edge;
  const moved = parts.map((part, index) => {
    const top = y;
    y += part.height + (index < parts.length - 1 ? (part === plot ? gap : 0) : 0);
    return shifted(part, edge, top);
  });
  return { width: look.width, height: y + edge, shapes: moved.flatMap(({ shapes }) => shapes), labels: moved.flatMap(({ labels }) => labels) };
}
