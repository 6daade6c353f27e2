import type { Drawing } from '../../layout/pages.js';
import { decimal, escapeXml } from './xml.js';

type Shape = Drawing['shapes'][number];

/** Draws a chart's shapes as one image with its alternative text; its labels follow as lines of text. */
export function drawDrawing({ alternativeText, shapes }: Drawing): string {
  return `<g role="img" aria-label="${escapeXml(alternativeText)}" stroke="#000">\n${shapes.map((shape) => `${drawShape(shape)}\n`).join('')}</g>\n`;
}

function drawShape(shape: Shape): string {
  if (shape.type === 'stroke') {
    return `<path stroke-width="${decimal(shape.width)}" d="M${decimal(shape.x1)} ${decimal(shape.y1)}L${decimal(shape.x2)} ${decimal(shape.y2)}"/>`;
  }
  const box = `x="${decimal(shape.x)}" y="${decimal(shape.y)}" width="${decimal(shape.width)}" height="${decimal(shape.height)}"`;
  return `<rect ${box} fill="${escapeXml(shape.fill)}" ${shape.edge === undefined ? 'stroke="none"' : `stroke-width="${decimal(shape.edge)}"`}/>`;
}
