import { bytesAt, u16, u32, u8 } from './fontBytes.js';

/** Operators of CFF's DICTs used here (Adobe Technical Note 5176, 9, 10, 15, 18); those of two bytes with 12 in the upper half. */
export const cffOperator = {
  fontBBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  subrs: 19,
  defaultWidthX: 20,
  nominalWidthX: 21,
  paintType: 0x0c05,
  charstringType: 0x0c06,
  fontMatrix: 0x0c07,
  strokeWidth: 0x0c08,
  ros: 0x0c1e,
  cidCount: 0x0c22,
  fdArray: 0x0c24,
  fdSelect: 0x0c25,
} as const;

/** What a DICT says of one operator. */
export interface DictEntry {
  /** Whole numbers; NaN for a real number, none of which is reckoned with here. */
  readonly operands: readonly number[];
  /** Operands and operator as they are written. */
  readonly raw: Uint8Array;
}

const realNumber = 30;

/** Reads a DICT (Adobe Technical Note 5176, 4); throws Error when it is damaged. */
export function readDict(bytes: Uint8Array): ReadonlyMap<number, DictEntry> {
  const entries = new Map<number, DictEntry>();
  let operands: number[] = [];
  for (let at = 0, start = 0; at < bytes.length; ) {
    const first = u8(bytes, at);
    if (first > 21) {
      const { value, end } = readOperand(bytes, at);
      operands.push(value);
      at = end;
      continue;
    }
    const operator = first === 12 ? u16(bytes, at) : first;
    at += first === 12 ? 2 : 1;
    entries.set(operator, { operands, raw: bytes.subarray(start, at) });
    operands = [];
    start = at;
  }
  return entries;
}

function readOperand(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } {
  const first = u8(bytes, at);
  if (first === 28) return { value: (u16(bytes, at + 1) << 16) >> 16, end: at + 3 };
  if (first === 29) return { value: u32(bytes, at + 1) | 0, end: at + 5 };
  if (first === realNumber) return { value: Number.NaN, end: realEnd(bytes, at + 1) };
  if (first >= 32 && first <= 246) return { value: first - 139, end: at + 1 };
  if (first >= 247 && first <= 250) return { value: (first - 247) * 256 + u8(bytes, at + 1) + 108, end: at + 2 };
  if (first >= 251 && first <= 254) return { value: -(first - 251) * 256 - u8(bytes, at + 1) - 108, end: at + 2 };
  throw new Error(`CFF: ${first} in a DICT`);
}

/** A real number ends with the half byte 15. */
function realEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; ; at += 1) {
    const pair = u8(bytes, at);
    if (pair >>> 4 === 15 || (pair & 15) === 15) return at + 1;
  }
}

/** What a Private DICT says. */
export interface PrivateDict {
  /** As it is but for its subroutines, which are none of a flattened font. */
  readonly bytes: readonly Uint8Array[];
  /** Where these are; undefined: there are none. */
  readonly subrsAt: number | undefined;
  /** The advance of glyphs that say none, and what is added to that of those that do (Adobe Technical Note 5176, 15). */
  readonly defaultWidth: number;
  readonly nominalWidth: number;
}

/** Reads a Private DICT; throws Error when it is damaged or outside the font. */
export function readPrivate(cff: Uint8Array, dict: ReadonlyMap<number, DictEntry>): PrivateDict {
  const [size = 0, offset = 0] = dict.get(cffOperator.private)?.operands ?? [];
  const entries = readDict(bytesAt(cff, offset, size));
  const subrs = entries.get(cffOperator.subrs)?.operands[0];
  const kept = [...entries].filter(([operator]) => operator !== cffOperator.subrs);
  const widthOf = (operator: number): number => entries.get(operator)?.operands[0] ?? 0;
  return { bytes: kept.map(([, { raw }]) => raw), subrsAt: subrs === undefined ? undefined : offset + subrs, defaultWidth: widthOf(cffOperator.defaultWidthX), nominalWidth: widthOf(cffOperator.nominalWidthX) };
}

/** Writes a whole number always in five bytes, so that a DICT's length does not hang on the places it names. */
export const wholeNumber = (value: number): readonly number[] => [29, (value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** Writes an operator with whole numbers before it. */
export function dictEntry(operator: number, ...operands: readonly number[]): Uint8Array {
  return Uint8Array.from([...operands.flatMap(wholeNumber), ...(operator > 255 ? [operator >>> 8, operator & 255] : [operator])]);
}
