import { fontFamily } from './faces.js';
import { cssString } from './markup.js';
import { classRule, points, rootClass } from './styling.js';
import type { ClassStyles, Styling } from './styling.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';

/** Below this width of the window text is not justified, margins are small, and a title is parted where it fits. */
const narrow = '30em';

/** 页码 — 1 — on the outer side (GB/T 9704-2012 7.5), in browsers that print margin boxes; others leave it out. */
function pageNumber(sheet: ResolvedStylesheet, side: 'left' | 'right'): string {
  const { before, after, distance, size, outerIndent } = sheet.pageNumber;
  const content = `${cssString(before)} counter(page) ${cssString(after)}`;
  const inner = `margin-${side}:${points(outerIndent)};padding-top:${points(distance - size / 2)};font-family:${fontFamily(sheet.pageNumber, sheet)};font-size:${points(size)};vertical-align:top`;
  return `@bottom-${side}{content:${content};${inner}}`;
}

/** The paper and its margins; a piece of a page has pages of its own name, so that the page around keeps its own. */
function pageRules(sheet: ResolvedStylesheet, isFragment: boolean): readonly string[] {
  const { width, height, left, top, textWidth, textHeight } = sheet.page;
  const [right, bottom] = [width - left - textWidth, height - top - textHeight];
  const name = isFragment ? ' gongkai' : '';
  return [
    `@page${name}{size:${points(width)} ${points(height)};margin:${[top, right, bottom, left].map(points).join(' ')}}`,
    `@page${name}:right{${pageNumber(sheet, 'right')}}`,
    `@page${name}:left{${pageNumber(sheet, 'left')}}`,
    // 横排: the page turned, its upper edge where the binding is.
    `@page gongkai-landscape{size:${points(height)} ${points(width)};margin:${[left, top, right, bottom].map(points).join(' ')}}`,
  ];
}

const inReport = (selector: string, declarations: string): string => `.${rootClass} ${selector}{${declarations}}`;

/**
 * Writes the style sheet of the classes in use: screens first, then narrow ones, then paper.
 *
 * Every rule stands below the outermost class; only `@page` reaches beyond it, and in a fragment it is a named page.
 */
export function styleSheet(sheet: ResolvedStylesheet, styles: ClassStyles, { used, ownRules }: Styling, isFragment: boolean): string {
  const inUse = used();
  const entries = Object.entries(styles).filter(([name]) => inUse.has(name));
  const screen = entries.flatMap(([name, style]) => (Object.keys(style.screen).length > 0 ? [classRule(name, style.screen)] : []));
  const print = entries.flatMap(([name, style]) => (style.print ? [classRule(name, style.print)] : []));
  const lines = [
    ...(isFragment ? [] : ['body{margin:0;background:#fff}']),
    ...screen,
    ...ownRules(),
    inReport('.gongkai-table-scroll:focus-visible', 'outline:3px solid #0b4a9e;outline-offset:2px'),
    inReport('.gongkai-link:focus-visible', 'outline:2px solid #0b4a9e;outline-offset:2px'),
    `@media (min-width:${narrow}){${inReport('.gongkai-body,.gongkai-report .gongkai-run-in-heading', 'text-align:justify')}${inReport('.gongkai-issuer-mark', 'text-align-last:justify')}}`,
    `@media (max-width:${narrow}){.${rootClass}{padding:0.75em;font-size:1rem}${inReport('.gongkai-title', 'font-size:1.25em;text-wrap:balance')}${inReport('.gongkai-title br', 'display:none')}}`,
    ...pageRules(sheet, isFragment),
    '@media print{',
    ...print,
    ...(isFragment ? [`.${rootClass}{page:gongkai}`] : []),
    // Row by row, but not through the labels that stand beside many rows: those would drag all of them to the next page.
    inReport('tr>:not([rowspan])', 'break-inside:avoid'),
    inReport('thead', 'display:table-header-group'),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
