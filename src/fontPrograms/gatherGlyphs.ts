import { joined } from '../fontFile/cffIndex.js';
import { compositeOf } from '../fontFile/trueTypeFont.js';
import type { CompositeGlyph, TrueTypeFont } from '../fontFile/trueTypeFont.js';
import { trueTypePath } from '../fontFile/trueTypePath.js';

/** The glyphs of a program: those asked for, and behind them those they are made of. */
export interface GatheredGlyphs {
  /** Their numbers in the font. */
  readonly glyphIds: readonly number[];
  /** One behind the other, each from a multiple of four on. */
  readonly glyf: Uint8Array;
  /** Where each begins, and where the last one ends. */
  readonly offsets: readonly number[];
}

/**
 * Takes glyphs out of a font; those that composite ones are made of get numbers behind the others, each once.
 *
 * `sound` holds glyphs whose outlines were read before: a damaged one is an Error here, since readers draw nothing in its place and
 * one made of itself would keep them drawing for ever.
 */
export function gatherGlyphs(font: TrueTypeFont, asked: readonly number[], sound: Set<number>): GatheredGlyphs {
  const glyphIds = [...asked];
  const numberOf = new Map<number, number>();
  asked.forEach((glyph, number) => numberOf.has(glyph) || numberOf.set(glyph, number));
  const numbered = (glyph: number): number => {
    const number = numberOf.get(glyph) ?? glyphIds.push(glyph) - 1;
    numberOf.set(glyph, number);
    return number;
  };
  const glyphs: Uint8Array[] = [];
  const offsets = [0];
  // The list grows while it is gone through.
  for (const id of glyphIds) {
    const bytes = font.glyph(id);
    const composite = compositeOf(bytes);
    if (!sound.has(id)) trueTypePath(font, id);
    sound.add(id);
    const padding = new Uint8Array(-bytes.length & 3);
    glyphs.push(composite ? renumbered(composite, numbered) : bytes, padding);
    offsets.push(offsets.at(-1)! + bytes.length + padding.length);
  }
  return { glyphIds, glyf: joined(glyphs), offsets };
}

function renumbered({ bytes, components }: CompositeGlyph, numbered: (glyph: number) => number): Uint8Array {
  const copy = bytes.slice();
  for (const { glyph, at } of components) new DataView(copy.buffer).setUint16(at, numbered(glyph));
  return copy;
}
