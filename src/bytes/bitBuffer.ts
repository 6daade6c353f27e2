/** Bits one behind the other as deflate packs them: the first in the lowest place of the first byte (RFC 1951, 3.1.1). */
export interface BitBuffer {
  /** Zero behind the last bit. */
  bytes: Uint8Array;
  /** How many bits there are. */
  length: number;
}

/** Makes an empty buffer with room for so many bits; it grows when more come. */
export const bitBuffer = (bits: number): BitBuffer => ({ bytes: new Uint8Array((bits >>> 3) + 8), length: 0 });

/** Makes room for more bits. */
export function reserve(buffer: BitBuffer, bits: number): void {
  const needed = ((buffer.length + bits) >>> 3) + 8;
  if (needed <= buffer.bytes.length) return;
  const grown = new Uint8Array(Math.max(needed, buffer.bytes.length * 2));
  grown.set(buffer.bytes);
  buffer.bytes = grown;
}

/** Writes the lowest `count` bits of a value, at most 16; the caller has made room. */
export function putBits(buffer: BitBuffer, value: number, count: number): void {
  const { bytes, length } = buffer;
  const at = length >>> 3;
  const shifted = value << (length & 7);
  bytes[at]! |= shifted;
  bytes[at + 1] = shifted >>> 8;
  bytes[at + 2] = shifted >>> 16;
  buffer.length = length + count;
}

/** Writes bits that lie from a byte's beginning on, with zeros behind them; the caller has made room. */
export function appendBits(buffer: BitBuffer, from: Uint8Array, start: number, count: number): void {
  const { bytes } = buffer;
  const shift = buffer.length & 7;
  const end = start + ((count + 7) >>> 3);
  let at = buffer.length >>> 3;
  let carried = bytes[at]!;
  for (let index = start; index < end; index += 1) {
    carried |= from[index]! << shift;
    bytes[at] = carried;
    carried >>>= 8;
    at += 1;
  }
  bytes[at] = carried;
  buffer.length += count;
}
