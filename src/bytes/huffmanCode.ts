/** Huffman codes as deflate has them (RFC 1951, 3.2.2). */

/** A code for a set of symbols: how long each symbol's is, 0 where it has none, and its bits, the first one lowest, as deflate writes them. */
export interface HuffmanCode {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

const mostSymbols = 288;
const symbolPlaces = 512;
/** Lent from call to call, so that a code of its own for each page of a document leaves nothing behind. */
const weights = new Float64Array(mostSymbols);
const byWeight = new Float64Array(mostSymbols);
/** Of a tree's nodes: the symbols by weight, then the pairs as they are joined. */
const nodeWeights = new Float64Array(mostSymbols * 2);
const parents = new Uint16Array(mostSymbols * 2);
const depths = new Uint8Array(mostSymbols * 2);
const next = new Uint16Array(17);

/** Makes a code with nothing in it, to be filled by {@link fillCode}. */
export const emptyCode = (symbols: number): HuffmanCode => ({ lengths: new Uint8Array(symbols), bits: new Uint16Array(symbols) });

/** Makes a code for symbols that occur so often; each gets one, for a count of 0 is taken as 1. */
export function huffmanCode(counts: ArrayLike<number>, longest: number): HuffmanCode {
  const code = emptyCode(counts.length);
  fillCode(code, Array.from(counts, (count) => Math.max(count, 1)), longest);
  return code;
}

/**
 * Makes a code for symbols that occur so often; at least two must occur, and those that do not get none.
 *
 * No code is longer than `longest` bits: counts are brought nearer to each other until none is, which costs some
 * thousandths of the size. Whole numbers only, so that every machine makes the same code.
 */
export function fillCode({ lengths, bits }: HuffmanCode, counts: ArrayLike<number>, longest: number): void {
  const symbols = lengths.length;
  for (let symbol = 0; symbol < symbols; symbol += 1) weights[symbol] = counts[symbol]!;
  while (codeLengths(lengths, symbols) > longest) {
    for (let symbol = 0; symbol < symbols; symbol += 1) weights[symbol] = Math.ceil(weights[symbol]! / 2);
  }
  canonicalBits(lengths, bits);
}

/** Puts the symbols that occur in the order of their weights; equal ones by number. */
function sortSymbols(symbols: number): number {
  let used = 0;
  for (let symbol = 0; symbol < symbols; symbol += 1) if (weights[symbol]! > 0) byWeight[used++] = weights[symbol]! * symbolPlaces + symbol;
  byWeight.subarray(0, used).sort();
  return used;
}

/** Huffman's algorithm with two queues: the symbols by weight, and the joined pairs, whose weights only grow. @returns the length of the longest code. */
function codeLengths(lengths: Uint8Array, symbols: number): number {
  const used = sortSymbols(symbols);
  for (let node = 0; node < used; node += 1) nodeWeights[node] = Math.floor(byWeight[node]! / symbolPlaces);
  const last = used * 2 - 2;
  for (let node = used, symbol = 0, pair = used; node <= last; node += 1) {
    const one = symbol < used && (pair >= node || nodeWeights[symbol]! <= nodeWeights[pair]!) ? symbol++ : pair++;
    const other = symbol < used && (pair >= node || nodeWeights[symbol]! <= nodeWeights[pair]!) ? symbol++ : pair++;
    nodeWeights[node] = nodeWeights[one]! + nodeWeights[other]!;
    parents[one] = parents[other] = node;
  }
  depths[last] = 0;
  for (let node = last - 1; node >= 0; node -= 1) depths[node] = depths[parents[node]!]! + 1;
  lengths.fill(0);
  let most = 0;
  for (let node = 0; node < used; node += 1) {
    lengths[byWeight[node]! % symbolPlaces] = depths[node]!;
    most = Math.max(most, depths[node]!);
  }
  return most;
}

/** The bits the lengths stand for (RFC 1951, 3.2.2, steps 1 to 3), each turned round. */
export function canonicalBits(lengths: Uint8Array, bits: Uint16Array): void {
  // next[n] is the next free code of length n; until its own step it holds how many codes are one bit shorter.
  next.fill(0);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) if (lengths[symbol]! > 0) next[lengths[symbol]! + 1]! += 1;
  for (let length = 1; length < 17; length += 1) next[length] = (next[length]! + next[length - 1]!) << 1;
  for (let symbol = 0; symbol < lengths.length; symbol += 1) bits[symbol] = lengths[symbol] === 0 ? 0 : reversed(next[lengths[symbol]!]!++, lengths[symbol]!);
}

function reversed(value: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit += 1) turned |= ((value >> bit) & 1) << (length - 1 - bit);
  return turned;
}
