import type { BitBuffer } from './bitBuffer.js';
import { putBlock } from './deflateBlock.js';
import type { Steps } from './deflateBlock.js';
import { distanceSymbol, distanceSymbols, firstLength, lengthIndex, literalSymbols, shortestMatch } from './deflateSymbols.js';
import { distanceOf, findMatch, forgetPlaces, lengthOf, rememberPlace } from './matches.js';
import type { Effort } from './matches.js';

/** Steps of one block: with more, its codes would fit its parts less well; with fewer, there would be more codes to tell. */
const mostSteps = 16384;

// Lent from call to call.
const block: Steps = { steps: new Int32Array(mostSteps + 2), count: 0, literals: new Uint32Array(literalSymbols), distances: new Uint32Array(distanceSymbols) };

function beginBlock(): void {
  block.count = 0;
  block.literals.fill(0);
  block.distances.fill(0);
}

function addLiteral(byte: number): void {
  block.steps[block.count++] = byte;
  block.literals[byte]! += 1;
}

function addMatch(match: number): void {
  block.steps[block.count++] = match;
  block.literals[firstLength + lengthIndex[lengthOf(match)]!]! += 1;
  block.distances[distanceSymbol(distanceOf(match))]! += 1;
}

/** Writes bytes as deflate (RFC 1951): cuts them into literals and matches, where a match waits for a longer one at the next place, and writes these block by block. */
export function putDeflated(out: BitBuffer, bytes: Uint8Array, effort: Effort): void {
  forgetPlaces();
  beginBlock();
  // At the last two places no three bytes begin.
  const end = bytes.length - shortestMatch + 1;
  let from = 0;
  let at = 0;
  while (at < bytes.length) {
    if (block.count >= mostSteps) {
      putBlock(out, block, bytes.subarray(from, at), false);
      beginBlock();
      from = at;
    }
    let match = at < end ? findMatch(bytes, at, 0, effort) : 0;
    while (match > 0 && lengthOf(match) < effort.goodEnough && at + 1 < end && block.count < mostSteps) {
      const later = findMatch(bytes, at + 1, lengthOf(match), effort);
      if (later === 0) break;
      addLiteral(bytes[at++]!);
      match = later;
    }
    if (match === 0) {
      addLiteral(bytes[at++]!);
      continue;
    }
    addMatch(match);
    const next = at + lengthOf(match);
    for (let place = at + 2; place < next && place < end; place += 1) rememberPlace(bytes, place);
    at = next;
  }
  putBlock(out, block, bytes.subarray(from), true);
}
