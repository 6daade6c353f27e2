import { bitBuffer, putBits, reserve } from '../bytes/bitBuffer.js';
import type { BitBuffer } from '../bytes/bitBuffer.js';
import { distanceRanges, distanceSymbol, distanceSymbols, endOfBlock, firstLength, lengthIndex, lengthRanges, literalSymbols } from '../bytes/deflateSymbols.js';
import { huffmanCode } from '../bytes/huffmanCode.js';
import type { HuffmanCode } from '../bytes/huffmanCode.js';
import { isMatch, stepCosts } from './stepCosts.js';
import type { FindSteps, StepCosts } from './stepCosts.js';

/** The codes of one deflate block with all its symbols, so that whatever comes can be written with it. */
export interface DeflateCode {
  readonly literals: HuffmanCode;
  readonly distances: HuffmanCode;
  readonly costs: StepCosts;
  /** How bytes are cut that are written with it. */
  readonly findSteps: FindSteps;
  /** What stands at the beginning of the block, which is the last one of its stream. */
  readonly header: BitBuffer;
}

const longestCode = 15;
/** Before anything is known. Taking the samples' own costs in a second round would gain less than 0.1 % in size. */
const sampleCosts = stepCosts(new Uint8Array(literalSymbols).fill(8).fill(9, endOfBlock), new Uint8Array(distanceSymbols).fill(5));
const longestLengthCode = 7;
/** The order in which the lengths of the code for lengths are written (RFC 1951, 3.2.7). */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const repeatLast = 16;

/** Makes the codes that write these samples, and what is like them, with few bits. */
export function deflateCode(samples: readonly Uint8Array[], findSteps: FindSteps): DeflateCode {
  const literalCounts = new Uint32Array(literalSymbols);
  const distanceCounts = new Uint32Array(distanceSymbols);
  for (const sample of samples) countSteps(findSteps(sample, sampleCosts), literalCounts, distanceCounts);
  const [literals, distances] = [huffmanCode(literalCounts, longestCode), huffmanCode(distanceCounts, longestCode)];
  return { literals, distances, findSteps, costs: stepCosts(literals.lengths, distances.lengths), header: blockHeader(literals.lengths, distances.lengths) };
}

/** A function of its own, so that it is compiled as soon as a few samples have gone through. */
function countSteps(steps: Int32Array, literalCounts: Uint32Array, distanceCounts: Uint32Array): void {
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index]!;
    if (!isMatch(step)) literalCounts[step]! += 1;
    else {
      literalCounts[firstLength + lengthIndex[step >>> 16]!]! += 1;
      distanceCounts[distanceSymbol(step & 0xffff)]! += 1;
    }
  }
}

/** Writes bytes with a code; matches stay within these bytes, so that their bits are the same wherever they stand. */
export function putBytes(buffer: BitBuffer, bytes: Uint8Array, { literals, distances, costs, findSteps }: DeflateCode): void {
  reserve(buffer, bytes.length * longestCode);
  const steps = findSteps(bytes, costs);
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index]!;
    if (isMatch(step)) putMatch(buffer, step >>> 16, step & 0xffff, literals, distances);
    else putBits(buffer, literals.bits[step]!, literals.lengths[step]!);
  }
}

function putMatch(buffer: BitBuffer, length: number, distance: number, literals: HuffmanCode, distances: HuffmanCode): void {
  const index = lengthIndex[length]!;
  const symbol = distanceSymbol(distance);
  putBits(buffer, literals.bits[firstLength + index]!, literals.lengths[firstLength + index]!);
  putBits(buffer, length - lengthRanges[index]!.base, lengthRanges[index]!.extraBits);
  putBits(buffer, distances.bits[symbol]!, distances.lengths[symbol]!);
  putBits(buffer, distance - distanceRanges[symbol]!.base, distanceRanges[symbol]!.extraBits);
}

/** Writes the end of the block. */
export function putEnd(buffer: BitBuffer, { literals }: DeflateCode): void {
  reserve(buffer, longestCode);
  putBits(buffer, literals.bits[endOfBlock]!, literals.lengths[endOfBlock]!);
}

/** A last block with codes of its own (RFC 1951, 3.2.7). */
function blockHeader(literalLengths: Uint8Array, distanceLengths: Uint8Array): BitBuffer {
  const buffer = bitBuffer((literalSymbols + distanceSymbols) * (longestLengthCode + 2));
  const put = (value: number, count: number): void => putBits(buffer, value, count);
  put(1, 1);
  put(2, 2);
  put(literalSymbols - 257, 5);
  put(distanceSymbols - 1, 5);
  put(lengthOrder.length - 4, 4);
  const runs = lengthRuns([...literalLengths, ...distanceLengths]);
  const counts = new Uint32Array(lengthOrder.length);
  for (const { symbol } of runs) counts[symbol]! += 1;
  const code = huffmanCode(counts, longestLengthCode);
  for (const symbol of lengthOrder) put(code.lengths[symbol]!, 3);
  for (const { symbol, times } of runs) {
    put(code.bits[symbol]!, code.lengths[symbol]!);
    if (symbol === repeatLast) put(times - 3, 2);
  }
  return buffer;
}

/** Lengths of codes, those repeated three to six times put shortly. None is 0, which would have runs of its own. */
function lengthRuns(lengths: readonly number[]): readonly { readonly symbol: number; readonly times: number }[] {
  const runs: { symbol: number; times: number }[] = [];
  for (let at = 0; at < lengths.length; ) {
    let end = at + 1;
    while (end < lengths.length && end < at + 7 && lengths[end] === lengths[at]) end += 1;
    runs.push({ symbol: lengths[at]!, times: 1 });
    const repeated = end - at - 1;
    if (repeated >= 3) runs.push({ symbol: repeatLast, times: repeated });
    at = repeated >= 3 ? end : at + 1;
  }
  return runs;
}
