import type { Place } from '../../diagnostics/diagnostic.js';
import { leaves } from '../../forms/derive.js';
import type { Leaf } from '../../forms/derive.js';
import type { Band, TableForm } from '../../forms/form.js';
import type { CellValue } from '../../model/report.js';
import { isNumber, joinLines, readValue } from './cellText.js';
import { formRows } from './formLines.js';
import type { FormRow } from './formLines.js';
import { fold } from './likeness.js';
import { matchColumns } from './matchColumns.js';
import type { HeaderZone, MatchedColumns } from './matchColumns.js';
import { labelCells, matchRows, mostLike } from './matchRows.js';
import type { MatchedRow } from './matchRows.js';
import { readRow } from './readRow.js';
import type { RowCell } from './readRow.js';
import { cellsOf } from './tableGrid.js';
import type { GridCell, TableGrid } from './tableGrid.js';

/** A row of the form that was found, with a cell or the lack of one for each of its columns. */
export interface ReadRow {
  readonly form: FormRow;
  readonly row: number;
  readonly label?: GridCell;
  readonly cells: readonly RowCell[];
}

/** A band of the form as found: its columns, and its rows of values. */
export interface ReadBand {
  readonly band: Band;
  readonly columns?: MatchedColumns;
  readonly zone?: HeaderZone;
  readonly rows: readonly ReadRow[];
}

/** A found table read as an official one. */
export interface ReadTable {
  readonly table: TableForm;
  readonly grid: TableGrid;
  /** How well it fits, 0 to 1. */
  readonly fit: number;
  readonly matched: readonly MatchedRow[];
  readonly bands: readonly ReadBand[];
}

/** The grid column where most rows of values begin behind their labels. */
function stubOf(rows: readonly MatchedRow[], band: Band): number {
  if (band.rows === 'single') return 0;
  const ends = rows.flatMap(({ label }) => (label ? [label.column + label.columnSpan] : []));
  const counts = new Map<number, number>();
  ends.forEach((end) => counts.set(end, (counts.get(end) ?? 0) + 1));
  return [...counts].sort(([, first], [, second]) => second - first)[0]?.[0] ?? 1;
}

/** The header of a band without row labels ends with the last row that bears one of its column labels. */
function singleZone(band: Band, grid: TableGrid, from: number): HeaderZone {
  const names = leaves(band.columns).map(({ node }) => node.label.text);
  const isHeader = (row: number): boolean => {
    const labels = labelCells(cellsOf(grid, row).filter((cell) => cell.row === row));
    return names.some((name) => mostLike(name, labels).likeness > 0);
  };
  const last = grid.places.findLastIndex((_, row) => row >= from && isHeader(row));
  return { from, to: last + 1 };
}

/** The row of values below a header: the next one, or the first one with anything in it. */
function singleRow(grid: TableGrid, { to }: HeaderZone): number | undefined {
  const below = grid.places.slice(to).findIndex((_, index) => cellsOf(grid, to + index).some((cell) => !cell.isBlank && cell.row >= to));
  if (below >= 0) return to + below;
  return to < grid.places.length ? to : undefined;
}

function readSingle(table: TableForm, band: Band, grid: TableGrid): ReadBand {
  const zone = singleZone(band, grid, 0);
  const row = zone.to > 0 ? singleRow(grid, zone) : undefined;
  if (row === undefined) return { band, rows: [] };
  const columns = matchColumns(band, grid, zone, 0);
  const form = formRows(table).find((line) => line.band === band && line.type === 'values')!;
  return { band, zone, columns, rows: [{ form, row, cells: readRow(grid, row, undefined, columns, () => false) }] };
}

/** Where the values of a row begin when its own label is gone: a cell that ends where values begin. */
function labelOf(match: MatchedRow, grid: TableGrid, stub: number): GridCell | undefined {
  return match.label ?? cellsOf(grid, match.row).findLast((cell) => cell.column < stub);
}

function readBand(band: Band, grid: TableGrid, matched: readonly MatchedRow[]): ReadBand {
  const own = matched.filter(({ form }) => form.band === band);
  const values = own.filter(({ form }) => form.type === 'values');
  const [first] = values;
  if (!first) return { band, rows: [] };
  const before = matched.filter(({ row, form }) => row < first.row && form.type !== 'header').at(-1);
  const zone = { from: before ? before.row + 1 : 0, to: first.row };
  const stub = stubOf(values, band);
  const columns = matchColumns(band, grid, zone, stub);
  const isOtherRow = (row: number): boolean => matched.some((other) => other.form.type === 'values' && other.row === row);
  const rows = values.map((match): ReadRow => {
    const label = labelOf(match, grid, stub);
    return { form: match.form, row: match.row, ...(label && { label }), cells: readRow(grid, match.row, label, columns, isOtherRow) };
  });
  return { band, zone, columns, rows };
}

/** Rows that hold figures and stand for nothing in the form. */
export function strangeRows({ grid, bands }: Pick<ReadTable, 'grid' | 'bands'>): readonly number[] {
  const known = new Set(bands.flatMap(({ rows }) => rows.map(({ row }) => row)));
  return grid.places.flatMap((_, row) => (!known.has(row) && cellsOf(grid, row).some((cell) => cell.row === row && isNumber(cell.text)) ? [row] : []));
}

/** A row with figures that stands for nothing makes another table likelier. */
const strangeWeight = 0.02;

/** Rows and columns weigh alike, so that a table of which only the beginning is there is still known by its head. */
function fitOf(table: TableForm, grid: TableGrid, matched: readonly MatchedRow[], bands: readonly ReadBand[]): number {
  const wanted = formRows(table).filter(({ type, label }) => type === 'values' && label !== undefined).length;
  const rows = matched.filter(({ form }) => form.type === 'values').reduce((sum, { likeness }) => sum + likeness, 0);
  const columnCount = table.bands.reduce((sum, { columns }) => sum + leaves(columns).length, 0);
  const columns = bands.flatMap((band) => band.columns?.columns ?? []).reduce((sum, column) => sum + (column?.likeness ?? 0), 0) / columnCount;
  return (wanted === 0 ? columns : (rows / wanted + columns) / 2) - strangeWeight * strangeRows({ grid, bands }).length;
}

/** Reads a found table as an official one; its `fit` says whether it is one. */
export function readOfficialTable(table: TableForm, grid: TableGrid): ReadTable {
  const matched = matchRows(table, grid);
  const bands = table.bands.map((band) => (band.rows === 'single' ? readSingle(table, band, grid) : readBand(band, grid, matched)));
  return { table, grid, fit: fitOf(table, grid, matched, bands), matched, bands };
}

/** A value of an official table, and where it stands. */
export interface FoundValue {
  readonly path: readonly string[];
  readonly value: CellValue;
  /** Absent: the cell is not there. */
  readonly place?: Place;
}

function pathOf(form: FormRow, column: Leaf): readonly string[] {
  return [...(form.leaf?.path ?? []), ...column.path];
}

/** Lists a value for every cell of the form, blank where the file has none. */
export function foundValues({ table, bands }: ReadTable): readonly FoundValue[] {
  return formRows(table).flatMap((form) => {
    if (form.type !== 'values') return [];
    const read = bands.find(({ band }) => band === form.band)?.rows.find((row) => row.form === form || row.form.number === form.number);
    return leaves(form.band.columns).map((leaf, index): FoundValue => {
      const cell = read?.cells[index]?.cell;
      const isRead = read !== undefined && cell !== undefined && !('fault' in read.cells[index]!);
      return { path: pathOf(form, leaf), value: isRead ? readValue(cell.text) : null, ...(cell && { place: cell.place }) };
    });
  });
}

/** Says whether two labels are the same but for width, punctuation and line ends; spaces within (规  章) are a wording of the office's own. */
export function isSameLabel(official: string, found: string): boolean {
  return fold(official) === fold(found) && !/\p{L}\s+\p{L}/u.test(joinLines(found));
}
