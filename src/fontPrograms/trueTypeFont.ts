import { bytesAt, i16, u16, u32 } from '../fonts/fontBytes.js';
import type { FontTables } from '../fonts/fontTables.js';

/** A TrueType font (ISO/IEC 14496-22, 5.3), as far as glyphs are taken out of it. */
export interface TrueTypeFont {
  readonly glyphCount: number;
  readonly head: Uint8Array;
  readonly hhea: Uint8Array;
  readonly maxp: Uint8Array;
  /** cvt, fpgm and prep, as far as there are any: what the glyphs' instructions use. */
  readonly instructions: ReadonlyMap<string, Uint8Array>;
  /** A glyph's bytes as they lie in `glyf`; none for a glyph without outline. */
  glyph(glyph: number): Uint8Array;
  /** Its advance and left bearing, four bytes. */
  metrics(glyph: number): Uint8Array;
}

/** A glyph made of others. */
export interface CompositeGlyph {
  readonly bytes: Uint8Array;
  /** Their numbers, and where in the bytes these stand. */
  readonly components: readonly { readonly glyph: number; readonly at: number }[];
}

/** Reads the tables of outlines; throws Error with the reason when one is missing or damaged, of glyphs when they are asked for. */
export function readTrueTypeFont(tables: FontTables): TrueTypeFont {
  const table = (tag: string, least: number): Uint8Array => {
    const bytes = tables(tag);
    if (!bytes || bytes.length < least) throw new Error(`TrueType: no ${tag} or too short a one`);
    return bytes;
  };
  const [head, hhea, maxp, hmtx, loca, glyf] = [table('head', 54), table('hhea', 36), table('maxp', 6), table('hmtx', 4), table('loca', 4), table('glyf', 0)];
  const glyphCount = u16(maxp, 4);
  const isLong = i16(head, 50) !== 0;
  const metricCount = u16(hhea, 34);
  if (metricCount === 0) throw new Error('TrueType: no advances');
  const offset = (glyph: number): number => (isLong ? u32(loca, glyph * 4) : u16(loca, glyph * 2) * 2);
  return {
    glyphCount,
    head,
    hhea,
    maxp,
    instructions: new Map(['cvt ', 'fpgm', 'prep'].flatMap((tag) => [[tag, tables(tag)] as const].filter((entry): entry is readonly [string, Uint8Array] => entry[1] !== undefined))),
    glyph: (glyph) => {
      if (!(glyph >= 0 && glyph < glyphCount)) throw new Error(`TrueType: no glyph ${glyph} among ${glyphCount}`);
      const start = offset(glyph);
      return bytesAt(glyf, start, offset(glyph + 1) - start);
    },
    metrics: (glyph) => {
      if (glyph < metricCount) return bytesAt(hmtx, glyph * 4, 4);
      const [advance, bearing] = [bytesAt(hmtx, metricCount * 4 - 4, 2), bytesAt(hmtx, metricCount * 4 + (glyph - metricCount) * 2, 2)];
      return Uint8Array.of(advance[0]!, advance[1]!, bearing[0]!, bearing[1]!);
    },
  };
}

const argumentsAreWords = 0x0001;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;
/** Glyph header: number of contours and box. */
const headerLength = 10;

/** Reads what a glyph is made of; undefined when it is drawn by itself. */
export function compositeOf(bytes: Uint8Array): CompositeGlyph | undefined {
  if (bytes.length < headerLength || i16(bytes, 0) >= 0) return undefined;
  const components: { glyph: number; at: number }[] = [];
  for (let at = headerLength, flags = moreComponents; flags & moreComponents; ) {
    flags = u16(bytes, at);
    components.push({ glyph: u16(bytes, at + 2), at: at + 2 });
    at += 4 + (flags & argumentsAreWords ? 4 : 2) + (flags & hasScale ? 2 : flags & hasTwoScales ? 4 : flags & hasMatrix ? 8 : 0);
  }
  return { bytes, components };
}
