/** Finds what stands in the bytes before already (RFC 1951, 4). The tables are lent from call to call: making them new takes longer than a page. */
import { farthestMatch, longestMatch, shortestMatch } from './deflateSymbols.js';

const hashBits = 14;
/** By hash of three bytes the last place, counted from 1, where they stood; by place the one before with that hash. */
const last = new Int32Array(1 << hashBits);
const before = new Int32Array(farthestMatch);

/** How hard matches are looked for. */
export interface Effort {
  /** So many earlier places are looked at. */
  readonly mostTried: number;
  /** With a match as long as this the search ends. */
  readonly longEnough: number;
  /** A match as long as this does not wait for a longer one at the next place. */
  readonly goodEnough: number;
}

/** Three bytes from farther away cost more than they save. */
const farthestOfThree = 4096;

/** A match as a number: the length in the upper half, the distance in the lower. */
export const lengthOf = (match: number): number => match >>> 16;
export const distanceOf = (match: number): number => match & 0xffff;

/** Forgets the bytes before. */
export function forgetPlaces(): void {
  last.fill(0);
}

const hashAt = (bytes: Uint8Array, at: number): number => Math.imul((bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!, 0x9e3779b1) >>> (32 - hashBits);

/** Keeps a place, two bytes or more before the end. */
export function rememberPlace(bytes: Uint8Array, at: number): void {
  const hash = hashAt(bytes, at);
  before[at & (farthestMatch - 1)] = last[hash]!;
  last[hash] = at + 1;
}

/** Keeps a place, and gives the longest match there that is longer than `than`; 0 if there is none. */
export function findMatch(bytes: Uint8Array, at: number, than: number, { mostTried, longEnough }: Effort): number {
  const hash = hashAt(bytes, at);
  let from = last[hash]! - 1;
  before[at & (farthestMatch - 1)] = from + 1;
  last[hash] = at + 1;
  const most = Math.min(longestMatch, bytes.length - at);
  let length = Math.max(than, shortestMatch - 1);
  let match = 0;
  for (let tried = 0; tried < mostTried && from >= 0 && at - from <= farthestMatch && length < most; tried += 1) {
    if (bytes[from + length] === bytes[at + length]) {
      let same = 0;
      while (same < most && bytes[from + same] === bytes[at + same]) same += 1;
      if (same > length && (same > shortestMatch || at - from <= farthestOfThree)) {
        length = same;
        match = (same << 16) | (at - from);
        if (same >= longEnough) break;
      }
    }
    from = before[from & (farthestMatch - 1)]! - 1;
  }
  return match;
}
