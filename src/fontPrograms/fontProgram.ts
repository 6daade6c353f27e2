import type { FontFile } from '../fontFile/fontFile.js';
import type { Face } from '../fonts/face.js';
import { fontFileOf } from '../fonts/fontFileOf.js';
import { cffProgramMaker } from './cffProgram.js';
import { trueTypeProgramMaker } from './trueTypeProgram.js';
import type { ZlibStream } from './zlibStream.js';

/** A font program as a PDF embeds it. */
export interface FontProgram extends ZlibStream {
  /** `cff`: for `FontFile3` with the subtype `CIDFontType0C`; `trueType`: for `FontFile2` of a `CIDFontType2` with the CIDToGIDMap `Identity`. */
  readonly kind: 'cff' | 'trueType';
  /** A zlib stream (RFC 1950), for the filter `FlateDecode`. */
  readonly compressed: Uint8Array;
  /** Of the program itself, in bytes: `Length1` of a TrueType one. */
  readonly length: number;
}

interface ProgramMaker {
  readonly kind: FontProgram['kind'];
  readonly make: (glyphIds: readonly number[]) => ZlibStream;
}

/** With the glyphs encoded so far; they go with the font file. */
const makers = new WeakMap<FontFile, ProgramMaker>();

/** Most numbers a glyph can have. */
const mostGlyphs = 65535;

/**
 * Makes the embedded font program that holds some glyphs of a face (ISO 32000-1, 9.9), compressed.
 *
 * Glyph n of the program is `glyphIds[n]`, a glyph's number in the face; the first one is .notdef, and numbers may come
 * again, since characters that share a glyph have numbers of their own in a PDF. Glyphs a TrueType one is made of are put behind.
 *
 * The same list always gives the same bytes, whatever was asked before; glyphs of CFF faces are compressed once per process.
 *
 * @example
 * fontProgram(face, [0, 1200, 731]).kind // 'cff' of an OpenType face with cubic outlines
 * @throws Error when there is no glyph or too many, the face lacks one, or its data are damaged.
 */
export function fontProgram(face: Face, glyphIds: readonly number[]): FontProgram {
  if (glyphIds.length === 0 || glyphIds.length > mostGlyphs) throw new Error(`a font program of ${glyphIds.length} glyphs`);
  const { kind, make } = makerOf(face);
  return { kind, ...make(glyphIds) };
}

function makerOf(face: Face): ProgramMaker {
  const file = fontFileOf(face);
  if (!file) throw new Error(`${face.postscriptName} was not read from a font file`);
  const known = makers.get(file);
  if (known) return known;
  const { kind, font } = file.outlines;
  const maker: ProgramMaker = { kind, make: kind === 'cff' ? cffProgramMaker(font, file.advance) : trueTypeProgramMaker(font) };
  makers.set(file, maker);
  return maker;
}
