import { Unzlib, zlibSync } from 'fflate';

/**
 * Packs bytes as a zlib stream (RFC 1950), the same bytes wherever it runs; Node's own zlib differs between versions and
 * is not there in a browser.
 *
 * @param level from 1, the fastest, to 9, the smallest.
 * @example
 * zlibStream(new TextEncoder().encode('年年年年')).length //=> 13
 */
export function zlibStream(bytes: Uint8Array, level: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 = 6): Uint8Array {
  return zlibSync(bytes, { level });
}

/** Packed bytes are handed on in steps, so that at most a thousand times as many come out before they are counted. */
const step = 16384;

/** The sum at the end of a zlib stream (RFC 1950, 8.2); 3,850 is below the most additions that stay within 32 bits. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let from = 0; from < bytes.length; from += 3850) {
    const to = Math.min(from + 3850, bytes.length);
    for (let index = from; index < to; index += 1) {
      low += bytes[index]!;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return high * 65536 + low;
}

/** Joins arrays of bytes. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * Unpacks a zlib stream (RFC 1950) and proves its sum, which fflate does not.
 *
 * @param most how many bytes may come out; what would give more is refused when the limit is passed.
 * @throws Error when the stream is damaged, cut short or longer.
 * @example
 * unzlib(zlibStream(new Uint8Array(100)), 1000).length //=> 100
 */
export function unzlib(packed: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Unzlib((part, isLast) => {
    length += part.length;
    if (length > most) throw new RangeError(`more than ${most} bytes`);
    parts.push(part);
    isWhole = isLast;
  });
  for (let at = 0; at < packed.length; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  if (!isWhole || packed.length < 6) throw new Error('cut short');
  const unpacked = joinBytes(parts);
  const sum = new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0);
  if (adler32(unpacked) !== sum) throw new Error('wrong sum');
  return unpacked;
}
