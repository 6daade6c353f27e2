/** The only door to `diff`: the shortest edit between two lists, and which of the items taken out became which of those put in. */
import { diffArrays } from 'diff';

/** An item of both lists, of one, or of both in other words; by its indexes. */
export type ListEdit =
  | { readonly type: 'same' | 'changed'; readonly before: number; readonly after: number }
  | { readonly type: 'removed'; readonly before: number }
  | { readonly type: 'added'; readonly after: number };

/** More edits than this, and the lists have nothing to do with each other; the search grows with their square. */
const mostEdits = 4000;

/** Longer runs are not paired: nobody could follow which sentence became which. */
const mostPairs = 40_000;

/** From how much likeness on two texts are called one reworded. */
const leastLikeness = 0.45;

/** The pairs of neighbouring characters of a text with their numbers. */
function bigrams(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);

/** Dice's coefficient of two texts: 1 for the same, 0 for no pair of characters in common. */
function likeness(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number {
  const all = sizeOf(first) + sizeOf(second);
  if (all === 0) return 0;
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / all;
}

/** Pairs of items, in order and without crossing, with the greatest likeness in all. */
function paired(removed: readonly string[], added: readonly string[]): readonly (readonly [before: number, after: number])[] {
  if (removed.length * added.length > mostPairs) return [];
  const [first, second] = [removed.map(bigrams), added.map(bigrams)];
  const gain = (i: number, j: number): number => {
    const found = likeness(first[i]!, second[j]!);
    return found >= leastLikeness ? found : -1;
  };
  const gains = removed.map((_, i) => added.map((__, j) => gain(i, j)));
  // best[i][j]: the greatest sum for the items from i and j on.
  const best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0));
  for (let i = removed.length - 1; i >= 0; i -= 1) {
    for (let j = added.length - 1; j >= 0; j -= 1) best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, gains[i]![j]! + best[i + 1]![j + 1]!);
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < removed.length && j < added.length; ) {
    if (gains[i]![j]! > 0 && best[i]![j] === gains[i]![j]! + best[i + 1]![j + 1]!) pairs.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The edits of one run of items taken out and put in, in reading order. */
function editsOfRun(before: readonly string[], after: readonly string[], [firstBefore, firstAfter]: readonly [number, number]): readonly ListEdit[] {
  const edits: ListEdit[] = [];
  let [i, j] = [0, 0];
  const upTo = (nextBefore: number, nextAfter: number): void => {
    for (; i < nextBefore; i += 1) edits.push({ type: 'removed', before: firstBefore + i });
    for (; j < nextAfter; j += 1) edits.push({ type: 'added', after: firstAfter + j });
  };
  for (const [pairBefore, pairAfter] of paired(before, after)) {
    upTo(pairBefore, pairAfter);
    edits.push({ type: 'changed', before: firstBefore + i, after: firstAfter + j });
    [i, j] = [i + 1, j + 1];
  }
  upTo(before.length, after.length);
  return edits;
}

/**
 * Gives the edits that lead from one list of texts to another, in order; every item of both lists is in exactly one of them.
 *
 * @example
 * diffLists(['甲。', '共收到12件。'], ['甲。', '共收到15件。']) //=> [{ type: 'same', before: 0, after: 0 }, { type: 'changed', before: 1, after: 1 }]
 */
export function diffLists(before: readonly string[], after: readonly string[]): readonly ListEdit[] {
  const runs = diffArrays([...before], [...after], { maxEditLength: mostEdits }) ?? [{ value: before, removed: true, added: false }, { value: after, removed: false, added: true }];
  const edits: ListEdit[] = [];
  let [removed, added] = [0, 0];
  let [i, j] = [0, 0];
  const flush = (): void => {
    edits.push(...editsOfRun(before.slice(i, i + removed), after.slice(j, j + added), [i, j]));
    [i, j, removed, added] = [i + removed, j + added, 0, 0];
  };
  for (const run of runs) {
    if (run.removed) removed += run.value.length;
    else if (run.added) added += run.value.length;
    else {
      flush();
      edits.push(...run.value.map((_, index): ListEdit => ({ type: 'same', before: i + index, after: j + index })));
      [i, j] = [i + run.value.length, j + run.value.length];
    }
  }
  flush();
  return edits;
}
