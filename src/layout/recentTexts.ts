/** What was worked out of the texts that were asked for last, by text. */
export interface RecentTexts<Value> {
  readonly get: (text: string) => Value | undefined;
  readonly set: (text: string, value: Value) => void;
  /** Never more than `most`. */
  readonly size: () => number;
}

/**
 * Remembers at most so many values, two or more: when half of them are new, those not asked for since the last half are forgotten.
 *
 * Two generations, not a list by age: nothing is ordered or searched, so a table of any length costs the same a cell.
 */
export function recentTexts<Value>(most: number): RecentTexts<Value> {
  const half = Math.floor(most / 2);
  let [recent, older] = [new Map<string, Value>(), new Map<string, Value>()];
  const set = (text: string, value: Value): void => {
    if (recent.size >= half) [recent, older] = [new Map(), recent];
    recent.set(text, value);
  };
  const get = (text: string): Value | undefined => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const before = older.get(text);
    if (before !== undefined) set(text, before);
    return before;
  };
  return { get, set, size: () => recent.size + older.size };
}
