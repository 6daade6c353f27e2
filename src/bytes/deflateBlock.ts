/** One block of deflate (RFC 1951, 3.2.3 to 3.2.7). */
import { putBits, reserve } from './bitBuffer.js';
import type { BitBuffer } from './bitBuffer.js';
import { distanceRanges, distanceSymbol, distanceSymbols, endOfBlock, firstLength, lengthIndex, lengthRanges, literalSymbols } from './deflateSymbols.js';
import { canonicalBits, emptyCode, fillCode } from './huffmanCode.js';
import type { HuffmanCode } from './huffmanCode.js';
import { distanceOf, lengthOf } from './matches.js';

/** Literals are their byte; a match has its length in the upper half, its distance in the lower. */
export interface Steps {
  readonly steps: Int32Array;
  /** How many steps there are. */
  count: number;
  /** How often each symbol occurs in them. */
  readonly literals: Uint32Array;
  readonly distances: Uint32Array;
}

const longestCode = 15;
const longestLengthCode = 7;
/** The order in which the lengths of the code for lengths are written (RFC 1951, 3.2.7). */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;
const [repeatLast, fewZeros, manyZeros] = [16, 17, 18];
const extraBitsOfRun = (symbol: number): number => (symbol === repeatLast ? 2 : symbol === fewZeros ? 3 : symbol === manyZeros ? 7 : 0);

const lengthExtras = Uint8Array.from(lengthRanges, ({ extraBits }) => extraBits);
const lengthBases = Uint16Array.from(lengthRanges, ({ base }) => base);
const distanceExtras = Uint8Array.from(distanceRanges, ({ extraBits }) => extraBits);
const distanceBases = Uint16Array.from(distanceRanges, ({ base }) => base);

// The codes of the block at hand.
const literalCode = emptyCode(literalSymbols);
const distanceCode = emptyCode(distanceSymbols);
const lengthCode = emptyCode(lengthOrder.length);
const lengthCounts = new Uint32Array(lengthOrder.length);
/** The lengths of both codes, and them in runs: a symbol, and how often it stands for more than itself. */
const lengths = new Uint8Array(literalSymbols + distanceSymbols);
const runs = new Uint16Array(literalSymbols + distanceSymbols);

/** The code that is known without being told (3.2.6). It has two literals more, which never occur. */
const fixedLiterals = ((): HuffmanCode => {
  const code = emptyCode(288);
  code.lengths.fill(8).fill(9, 144, 256).fill(7, 256, 280);
  canonicalBits(code.lengths, code.bits);
  return code;
})();
const fixedDistances = ((): HuffmanCode => {
  const code = emptyCode(distanceSymbols);
  code.lengths.fill(5);
  canonicalBits(code.lengths, code.bits);
  return code;
})();

/** A code needs two symbols, though fewer occur: with one, some readers will not go on. */
function twoAtLeast(counts: Uint32Array): void {
  let used = 0;
  for (let symbol = 0; symbol < counts.length && used < 2; symbol += 1) if (counts[symbol]! > 0) used += 1;
  for (let symbol = 0; used < 2; symbol += 1) {
    if (counts[symbol] === 0) {
      counts[symbol] = 1;
      used += 1;
    }
  }
}

/** How many symbols a code must name: all up to the last one that has a code. */
function namedSymbols({ lengths: all }: HuffmanCode, least: number): number {
  let named = all.length;
  while (named > least && all[named - 1] === 0) named -= 1;
  return named;
}

/** Puts `count` lengths of codes into runs and counts their symbols. @returns how many runs. */
function findRuns(count: number): number {
  lengthCounts.fill(0);
  let found = 0;
  for (let at = 0; at < count; ) {
    const length = lengths[at]!;
    let end = at + 1;
    while (end < count && lengths[end] === length && end - at < (length === 0 ? 138 : 7)) end += 1;
    const times = end - at;
    const isRun = length === 0 ? times >= 3 : times >= 4;
    const symbol = length === 0 && isRun ? (times <= 10 ? fewZeros : manyZeros) : length;
    runs[found++] = symbol | ((length === 0 && isRun ? times - (times <= 10 ? 3 : 11) : 0) << 5);
    lengthCounts[symbol]! += 1;
    if (length > 0 && isRun) {
      runs[found++] = repeatLast | ((times - 4) << 5);
      lengthCounts[repeatLast]! += 1;
    }
    at = isRun ? end : at + 1;
  }
  return found;
}

/** Bits that steps take with these codes. */
function bitsOf({ literals, distances }: Steps, ofLiterals: HuffmanCode, ofDistances: HuffmanCode): number {
  let bits = 0;
  for (let symbol = 0; symbol < literalSymbols; symbol += 1) bits += literals[symbol]! * (ofLiterals.lengths[symbol]! + (symbol < firstLength ? 0 : lengthExtras[symbol - firstLength]!));
  for (let symbol = 0; symbol < distanceSymbols; symbol += 1) bits += distances[symbol]! * (ofDistances.lengths[symbol]! + distanceExtras[symbol]!);
  return bits;
}

function putSteps(out: BitBuffer, { steps, count }: Steps, { lengths: literalLengths, bits: literalBits }: HuffmanCode, { lengths: distanceLengths, bits: distanceBits }: HuffmanCode): void {
  for (let index = 0; index < count; index += 1) {
    const step = steps[index]!;
    if (step <= 0xff) {
      putBits(out, literalBits[step]!, literalLengths[step]!);
      continue;
    }
    const length = lengthOf(step);
    const distance = distanceOf(step);
    const range = lengthIndex[length]!;
    const symbol = distanceSymbol(distance);
    putBits(out, literalBits[firstLength + range]!, literalLengths[firstLength + range]!);
    putBits(out, length - lengthBases[range]!, lengthExtras[range]!);
    putBits(out, distanceBits[symbol]!, distanceLengths[symbol]!);
    putBits(out, distance - distanceBases[symbol]!, distanceExtras[symbol]!);
  }
  putBits(out, literalBits[endOfBlock]!, literalLengths[endOfBlock]!);
}

/** Bytes as they are (3.2.4), in parts of at most 65,535. */
function putStored(out: BitBuffer, bytes: Uint8Array, isLast: boolean): void {
  for (let from = 0; from < bytes.length || from === 0; from += 0xffff) {
    const part = bytes.subarray(from, from + 0xffff);
    reserve(out, (part.length + 8) * 8);
    putBits(out, isLast && from + part.length === bytes.length ? 1 : 0, 3);
    const start = (out.length + 7) >>> 3;
    out.bytes.set([part.length & 0xff, part.length >>> 8, ~part.length & 0xff, (~part.length >>> 8) & 0xff], start);
    out.bytes.set(part, start + 4);
    out.length = (start + 4 + part.length) * 8;
    out.bytes[out.length >>> 3] = 0;
  }
}

/** Writes a block in the shortest of the three ways. @param bytes what the steps make. */
export function putBlock(out: BitBuffer, given: Steps, bytes: Uint8Array, isLast: boolean): void {
  const { literals, distances } = given;
  literals[endOfBlock]! += 1;
  const fixedBits = bitsOf(given, fixedLiterals, fixedDistances);
  twoAtLeast(literals);
  twoAtLeast(distances);
  fillCode(literalCode, literals, longestCode);
  fillCode(distanceCode, distances, longestCode);
  const [namedLiterals, namedDistances] = [namedSymbols(literalCode, firstLength), namedSymbols(distanceCode, 1)];
  lengths.set(literalCode.lengths.subarray(0, namedLiterals));
  lengths.set(distanceCode.lengths.subarray(0, namedDistances), namedLiterals);
  const runCount = findRuns(namedLiterals + namedDistances);
  twoAtLeast(lengthCounts);
  fillCode(lengthCode, lengthCounts, longestLengthCode);
  let named = lengthOrder.length;
  while (named > 4 && lengthCode.lengths[lengthOrder[named - 1]!] === 0) named -= 1;
  let headBits = 14 + named * 3;
  for (let symbol = 0; symbol < lengthOrder.length; symbol += 1) headBits += lengthCounts[symbol]! * (lengthCode.lengths[symbol]! + extraBitsOfRun(symbol));
  const ownBits = headBits + bitsOf(given, literalCode, distanceCode);
  if ((bytes.length + 5) * 8 < Math.min(fixedBits, ownBits)) return putStored(out, bytes, isLast);
  reserve(out, 3 + Math.min(fixedBits, ownBits));
  putBits(out, isLast ? 1 : 0, 1);
  if (fixedBits <= ownBits) {
    putBits(out, 1, 2);
    return putSteps(out, given, fixedLiterals, fixedDistances);
  }
  putBits(out, 2, 2);
  putBits(out, namedLiterals - 257, 5);
  putBits(out, namedDistances - 1, 5);
  putBits(out, named - 4, 4);
  for (let index = 0; index < named; index += 1) putBits(out, lengthCode.lengths[lengthOrder[index]!]!, 3);
  for (let index = 0; index < runCount; index += 1) {
    const symbol = runs[index]! & 31;
    putBits(out, lengthCode.bits[symbol]!, lengthCode.lengths[symbol]!);
    putBits(out, runs[index]! >>> 5, extraBitsOfRun(symbol));
  }
  putSteps(out, given, literalCode, distanceCode);
}
