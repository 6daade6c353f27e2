import type { CellValue, TableValues } from './report.js';

/**
 * Follows keys into an official table's values; undefined when they lead to no cell.
 *
 * @param from how many of the keys are passed over.
 * @example
 * valueIn({ received: { total: 66 } }, ['received', 'total']) //=> 66
 * valueIn({ received: { total: 66 } }, ['received']) //=> undefined
 */
export function valueIn(values: TableValues, keys: readonly (string | number)[], from = 0): CellValue | undefined {
  let found: CellValue | TableValues | undefined = values;
  for (let index = from; index < keys.length; index += 1) found = typeof found === 'object' && found !== null ? found[keys[index]!] : undefined;
  return typeof found === 'object' && found !== null ? undefined : found;
}
