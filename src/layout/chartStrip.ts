import { shiftedShape } from '../charts/drawing.js';
import type { ChartLabel, ChartLook } from '../charts/drawing.js';
import { drawChart } from '../charts/drawChart.js';
import type { Chart } from '../document/nodes.js';
import { figureStrip } from './figureStrip.js';
import type { Strip } from './flow.js';
import type { TextPlace } from './fontRuns.js';
import type { LayoutContext } from './layoutContext.js';
import type { Drawing, TextLine } from './pages.js';
import { composeOnOneLine } from './placedLine.js';
import { textLine } from './textLine.js';

const anchorShares = { start: 0, middle: 0.5, end: 1 } as const;

/**
 * Sets a chart over the width of the text, with its caption below; both always stand on one page. Its labels look as the
 * values of tables do (五号宋体), and are lines of text that belong to the figure.
 */
export function chartStrips(chart: Chart, context: LayoutContext): readonly Strip[] {
  const { page, table, paragraphs } = context.stylesheet;
  const style = { ...paragraphs.figureCaption, ...table.cells.value };
  const place: TextPlace = { role: 'figureLabel', origin: chart.origin, ...context.elementsOf(chart) };
  const composed = (text: string): ReturnType<typeof composeOnOneLine> => composeOnOneLine([{ type: 'text', text }], style, place, context);
  const widthOf = (text: string): number => {
    const line = composed(text);
    return line ? line.right - line.left : 0;
  };
  const look: ChartLook = { width: page.textWidth, size: style.size, linePitch: table.linePitch, widthOf };
  const drawn = drawChart(chart, look);
  const label = ({ text, x, baseline, anchor }: ChartLabel): readonly TextLine[] => {
    const line = composed(text);
    if (!line || line.pieces.length === 0) return [];
    return [textLine(line, page.left + x - anchorShares[anchor] * (line.right - line.left) - line.left, baseline, place, style.color)];
  };
  const drawing: Drawing = Object.freeze({
    type: 'drawing',
    alternativeText: chart.alternativeText,
    ...(place.element !== undefined && { element: place.element }),
    x: page.left,
    y: 0,
    width: drawn.width,
    height: drawn.height,
    shapes: Object.freeze(drawn.shapes.map((shape) => Object.freeze(shiftedShape(shape, page.left, 0)))),
  });
  const strip = figureStrip([drawing, ...drawn.labels.flatMap(label)], drawn.height, chart.caption, context);
  // Names of many lines beside as many bars as may be: told, since a chart is not parted.
  if (strip.height > page.textHeight) context.findings.add(`tall chart ${JSON.stringify(chart.origin)}`, 'content-too-wide', chart.origin, { details: { text: chart.categories.join('、'), role: 'figureCaption' } });
  return [strip];
}
