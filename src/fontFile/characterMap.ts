import { bytesAt, i16, u16, u32, u8 } from './fontBytes.js';

/** Gives the number of the glyph for a code point; 0 when there is none. */
export type CharacterMap = (codePoint: number) => number;

/** Subtables for Unicode by platform and encoding (ISO/IEC 14496-22, 5.2.1.3), those that have all of it first. */
const unicode: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
];
/** Simplified Chinese of old faces: on Windows “PRC”, on the Macintosh script 25. */
const chinese: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 3],
  [1, 25],
];

/** Finds where a subtable of `cmap` begins by platform and encoding, the first one wanted that is there; undefined: none is. */
export function subtableAt(cmap: Uint8Array, wanted: readonly (readonly [platform: number, encoding: number])[]): number | undefined {
  const records = Array.from({ length: u16(cmap, 2) }, (_, index) => 4 + index * 8);
  for (const [platform, encoding] of wanted) {
    const record = records.find((at) => u16(cmap, at) === platform && u16(cmap, at + 2) === encoding);
    if (record !== undefined) return u32(cmap, record + 4);
  }
  return undefined;
}

/**
 * Reads a face's map from characters to glyphs: its Unicode one, of old faces the one for simplified Chinese.
 *
 * @throws Error when there is neither, its format is not known or it is damaged.
 */
export function readCharacterMap(cmap: Uint8Array): CharacterMap {
  const at = subtableAt(cmap, unicode);
  if (at !== undefined) return kept(readSubtable(cmap, at));
  const old = subtableAt(cmap, chinese);
  if (old === undefined) throw new Error('no character map for Unicode');
  const codes = gbkCodes();
  const map = readSubtable(cmap, old);
  return kept((codePoint) => map(codePoint < 0x80 ? codePoint : (codes.get(codePoint) ?? 0)));
}

/** GBK's code by character, worked out from the decoder every engine has. */
function gbkCodes(): ReadonlyMap<number, number> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<number, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const [character = '\ufffd', ...more] = decoder.decode(Uint8Array.of(lead, trail));
      if (more.length === 0 && character !== '\ufffd') codes.set(character.codePointAt(0)!, lead * 256 + trail);
    }
  }
  return codes;
}

const pageBits = 8;
const notAsked = -1;

/** Keeps what was asked before, in pages of 256 code points: the same characters are asked for with every line. */
function kept(map: CharacterMap): CharacterMap {
  const pages: (Int32Array | undefined)[] = [];
  return (codePoint) => {
    const page = (pages[codePoint >>> pageBits] ??= new Int32Array(1 << pageBits).fill(notAsked));
    const place = codePoint & ((1 << pageBits) - 1);
    const known = page[place]!;
    return known === notAsked ? (page[place] = map(codePoint)) : known;
  };
}

/** Reads a subtable in one of the formats that map one character to one glyph (ISO/IEC 14496-22, 5.2.1.3). */
function readSubtable(cmap: Uint8Array, at: number): CharacterMap {
  const format = u16(cmap, at);
  if (format === 0) return (codePoint) => (codePoint < 256 ? u8(cmap, at + 6 + codePoint) : 0);
  if (format === 2) return mixedBytes(cmap, at);
  if (format === 4) return segments(cmap, at);
  if (format === 6) return trimmed(cmap, at + 10, u16(cmap, at + 6), u16(cmap, at + 8));
  if (format === 10) return trimmed(cmap, at + 20, u32(cmap, at + 12), u32(cmap, at + 16));
  if (format === 12 || format === 13) return groups(cmap, at, format === 12);
  throw new Error(`a character map of format ${format}`);
}

function trimmed(cmap: Uint8Array, at: number, first: number, count: number): CharacterMap {
  return (codePoint) => (codePoint >= first && codePoint < first + count ? u16(cmap, at + (codePoint - first) * 2) : 0);
}

/** Finds the last of ascending numbers that is not above a value; -1 when all are. */
function lastUpTo(count: number, numberAt: (index: number) => number, value: number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (numberAt(middle) <= value) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** Format 4: segments of the characters up to U+FFFF. */
function segments(cmap: Uint8Array, at: number): CharacterMap {
  const size = u16(cmap, at + 6) & ~1;
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + size * 2, at + 16 + size * 3];
  bytesAt(cmap, ends, size * 4 + 2);
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const index = lastUpTo(size / 2, (segment) => u16(cmap, starts + segment * 2), codePoint) * 2;
    if (index < 0 || u16(cmap, ends + index) < codePoint) return 0;
    const offset = u16(cmap, offsets + index);
    const delta = i16(cmap, deltas + index);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const place = offsets + index + offset + (codePoint - u16(cmap, starts + index)) * 2;
    // Some faces let the last segment, of U+FFFF alone, point nowhere.
    const glyph = place + 2 <= cmap.length ? u16(cmap, place) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Formats 12 and 13: groups of any characters, each glyph counted up or all the same. */
function groups(cmap: Uint8Array, at: number, counts: boolean): CharacterMap {
  const count = u32(cmap, at + 12);
  const first = at + 16;
  bytesAt(cmap, first, count * 12);
  return (codePoint) => {
    const group = first + lastUpTo(count, (index) => u32(cmap, first + index * 12), codePoint) * 12;
    if (group < first || u32(cmap, group + 4) < codePoint) return 0;
    return u32(cmap, group + 8) + (counts ? codePoint - u32(cmap, group) : 0);
  };
}

/** Format 2: codes of one byte or two, as GBK has them. */
function mixedBytes(cmap: Uint8Array, at: number): CharacterMap {
  const headers = at + 518;
  return (code) => {
    const [lead, trail] = [code >>> 8, code & 255];
    const header = headers + u16(cmap, at + 6 + (code > 255 ? lead : trail) * 2);
    // Key 0 stands for codes of one byte; a lead byte alone is no code.
    if (code > 0xffff || header === headers !== code < 256) return 0;
    const index = trail - u16(cmap, header);
    if (index < 0 || index >= u16(cmap, header + 2)) return 0;
    const glyph = u16(cmap, header + 6 + u16(cmap, header + 6) + index * 2);
    return glyph === 0 ? 0 : (glyph + u16(cmap, header + 4)) & 0xffff;
  };
}
