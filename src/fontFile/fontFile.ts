/** The door: the bytes of a font file, read where they are asked for and nowhere else. */
import { readCffFont } from './cffFont.js';
import type { CffFont } from './cffFont.js';
import { cffPath } from './cffPath.js';
import { readCharacterMap } from './characterMap.js';
import type { CharacterMap } from './characterMap.js';
import { i16, u16, u32 } from './fontBytes.js';
import { readNames } from './fontNames.js';
import type { FontNames } from './fontNames.js';
import { readTables } from './fontTables.js';
import type { Box, GlyphPath } from './glyphPath.js';
import { readTrueTypeFont } from './trueTypeFont.js';
import type { TrueTypeFont } from './trueTypeFont.js';
import { trueTypePath } from './trueTypePath.js';
import { readVariationMap } from './variationMap.js';
import type { VariationMap } from './variationMap.js';

/** Units of an em (ISO/IEC 14496-22, 5.2.2). */
const [leastEm, greatestEm] = [16, 16384];

/** A font's outlines in one of the two kinds. */
export type Outlines = { readonly kind: 'trueType'; readonly font: TrueTypeFont } | { readonly kind: 'cff'; readonly font: CffFont };

/** A font file, opened. All lengths in font units. */
export interface FontFile extends FontNames {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** As `head` has it, for all glyphs. */
  readonly bbox: Box;
  /** In degrees; from `post`. */
  readonly italicAngle: number;
  /** Absent: `OS/2` is too old to say, or there is none. */
  readonly capHeight?: number;
  /** As `hhea` has them, which is wrong in some faces. */
  readonly ascent: number;
  readonly descent: number;
  readonly outlines: Outlines;
  /** 0: there is none. */
  readonly glyphFor: CharacterMap;
  readonly variationGlyph: VariationMap;
  advance(glyph: number): number;
  /** What draws a glyph; throws Error when it is damaged. */
  path(glyph: number): GlyphPath;
}

/**
 * Opens a TrueType or OpenType font (ISO/IEC 14496-22), also one out of a collection; `faceIndex` counts from 0.
 *
 * The bytes are kept, not copied. Names, metrics, character map and outlines are looked up in them.
 *
 * @throws Error with the reason when the bytes are no such font, lack a table that is needed, or are damaged there.
 */
export function openFontFile(file: Uint8Array, faceIndex: number): FontFile {
  const tables = readTables(file, faceIndex);
  const table = (tag: string): Uint8Array => {
    const bytes = tables(tag);
    if (!bytes) throw new Error(`no table ${tag}`);
    return bytes;
  };
  const [head, hhea, maxp, hmtx, cmap] = ['head', 'hhea', 'maxp', 'hmtx', 'cmap'].map(table) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const [name, post, os2] = [tables('name'), tables('post'), tables('OS/2')];
  const outlines = readOutlines(tables('glyf') !== undefined, tables);
  const unitsPerEm = u16(head, 18);
  if (unitsPerEm < leastEm || unitsPerEm > greatestEm) throw new Error(`an em of ${unitsPerEm} units`);
  const metricCount = u16(hhea, 34);
  const glyphFor = readCharacterMap(cmap);
  return {
    ...(name && readNames(name)),
    unitsPerEm,
    glyphCount: u16(maxp, 4),
    bbox: { minX: i16(head, 36), minY: i16(head, 38), maxX: i16(head, 40), maxY: i16(head, 42) },
    italicAngle: post && post.length >= 8 ? (u32(post, 4) | 0) / 65536 : 0,
    ...(os2 && u16(os2, 0) >= 2 && { capHeight: i16(os2, 88) }),
    ascent: i16(hhea, 4),
    descent: i16(hhea, 6),
    outlines,
    glyphFor,
    variationGlyph: readVariationMap(cmap, glyphFor),
    advance: (glyph) => (metricCount === 0 ? 0 : u16(hmtx, Math.min(glyph, metricCount - 1) * 4)),
    path: (glyph) => (outlines.kind === 'cff' ? cffPath(outlines.font.charstring(glyph)) : trueTypePath(outlines.font, glyph)),
  };
}

function readOutlines(isTrueType: boolean, tables: ReturnType<typeof readTables>): Outlines {
  if (isTrueType) return { kind: 'trueType', font: readTrueTypeFont(tables) };
  const cff = tables('CFF ');
  if (!cff) throw new Error('neither TrueType nor CFF outlines');
  return { kind: 'cff', font: readCffFont(cff) };
}
