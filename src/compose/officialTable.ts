import type { Path } from '../diagnostics/diagnostic.js';
import type { Cell, CellKind, Inline, Row, Table } from '../document/nodes.js';
import { depth, labelKey, leaves, tablePath } from '../forms/derive.js';
import type { AxisNode, Band, Label, TableForm } from '../forms/form.js';
import { label } from '../forms/form.js';
import { workedOutOnce } from '../forms/workedOutOnce.js';
import type { CellValue, TableValues } from '../model/report.js';
import { valueIn } from '../model/valueIn.js';
import { labelInlines, text } from './text.js';

interface Context {
  readonly table: TableForm;
  readonly band: Band;
  readonly labels: Readonly<Record<string, string>>;
}

/** Where a value is set: it is all of a table that differs from report to report. */
interface ValuePlace {
  readonly kind: 'valuePlace';
  readonly columnSpan: number;
  /** The keys that lead to it in the table's values. */
  readonly path: readonly string[];
  readonly origin: Path;
}

type Line = readonly (Cell | ValuePlace)[];

function cell(kind: CellKind, columnSpan: number, rowSpan: number, rest: Pick<Cell, 'inlines' | 'alignment' | 'origin'>): Cell {
  return Object.freeze({ kind, rowSpan, columnSpan, ...rest });
}

/** Where a label stands in the form, and over how many columns and rows it reaches. */
interface LabelPlace extends Pick<Cell, 'kind' | 'columnSpan' | 'rowSpan' | 'alignment'> {
  readonly part: 'heading' | 'corner' | 'columns' | 'rows';
  readonly path?: readonly string[];
}

const officialInlines = workedOutOnce((official: Label) => Object.freeze(labelInlines(official)));

/** The cell of an official label, or of the words a report has in its place. */
function labelCell({ table, band, labels }: Context, official: Label, { part, path, kind, columnSpan, rowSpan, alignment }: LabelPlace): Cell {
  const own = labels[labelKey(table, band, part, path)];
  // A bar in a report's own words is text, not a place to break.
  const inlines = own === undefined ? officialInlines(official) : Object.freeze(labelInlines(label(own.replaceAll('|', '｜'))));
  return cell(kind, columnSpan, rowSpan, { inlines, ...(alignment && { alignment }) });
}

const gridWidth = (table: TableForm): number => table.columnShares.length;

/** How many grid columns the leaf at `index` of `count` takes: the last one of a narrow band may span what is left. */
function valueSpan({ table }: Context, index: number, count: number): number {
  const free = gridWidth(table) - table.stubColumnCount - count;
  return table.narrowBands === 'span' && index === count - 1 ? 1 + free : 1;
}

function fillers(context: Context, kind: CellKind, count: number): readonly Cell[] {
  const { table } = context;
  const missing = table.narrowBands === 'blank' ? gridWidth(table) - table.stubColumnCount - count : 0;
  return Array.from({ length: missing }, () => cell(kind, 1, 1, { inlines: [] }));
}

/**
 * The header rows of a band: the corner over all of them, then the column tree.
 * A leaf reaches down to the last header row; a group stands over its leaves.
 *
 *     corner | 申请人情况
 *            | 自然人 | 法人或其他组织    | 总计
 *            |        | 商业企业 | 科研… |
 */
function headerLines(context: Context): readonly Line[] {
  const { table, band } = context;
  const height = depth(band.columns);
  const count = leaves(band.columns).length;
  const rows: Cell[][] = Array.from({ length: height }, () => []);
  if (band.corner) rows[0]!.push(labelCell(context, band.corner, { part: 'corner', kind: 'corner', columnSpan: table.stubColumnCount, rowSpan: height }));
  let leafIndex = 0;
  const place = (node: AxisNode, level: number, above: readonly string[]): void => {
    const path = [...above, node.key];
    const label = { part: 'columns', path, kind: 'columnHeader' } as const;
    if (node.children) {
      rows[level]!.push(labelCell(context, node.label, { ...label, columnSpan: leaves([node]).length, rowSpan: 1 }));
      node.children.forEach((child) => place(child, level + 1, path));
    } else {
      rows[level]!.push(labelCell(context, node.label, { ...label, columnSpan: valueSpan(context, leafIndex, count), rowSpan: height - level }));
      leafIndex += 1;
    }
  };
  band.columns.forEach((node) => place(node, 0, []));
  rows[0]!.push(...fillers(context, 'columnHeader', count));
  return rows;
}

function valueAt(values: TableValues, path: readonly string[]): CellValue {
  const found = valueIn(values, path);
  if (found === undefined) throw new RangeError(`No value at ${path.join('.')}`);
  return found;
}

/** Prints a cell: a number plainly, without grouping; a blank as nothing; text as it was given. */
function printed(value: CellValue): string {
  return value === null ? '' : String(value);
}

function valuePlaces(context: Context, rowPath: readonly string[]): Line {
  const columns = leaves(context.band.columns);
  const places = columns.map((column, index): ValuePlace => {
    const path = [...rowPath, ...column.path];
    return { kind: 'valuePlace', columnSpan: valueSpan(context, index, columns.length), path, origin: Object.freeze([...tablePath(context.table.key), ...path]) };
  });
  return [...places, ...fillers(context, 'value', columns.length)];
}

/** The body rows of a row tree: a group's label spans the rows of its leaves, a leaf's label the label columns left. */
function bodyLines(context: Context, nodes: readonly AxisNode[], level = 0, above: readonly string[] = []): readonly Line[] {
  const { table } = context;
  const isOnlyStub = table.stubColumnCount === 1;
  return nodes.flatMap((node) => {
    const path = [...above, node.key];
    const label = { part: 'rows', path, kind: 'rowHeader' } as const;
    if (!node.children) {
      const name = labelCell(context, node.label, { ...label, columnSpan: table.stubColumnCount - level, rowSpan: 1, ...(isOnlyStub && { alignment: 'center' }) });
      return [[name, ...valuePlaces(context, path)]];
    }
    const group = labelCell(context, node.label, { ...label, columnSpan: 1, rowSpan: leaves([node]).length, alignment: 'center' });
    const [first, ...others] = bodyLines(context, node.children, level + 1, path);
    return [[group, ...first!], ...others];
  });
}

function bandLines(context: Context): readonly Line[] {
  const { table, band } = context;
  const title = band.heading && labelCell(context, band.heading, { part: 'heading', kind: 'band', columnSpan: gridWidth(table), rowSpan: 1 });
  const body = band.rows === 'single' ? [valuePlaces(context, [])] : bodyLines(context, band.rows);
  return [...(title ? [[title]] : []), ...headerLines(context), ...body];
}

/** A table's cells, with places for its values. */
const linesOf = (table: TableForm, labels: Context['labels']): readonly Line[] => table.bands.flatMap((band) => bandLines({ table, band, labels }));

const officialLines = workedOutOnce((table: TableForm) => linesOf(table, {}));

const noInlines: readonly Inline[] = Object.freeze([]);
/** Most figures of most reports. */
const zero: readonly Inline[] = Object.freeze([text('0')]);

function valueInlines(value: CellValue): readonly Inline[] {
  if (value === 0) return zero;
  const shown = printed(value);
  return shown === '' ? noInlines : Object.freeze([text(shown)]);
}

function filledCell(place: Cell | ValuePlace, values: TableValues): Cell {
  if (place.kind !== 'valuePlace') return place;
  const { columnSpan, path, origin } = place;
  return Object.freeze({ kind: 'value', rowSpan: 1, columnSpan, inlines: valueInlines(valueAt(values, path)), origin });
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
  const lines = Object.keys(labels).length === 0 ? officialLines(table) : linesOf(table, labels);
  const rows = lines.map((line): Row => ({ cells: line.map((place) => filledCell(place, values)) }));
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
