import { bitBuffer } from './bitBuffer.js';
import { putDeflated } from './deflate.js';

/** Lent from call to call; what a large part has made larger than this is let go. Bytes. */
const mostKept = 1 << 20;
const out = bitBuffer(1 << 19);
/** The same elements come again all through a part of a package: looked for so far, the seed report's text takes 4 % less than by fflate's level 6, in less time. */
const effort = { mostTried: 64, longEnough: 258, goodEnough: 258 } as const;

const encoder = new TextEncoder();
let lent = new Uint8Array(1 << 17);

/** No UTF-16 unit takes more bytes of UTF-8; a pair of them takes four. */
const mostOfUnit = 3;

/**
 * Runs `use` on a text as UTF-8, in bytes that are lent until it returns.
 *
 * @param texts the text in pieces, none of which ends amid a character.
 * @example
 * withUtf8(['2025', '年'], (bytes) => bytes.length) //=> 7
 */
export function withUtf8<T>(texts: readonly string[], use: (bytes: Uint8Array) => T): T {
  let most = 0;
  for (const text of texts) most += text.length * mostOfUnit;
  const memory = most <= lent.length ? lent : new Uint8Array(Math.max(most, lent.length * 2));
  if (memory.length <= mostKept) lent = memory;
  let length = 0;
  for (const text of texts) length += encoder.encodeInto(text, memory.subarray(length)).written;
  return use(memory.subarray(0, length));
}

/**
 * Packs the bytes of a part of a package as deflate (RFC 1951), the same bytes wherever it runs.
 *
 * @example
 * deflated(new TextEncoder().encode('<a/>'.repeat(100))).length //=> 10
 */
export function deflated(bytes: Uint8Array): Uint8Array {
  out.bytes[0] = 0;
  out.length = 0;
  putDeflated(out, bytes, effort);
  const packed = out.bytes.slice(0, (out.length + 7) >>> 3);
  if (out.bytes.length > mostKept) out.bytes = new Uint8Array(mostKept);
  return packed;
}
