import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { leaves, rowName, tableNumber, tablePath } from '../../forms/derive.js';
import type { TableForm } from '../../forms/form.js';
import { joinLines } from './cellText.js';
import { formRows } from './formLines.js';
import type { FormRow } from './formLines.js';
import { strangeRows } from './officialTable.js';
import type { ReadBand, ReadRow, ReadTable } from './officialTable.js';
import { cellsOf } from './tableGrid.js';
import type { GridCell } from './tableGrid.js';

/** 表三, and its number for other languages. */
export function tableFacts(table: TableForm): Readonly<Record<string, string | number>> {
  return { table: tableNumber(table), tableNumber: table.number };
}

/** 表三 第7行, and the row's label. */
function rowFacts(table: TableForm, { number, leaf, band }: FormRow): Readonly<Record<string, string | number>> {
  const label = leaf ? rowName([...leaf.ancestors, leaf.node]) : (band.heading?.text ?? '');
  return { ...tableFacts(table), row: `${tableNumber(table)} 第${number}行`, number, label };
}

function columnNames(form: FormRow, indexes: readonly number[]): readonly string[] {
  const columns = leaves(form.band.columns);
  return indexes.map((index) => {
    const { ancestors, node } = columns[index]!;
    const groups = ancestors.filter(({ inPath }) => inPath !== false).map(({ label }) => label.text);
    return [...groups, node.label.text].join(' ');
  });
}

function isUnclear({ cells }: Pick<ReadRow, 'cells'>): boolean {
  return cells.some((cell) => 'fault' in cell && cell.fault === 'unclear');
}

function faultsOf({ table, grid }: ReadTable, { form, cells, label, row }: ReadRow, band: ReadBand): readonly Diagnostic[] {
  const path = [...tablePath(table.key), ...(form.leaf?.path ?? [])];
  const place = label?.place ?? cells.flatMap(({ cell }) => cell ?? [])[0]?.place;
  if (isUnclear({ cells })) {
    const figures = cellsOf(grid, row).filter((cell) => !label || cell.column > label.column).map(({ text }) => joinLines(text));
    const columns = columnNames(form, cells.map((_, index) => index));
    return [diagnostic('cell-not-found', path, { details: { ...rowFacts(table, form), columns, figures }, ...(place && { place }) })];
  }
  const missing = cells.flatMap((cell, index) => ('fault' in cell && cell.fault === 'missing' && band.columns?.columns[index] ? [index] : []));
  const merged = new Map<GridCell, number[]>();
  cells.forEach((cell, index) => {
    if ('fault' in cell && cell.fault === 'merged' && cell.cell) merged.set(cell.cell, [...(merged.get(cell.cell) ?? []), index]);
  });
  const facts = rowFacts(table, form);
  return [
    ...(missing.length === 0 ? [] : [diagnostic('cell-not-found', path, { details: { ...facts, columns: columnNames(form, missing) }, ...(place && { place }) })]),
    ...[...merged].map(([cell, indexes]) =>
      diagnostic('cells-merged', path, { actual: joinLines(cell.text), details: { ...facts, columns: columnNames(form, indexes) }, place: cell.place }),
    ),
  ];
}

function missingRows({ table, bands }: ReadTable, place: Place): readonly Diagnostic[] {
  const found = new Set(bands.flatMap(({ rows }) => rows.map(({ form }) => form.number)));
  const lost = formRows(table).filter(({ type, number }) => type === 'values' && !found.has(number));
  return lost.map((form) => diagnostic('row-not-found', [...tablePath(table.key), ...(form.leaf?.path ?? [])], { details: rowFacts(table, form), place }));
}

function missingColumns({ table, bands }: ReadTable, place: Place): readonly Diagnostic[] {
  return bands.flatMap(({ band, columns, rows }) => {
    const lost = rows.length === 0 ? [] : (columns?.columns ?? []).flatMap((column, index) => (column ? [] : [index]));
    if (lost.length === 0) return [];
    const details = { ...tableFacts(table), label: band.heading?.text ?? '', columns: columnNames(rows[0]!.form, lost) };
    return [diagnostic('column-not-found', tablePath(table.key), { details, place })];
  });
}

/** Says that there is nothing to count; in a cell the form does not have, it says nothing at all. */
const noneSign = /^[/／\\—–－-]+$/;

function strangeCells({ table, bands, grid, matched }: ReadTable): readonly Diagnostic[] {
  const used = new Set(bands.flatMap(({ rows }) => rows.flatMap(({ cells, label }) => [...cells.flatMap(({ cell }) => cell ?? []), ...(label ? [label] : [])])));
  const strange = new Set(strangeRows({ grid, bands }));
  const inRow = (row: number, stub: number): readonly GridCell[] =>
    cellsOf(grid, row).filter((cell) => cell.row === row && !cell.isBlank && !used.has(cell) && cell.column >= stub && !noneSign.test(joinLines(cell.text)));
  const rows = [
    ...[...strange].map((row) => ({ row, cells: inRow(row, 0) })),
    ...bands.flatMap(({ rows: own, columns }) => own.filter((row) => !isUnclear(row)).map(({ row }) => ({ row, cells: inRow(row, columns?.stub ?? 0) }))),
  ].sort((first, second) => first.row - second.row);
  return rows.flatMap(({ row, cells }) => {
    // A header row may bear a year or a number.
    if (cells.length === 0 || matched.some((match) => match.form.type !== 'values' && match.row === row)) return [];
    return [diagnostic('cell-not-in-form', tablePath(table.key), { actual: cells.map(({ text }) => joinLines(text)).join('、'), details: tableFacts(table), place: cells[0]!.place })];
  });
}

/** Tells what of an official table is not in the found one, what cannot be told apart there, and what it has beyond the form. */
export function tableFindings(read: ReadTable, place: Place): readonly Diagnostic[] {
  return [
    ...missingRows(read, place),
    ...missingColumns(read, place),
    ...read.bands.flatMap((band) => band.rows.flatMap((row) => faultsOf(read, row, band))),
    ...strangeCells(read),
  ];
}
