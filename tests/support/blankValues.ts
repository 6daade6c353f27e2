import { valueCells } from '../../src/forms/derive.js';
import type { TableForm } from '../../src/forms/form.js';
import type { CellValue, TableValues } from '../../src/model/report.js';

/** Values for every cell of a table; each is what `value` gives for its path. */
export function valuesOf(table: TableForm, value: (path: readonly string[]) => CellValue): TableValues {
  const values: Record<string, unknown> = {};
  for (const { path } of valueCells(table)) {
    let at = values;
    for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
    at[path.at(-1)!] = value(path);
  }
  return values as TableValues;
}
