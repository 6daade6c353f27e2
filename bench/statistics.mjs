/** Medians, ratios and how numbers are written. */

/** Gives the middle value. */
export function median(values) {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Three digits that count: 0.0123, 1.23, 12.3, 123, 12,345. */
export function figure(value) {
  if (value === undefined) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const megabytes = (bytes) => (bytes === undefined ? '–' : String(Math.round(bytes / 2 ** 20)));
export const ratio = (value, to) => (value === undefined || to === undefined ? undefined : value / to);

/** Does the work of each round for all, so that whatever else the machine does falls on everyone. */
export async function inTurns(rounds, entries, work) {
  for (let round = 0; round < rounds; round += 1) {
    // Each round begins with another one, so that nobody always follows the same neighbour.
    const from = round % entries.length;
    for (const entry of [...entries.slice(from), ...entries.slice(0, from)]) await work(entry, round);
  }
}
