import { distanceSymbol, farthestMatch, longestMatch, shortestMatch } from '../bytes/deflateSymbols.js';
import type { StepCosts } from './stepCosts.js';

const hashBits = 14;
/** The last place, counted from 1, where three bytes with a hash stood, and where five did. Lent from call to call. */
const threes = new Int32Array(1 << hashBits);
const fives = new Int32Array(1 << hashBits);
let found = new Int32Array(1024);

/** The match found last: what it saves in bits, its length and distance. */
let [saved, length, distance] = [0, 0, 0];

/**
 * Cuts bytes into literals and matches (RFC 1951, 4) in one go: of each place only the last ones with the same three and five
 * bytes are looked at, and a match waits for a better one at the next place.
 *
 * Gives the steps as `cheapestSteps` does, and takes about as long as zlib; they hold until the next call.
 */
export function quickSteps(bytes: Uint8Array, costs: StepCosts): Int32Array {
  if (found.length < bytes.length) found = new Int32Array(bytes.length * 2);
  threes.fill(0);
  fives.fill(0);
  const end = bytes.length - 4;
  let count = 0;
  let at = 0;
  while (at < end) {
    findMatch(bytes, at, costs);
    if (saved === 0) {
      found[count++] = bytes[at++]!;
      continue;
    }
    const [savedHere, lengthHere, distanceHere] = [saved, length, distance];
    if (at + 1 < end) findMatch(bytes, at + 1, costs);
    const waits = at + 1 < end && saved > savedHere;
    if (waits) found[count++] = bytes[at]!;
    const [chosen, away] = waits ? [length, distance] : [lengthHere, distanceHere];
    found[count++] = (chosen << 16) | away;
    const next = at + (waits ? 1 : 0) + chosen;
    for (let place = at + 2; place < next && place < end; place += 1) remember(bytes, place);
    at = next;
  }
  while (at < bytes.length) found[count++] = bytes[at++]!;
  return found.subarray(0, count);
}

const threesAt = (bytes: Uint8Array, at: number): number => Math.imul((bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!, 0x9e3779b1);
const fivesAt = (bytes: Uint8Array, at: number, hash: number): number => Math.imul(hash ^ (bytes[at + 3]! << 8) ^ bytes[at + 4]!, 0x85ebca6b) >>> (32 - hashBits);

function remember(bytes: Uint8Array, at: number): void {
  const hash = threesAt(bytes, at);
  threes[hash >>> (32 - hashBits)] = at + 1;
  fives[fivesAt(bytes, at, hash)] = at + 1;
}

function findMatch(bytes: Uint8Array, at: number, costs: StepCosts): void {
  const hash = threesAt(bytes, at);
  const five = fivesAt(bytes, at, hash);
  const far = fives[five]! - 1;
  const near = threes[hash >>> (32 - hashBits)]! - 1;
  threes[hash >>> (32 - hashBits)] = fives[five] = at + 1;
  saved = 0;
  if (far >= 0) tryMatch(bytes, at, far, costs);
  if (near >= 0 && near !== far) tryMatch(bytes, at, near, costs);
}

function tryMatch(bytes: Uint8Array, at: number, from: number, { literal, length: lengthCost, distance: distanceCost }: StepCosts): void {
  if (at - from > farthestMatch) return;
  const most = Math.min(longestMatch, bytes.length - at);
  let same = 0;
  let literals = 0;
  while (same < most && bytes[from + same] === bytes[at + same]) {
    literals += literal[bytes[at + same]!]!;
    same += 1;
  }
  if (same < shortestMatch) return;
  const gain = literals - lengthCost[same]! - distanceCost[distanceSymbol(at - from)]!;
  if (gain <= saved) return;
  saved = gain;
  length = same;
  distance = at - from;
}
