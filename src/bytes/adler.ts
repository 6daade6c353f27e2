/** The checksum of a zlib stream (RFC 1950, 8.2): two sums modulo 65521, which can be put together from those of parts. */
export interface Adler {
  readonly low: number;
  readonly high: number;
}

const modulus = 65521;
/** The longest run whose sums stay within 32 bits. */
const longestRun = 5552;

/** The checksum of nothing. */
export const emptyAdler: Adler = { low: 1, high: 0 };

/** Gives the checksum of bytes. */
export function adlerOf(bytes: Uint8Array): Adler {
  let [low, high] = [1, 0];
  for (let start = 0; start < bytes.length; start += longestRun) {
    const end = Math.min(start + longestRun, bytes.length);
    for (let index = start; index < end; index += 1) {
      low += bytes[index]!;
      high += low;
    }
    low %= modulus;
    high %= modulus;
  }
  return { low, high };
}

/** Gives the checksum of two parts, one behind the other, from theirs and the second one's length in bytes. */
export function joinedAdler(first: Adler, second: Adler, length: number): Adler {
  const low = (first.low + second.low + modulus - 1) % modulus;
  const high = (first.high + second.high + (first.low + modulus - 1) * (length % modulus)) % modulus;
  return { low, high };
}
