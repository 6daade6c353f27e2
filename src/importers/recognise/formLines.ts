/** The rows and columns an official table is made of, in the order they are looked for in a found table. */
import { leaves } from '../../forms/derive.js';
import type { Leaf } from '../../forms/derive.js';
import type { Band, TableForm } from '../../forms/form.js';

/** A row of the form: the heading of a band, its first header row, or a row of values. */
export interface FormRow {
  readonly type: 'heading' | 'header' | 'values';
  readonly band: Band;
  /** Absent: the row has no label of its own. */
  readonly label?: string;
  /** Of a row of values in a band with row labels. */
  readonly leaf?: Leaf;
  /** Rows of values are counted from 1, through all bands: 表三 第7行. */
  readonly number: number;
}

/**
 * Lists the rows of an official table, as far as they can be told by a label, from top to bottom.
 *
 * @example
 * formRows(tableOf(formOf('2021'), 'proactiveDisclosure')).slice(0, 3).map(({ label }) => label) //=> ['第二十条第（一）项', '信息内容', '规章']
 */
export function formRows(table: TableForm): readonly FormRow[] {
  const rows: FormRow[] = [];
  let number = 0;
  for (const band of table.bands) {
    if (band.heading) rows.push({ type: 'heading', band, label: band.heading.text, number: 0 });
    if (band.corner) rows.push({ type: 'header', band, label: band.corner.text, number: 0 });
    if (band.rows === 'single') rows.push({ type: 'values', band, number: (number += 1) });
    else for (const leaf of leaves(band.rows)) rows.push({ type: 'values', band, label: leaf.node.label.text, leaf, number: (number += 1) });
  }
  return rows;
}
