import { adlerOf, emptyAdler, joinedAdler } from '../bytes/adler.js';
import { appendBits, bitBuffer, reserve } from '../bytes/bitBuffer.js';
import { putBytes, putEnd } from './deflateCode.js';
import type { DeflateCode } from './deflateCode.js';
import type { Piece } from './glyphPieces.js';

/** Bytes to be written on the spot, or a piece encoded before. */
export type StreamPart = Uint8Array | Piece;

/** Deflate with a window of 32 kB, as small as the writer could (RFC 1950, 2.2). */
const zlibHeader = Uint8Array.of(0x78, 0xda);
const longestHeader = 4096;

/** Lent from call to call; what a large font has made larger than this is let go. */
const mostKept = 1 << 20;
const buffer = bitBuffer(0);

/** A zlib stream and how many bytes it holds. */
export interface ZlibStream {
  readonly compressed: Uint8Array;
  readonly length: number;
}

/** Puts parts, all encoded with one code, together to a zlib stream (RFC 1950) of one block. */
export function zlibStream(code: DeflateCode, parts: readonly StreamPart[]): ZlibStream {
  let bits = longestHeader;
  for (const part of parts) bits += part instanceof Uint8Array ? part.length * 9 : part.bits;
  buffer.bytes[0] = 0;
  buffer.length = 0;
  reserve(buffer, bits);
  appendBits(buffer, zlibHeader, 0, 16);
  appendBits(buffer, code.header.bytes, 0, code.header.length);
  let adler = emptyAdler;
  let length = 0;
  for (const part of parts) {
    if (part instanceof Uint8Array) {
      putBytes(buffer, part, code);
      adler = joinedAdler(adler, adlerOf(part), part.length);
    } else {
      reserve(buffer, part.bits);
      appendBits(buffer, part.page, part.start, part.bits);
      adler = joinedAdler(adler, part.adler, part.length);
    }
    length += part.length;
  }
  putEnd(buffer, code);
  const size = (buffer.length + 7) >>> 3;
  const compressed = buffer.bytes.slice(0, size + 4);
  compressed.set([adler.high >>> 8, adler.high & 255, adler.low >>> 8, adler.low & 255], size);
  if (buffer.bytes.length > mostKept) buffer.bytes = new Uint8Array(8);
  return { compressed, length };
}
