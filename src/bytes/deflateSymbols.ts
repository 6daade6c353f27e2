/** The symbols of deflate (RFC 1951, 3.2.5). */

/** A range of lengths or distances: its least value, and how many bits behind the symbol tell which one it is. */
interface Range {
  readonly base: number;
  readonly extraBits: number;
}

/** A literal byte is its own symbol; the symbols of lengths stand behind. */
export const endOfBlock = 256;
export const firstLength = 257;
export const literalSymbols = 286;
export const distanceSymbols = 30;

export const shortestMatch = 3;
export const longestMatch = 258;
export const farthestMatch = 32768;

function ranges(count: number, base: number, perStep: number): readonly Range[] {
  const made: Range[] = [];
  for (let next = base; made.length < count; ) {
    const extraBits = Math.max(0, Math.floor(made.length / perStep) - 1);
    made.push({ base: next, extraBits });
    next += 1 << extraBits;
  }
  return made;
}

/** By symbol less {@link firstLength}; the last one, for 258 alone, breaks the rule. */
export const lengthRanges: readonly Range[] = [...ranges(28, shortestMatch, 4), { base: longestMatch, extraBits: 0 }];

/** By symbol. */
export const distanceRanges: readonly Range[] = ranges(distanceSymbols, 1, 2);

/** Index into {@link lengthRanges} by length. */
export const lengthIndex: Uint8Array = Uint8Array.from({ length: longestMatch + 1 }, (_, length) => Math.max(0, lengthRanges.findLastIndex(({ base }) => base <= length)));

/** By distance less one up to 256, farther ones by blocks of 128, whose ends the ranges share. */
const nearSymbols = Uint8Array.from({ length: 256 }, (_, index) => distanceRanges.findLastIndex(({ base }) => base <= index + 1));
const farSymbols = Uint8Array.from({ length: 256 }, (_, index) => Math.max(0, distanceRanges.findLastIndex(({ base }) => base <= index * 128 + 1)));

/** Gives the symbol of a distance. */
export const distanceSymbol = (distance: number): number => (distance <= 256 ? nearSymbols[distance - 1]! : farSymbols[(distance - 1) >>> 7]!);
