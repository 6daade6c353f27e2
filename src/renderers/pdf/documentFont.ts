import type { Face } from '../../fonts/face.js';
import { glyphOf } from '../../fonts/glyphOf.js';
import { sequencesOf } from '../../fonts/sequences.js';
import type { Sequence } from '../../fonts/sequences.js';

/** What this renderer needs of a parsed font; see {@link Face.parsed}. */
interface ParsedFont {
  readonly unitsPerEm: number;
  createSubset(): FontSubset;
}

interface FontSubset {
  readonly glyphs: number[];
  readonly mapping: Record<number, number>;
  readonly cff?: unknown;
  encode(): Uint8Array;
}

/** A glyph as PDFKit wants it; its id is a number of the sequence it draws, which {@link subsetBySequence} turns into a glyph. */
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
 *   in this document or in one before it. Signs that are never drawn – variation selectors, joiners – stand in
 *   ToUnicode behind the character they belong to, so that they are read back though no face has them.
 * - Ascent and descent are the face's own, so that text stands exactly on its baseline and FandolSong's descent of the
 *   wrong sign does not get into the PDF.
 *
 * Its `layout` throws GongkaiError with `character-missing` for a character the face lacks; PDFKit would draw an empty box.
 */
export function documentFont(face: Face): object {
  const font = face.parsed as ParsedFont;
  const glyphs = new Map<string, CharacterGlyph>();
  const drawn: number[] = [];
  const characterGlyph = (sequence: Sequence): CharacterGlyph => {
    const known = glyphs.get(sequence.text);
    if (known) return known;
    const { text, codePoint } = sequence;
    drawn.push((glyphOf(face, sequence) ?? glyphOf(face, { text: ' ', codePoint: 0x20 }))!.id);
    const advance = codePoint === undefined ? 0 : face.advanceOf(codePoint);
    const glyph = { id: drawn.length - 1, advanceWidth: advance * font.unitsPerEm, codePoints: [...text].map((character) => character.codePointAt(0)!) };
    glyphs.set(text, glyph);
    return glyph;
  };
  const own = {
    ascent: face.ascent * font.unitsPerEm,
    descent: face.descent * font.unitsPerEm,
    lineGap: 0,
    layout: (text: string) => runOf(sequencesOf(text).map(characterGlyph), 1000 / font.unitsPerEm),
    createSubset: () => subsetBySequence(font, drawn),
  };
  return Object.create(face.parsed as object, Object.getOwnPropertyDescriptors(own)) as object;
}

/** Positions are in font units and fresh each time, since PDFKit scales them in place; the run's width is in thousandths. */
function runOf(glyphs: readonly CharacterGlyph[], scale: number): object {
  const positions = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  return { glyphs, positions, advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * scale };
}

/** Takes glyphs by the number of the sequence they draw; `drawn` holds their numbers in the font. */
function subsetBySequence(font: ParsedFont, drawn: readonly number[]): object {
  const subset = font.createSubset();
  const numbers = new Map<number, number>();
  const includeGlyph = (sequence: number): number => {
    const known = numbers.get(sequence);
    if (known !== undefined) return known;
    const glyph = drawn[sequence]!;
    const number = subset.glyphs.push(glyph) - 1;
    subset.mapping[glyph] ??= number;
    numbers.set(sequence, number);
    return number;
  };
  return { cff: subset.cff, includeGlyph, encode: () => subset.encode() };
}
