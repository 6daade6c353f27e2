/** Huffman codes as deflate has them (RFC 1951, 3.2.2). */

/** A code for a set of symbols: how long each symbol's is, and its bits, the first one lowest, as deflate writes them. */
export interface HuffmanCode {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/**
 * Makes a code for symbols that occur so often; each gets one, for a count of 0 is taken as 1.
 *
 * No code is longer than `longest` bits: counts are brought nearer to each other until none is, which costs some
 * thousandths of a size that is a sample's anyway. Whole numbers only, so that every machine makes the same code.
 */
export function huffmanCode(counts: ArrayLike<number>, longest: number): HuffmanCode {
  let weights = Array.from(counts, (count) => Math.max(count, 1));
  let lengths = codeLengths(weights);
  while (Math.max(...lengths) > longest) {
    weights = weights.map((weight) => (weight + 1) >>> 1);
    lengths = codeLengths(weights);
  }
  return { lengths, bits: canonicalBits(lengths) };
}

/** Huffman's algorithm with two queues: the symbols by weight, and the joined pairs, whose weights only grow. */
function codeLengths(weights: readonly number[]): Uint8Array {
  const symbols = weights.length;
  const order = weights.map((_, symbol) => symbol).sort((one, other) => weights[one]! - weights[other]! || one - other);
  const weightOf = [...weights];
  const parentOf = new Int32Array(symbols * 2);
  let [nextSymbol, nextPair] = [0, symbols];
  const lightest = (): number => {
    const isSymbol = nextSymbol < symbols && (nextPair >= weightOf.length || weightOf[order[nextSymbol]!]! <= weightOf[nextPair]!);
    return isSymbol ? order[nextSymbol++]! : nextPair++;
  };
  while (weightOf.length < symbols * 2 - 1) {
    const [one, other] = [lightest(), lightest()];
    parentOf[one] = parentOf[other] = weightOf.length;
    weightOf.push(weightOf[one]! + weightOf[other]!);
  }
  const depths = new Uint8Array(weightOf.length);
  for (let node = weightOf.length - 2; node >= 0; node -= 1) depths[node] = depths[parentOf[node]!]! + 1;
  return depths.slice(0, symbols);
}

/** The bits the lengths stand for (RFC 1951, 3.2.2, steps 1 to 3), each turned round. */
function canonicalBits(lengths: Uint8Array): Uint16Array {
  // next[n] is the next free code of length n; until its own step it holds how many codes are one bit shorter.
  const next = new Uint16Array(17);
  for (const length of lengths) next[length + 1]! += 1;
  for (let length = 1; length < 17; length += 1) next[length] = (next[length]! + next[length - 1]!) << 1;
  return Uint16Array.from(lengths, (length) => reversed(next[length]!++, length));
}

function reversed(value: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit += 1) turned |= ((value >> bit) & 1) << (length - 1 - bit);
  return turned;
}
