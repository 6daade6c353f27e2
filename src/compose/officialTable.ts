import type { Cell, Inline, Row, Table } from '../document/nodes.js';
import { depth, tablePath } from '../forms/derive.js';
import type { TableForm } from '../forms/form.js';
import { label } from '../forms/form.js';
import type { CellValue, TableValues } from '../model/report.js';
import { valueIn } from '../model/valueIn.js';
import { tablePlaces } from './tablePlaces.js';
import type { TablePlace } from './tablePlaces.js';
import { labelInlines, text } from './text.js';

function valueAt(values: TableValues, path: readonly string[]): CellValue {
  const found = valueIn(values, path);
  if (found === undefined) throw new RangeError(`No value at ${path.join('.')}`);
  return found;
}

/** Prints a cell: a number plainly, without grouping; a blank as nothing; text as it was given. */
function printed(value: CellValue): string {
  return value === null ? '' : String(value);
}

const noInlines: readonly Inline[] = Object.freeze([]);
/** Most figures of most reports. */
const zero: readonly Inline[] = Object.freeze([text('0')]);

function valueInlines(value: CellValue): readonly Inline[] {
  if (value === 0) return zero;
  const shown = printed(value);
  return shown === '' ? noInlines : Object.freeze([text(shown)]);
}

function valueCell({ columnSpan, path, origin }: TablePlace & { readonly type: 'value' }, values: TableValues): Cell {
  return Object.freeze({ kind: 'value', rowSpan: 1, columnSpan, inlines: valueInlines(valueAt(values, path)), origin });
}

/** A cell of the form, or the same with the words a report has in its place. */
function formCell({ cell, labelKey }: TablePlace & { readonly type: 'cell' }, labels: Readonly<Record<string, string>>): Cell {
  const own = labelKey === undefined ? undefined : labels[labelKey];
  // A bar in a report's own words is text, not a place to break.
  return own === undefined ? cell : Object.freeze({ ...cell, inlines: Object.freeze(labelInlines(label(own.replaceAll('|', '｜')))) });
}

/**
 * Sets an official table with its merged cells, from its form and a report's values.
 *
 * Table three is 10 columns wide (3 of labels) with a corner of 3 × 3; table four has 15 columns and no row labels;
 * table two has a row across all columns above each item of article 20 (表二、表三、表四 of the notices).
 *
 * @param labels labels to print instead of the official ones, by label key.
 * @throws RangeError when a value of the form is missing; a parsed Report has them all.
 */
export function officialTable(table: TableForm, values: TableValues, labels: Readonly<Record<string, string>>): Table {
  const rows = tablePlaces(table).map((places): Row => ({ cells: places.map((place) => (place.type === 'value' ? valueCell(place, values) : formCell(place, labels))) }));
  const only = table.bands.length === 1 ? table.bands[0] : undefined;
  return Object.freeze({
    type: 'table',
    role: table.key,
    columns: table.columnShares.map((share) => ({ share })),
    rows: Object.freeze(rows),
    // Table two's bands have headers of their own; only the header of a table of one band can be repeated on a new page.
    headerRowCount: only ? depth(only.columns) : 0,
    alternativeText: table.name,
    origin: tablePath(table.key),
  });
}
