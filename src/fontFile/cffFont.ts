import { bytesAt, u16, u8 } from './fontBytes.js';
import { cffOperator, readDict, readPrivate } from './cffDict.js';
import type { DictEntry } from './cffDict.js';
import { emptyIndex, readIndex } from './cffIndex.js';
import type { CffIndex } from './cffIndex.js';
import { flatCharstring } from './flatCharstring.js';

/** What glyphs of one Private DICT share. */
export interface CffPart {
  /** The DICT's entries without subroutines. */
  readonly privateDict: readonly Uint8Array[];
  readonly subrs: CffIndex;
  /** Advances of glyphs that say none of their own, and what is added to those that are said; NaN where they are no whole numbers. */
  readonly defaultWidth: number;
  readonly nominalWidth: number;
  /** Its FontMatrix, of a CID-keyed font; absent: the usual one. */
  readonly fontMatrix?: Uint8Array;
}

/** A CFF font (Adobe Technical Note 5176), name-keyed or CID-keyed, as far as glyphs are taken out of it. */
export interface CffFont {
  readonly name: Uint8Array;
  /** Entries of its Top DICT that a font with other glyphs keeps. */
  readonly topEntries: readonly Uint8Array[];
  readonly parts: readonly CffPart[];
  readonly glyphCount: number;
  /** Number in {@link parts} by glyph. */
  partOf(glyph: number): number;
  /** A glyph's drawing without subroutines. */
  charstring(glyph: number): Uint8Array;
}

const keptEntries = [cffOperator.fontMatrix, cffOperator.fontBBox, cffOperator.paintType, cffOperator.strokeWidth];

/** Reads a `CFF ` table; throws Error with the reason when it is damaged, of the glyphs' drawings when they are asked for. */
export function readCffFont(cff: Uint8Array): CffFont {
  const version = u8(cff, 0);
  if (version !== 1) throw new Error(`CFF: version ${version}`);
  const names = readIndex(cff, u8(cff, 2));
  const tops = readIndex(cff, names.end);
  const strings = readIndex(cff, tops.end);
  const globalSubrs = readIndex(cff, strings.end);
  const top = readDict(tops.item(0));
  const type = top.get(cffOperator.charstringType)?.operands[0] ?? 2;
  if (type !== 2) throw new Error(`CFF: charstrings of type ${type}`);
  const charstrings = readIndex(cff, placeOf(top, cffOperator.charStrings));
  const isCid = top.has(cffOperator.ros);
  const parts = isCid ? fontDicts(cff, placeOf(top, cffOperator.fdArray)) : [partOf(cff, top)];
  const select = isCid ? readSelect(cff, placeOf(top, cffOperator.fdSelect)) : () => 0;
  const partNumber = (glyph: number): number => {
    const number = select(glyph);
    if (number >= parts.length) throw new Error(`CFF: glyph ${glyph} wants font ${number} of ${parts.length}`);
    return number;
  };
  return {
    name: names.item(0),
    topEntries: keptEntries.flatMap((operator) => top.get(operator)?.raw ?? []),
    // Of a name-keyed font the Top DICT's matrix is kept there.
    parts,
    glyphCount: charstrings.count,
    partOf: partNumber,
    charstring: (glyph) => flatCharstring(charstrings.item(glyph), globalSubrs, parts[partNumber(glyph)]!.subrs),
  };
}

function placeOf(dict: ReadonlyMap<number, DictEntry>, operator: number): number {
  const place = dict.get(operator)?.operands[0];
  if (place === undefined) throw new Error(`CFF: no operator ${operator} in the Top DICT`);
  return place;
}

function partOf(cff: Uint8Array, dict: ReadonlyMap<number, DictEntry>): CffPart {
  const { bytes, subrsAt, defaultWidth, nominalWidth } = readPrivate(cff, dict);
  return { privateDict: bytes, defaultWidth, nominalWidth, subrs: subrsAt === undefined ? emptyIndex : readIndex(cff, subrsAt) };
}

function fontDicts(cff: Uint8Array, at: number): readonly CffPart[] {
  const index = readIndex(cff, at);
  return Array.from({ length: index.count }, (_, number) => {
    const dict = readDict(index.item(number));
    const fontMatrix = dict.get(cffOperator.fontMatrix)?.raw;
    return { ...partOf(cff, dict), ...(fontMatrix && { fontMatrix }) };
  });
}

/** Reads FDSelect (Adobe Technical Note 5176, 19): a byte for each glyph, or ranges of glyphs. */
function readSelect(cff: Uint8Array, at: number): (glyph: number) => number {
  const format = u8(cff, at);
  if (format === 0) return (glyph) => u8(cff, at + 1 + glyph);
  if (format !== 3) throw new Error(`CFF: FDSelect of format ${format}`);
  const ranges = bytesAt(cff, at + 3, u16(cff, at + 1) * 3 + 2);
  const last = ranges.length / 3 - 1;
  return (glyph) => {
    let [low, high] = [0, Math.floor(last)];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (u16(ranges, middle * 3) <= glyph) low = middle;
      else high = middle - 1;
    }
    return u8(ranges, low * 3 + 2);
  };
}
