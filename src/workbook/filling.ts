/** What the workbook is to hold before anybody types: the values of one official table, its totals computed as the program will. */
import { valueCells } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import type { TableForm } from '../forms/form.js';
import { sumsOf } from '../forms/sums.js';
import type { Sum } from '../forms/sums.js';
import type { CellValue, Report, TableValues } from '../model/report.js';
import { valueIn } from '../model/valueIn.js';

/** A value cell, and what it holds at first. */
export interface FilledCell {
  readonly cell: ValueCell;
  /** What is shown: for a formula its result. */
  readonly value: CellValue;
  /** The sum the cell is computed by; absent: what it holds is typed. */
  readonly sum?: Sum;
}

/** The filled cells of a table by their path, joined with dots. */
export type FilledTable = ReadonlyMap<string, FilledCell>;

/** The key of a cell in a {@link FilledTable}. */
export const cellKey = (path: readonly (string | number)[]): string => path.join('.');

/** Last year's 四、结转下年度继续办理 is this year's 二、上年结转, column by column. */
function carriedIn(cell: ValueCell, previous: Report | undefined): CellValue {
  const [row, ...column] = cell.path;
  if (cell.table.key !== 'applications' || row !== 'carriedIn' || !previous) return null;
  return valueIn(previous.sections.applications.table ?? {}, ['carriedForward', ...column]) ?? null;
}

/** What a total shows: blank until all its parts are numbers, as in a report's data. */
function resultOf({ parts }: Sum, values: ReadonlyMap<string, CellValue>): CellValue {
  const numbers = parts.map(({ path }) => values.get(cellKey(path)) ?? null);
  return numbers.every((value) => typeof value === 'number') ? numbers.reduce((sum, value) => sum + value, 0) : null;
}

/** Totals by their first sum, those whose parts are totals themselves last. */
function totalsOf(table: TableForm): readonly Sum[] {
  const byTotal = new Map<string, Sum[]>();
  for (const sum of sumsOf(table)) byTotal.set(cellKey(sum.total.path), [...(byTotal.get(cellKey(sum.total.path)) ?? []), sum]);
  return [...byTotal.values()].sort((first, second) => first.length - second.length).map((sums) => sums[0]!);
}

/**
 * Fills a table from a report, or blank but for last year's carry-over.
 *
 * A total is a formula where the formula gives what the report says; where the report says something else, that is kept.
 */
export function fillTable(table: TableForm, report: Report | undefined, previous: Report | undefined): FilledTable {
  const given: TableValues | undefined = report?.sections[table.key].table;
  const cells = valueCells(table);
  const values = new Map(cells.map((cell) => [cellKey(cell.path), given ? (valueIn(given, cell.path) ?? null) : carriedIn(cell, previous)]));
  const computed = new Map<string, Sum>();
  for (const sum of totalsOf(table)) {
    const key = cellKey(sum.total.path);
    const result = resultOf(sum, values);
    if (given && values.get(key) !== result) continue;
    values.set(key, result);
    computed.set(key, sum);
  }
  return new Map(
    cells.map((cell): [string, FilledCell] => {
      const sum = computed.get(cellKey(cell.path));
      return [cellKey(cell.path), { cell, value: values.get(cellKey(cell.path))!, ...(sum && { sum }) }];
    }),
  );
}

/** Blank values for every cell of a table, nested by the keys of the form. */
export function blankValues(table: TableForm): TableValues {
  const root: Record<string, unknown> = {};
  for (const { path } of valueCells(table)) {
    let at = root;
    for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
    at[path.at(-1)!] = null;
  }
  return root as TableValues;
}
