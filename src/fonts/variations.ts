/** The forms of characters that a face has by variation selector: subtable 14 of its character map (ISO/IEC 14496-22, 5.2.1.3.8). */
import type { Font } from 'fontkit';

interface SelectorRecord {
  readonly varSelector: number;
  readonly defaultUVS?: readonly { readonly startUnicodeValue: number; readonly additionalCount: number }[] | null;
  readonly nonDefaultUVS?: readonly { readonly unicodeValue: number; readonly glyphID: number }[] | null;
}

interface CharacterMap {
  readonly tables: readonly { readonly table?: { readonly version: number; readonly varSelectors?: { toArray(): readonly SelectorRecord[] } } }[];
}

const recordsByFont = new WeakMap<Font, readonly SelectorRecord[]>();

function recordsOf(font: Font): readonly SelectorRecord[] {
  const known = recordsByFont.get(font);
  if (known) return known;
  // Font itself shows single glyphs only, and of a selector with forms of both kinds it finds the usual ones alone.
  const { cmap } = font as unknown as { readonly cmap?: CharacterMap };
  const records = cmap?.tables.find(({ table }) => table?.version === 14)?.table?.varSelectors?.toArray() ?? [];
  recordsByFont.set(font, records);
  return records;
}

/** Gives the number of the glyph for a character's form; undefined when the face knows no such form. */
export function variationGlyph(font: Font, codePoint: number, selector: number): number | undefined {
  const record = recordsOf(font).find(({ varSelector }) => varSelector === selector);
  const other = record?.nonDefaultUVS?.find(({ unicodeValue }) => unicodeValue === codePoint);
  if (other) return other.glyphID;
  const isUsual = record?.defaultUVS?.some(({ startUnicodeValue: start, additionalCount }) => codePoint >= start && codePoint <= start + additionalCount);
  return isUsual ? font.glyphForCodePoint(codePoint).id : undefined;
}
