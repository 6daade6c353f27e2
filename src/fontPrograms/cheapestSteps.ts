import { distanceSymbol, farthestMatch, longestMatch, shortestMatch } from '../bytes/deflateSymbols.js';
import { isMatch } from './stepCosts.js';
import type { StepCosts } from './stepCosts.js';

/** Matches looked at for each place: glyphs are some hundred bytes, and damaged ones must not take for ever. */
const mostCandidates = 32;
/** A match as long as this is taken as it is. */
const longEnough = 64;
const hashBits = 11;

/** Lent from call to call; nothing of them leaves but the steps, which are read before the next call. */
let costTo = new Int32Array(1024);
let stepTo = new Int32Array(1024);
let previous = new Int32Array(1024);
const latest = new Int32Array(1 << hashBits);

function makeRoom(length: number): void {
  if (length < costTo.length) return;
  [costTo, stepTo, previous] = [length, length, length].map((size) => new Int32Array(size * 2)) as [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];
}

const hash = (bytes: Uint8Array, at: number): number => Math.imul((bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!, 0x9e3779b1) >>> (32 - hashBits);

/**
 * Cuts bytes into literals and matches within these bytes (RFC 1951, 4), the way that costs the fewest bits.
 *
 * Gives the steps from the first to the last; they hold until the next call.
 */
export function cheapestSteps(bytes: Uint8Array, costs: StepCosts): Int32Array {
  const count = bytes.length;
  makeRoom(count + 1);
  costTo.fill(0x7fffffff, 0, count + 1);
  costTo[0] = 0;
  latest.fill(0);
  for (let at = 0; at < count; at += 1) {
    const literal = costTo[at]! + costs.literal[bytes[at]!]!;
    if (literal < costTo[at + 1]!) {
      costTo[at + 1] = literal;
      stepTo[at + 1] = bytes[at]!;
    }
    if (at + shortestMatch > count) continue;
    const slot = hash(bytes, at);
    previous[at] = latest[slot]! - 1;
    latest[slot] = at + 1;
    if (previous[at]! < 0) continue;
    const longest = tryMatches(bytes, at, costs);
    for (let end = longest >= longEnough ? at + longest : 0; at + 1 < end; ) {
      at += 1;
      costTo[at] = 0x7fffffff;
    }
  }
  return backwards(count);
}

/** Tries the matches of one place, the nearest first: a farther one serves only where it is longer. Gives the longest. */
function tryMatches(bytes: Uint8Array, at: number, { length: lengthCost, distance: distanceCost }: StepCosts): number {
  const most = Math.min(longestMatch, bytes.length - at);
  let longest = shortestMatch - 1;
  let candidate = previous[at]!;
  for (let tries = mostCandidates; candidate >= 0 && at - candidate <= farthestMatch && tries > 0 && longest < most; tries -= 1) {
    let length = 0;
    while (length < most && bytes[candidate + length] === bytes[at + length]) length += 1;
    if (length > longest) {
      const distance = at - candidate;
      const cost = costTo[at]! + distanceCost[distanceSymbol(distance)]!;
      for (let shorter = length >= longEnough ? length : longest + 1; shorter <= length; shorter += 1) {
        if (cost + lengthCost[shorter]! >= costTo[at + shorter]!) continue;
        costTo[at + shorter] = cost + lengthCost[shorter]!;
        stepTo[at + shorter] = (shorter << 16) | distance;
      }
      longest = length;
    }
    candidate = previous[candidate]!;
  }
  return longest;
}

/** Follows the steps from the end and puts them the right way round, at the end of the same room. */
function backwards(count: number): Int32Array {
  let first = previous.length;
  for (let at = count; at > 0; ) {
    const step = stepTo[at]!;
    previous[(first -= 1)] = step;
    at -= isMatch(step) ? step >>> 16 : 1;
  }
  return previous.subarray(first);
}
