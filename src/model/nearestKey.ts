/** Counts the letters to put in, take out, change or swap with a neighbour to turn one word into another. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      line.push(Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1), swapped ? beforeLast[column - 2]! + 1 : Infinity));
    }
    beforeLast = last;
    last = line;
  }
  return last[to.length]!;
}

/**
 * Gives the known key a mistyped one was probably meant to be; undefined when none is near.
 *
 * Near means at most a third of the letters differ, letter case apart. Of equally near keys the first is given.
 * @example
 * nearestKey('organization', ['organisation', 'year']) //=> 'organisation'
 */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  if (key.length > 60) return undefined;
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(key.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(key.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}
