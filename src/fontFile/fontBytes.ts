/** Big-endian numbers in a font's bytes (ISO/IEC 14496-22, 4.3), none of them read past the end. */

/** Makes the error for a font whose bytes end before what they promise. */
export const fontEnds = (at: number): Error => new Error(`the font's data end before byte ${at}`);

/** Reads an unsigned number of one byte; throws Error past the end. */
export function u8(bytes: Uint8Array, at: number): number {
  const value = bytes[at];
  if (value === undefined) throw fontEnds(at);
  return value;
}

/** Reads an unsigned number of two bytes; throws Error past the end. */
export function u16(bytes: Uint8Array, at: number): number {
  if (!(at >= 0 && at + 2 <= bytes.length)) throw fontEnds(at + 2);
  return (bytes[at]! << 8) | bytes[at + 1]!;
}

/** Reads a signed number of two bytes; throws Error past the end. */
export const i16 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) << 16) >> 16;

/** Reads an unsigned number of four bytes; throws Error past the end. */
export function u32(bytes: Uint8Array, at: number): number {
  if (!(at >= 0 && at + 4 <= bytes.length)) throw fontEnds(at + 4);
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}

/** Gives the bytes from `at` on, as many as asked for; throws Error when there are fewer. */
export function bytesAt(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (!(at >= 0 && length >= 0 && at + length <= bytes.length)) throw fontEnds(at + length);
  return bytes.subarray(at, at + length);
}
