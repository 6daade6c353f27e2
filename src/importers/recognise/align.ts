/** What may stand for an expected row or column: 0 cannot be, otherwise the higher the better. */
export type Score = (expected: number, found: number) => number;

/**
 * Pairs expected with found items in the same order so that the sum of scores is greatest; of equal sums the one that takes the
 * earlier found items.
 *
 * @returns for each expected item the found one, or undefined.
 * @example
 * align(3, 2, (expected, found) => (['a', 'b', 'c'][expected] === ['a', 'c'][found] ? 1 : 0)) //=> [0, undefined, 1]
 */
export function align(expectedCount: number, foundCount: number, score: Score): (number | undefined)[] {
  const width = foundCount + 1;
  // best[e * width + f]: the greatest sum for the expected items from e on and the found ones from f on.
  const best = new Float64Array((expectedCount + 1) * width);
  const scores = new Float64Array(expectedCount * foundCount);
  for (let e = expectedCount - 1; e >= 0; e -= 1) {
    for (let f = foundCount - 1; f >= 0; f -= 1) {
      const own = score(e, f);
      scores[e * foundCount + f] = own;
      const paired = own > 0 ? own + best[(e + 1) * width + f + 1]! : 0;
      best[e * width + f] = Math.max(paired, best[(e + 1) * width + f]!, best[e * width + f + 1]!);
    }
  }
  const pairs = new Array<number | undefined>(expectedCount).fill(undefined);
  for (let e = 0, f = 0; e < expectedCount && f < foundCount; ) {
    const own = scores[e * foundCount + f]!;
    const here = best[e * width + f]!;
    if (own > 0 && Math.abs(own + best[(e + 1) * width + f + 1]! - here) < 1e-9) pairs[e++] = f++;
    else if (best[e * width + f + 1]! === here) f += 1;
    else e += 1;
  }
  return pairs;
}

/**
 * Pairs what is left between two pairs by order alone, where as many expected as unlabelled found items are left.
 *
 * @param isUnlabelled says that a found item has nothing that tells what it is.
 * @example
 * fillGaps([0, undefined, 2], 3, () => true) //=> [0, 1, 2]
 */
export function fillGaps(pairs: readonly (number | undefined)[], foundCount: number, isUnlabelled: (found: number) => boolean): (number | undefined)[] {
  const filled = [...pairs];
  let expected = 0;
  while (expected < pairs.length) {
    if (filled[expected] !== undefined) {
      expected += 1;
      continue;
    }
    let end = expected;
    while (end < pairs.length && pairs[end] === undefined) end += 1;
    const from = expected === 0 ? 0 : pairs[expected - 1]! + 1;
    const to = end === pairs.length ? foundCount : pairs[end]!;
    const free = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
    if (free.length === end - expected && free.every(isUnlabelled)) free.forEach((found, index) => (filled[expected + index] = found));
    expected = end;
  }
  return filled;
}
