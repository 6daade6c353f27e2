import { adlerOf } from '../bytes/adler.js';
import type { Adler } from '../bytes/adler.js';
import { bitBuffer } from '../bytes/bitBuffer.js';
import { putBytes } from './deflateCode.js';
import type { DeflateCode } from './deflateCode.js';

/** Bytes of a font program as a run of bits in a deflate block, and what is to be known of them. */
export interface Piece {
  /** Where its bits lie, from a byte's beginning on, with zeros behind them. */
  readonly page: Uint8Array;
  readonly start: number;
  readonly bits: number;
  /** Of the bytes, in bytes. */
  readonly length: number;
  readonly adler: Adler;
}

const pageSize = 1 << 16;
/**
 * Kept for each face: twice what the 6,763 characters of GB 2312 take in FandolFang, the largest of the free faces.
 * A face that comes to it begins anew: what is written does not depend on what is kept.
 */
const mostKept = 4 << 20;

/** Keeps the pieces of one face by number, in pages of their own so that a thousand glyphs are no thousand buffers. */
export interface GlyphPieces {
  known(number: number): Piece | undefined;
  /** Encodes bytes and keeps them under a number. */
  add(number: number, bytes: Uint8Array): Piece;
}

/** Makes an empty store of pieces written with one code. */
export function glyphPieces(code: DeflateCode): GlyphPieces {
  const pieces = new Map<number, Piece>();
  const scratch = bitBuffer(0);
  let page = new Uint8Array(0);
  let [used, kept] = [0, 0];
  const place = (size: number): number => {
    if (used + size > page.length) {
      if (kept >= mostKept) {
        pieces.clear();
        kept = 0;
      }
      page = new Uint8Array(Math.max(pageSize, size));
      kept += page.length;
      used = 0;
    }
    used += size;
    return used - size;
  };
  const add = (number: number, bytes: Uint8Array): Piece => {
    scratch.bytes[0] = 0;
    scratch.length = 0;
    putBytes(scratch, bytes, code);
    const size = (scratch.length + 7) >>> 3;
    const start = place(size);
    page.set(scratch.bytes.subarray(0, size), start);
    const piece = { page, start, bits: scratch.length, length: bytes.length, adler: adlerOf(bytes) };
    pieces.set(number, piece);
    return piece;
  };
  return { known: (number) => pieces.get(number), add };
}
