/** How much is worked on at a time. */
export interface Width {
  /** So many at a time. */
  readonly jobs: number;
  /** So many begun and not yet taken, finished ones among them: what a slow taker, or one slow report, lets pile up. */
  readonly ahead: number;
  /** Asked before each begin; once true, nothing more is begun. */
  readonly isStopped: () => boolean;
}

/**
 * Runs a function over items, several at a time, and gives its results in the order of the items.
 *
 * However slowly results are taken, no more than `ahead` are held. When the taker leaves early nothing more is begun, and what was begun is
 * waited for.
 * @param run must not fail; a rejection ends the iteration.
 */
export async function* inOrder<Item, Result>(items: Iterable<Item>, run: (item: Item) => Promise<Result>, { jobs, ahead, isStopped }: Width): AsyncGenerator<Result, void, undefined> {
  const rest = items[Symbol.iterator]();
  const begun: Promise<Result>[] = [];
  let [running, isOver] = [0, false];
  const begin = (): void => {
    while (!isOver && running < jobs && begun.length < ahead) {
      const next = isStopped() ? { done: true as const } : rest.next();
      if (next.done) {
        isOver = true;
        return;
      }
      running += 1;
      const result = run(next.value).finally(() => {
        running -= 1;
        begin();
      });
      // It is awaited in its turn; until then its failure is not unheard of.
      result.catch(() => undefined);
      begun.push(result);
    }
  };
  try {
    begin();
    while (begun.length > 0) {
      const result = await begun[0]!;
      begun.shift();
      begin();
      yield result;
    }
  } finally {
    isOver = true;
    await Promise.allSettled(begun);
  }
}
