/**
 * Adds numbers, from the first to the last; of none, 0.
 *
 * @example
 * sum([1.5, 2]) //=> 3.5
 */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
