import type { FoundRole } from '../recognise/found.js';
import { attribute } from './parseHtml.js';
import type { HtmlElement } from './parseHtml.js';

/** Elements that end the line before them and begin a new one. */
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ul'.split(' '),
);

/** Elements whose content is no text of the page: what steers it, what is filled in, what leads elsewhere. */
const leftOut: ReadonlySet<string> = new Set(
  'applet area audio base button canvas datalist embed footer frame frameset head iframe input link map meta meter nav noembed noframes noscript object option param progress script select source style svg template textarea title track video aside'.split(' '),
);

const leftOutRoles: ReadonlySet<string> = new Set(['navigation', 'contentinfo', 'search', 'complementary', 'menu', 'menubar', 'dialog']);

function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** A chart of a page made here. */
export function isChart(element: HtmlElement): boolean {
  return element.tagName === 'svg' && hasClass(element, 'gongkai-chart');
}

/** A heading that pages made here set on one line with its text. */
function runsIn({ parentNode }: HtmlElement): boolean {
  return parentNode !== null && 'tagName' in parentNode && hasClass(parentNode, 'gongkai-run-in-heading');
}

/** Says whether an element stands on lines of its own. */
export function isBlock(element: HtmlElement): boolean {
  return blocks.has(element.tagName) && !runsIn(element);
}

/** Text for those who hear the page: what pages made here and the common style sheets call it. */
const heardOnly = /(?:^|\s)(?:gongkai-unseen|sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/;

/** Says whether an element is not read: it is no text, or no reader sees it. */
export function isLeftOut(element: HtmlElement): boolean {
  const style = attribute(element, 'style') ?? '';
  const isUnseen = heardOnly.test(attribute(element, 'class') ?? '');
  const isHidden = isUnseen || attribute(element, 'hidden') !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
  return isHidden || leftOut.has(element.tagName) || leftOutRoles.has(attribute(element, 'role') ?? '');
}

/** The level of `h1` to `h6`, or of an element that ARIA says is a heading; undefined for other elements. */
export function headingLevel(element: HtmlElement): number | undefined {
  const match = /^h([1-6])$/.exec(element.tagName) ?? (attribute(element, 'role') === 'heading' ? /^([1-9])$/.exec(attribute(element, 'aria-level') ?? '') : null);
  return match ? Number(match[1]) : undefined;
}

/** What pages made here say of a paragraph by its class. */
const classRoles: Readonly<Record<string, FoundRole>> = {
  'gongkai-title': 'title',
  'gongkai-table-caption': 'caption',
  'gongkai-table-unit': 'unit',
  'gongkai-table-note': 'note',
  'gongkai-figure-caption': 'figureCaption',
  'gongkai-signature': 'signature',
  'gongkai-date': 'date',
};

/** What a paragraph is by the word of the page; undefined when it does not say. */
export function roleOf(element: HtmlElement): FoundRole | undefined {
  const classes = (attribute(element, 'class') ?? '').split(/\s+/);
  return classes.map((name) => classRoles[name]).find((role) => role !== undefined);
}

/** How text looks inside an element. */
export interface Look {
  readonly isBold: boolean;
  readonly face: string;
}

/** How text looks inside an element, given how it looks around it. */
export function lookInside(element: HtmlElement, around: Look): Look {
  const style = attribute(element, 'style') ?? '';
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const isStrong = element.tagName === 'b' || element.tagName === 'strong' || (runsIn(element) && headingLevel(element) !== undefined);
  const isBold = weight === undefined ? isStrong || around.isBold : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const named = /font-family\s*:\s*([^;]+)/i.exec(style)?.[1] ?? (element.tagName === 'font' ? attribute(element, 'face') : undefined);
  return { isBold, face: named === undefined ? around.face : named.split(',')[0]!.replace(/["'\s]/g, '') };
}

/** A span as browsers read it (the HTML standard, 4.9.11): at least 1, at most 1000 columns; 0 rows go to the end of the table. */
export function spanOf(element: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const number = Number.parseInt(attribute(element, name) ?? '1', 10);
  const most = name === 'colspan' ? 1000 : 65_534;
  if (name === 'rowspan' && number === 0) return most;
  return number >= 1 ? Math.min(number, most) : 1;
}
