import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/diagnostic.js';
import { DocumentFault } from '../../diagnostics/documentFault.js';
import { pageLimits } from '../limits.js';
import type { PageLimits } from '../limits.js';
import type { Containers, FoundBlock, FoundCell, FoundDocument, FoundRole, FoundRow, FoundTable } from '../recognise/found.js';
import type { Stretch } from '../recognise/lead.js';
import { trimSpace } from '../recognise/unseenMarks.js';
import { dataUrl } from './dataUrl.js';
import { headingLevel, isBlock, isChart, isLeftOut, lookInside, roleOf, spanOf } from './elements.js';
import type { Look } from './elements.js';
import { lineOf, markSpaces } from './lineText.js';
import { attribute, isElement, parseHtml } from './parseHtml.js';
import type { HtmlElement, HtmlNode } from './parseHtml.js';

interface Reading {
  readonly file: string | undefined;
  readonly counts: { tables: number; containers: number };
  /** The first chart; charts are left out. */
  chart?: Place;
}

/** Where the walk is on the page. */
interface Around extends Look {
  readonly containers: Containers;
  readonly level?: number;
  readonly role?: FoundRole;
}

/** A run of blocks being read, and the line in hand. */
interface Writing {
  readonly reading: Reading;
  readonly blocks: FoundBlock[];
  /** Of every block in a table: the cell's own. */
  readonly cell?: { readonly place: Place };
  line: Stretch[];
  lineAround: Around | undefined;
  linePlace: Place | undefined;
  /** The number of a list item, waiting for its first text. */
  number: string;
}

/** Containers deeper than this tell nothing more about what belongs together. */
const deepestContainer = 48;

function placeOf({ file }: Reading, node: HtmlNode, address?: string): Place {
  const location = node.sourceCodeLocation;
  return Object.freeze({ ...(file !== undefined && { file }), ...(location && { line: location.startLine, column: location.startCol }), ...(address !== undefined && { address }) });
}

function endLine(writing: Writing): void {
  const { line, lineAround, linePlace } = writing;
  writing.line = [];
  writing.linePlace = undefined;
  if (!lineAround || !linePlace) return;
  const { text, lead } = lineOf(line);
  if (text === '') return;
  const { containers, level, role } = lineAround;
  const number = writing.number;
  writing.number = '';
  writing.blocks.push({
    type: 'paragraph',
    text: number + text,
    place: linePlace,
    containers,
    ...(level !== undefined && { level }),
    ...(role && { role }),
    ...(lead > 0 && { lead: number.length + lead }),
  });
}

function say(writing: Writing, text: string, around: Around, node: HtmlNode): void {
  if (writing.linePlace === undefined && trimSpace(text) !== '') {
    writing.linePlace = writing.cell?.place ?? placeOf(writing.reading, node);
    writing.lineAround = around;
  }
  writing.line.push({ text, isBold: around.isBold, style: '', face: around.face });
}

function addPicture(writing: Writing, element: HtmlElement, { containers }: Around): void {
  const address = attribute(element, 'src') ?? '';
  // Pictures of one or two points are for counting readers.
  const isTiny = ['width', 'height'].some((name) => Number.parseInt(attribute(element, name) ?? '9', 10) <= 2);
  if (address === '' || isTiny) return;
  endLine(writing);
  const bytes = dataUrl(address);
  const alternativeText = attribute(element, 'alt') || attribute(element, 'title');
  const content = bytes ? { bytes } : { address: address.slice(0, 2000) };
  writing.blocks.push({ type: 'image', content, ...(alternativeText && { alternativeText }), place: writing.cell?.place ?? placeOf(writing.reading, element), containers });
}

function inside({ reading }: Writing, element: HtmlElement, around: Around): Around {
  const look = lookInside(element, around);
  if (!isBlock(element) && element.tagName !== 'td' && element.tagName !== 'th') return { ...around, ...look };
  const level = headingLevel(element) ?? around.level;
  const containers = around.containers.length < deepestContainer ? [...around.containers, (reading.counts.containers += 1)] : around.containers;
  const role = roleOf(element) ?? around.role;
  return { ...look, containers, ...(level !== undefined && { level }), ...(role && { role }) };
}

/** Numbers the items of an ordered list as browsers do; a list without marks has none. */
function itemNumber(list: HtmlElement, index: number): string {
  const isPlain = /list-style(?:-type)?\s*:\s*none/i.test(attribute(list, 'style') ?? '');
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  return list.tagName !== 'ol' || isPlain ? '' : `${(Number.isFinite(start) ? start : 1) + index}.`;
}

function walkBlock(writing: Writing, element: HtmlElement, around: Around): void {
  endLine(writing);
  const here = inside(writing, element, around);
  let items = 0;
  for (const child of element.childNodes) {
    if (isElement(child) && child.tagName === 'li') {
      endLine(writing);
      writing.number = itemNumber(element, items);
      items += 1;
    }
    walk(writing, child, here);
  }
  endLine(writing);
  if (element.tagName === 'li') writing.number = '';
}

function walk(writing: Writing, node: HtmlNode, around: Around): void {
  if (node.nodeName === '#text' && 'value' in node) {
    say(writing, markSpaces(node.value), around, node);
    return;
  }
  if (isElement(node) && isChart(node)) writing.reading.chart ??= placeOf(writing.reading, node);
  if (!isElement(node) || isLeftOut(node)) return;
  if (node.tagName === 'br') say(writing, '\n', around, node);
  else if (node.tagName === 'img') addPicture(writing, node, around);
  else if (node.tagName === 'table') addTable(writing, node, around);
  else if (isBlock(node)) walkBlock(writing, node, around);
  else {
    const here = inside(writing, node, around);
    for (const child of node.childNodes) walk(writing, child, here);
  }
}

function blocksIn(reading: Reading, element: HtmlElement, around: Around, place: Place): readonly FoundBlock[] {
  const writing: Writing = { reading, blocks: [], cell: { place }, line: [], lineAround: undefined, linePlace: undefined, number: '' };
  const { level: _, ...plain } = around;
  for (const child of element.childNodes) walk(writing, child, plain);
  endLine(writing);
  return writing.blocks;
}

function childElements(element: HtmlElement, ...names: readonly string[]): readonly HtmlElement[] {
  return element.childNodes.filter((node) => isElement(node)).filter((child) => names.includes(child.tagName) && !isLeftOut(child));
}

function readRow(writing: Writing, row: HtmlElement, address: string, around: Around, isHead: boolean): FoundRow {
  const elements = childElements(row, 'td', 'th');
  const cells = elements.map((cell, index): FoundCell => {
    const place = placeOf(writing.reading, cell, `${address} cell ${index + 1}`);
    return { blocks: blocksIn(writing.reading, cell, inside(writing, cell, around), place), rowSpan: spanOf(cell, 'rowspan'), columnSpan: spanOf(cell, 'colspan'), place };
  });
  return { cells, isHeader: isHead || (cells.length > 0 && elements.every(({ tagName }) => tagName === 'th')) };
}

function addTable(writing: Writing, element: HtmlElement, around: Around): void {
  endLine(writing);
  const { reading } = writing;
  reading.counts.tables += 1;
  const name = `table ${reading.counts.tables}`;
  const here = inside(writing, element, around);
  for (const caption of childElements(element, 'caption')) walkBlock(writing, caption, { ...here, role: 'caption' });
  const groups = childElements(element, 'thead', 'tbody', 'tfoot');
  const rows = groups.flatMap((group) => childElements(group, 'tr').map((row) => ({ row, isHead: group.tagName === 'thead' })));
  const table: FoundTable = {
    type: 'table',
    rows: rows.map(({ row, isHead }, index) => readRow(writing, row, `${name} row ${index + 1}`, here, isHead)),
    place: writing.cell?.place ?? placeOf(reading, element, name),
    containers: around.containers,
  };
  writing.blocks.push(table);
}

function firstElement(nodes: readonly HtmlNode[], name: string): HtmlElement | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = node.tagName === name ? node : firstElement(node.childNodes, name);
    if (found) return found;
  }
  return undefined;
}

function readPage(text: string, file: string | undefined, limits: PageLimits): FoundDocument {
  const { childNodes } = parseHtml(text, limits);
  const reading: Reading = { file, counts: { tables: 0, containers: 0 } };
  const writing: Writing = { reading, blocks: [], line: [], lineAround: undefined, linePlace: undefined, number: '' };
  for (const node of childNodes) if (isElement(node)) walkBlock(writing, node, { isBold: false, face: '', containers: [] });
  const [title] = firstElement(childNodes, 'title')?.childNodes.flatMap((node) => ('value' in node ? [trimSpace(node.value.replace(/[^\S\ufeff]+/g, ' '))] : [])) ?? [];
  return { blocks: writing.blocks, ...(title && { title }), diagnostics: reading.chart ? [diagnostic('text-left-out', [], { details: { reason: 'chart' }, place: reading.chart })] : [] };
}

/** How a web page is read. */
export interface ReadPageOptions {
  /** Absent, wholly or in part: `pageLimits`. */
  readonly limits?: Partial<PageLimits>;
}

/**
 * Reads a web page (HTML) into paragraphs, tables and pictures, each with its line.
 *
 * Scripts, styles, navigation, forms and what is hidden are left out; white space counts as browsers count it. Nothing is run
 * or fetched.
 *
 * Findings: `limit-exceeded`; `text-left-out` for the charts of pages made here.
 * @param text the decoded text, see `decodeHtml`. @param file the name shown in places; absent: they have none.
 * @param options `limits` on size, depth and count, lower or higher than those in `pageLimits`.
 * @example
 * readHtml('<h2>一、总体情况</h2><table><tr><td>1</td></tr></table>').blocks.map(({ type }) => type) //=> ['paragraph', 'table']
 */
export function readHtml(text: string, file?: string, { limits }: ReadPageOptions = {}): FoundDocument {
  try {
    return readPage(text, file, { ...pageLimits, ...limits });
  } catch (error) {
    if (error instanceof DocumentFault) return { blocks: [], diagnostics: [error.toDiagnostic(file)] };
    throw error;
  }
}
