import type { Face, FontSet } from '../../fonts/face.js';
import { glyphOutline } from '../../fonts/glyphOutline.js';
import type { GlyphOutline } from '../../fonts/glyphOutline.js';
import { sequencesOf } from '../../fonts/sequences.js';
import type { Page, TextLine } from '../../layout/pages.js';

/** The outlines one page is drawn with and the id each is defined under, in the order they first occur. */
export type GlyphIds = ReadonlyMap<GlyphOutline, string>;

/** The lines of text of a page, in order. */
export function textLinesOf(page: Page): readonly TextLine[] {
  return page.items.filter((item): item is TextLine => item.type === 'text');
}

/**
 * Gives the face of a piece.
 *
 * @throws Error when the font set lacks it: pages and font set do not belong together.
 */
export function faceNamed(id: string, fontSet: FontSet): Face {
  const face = fontSet.faces.get(id);
  if (!face) throw new Error(`no face ${id} in the font set`);
  return face;
}

/**
 * Gives every outline of a page an id.
 *
 * Ids begin with the page's number, so that the pages of a report can stand in one HTML document.
 *
 * @throws GongkaiError with `character-missing` when a piece's face lacks one of its characters.
 */
export function glyphIdsOf(page: Page, fontSet: FontSet): GlyphIds {
  const ids = new Map<GlyphOutline, string>();
  for (const { text, face } of textLinesOf(page).flatMap(({ pieces }) => pieces)) {
    for (const { codePoint, selector } of sequencesOf(text)) {
      if (codePoint === undefined) continue;
      const outline = glyphOutline(faceNamed(face, fontSet), codePoint, selector);
      if (outline.path !== '' && !ids.has(outline)) ids.set(outline, `p${page.number}g${ids.size + 1}`);
    }
  }
  return ids;
}

/** Writes the definitions of a page's glyphs, one a line. */
export function definitions(ids: GlyphIds): string {
  return ids.size === 0 ? '' : `<defs>\n${[...ids].map(([{ path }, id]) => `<path id="${id}" d="${path}"/>\n`).join('')}</defs>\n`;
}
