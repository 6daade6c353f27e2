import { checksumOf } from './glyphPieces.js';
import type { GlyphPieces, Piece } from './glyphPieces.js';
import { compositeOf } from '../fontFile/trueTypeFont.js';
import type { CompositeGlyph, TrueTypeFont } from '../fontFile/trueTypeFont.js';
import type { StreamPart } from './zlibStream.js';

/** The glyphs of a program: those asked for, and behind them those they are made of. */
export interface GatheredGlyphs {
  /** Their numbers in the font. */
  readonly glyphIds: readonly number[];
  readonly parts: readonly StreamPart[];
  /** Where each begins, and where the last one ends; multiples of four. */
  readonly offsets: readonly number[];
  readonly length: number;
  readonly checksum: number;
}

/** Real faces nest two deep. */
const deepestNesting = 16;

/** Gives a gatherer of glyphs; composite ones hold numbers of a program's own and are written anew for each. */
export function glyphGatherer(font: TrueTypeFont, pieces: GlyphPieces): (glyphIds: readonly number[]) => GatheredGlyphs {
  const composites = new Map<number, CompositeGlyph>();
  const glyphOf = (glyph: number): Piece | CompositeGlyph => {
    const known = pieces.known(glyph) ?? composites.get(glyph);
    if (known) return known;
    const bytes = paddedGlyph(font.glyph(glyph));
    const composite = compositeOf(bytes);
    if (!composite) return pieces.add(glyph, bytes);
    checkNesting(font, glyph, composite, [glyph], new Set());
    composites.set(glyph, composite);
    return composite;
  };
  return (asked) => {
    const glyphIds = [...asked];
    const numberOf = new Map<number, number>();
    asked.forEach((glyph, number) => numberOf.has(glyph) || numberOf.set(glyph, number));
    const numbered = (glyph: number): number => {
      const number = numberOf.get(glyph) ?? glyphIds.push(glyph) - 1;
      numberOf.set(glyph, number);
      return number;
    };
    const parts: StreamPart[] = [];
    const offsets = [0];
    let [length, checksum] = [0, 0];
    // The list grows while it is gone through.
    for (const id of glyphIds) {
      const glyph = glyphOf(id);
      const part = 'components' in glyph ? renumbered(glyph, numbered) : glyph;
      parts.push(part);
      checksum = (checksum + ('page' in part ? part.checksum : checksumOf(part))) >>> 0;
      offsets.push((length += part.length));
    }
    return { glyphIds, parts, offsets, length, checksum };
  };
}

function paddedGlyph(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array((bytes.length + 3) & ~3);
  padded.set(bytes);
  return padded;
}

function renumbered({ bytes, components }: CompositeGlyph, numbered: (glyph: number) => number): Uint8Array {
  const copy = bytes.slice();
  for (const { glyph, at } of components) new DataView(copy.buffer).setUint16(at, numbered(glyph));
  return copy;
}

/** A damaged glyph may be made of itself, which would keep a reader drawing for ever; `checked` holds glyphs gone through before. */
function checkNesting(font: TrueTypeFont, first: number, { components }: CompositeGlyph, path: readonly number[], checked: Set<number>): void {
  for (const { glyph } of components) {
    if (path.includes(glyph) || path.length > deepestNesting) throw new Error(`TrueType: glyph ${first} is made of itself, or too deep`);
    if (checked.has(glyph)) continue;
    const composite = compositeOf(font.glyph(glyph));
    if (composite) checkNesting(font, first, composite, [...path, glyph], checked);
    checked.add(glyph);
  }
}
