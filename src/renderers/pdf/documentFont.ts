import { characterMissing } from '../../fonts/characterMissing.js';
import type { Face } from '../../fonts/face.js';

/** What this renderer needs of a parsed font; see {@link Face.parsed}. */
interface ParsedFont {
  readonly unitsPerEm: number;
  glyphForCodePoint(codePoint: number): { readonly id: number };
  createSubset(): FontSubset;
}

interface FontSubset {
  readonly glyphs: number[];
  readonly mapping: Record<number, number>;
  readonly cff?: unknown;
  encode(): Uint8Array;
}

/** A glyph as PDFKit wants it; its id is the character, which {@link subsetByCharacter} turns into a glyph. */
interface CharacterGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/**
 * Gives a font object for one PDF that shares the parsed font but sets text exactly as layout measured it.
 *
 * - Advances come from the face, one glyph for one character: no kerning or substitution moves what layout has placed.
 * - Each character gets its own glyph number in the PDF and stands for itself in ToUnicode. Faces draw several
 *   characters with one glyph (Fandol: · • ・); by glyph, text copied out of the PDF would name whichever came first,
 *   in this document or in one before it.
 * - Ascent and descent are the face's own, so that text stands exactly on its baseline and FandolSong's descent of the
 *   wrong sign does not get into the PDF.
 *
 * Its `layout` throws GongkaiError with `character-missing` for a character the face lacks; PDFKit would draw an empty box.
 */
export function documentFont(face: Face): object {
  const font = face.parsed as ParsedFont;
  const glyphs = new Map<number, CharacterGlyph>();
  const glyphOf = (codePoint: number): CharacterGlyph => {
    const known = glyphs.get(codePoint);
    if (known) return known;
    if (!face.hasCharacter(codePoint)) throw characterMissing(face, codePoint);
    const glyph = { id: codePoint, advanceWidth: face.advanceOf(codePoint) * font.unitsPerEm, codePoints: [codePoint] };
    glyphs.set(codePoint, glyph);
    return glyph;
  };
  const own = {
    ascent: face.ascent * font.unitsPerEm,
    descent: face.descent * font.unitsPerEm,
    lineGap: 0,
    layout: (text: string) => runOf([...text].map((character) => glyphOf(character.codePointAt(0) ?? 0)), 1000 / font.unitsPerEm),
    createSubset: () => subsetByCharacter(font),
  };
  return Object.create(face.parsed as object, Object.getOwnPropertyDescriptors(own)) as object;
}

/** Positions are in font units and fresh each time, since PDFKit scales them in place; the run's width is in thousandths. */
function runOf(glyphs: readonly CharacterGlyph[], scale: number): object {
  const positions = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  return { glyphs, positions, advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * scale };
}

function subsetByCharacter(font: ParsedFont): object {
  const subset = font.createSubset();
  const numbers = new Map<number, number>();
  const includeGlyph = (codePoint: number): number => {
    const known = numbers.get(codePoint);
    if (known !== undefined) return known;
    const glyph = font.glyphForCodePoint(codePoint).id;
    const number = subset.glyphs.push(glyph) - 1;
    subset.mapping[glyph] ??= number;
    numbers.set(codePoint, number);
    return number;
  };
  return { cff: subset.cff, includeGlyph, encode: () => subset.encode() };
}
