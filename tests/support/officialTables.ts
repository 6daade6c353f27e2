import { officialTable } from '../../src/compose/officialTable.js';
import type { Table } from '../../src/document/nodes.js';
import { tableOf, valueCells } from '../../src/forms/derive.js';
import type { FormEdition, TableKey } from '../../src/forms/form.js';
import { formOf } from '../../src/forms/forms.js';
import type { CellValue, TableValues } from '../../src/model/report.js';

/** An official table whose values are given by their number, row by row. */
export function filledTable(edition: FormEdition, key: TableKey, valueOf: (index: number) => CellValue): Table {
  const form = tableOf(formOf(edition), key);
  const values: Record<string, unknown> = {};
  valueCells(form).forEach(({ path }, index) => {
    const parent = path.slice(0, -1).reduce<Record<string, unknown>>((at, step) => (at[step] ??= {}) as Record<string, unknown>, values);
    parent[path.at(-1)!] = valueOf(index);
  });
  return officialTable(form, values as TableValues, {});
}
