import { drawChart } from '../../charts/drawChart.js';
import type { ChartLabel, ChartShape } from '../../charts/drawing.js';
import type { Chart } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { nominalAdvance } from '../../measure/nominalAdvance.js';
import { fontFamily } from './faces.js';
import { element, joinHtml, rawText } from './markup.js';
import type { Html } from './markup.js';
import { className } from './styling.js';
import { inlinesHtml } from './writing.js';
import type { Writing } from './writing.js';

/** Digits and letters of the faces that stand in on screens are wider than half an em. */
const widestHalf = 0.65;

const rounded = (value: number): number => Math.round(value * 100) / 100;

function shapeHtml(shape: ChartShape): Html {
  if (shape.type === 'stroke') {
    return element('path', { d: `M${rounded(shape.x1)} ${rounded(shape.y1)}L${rounded(shape.x2)} ${rounded(shape.y2)}`, stroke: '#000', 'stroke-width': shape.width }, '' as Html);
  }
  const { x, y, width, height, fill, edge } = shape;
  const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
  return element('rect', { ...box, fill, ...(edge !== undefined && { stroke: '#000', 'stroke-width': edge }) }, '' as Html);
}

/**
 * Writes a chart as an inline drawing that is one image to those who hear the page, named by its caption and told by its
 * alternative text. On small screens it keeps a size that can be read and is moved in its frame, as wide tables are. Faces of readers are not known: labels have more room than the official faces would take.
 */
export function chartHtml({ styling, sheet, ...writing }: Writing, chart: Chart, id: string): Html {
  const { page, table } = sheet;
  const look = table.cells.value;
  const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + Math.max(widestHalf, nominalAdvance(sign.codePointAt(0)!)) * look.size, 0);
  const drawn = drawChart(chart, { width: page.textWidth, size: look.size, linePitch: table.linePitch, widthOf });
  const label = ({ text, x, baseline, anchor }: ChartLabel): Html => element('text', { x: rounded(x), y: rounded(baseline), 'text-anchor': anchor }, rawText(text));
  const family = fontFamily(look, sheet);
  const name = chart.caption ? plainText(chart.caption.inlines) : id.replace(/^.*-chart/, '图表');
  const drawing = element(
    'svg',
    { ...styling.attributes(['chart'], { 'max-width': `${rounded(drawn.width)}pt` }), role: 'img', 'aria-labelledby': `${id}-title ${id}-text`, viewBox: `0 0 ${rounded(drawn.width)} ${rounded(drawn.height)}` },
    joinHtml(
      [
        element('title', { id: `${id}-title` }, rawText(name)),
        element('desc', { id: `${id}-text` }, rawText(chart.alternativeText)),
        ...drawn.shapes.map(shapeHtml),
        element('g', { 'aria-hidden': 'true', fill: '#000', 'font-family': family, 'font-size': look.size }, joinHtml(drawn.labels.map(label))),
      ],
      '\n',
    ),
  );
  const below = chart.caption && element('figcaption', styling.attributes([className(chart.caption.role)]), inlinesHtml({ styling, ...writing }, chart.caption.inlines));
  const scrolled = element('section', { ...styling.attributes(['table-scroll']), 'aria-label': name, tabindex: 0 }, drawing);
  return element('figure', styling.attributes(['figure']), joinHtml(below ? [scrolled, below] : [scrolled], '\n'));
}
