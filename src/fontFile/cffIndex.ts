import { bytesAt, u16, u8 } from './fontBytes.js';

/** An INDEX of a CFF font: things one behind the other, found by number (Adobe Technical Note 5176, 5). */
export interface CffIndex {
  readonly count: number;
  /** Throws Error where there is none, or it is said to lie outside the font. */
  item(number: number): Uint8Array;
  /** Where the next thing begins. */
  readonly end: number;
}

/** An INDEX with nothing in it. */
export const emptyIndex: CffIndex = { count: 0, item: (number) => noItem(number, 0), end: 0 };

function noItem(number: number, count: number): never {
  throw new Error(`CFF: no ${number} in an INDEX of ${count}`);
}

/** Reads the INDEX that begins at a place; its items are looked up when asked for. */
export function readIndex(cff: Uint8Array, at: number): CffIndex {
  const count = u16(cff, at);
  if (count === 0) return { ...emptyIndex, end: at + 2 };
  const size = u8(cff, at + 2);
  if (size < 1 || size > 4) throw new Error(`CFF: offsets of ${size} bytes`);
  const offsets = bytesAt(cff, at + 3, (count + 1) * size);
  // Offsets count from the byte before the first item.
  const base = at + 3 + offsets.length - 1;
  const offset = (number: number): number => {
    let value = 0;
    for (let place = number * size; place < (number + 1) * size; place += 1) value = value * 256 + offsets[place]!;
    return base + value;
  };
  const item = (number: number): Uint8Array => {
    if (!(number >= 0 && number < count)) noItem(number, count);
    const start = offset(number);
    return bytesAt(cff, start, offset(number + 1) - start);
  };
  return { count, item, end: offset(count) };
}

/** Writes the beginning of an INDEX whose items, of these lengths, follow. */
export function indexHead(lengths: readonly number[]): Uint8Array {
  if (lengths.length === 0) return new Uint8Array(2);
  const total = lengths.reduce((sum, length) => sum + length, 1);
  const size = total < 1 << 8 ? 1 : total < 1 << 16 ? 2 : total < 1 << 24 ? 3 : 4;
  const head = new Uint8Array(3 + (lengths.length + 1) * size);
  head.set([lengths.length >>> 8, lengths.length & 255, size]);
  let offset = 1;
  for (let number = 0, at = 3; number <= lengths.length; number += 1) {
    for (let shift = (size - 1) * 8; shift >= 0; shift -= 8) head[at++] = offset >>> shift;
    offset += lengths[number] ?? 0;
  }
  return head;
}

/** Writes an INDEX. */
export function writeIndex(items: readonly Uint8Array[]): Uint8Array {
  return joined([indexHead(items.map(({ length }) => length)), ...items]);
}

/** Puts bytes together. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
