/** What a chart of a report shows, read where it stands: its own values, or cells of the official tables. */
import { labelKey, tablesOf, valueCells } from '../forms/derive.js';
import type { Leaf, ValueCell } from '../forms/derive.js';
import type { AxisNode, Form } from '../forms/form.js';
import { addDecimals, decimalText } from './decimal.js';
import type { Decimal } from './decimal.js';
import { readCell } from './readCell.js';
import type { CellReference, CellValue, ProseChart, Report } from './report.js';
import { valueIn } from './valueIn.js';

/** One value: its text as printed, and its number, if it is one. */
export interface ChartFigure {
  readonly text: string;
  readonly number?: Decimal;
}

/** What a chart shows. */
export interface ChartFigures {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name?: string; readonly figures: readonly ChartFigure[] }[];
}

/** What a chart reads of a report. */
export type ChartSource = Pick<Report, 'sections' | 'labels'>;

const startsWith = (path: readonly string[], beginning: readonly string[]): boolean => beginning.every((key, index) => path[index] === key);

function isMeant({ row, column, path }: ValueCell, keys: readonly string[]): boolean {
  const rowKeys = keys.slice(0, keys.length - column.path.length);
  if (path.length === keys.length) return startsWith(path, keys);
  // A sum takes the rows of a group, and not what the form itself adds up.
  return row !== undefined && rowKeys.length > 0 && !row.node.formula && startsWith(row.path, rowKeys) && startsWith(column.path, keys.slice(rowKeys.length));
}

/**
 * Gives the cells a reference means: one, or those of a group of rows; none when it leads nowhere in this form.
 *
 * @example
 * referredCells(['applications', 'results', 'unavailable', 'total'], formOf('2021')).length //=> 3
 */
export function referredCells([key, ...keys]: readonly string[], form: Form): readonly ValueCell[] {
  const table = tablesOf(form).find((one) => one.key === key);
  return table ? valueCells(table).filter((cell) => isMeant(cell, keys)) : [];
}

function figureOf(value: CellValue): ChartFigure {
  const reading = readCell(value);
  const text = value === null ? '' : String(value).trim();
  return reading.type === 'number' ? { text, number: reading.value } : { text };
}

/** A sum with a part that is no number is none: a blank is not a 0. */
function sumOf(figures: readonly ChartFigure[]): ChartFigure {
  const numbers = figures.flatMap(({ number }) => number ?? []);
  if (numbers.length < figures.length) return { text: '' };
  const number = addDecimals(numbers);
  return { text: decimalText(number), number };
}

function referredFigure({ cell: keys }: CellReference, { sections }: ChartSource, form: Form): ChartFigure {
  const figures = referredCells(keys, form).map(({ table, path }) => figureOf(valueIn(sections[table.key].table ?? {}, path) ?? null));
  return figures.length === 1 ? figures[0]! : sumOf(figures);
}

/** A label without its number and without what it explains in parentheses. */
function shortLabel(label: string): string {
  const short = label.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u, '').replace(/（.*）$/u, '');
  return short === '' ? label : short;
}

/** The nodes of a tree from the top to where the keys lead. */
function nodesTo(nodes: readonly AxisNode[], keys: readonly string[]): readonly AxisNode[] {
  const [key, ...rest] = keys;
  const node = key === undefined ? undefined : nodes.find((one) => one.key === key);
  return node ? [node, ...nodesTo(node.children ?? [], rest)] : [];
}

/** Where a reference leads in the labels of its form. */
interface Named {
  readonly cell: ValueCell;
  /** From the top; empty in a table whose rows have no labels. */
  readonly rows: readonly AxisNode[];
}

function named({ cell: [key, ...keys] }: CellReference, form: Form): Named | undefined {
  const [cell] = referredCells([key!, ...keys], form);
  if (!cell) return undefined;
  const { rows } = cell.band;
  return { cell, rows: rows === 'single' ? [] : nodesTo(rows, keys.slice(0, keys.length - cell.column.path.length)) };
}

function nodeLabel({ cell }: Named, part: 'rows' | 'columns', nodes: readonly AxisNode[], { labels }: ChartSource): string {
  const key = labelKey(cell.table, cell.band, part, nodes.map((node) => node.key));
  return shortLabel(labels[key] ?? nodes.at(-1)!.label.text);
}

const columnLine = ({ ancestors, node }: Leaf): readonly AxisNode[] => [...ancestors, node];

/** The labels of rows where these differ, else those of columns; with the group above where two would be called alike. */
function officialNames(all: readonly Named[], source: ChartSource): readonly string[] {
  const lineOf = (one: Named, isByRow: boolean): readonly AxisNode[] => (isByRow ? one.rows : columnLine(one.cell.column));
  const isByRow = all.every(({ rows }) => rows.length > 0) && (all.length === 1 || new Set(all.map(({ rows }) => rows.at(-1))).size > 1);
  const part = isByRow ? 'rows' : 'columns';
  const names = all.map((one) => nodeLabel(one, part, lineOf(one, isByRow), source));
  return names.map((name, index) => {
    const above = lineOf(all[index]!, isByRow).slice(0, -1);
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return isAlone || above.length === 0 ? name : `${nodeLabel(all[index]!, part, above, source)}${name}`;
  });
}

/**
 * Reads what a chart shows. Values given are taken as printed; cells are looked up in the report's official tables, and a
 * group of rows is added up. A value without a number is blank, `/` or text.
 *
 * @param form that of the report.
 */
export function chartFigures({ categories, series }: ProseChart, source: ChartSource, form: Form): ChartFigures {
  const figures = series.map(({ name, values }) => ({
    ...(name !== undefined && { name }),
    figures: values.map((value) => (typeof value === 'object' && value !== null ? referredFigure(value, source, form) : figureOf(value))),
  }));
  if (categories) return { categories, series: figures };
  const references = (series[0]?.values ?? []).filter((value): value is CellReference => typeof value === 'object' && value !== null);
  const known = references.flatMap((reference) => named(reference, form) ?? []);
  return { categories: known.length === references.length ? officialNames(known, source) : references.map(({ cell }) => cell.join('.')), series: figures };
}

