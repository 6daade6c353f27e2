import type { CellValue, TableValues } from './report.js';

/**
 * Follows keys into an official table's values; undefined when they lead to no cell.
 *
 * @example
 * valueIn({ received: { total: 66 } }, ['received', 'total']) //=> 66
 * valueIn({ received: { total: 66 } }, ['received']) //=> undefined
 */
export function valueIn(values: TableValues, keys: readonly (string | number)[]): CellValue | undefined {
  const found = keys.reduce<CellValue | TableValues | undefined>((at, key) => (typeof at === 'object' && at !== null ? at[key] : undefined), values);
  return typeof found === 'object' && found !== null ? undefined : found;
}
