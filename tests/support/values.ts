import type { CellValue, TableValues } from '../../src/model/report.js';

/**
 * Gives the value at a path of a table.
 *
 * @throws Error when there is none.
 */
export function valueAt(values: TableValues, path: readonly string[]): CellValue {
  let at: CellValue | TableValues | undefined = values;
  for (const key of path) at = typeof at === 'object' && at !== null ? at[key] : undefined;
  if (at === undefined || (typeof at === 'object' && at !== null)) throw new Error(`No value at ${path.join('.')}`);
  return at;
}
