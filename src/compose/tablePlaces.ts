import type { Path } from '../diagnostics/diagnostic.js';
import type { Cell, CellKind } from '../document/nodes.js';
import { depth, labelKey, leaves, tablePath } from '../forms/derive.js';
import type { AxisNode, Band, Label, TableForm } from '../forms/form.js';
import { workedOutOnce } from '../forms/workedOutOnce.js';
import { labelInlines } from './text.js';

/** Where a report's value is set. */
interface ValuePlace {
  readonly type: 'value';
  readonly columnSpan: number;
  /** The keys that lead to it in the table's values. */
  readonly path: readonly string[];
  /** From the top of a report. */
  readonly origin: Path;
}

/** A cell of the form, and the key by which a report may give it words of its own; absent: it may not. */
interface FormCell {
  readonly type: 'cell';
  readonly cell: Cell;
  readonly labelKey?: string;
}

/** A cell of a drawn table, as far as the form decides it. */
export type TablePlace = ValuePlace | FormCell;

interface Context {
  readonly table: TableForm;
  readonly band: Band;
}

/** Where a label stands in the form, and over how many columns and rows it reaches. */
interface LabelPlace extends Pick<Cell, 'kind' | 'columnSpan' | 'rowSpan' | 'alignment'> {
  readonly part: 'heading' | 'corner' | 'columns' | 'rows';
  readonly path?: readonly string[];
}

function labelPlace({ table, band }: Context, official: Label, { part, path, kind, columnSpan, rowSpan, alignment }: LabelPlace): FormCell {
  const cell = Object.freeze({ kind, rowSpan, columnSpan, inlines: Object.freeze(labelInlines(official)), ...(alignment && { alignment }) });
  return { type: 'cell', cell, labelKey: labelKey(table, band, part, path) };
}

const gridWidth = (table: TableForm): number => table.columnShares.length;

/** How many grid columns the leaf at `index` of `count` takes: the last one of a narrow band may span what is left. */
function valueSpan({ table }: Context, index: number, count: number): number {
  const free = gridWidth(table) - table.stubColumnCount - count;
  return table.narrowBands === 'span' && index === count - 1 ? 1 + free : 1;
}

function fillers({ table }: Context, kind: CellKind, count: number): readonly FormCell[] {
  const missing = table.narrowBands === 'blank' ? gridWidth(table) - table.stubColumnCount - count : 0;
  return Array.from({ length: missing }, () => ({ type: 'cell', cell: Object.freeze({ kind, rowSpan: 1, columnSpan: 1, inlines: [] }) }));
}

/**
 * The header rows of a band: the corner over all of them, then the column tree.
 * A leaf reaches down to the last header row; a group stands over its leaves.
 *
 *     corner | 申请人情况
 *            | 自然人 | 法人或其他组织    | 总计
 *            |        | 商业企业 | 科研… |
 */
function headerLines(context: Context): readonly (readonly TablePlace[])[] {
  const { table, band } = context;
  const height = depth(band.columns);
  const count = leaves(band.columns).length;
  const rows: TablePlace[][] = Array.from({ length: height }, () => []);
  if (band.corner) rows[0]!.push(labelPlace(context, band.corner, { part: 'corner', kind: 'corner', columnSpan: table.stubColumnCount, rowSpan: height }));
  let leafIndex = 0;
  const place = (node: AxisNode, level: number, above: readonly string[]): void => {
    const path = [...above, node.key];
    const label = { part: 'columns', path, kind: 'columnHeader' } as const;
    if (node.children) {
      rows[level]!.push(labelPlace(context, node.label, { ...label, columnSpan: leaves([node]).length, rowSpan: 1 }));
      node.children.forEach((child) => place(child, level + 1, path));
    } else {
      rows[level]!.push(labelPlace(context, node.label, { ...label, columnSpan: valueSpan(context, leafIndex, count), rowSpan: height - level }));
      leafIndex += 1;
    }
  };
  band.columns.forEach((node) => place(node, 0, []));
  rows[0]!.push(...fillers(context, 'columnHeader', count));
  return rows;
}

function valuePlaces(context: Context, rowPath: readonly string[]): readonly TablePlace[] {
  const columns = leaves(context.band.columns);
  const places = columns.map((column, index): ValuePlace => {
    const path = [...rowPath, ...column.path];
    return { type: 'value', columnSpan: valueSpan(context, index, columns.length), path, origin: Object.freeze([...tablePath(context.table.key), ...path]) };
  });
  return [...places, ...fillers(context, 'value', columns.length)];
}

/** The body rows of a row tree: a group's label spans the rows of its leaves, a leaf's label the label columns left. */
function bodyLines(context: Context, nodes: readonly AxisNode[], level = 0, above: readonly string[] = []): readonly (readonly TablePlace[])[] {
  const { table } = context;
  const isOnlyStub = table.stubColumnCount === 1;
  return nodes.flatMap((node) => {
    const path = [...above, node.key];
    const label = { part: 'rows', path, kind: 'rowHeader' } as const;
    if (!node.children) {
      const name = labelPlace(context, node.label, { ...label, columnSpan: table.stubColumnCount - level, rowSpan: 1, ...(isOnlyStub && { alignment: 'center' }) });
      return [[name, ...valuePlaces(context, path)]];
    }
    const group = labelPlace(context, node.label, { ...label, columnSpan: 1, rowSpan: leaves([node]).length, alignment: 'center' });
    const [first, ...others] = bodyLines(context, node.children, level + 1, path);
    return [[group, ...first!], ...others];
  });
}

function bandLines(context: Context): readonly (readonly TablePlace[])[] {
  const { table, band } = context;
  const title = band.heading && labelPlace(context, band.heading, { part: 'heading', kind: 'band', columnSpan: gridWidth(table), rowSpan: 1 });
  const body = band.rows === 'single' ? [valuePlaces(context, [])] : bodyLines(context, band.rows);
  return [...(title ? [[title]] : []), ...headerLines(context), ...body];
}

/**
 * Gives the rows of an official table as its form draws them: labels in merged cells, and places for the values.
 * Derived once for each form, and shared by all reports.
 */
export function tablePlaces(table: TableForm): readonly (readonly TablePlace[])[] {
  return placesOfTable(table);
}

const placesOfTable = workedOutOnce((table: TableForm) => table.bands.flatMap((band) => bandLines({ table, band })));
