import { Unzlib } from 'fflate';
import { adlerOf } from './adler.js';
import { bitBuffer, putBits, reserve } from './bitBuffer.js';
import { putDeflated } from './deflate.js';

/** Lent from call to call; what is given away is cut to size. What a large picture has made larger than this is let go. */
const mostKept = 1 << 20;
const out = bitBuffer(mostKept);

/**
 * Packs bytes as a zlib stream (RFC 1950), the same bytes wherever it runs; Node's own zlib differs between versions and
 * is not there in a browser.
 *
 * @example
 * zlibStream(new TextEncoder().encode('年年年年')).length //=> 13
 */
export function zlibStream(bytes: Uint8Array): Uint8Array {
  out.bytes[0] = 0;
  out.length = 0;
  // Deflate with a window of 32 kB, as the usual level packs (2.2).
  putBits(out, 0x9c78, 16);
  putDeflated(out, bytes);
  reserve(out, 8);
  const size = (out.length + 7) >>> 3;
  const packed = out.bytes.slice(0, size + 4);
  const { high, low } = adlerOf(bytes);
  if (out.bytes.length > mostKept + 8) out.bytes = new Uint8Array(mostKept);
  packed.set([high >>> 8, high & 0xff, low >>> 8, low & 0xff], size);
  return packed;
}

/** Packed bytes are handed on in steps, so that at most a thousand times as many come out before they are counted. */
const step = 16384;

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
  const { high, low } = adlerOf(unpacked);
  if (high * 65536 + low !== sum) throw new Error('wrong sum');
  return unpacked;
}
