import { Unzlib } from 'fflate';
import { adlerOf, emptyAdler, joinedAdler } from './adler.js';
import { bitBuffer, putBits, reserve } from './bitBuffer.js';
import { putDeflated } from './deflate.js';

/** Lent from call to call; what is given away is cut to size. What a large picture has made larger than this is let go. */
const mostKept = 1 << 20;
const out = bitBuffer(mostKept);
/** Pages and tags repeat themselves near by: looking further takes longer and saves little. */
const effort = { mostTried: 8, longEnough: 64, goodEnough: 32 } as const;

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
  putDeflated(out, bytes, effort);
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

/** No byte of a zlib stream gives more than so many (RFC 1951, 3.2.5: 258 for two bits). */
const mostOfByte = 1032;

/**
 * Unpacks a zlib stream (RFC 1950) and proves its sum, which fflate does not.
 *
 * @param most how many bytes may come out; what would give more is refused when the limit is passed.
 * @param kept how many of them are wanted, from the first on; absent: all. What comes behind is proved and not held in memory.
 * @throws Error when the stream is damaged, cut short or longer.
 * @example
 * unzlib(zlibStream(new Uint8Array(100)), 1000).length //=> 100
 */
export function unzlib(packed: Uint8Array, most: number, kept: number = most): Uint8Array {
  const whole = new Uint8Array(Math.min(kept, packed.length * mostOfByte));
  let sum = emptyAdler;
  let length = 0;
  let isWhole = false;
  const stream = new Unzlib((part, isLast) => {
    if (length + part.length > most) throw new RangeError(`more than ${most} bytes`);
    if (length < whole.length) whole.set(part.subarray(0, whole.length - length), length);
    length += part.length;
    sum = joinedAdler(sum, adlerOf(part), part.length);
    isWhole = isLast;
  });
  for (let at = 0; at < packed.length; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  if (!isWhole || packed.length < 6) throw new Error('cut short');
  const said = new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0);
  if (sum.high * 65536 + sum.low !== said) throw new Error('wrong sum');
  return length < whole.length ? whole.slice(0, length) : whole;
}
