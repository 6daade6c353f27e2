import type { Images } from '../../document/nodes.js';
import type { FontSet } from '../../fonts/face.js';
import type { Page, PageItem, Pages, Rule } from '../../layout/pages.js';
import { drawDrawing } from './drawings.js';
import { definitions, glyphIdsOf } from './glyphs.js';
import type { GlyphIds } from './glyphs.js';
import { drawPicture, refuseUnreadable } from './pictures.js';
import { drawRules } from './rules.js';
import { drawLine } from './textLine.js';
import { decimal, escapeXml } from './xml.js';

/**
 * Draws the display list as SVG 1.1, one file a page, whole in itself: every glyph an outline defined once, pictures as
 * data, no font, style sheet or address outside. Each line of text and each picture bears its text as a label.
 *
 * The same pages and faces give the same text. The file has the paper's size in millimetres; coordinates inside are
 * points from the top left. Neither DOM nor Node is needed.
 *
 * @throws GongkaiError with `image-unreadable` for a picture not given or damaged, or `character-missing` when a piece's face lacks one of its characters, or `font-unreadable` when a face's file is damaged.
 * @throws Error when pages and font set do not belong together.
 * @example
 * const [firstPage] = renderSvg(pages, fontSet, new Map());
 */
export function renderSvg(pages: Pages, fontSet: FontSet, images: Images): readonly string[] {
  return Object.freeze([...svgPages(pages, fontSet, images)]);
}

/** The same page by page, for whoever need not hold the texts of all: those of a long report are larger than the rest of its way. */
export function* svgPages(pages: Pages, fontSet: FontSet, images: Images): Generator<string> {
  refuseUnreadable(pages, images);
  for (const page of pages.pages) yield drawPage(page, pages.metadata, fontSet, images);
}

/** Rules lie beneath everything else; pictures and lines follow in the display list's order, which is the order of reading. */
function drawPage(page: Page, { title, language }: Pages['metadata'], fontSet: FontSet, images: Images): string {
  const [width, height] = [decimal(page.width), decimal(page.height)];
  const ids = glyphIdsOf(page, fontSet);
  const rules = page.items.filter((item): item is Rule => item.type === 'rule');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${millimetres(page.width)}" height="${millimetres(page.height)}" viewBox="0 0 ${width} ${height}" xml:lang="${escapeXml(language)}">\n`,
    `<title>${escapeXml(`${title} 第${page.number}页`)}</title>\n`,
    definitions(ids),
    `<path fill="#fff" d="M0 0H${width}V${height}H0Z"/>\n`,
    drawRules(rules),
    ...page.items.map((item) => drawItem(item, page, ids, fontSet, images)),
    '</svg>\n',
  ].join('');
}

function drawItem(item: PageItem, page: Page, ids: GlyphIds, fontSet: FontSet, images: Images): string {
  if (item.type === 'text') return drawLine(item, page, ids, fontSet);
  if (item.type === 'drawing') return drawDrawing(item);
  return item.type === 'picture' ? drawPicture(item, images) : '';
}

const millimetres = (points: number): string => `${decimal((points * 25.4) / 72, 2)}mm`;
