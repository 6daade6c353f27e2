import type { Face } from '../fonts/face.js';
import { fontTables } from '../fonts/fontTables.js';
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

/** With the glyphs encoded so far; they go with the parsed font. */
const makers = new WeakMap<object, ProgramMaker>();

/** Most numbers a glyph can have. */
const mostGlyphs = 65535;

/**
 * Makes the embedded font program that holds some glyphs of a face (ISO 32000-1, 9.9), compressed.
 *
 * Glyph n of the program is `glyphIds[n]`, a glyph's number in the face; the first one is .notdef, and numbers may come
 * again, since characters that share a glyph have numbers of their own in a PDF. Glyphs a TrueType one is made of are put behind.
 *
 * Each glyph is compressed once per process: the same list always gives the same bytes, whatever was asked before.
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
  const key = face.parsed as object;
  const known = makers.get(key);
  if (known) return known;
  const tables = fontTables(face);
  // A font with both draws by glyf, as fontkit does for SVG.
  const cff = tables('glyf') ? undefined : tables('CFF ');
  const maker: ProgramMaker = cff ? { kind: 'cff', make: cffProgramMaker(cff) } : { kind: 'trueType', make: trueTypeProgramMaker(tables) };
  makers.set(key, maker);
  return maker;
}
