import type { FontSet } from '../../fonts/face.js';
import { glyphOutline } from '../../fonts/glyphOutline.js';
import { sequencesOf } from '../../fonts/sequences.js';
import type { Page, PlacedPiece, TextLine } from '../../layout/pages.js';
import { faceNamed } from './glyphs.js';
import type { GlyphIds } from './glyphs.js';
import { decimal, escapeXml } from './xml.js';

/**
 * Writes a line as a group that bears its text as a label and holds one drawing for each character that has an outline.
 * The number of a turned page stands upright on the sheet, so on the page as it is read it runs down the left side.
 */
export function drawLine({ baseline, pieces, isOnSheet }: TextLine, { width }: Page, ids: GlyphIds, fontSet: FontSet): string {
  const text = pieces.map((piece) => piece.text).join('');
  if (text === '') return '';
  const upright = isOnSheet ? ` transform="matrix(0 1 -1 0 ${decimal(width)} 0)"` : '';
  return `<g role="img" aria-label="${escapeXml(text)}"${upright}>${pieces.map((piece) => drawPiece(piece, baseline, ids, fontSet)).join('')}</g>\n`;
}

/** Characters stand where the PDF has them: one advance for each, straight from the face, and the letter spacing behind it. */
function drawPiece({ text, face: id, size, x, letterSpacing, color }: PlacedPiece, baseline: number, ids: GlyphIds, fontSet: FontSet): string {
  const face = faceNamed(id, fontSet);
  const drawn: string[] = [];
  let em = 0;
  let unitsPerEm = 1;
  for (const { codePoint, selector } of sequencesOf(text)) {
    if (codePoint === undefined) continue;
    const outline = glyphOutline(face, codePoint, selector);
    unitsPerEm = outline.unitsPerEm;
    const glyph = ids.get(outline);
    if (glyph !== undefined) drawn.push(`<use${em === 0 ? '' : ` x="${decimal(em * unitsPerEm, 1)}"`} xlink:href="#${glyph}"/>`);
    em += face.advanceOf(codePoint) + letterSpacing / size;
  }
  // In font units, so that the glyphs' own numbers stay as they are; seven digits keep the end of a line within 0.001 pt.
  const scale = Number((size / unitsPerEm).toPrecision(7));
  return drawn.length === 0 ? '' : `<g transform="translate(${decimal(x)} ${decimal(baseline)}) scale(${scale})"${color === undefined ? '' : ` fill="${escapeXml(color)}"`}>${drawn.join('')}</g>`;
}
