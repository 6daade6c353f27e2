import type { Block, Document, Images, Table } from '../../document/nodes.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { chartHtml } from './charts.js';
import { classStyles } from './classStyles.js';
import { figureHtml } from './figures.js';
import { headingLevels } from './headingLevels.js';
import { element, joinHtml, rawText, styleElement, voidElement } from './markup.js';
import type { Html } from './markup.js';
import { headHtml, imprintHtml, sequenceHtml } from './officialParts.js';
import { paragraphHtml } from './paragraphs.js';
import { styleSheet } from './styleSheet.js';
import { classStyling, inlineStyling } from './styling.js';
import { tableHtml, tableName } from './tables.js';
import type { Writing } from './writing.js';

/** How a page is written; every part may be left out. */
export interface HtmlOptions {
  /** A piece to paste into a page that is there, without `html`, `head` and `body`. */
  readonly fragment?: boolean;
  /** `element`: in one `<style>`. `inline`: on each element, for editors that take no `<style>`; without print style. Absent: `element`. */
  readonly styles?: 'element' | 'inline';
  /** The level of the title, 1 to 6, for a page that has headings above it. Absent: 1. */
  readonly headingLevel?: number;
  /** Addresses (`https://…`) and e-mail addresses in the text become links. */
  readonly links?: boolean;
  /** Begins every id, so that two reports can stand in one page: a letter, then letters, digits, `-`. Absent: `gongkai`. */
  readonly idPrefix?: string;
}

/** Nothing is fetched and no script runs, even where something were put into the file later. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Names of tables, each once: the second 表格 is 表格（2）. */
function tableNames(tables: readonly Table[]): readonly string[] {
  const seen = new Map<string, number>();
  return tables.map((table) => {
    const name = tableName(table);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  });
}

const chartId = (blocks: readonly Block[], index: number, { idPrefix }: Writing): string => `${idPrefix}-chart${blocks.slice(0, index + 1).filter(({ type }) => type === 'chart').length}`;

function blocksHtml(writing: Writing, blocks: readonly Block[], firstLevel: number): Html {
  const levels = headingLevels(blocks, firstLevel);
  const tables = blocks.filter((block) => block.type === 'table');
  const names = tableNames(tables);
  let number = 0;
  const pieces: Html[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    const sequence = sequenceHtml(writing, blocks, index);
    if (sequence) {
      pieces.push(sequence.html);
      index += sequence.count - 1;
    } else if (block.type === 'figure') pieces.push(figureHtml(writing, block));
    else if (block.type === 'chart') pieces.push(chartHtml(writing, block, chartId(blocks, index, writing)));
    else if (block.type === 'paragraph') pieces.push(paragraphHtml(writing, block, levels[index]));
    else {
      number += 1;
      pieces.push(tableHtml(writing, block, number, names[number - 1]!));
    }
  }
  return joinHtml(pieces, '\n');
}

function checkOptions({ headingLevel = 1, idPrefix = 'gongkai' }: HtmlOptions): void {
  if (!Number.isInteger(headingLevel) || headingLevel < 1 || headingLevel > 6) throw new RangeError(`No level of a heading: ${headingLevel}`);
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(idPrefix)) throw new RangeError(`No beginning of an id: ${idPrefix}`);
}

function pageHtml({ language, metadata }: Document, style: Html | undefined, article: Html): Html {
  const meta = (name: string, content: string): Html => voidElement('meta', { name, content });
  const head = [
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('title', {}, rawText(metadata.title)),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('author', metadata.organisation),
    meta('description', metadata.subject),
    meta('keywords', metadata.keywords.join(',')),
    ...(style ? [style] : []),
  ];
  const body = element('body', {}, element('main', {}, article));
  return `<!DOCTYPE html>\n${element('html', { lang: language }, joinHtml([element('head', {}, joinHtml(head, '\n')), body], '\n'))}\n` as Html;
}

/**
 * Writes a document as one accessible HTML page that needs nothing beside it, or as a piece to paste into a page.
 *
 * Headings have their levels, every cell of a table names the labels it is read with, pictures are in the page. There is no
 * script, no event and no address of anything outside; all text is escaped. The same document and options give the same text.
 *
 * @param images the pictures by source name.
 * @throws GongkaiError for a picture that was not given or is damaged. @throws RangeError for a level or an id there is none of.
 * @example
 * const page = renderHtml(document, resolveStylesheet(gbt9704), new Map(), { fragment: true, headingLevel: 2 });
 */
export function renderHtml(document: Document, sheet: ResolvedStylesheet, images: Images, options: HtmlOptions = {}): string {
  checkOptions(options);
  const { fragment = false, styles = 'element', headingLevel = 1, links = false, idPrefix = 'gongkai' } = options;
  const classes = classStyles(sheet);
  const styling = styles === 'inline' ? inlineStyling(classes) : classStyling();
  const writing: Writing = { sheet, styling, images, idPrefix, showsLinks: links };
  const { head, imprint } = document;
  const parts = [...(head ? [headHtml(writing, head)] : []), blocksHtml(writing, document.blocks, headingLevel), ...(imprint ? [imprintHtml(writing, imprint)] : [])];
  const hasTitle = document.blocks.some((block) => block.type === 'paragraph' && block.role === 'title');
  const article = element('article', { ...styling.attributes(['report']), lang: document.language, 'aria-labelledby': hasTitle ? `${idPrefix}-title` : undefined }, joinHtml(parts, '\n'));
  const style = styles === 'element' ? styleElement(styleSheet(sheet, classes, styling, fragment)) : undefined;
  if (!fragment) return pageHtml(document, style, article);
  return `${style ? `${style}\n` : ''}${article}\n`;
}
