import type { Rule } from '../../layout/pages.js';
import { decimal, escapeXml } from './xml.js';

/** Draws a page's rules: one path for each thickness and colour. They are no content, so a reader aloud passes them over. */
export function drawRules(rules: readonly Rule[]): string {
  if (rules.length === 0) return '';
  const looks = [...new Set(rules.map(lookOf))];
  const paths = looks.map((look) => `<path ${look} d="${rules.filter((rule) => lookOf(rule) === look).map(segment).join('')}"/>\n`);
  return `<g aria-hidden="true" stroke="#000">\n${paths.join('')}</g>\n`;
}

const lookOf = ({ width, color }: Rule): string => `stroke-width="${decimal(width)}"${color === undefined ? '' : ` stroke="${escapeXml(color)}"`}`;

function segment({ x1, y1, x2, y2 }: Rule): string {
  const [left, top, right, bottom] = [decimal(x1), decimal(y1), decimal(x2), decimal(y2)];
  const onwards = top === bottom ? `H${right}` : left === right ? `V${bottom}` : `L${right} ${bottom}`;
  return `M${left} ${top}${onwards}`;
}
