import type { Rule } from '../../layout/pages.js';
import { decimal } from './xml.js';

/** Draws a page's rules: one path for each thickness. They are no content, so a reader aloud passes them over. */
export function drawRules(rules: readonly Rule[]): string {
  if (rules.length === 0) return '';
  const widths = [...new Set(rules.map(({ width }) => width))];
  const paths = widths.map((width) => `<path stroke-width="${decimal(width)}" d="${rules.filter((rule) => rule.width === width).map(segment).join('')}"/>\n`);
  return `<g aria-hidden="true" stroke="#000">\n${paths.join('')}</g>\n`;
}

function segment({ x1, y1, x2, y2 }: Rule): string {
  const [left, top, right, bottom] = [decimal(x1), decimal(y1), decimal(x2), decimal(y2)];
  const onwards = top === bottom ? `H${right}` : left === right ? `V${bottom}` : `L${right} ${bottom}`;
  return `M${left} ${top}${onwards}`;
}
