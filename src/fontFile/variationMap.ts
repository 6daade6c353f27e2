import { subtableAt } from './characterMap.js';
import type { CharacterMap } from './characterMap.js';
import { bytesAt, u16, u32 } from './fontBytes.js';

/** Gives the glyph for a character's form that a variation selector asks for; undefined when the face knows no such form. */
export type VariationMap = (codePoint: number, selector: number) => number | undefined;

/** Numbers of three bytes. */
const u24 = (bytes: Uint8Array, at: number): number => u32(bytes, at) >>> 8;

/** Reads the forms a face has by variation selector: subtable 14 of its character map (ISO/IEC 14496-22, 5.2.1.3.8); throws Error when they reach past its end. */
export function readVariationMap(cmap: Uint8Array, characters: CharacterMap): VariationMap {
  const at = subtableAt(cmap, [[0, 5]]);
  if (at === undefined || u16(cmap, at) !== 14) return () => undefined;
  // Looked at before so many are listed: a damaged face may say there are four thousand million.
  const records = bytesAt(cmap, at + 10, u32(cmap, at + 6) * 11);
  const selectors = Array.from({ length: records.length / 11 }, (_, index) => at + 10 + index * 11);
  return (codePoint, selector) => {
    const record = selectors.find((place) => u24(cmap, place) === selector);
    if (record === undefined) return undefined;
    const [usual, others] = [u32(cmap, record + 3), u32(cmap, record + 7)];
    const other = others === 0 ? undefined : otherForm(cmap, at + others, codePoint);
    if (other !== undefined) return other;
    return usual !== 0 && isUsualForm(cmap, at + usual, codePoint) ? characters(codePoint) : undefined;
  };
}

function otherForm(cmap: Uint8Array, at: number, codePoint: number): number | undefined {
  for (let place = at + 4, end = place + u32(cmap, at) * 5; place < end; place += 5) if (u24(cmap, place) === codePoint) return u16(cmap, place + 3);
  return undefined;
}

function isUsualForm(cmap: Uint8Array, at: number, codePoint: number): boolean {
  for (let place = at + 4, end = place + u32(cmap, at) * 4; place < end; place += 4) {
    const range = u32(cmap, place);
    if (codePoint >= range >>> 8 && codePoint <= (range >>> 8) + (range & 255)) return true;
  }
  return false;
}
