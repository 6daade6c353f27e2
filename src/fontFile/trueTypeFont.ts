import { bytesAt, i16, u16, u32, u8 } from './fontBytes.js';
import type { FontTables } from './fontTables.js';

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

/** A glyph inside another: its number, where in the bytes that stands, and how its points are moved: x to x·xx + y·xy + dx. */
export interface Component {
  readonly glyph: number;
  readonly at: number;
  readonly dx: number;
  readonly dy: number;
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
}

/** A glyph made of others. */
export interface CompositeGlyph {
  readonly bytes: Uint8Array;
  readonly components: readonly Component[];
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
  const components: Component[] = [];
  for (let at = headerLength, flags = moreComponents; flags & moreComponents; ) {
    flags = u16(bytes, at);
    const hasWords = (flags & argumentsAreWords) !== 0;
    const [dx, dy] = hasWords ? [i16(bytes, at + 4), i16(bytes, at + 6)] : [i8(bytes, at + 4), i8(bytes, at + 5)];
    const scaleAt = at + (hasWords ? 8 : 6);
    const count = flags & hasScale ? 1 : flags & hasTwoScales ? 2 : flags & hasMatrix ? 4 : 0;
    components.push({ glyph: u16(bytes, at + 2), at: at + 2, dx, dy, ...matrixOf(Array.from({ length: count }, (_, index) => i16(bytes, scaleAt + index * 2) / 16384)) });
    at = scaleAt + count * 2;
  }
  return { bytes, components };
}

const i8 = (bytes: Uint8Array, at: number): number => (u8(bytes, at) << 24) >> 24;

/** One scale is for both axes; of four the second is what y takes of x, the third what x takes of y. */
function matrixOf([first = 1, second = first, third, fourth]: readonly number[]): Pick<Component, 'xx' | 'xy' | 'yx' | 'yy'> {
  return fourth === undefined ? { xx: first, yx: 0, xy: 0, yy: second } : { xx: first, yx: second, xy: third ?? 0, yy: fourth };
}
