import { cellName, columnGroups, rowName, tableNumber, tableOf, tablePath, valueCells } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import type { Form, TableKey } from '../forms/form.js';
import { formOf } from '../forms/forms.js';
import { numberOrText, subtractDecimals } from '../model/decimal.js';
import type { CellValue, Report } from '../model/report.js';
import { readCell } from '../model/readCell.js';
import { valueAt } from '../rules/valueAt.js';
import type { CellChange, UncomparedRow } from './reportDiff.js';

const tables: readonly TableKey[] = ['proactiveDisclosure', 'applications', 'reviewAndLitigation'];

const keyOf = ({ path }: ValueCell): string => path.join('.');
const rowKey = ({ row }: ValueCell): string => row?.path.join('.') ?? '';

/** The numbers of a table's rows of values, from 1 through all its bands. */
function rowNumbers(cells: readonly ValueCell[]): ReadonlyMap<string, number> {
  return new Map([...new Set(cells.map(rowKey))].map((key, index) => [key, index + 1]));
}

/** 表三 第7行; table four has a single row and needs no number. */
function rowAddress(cell: ValueCell, numbers: ReadonlyMap<string, number>): string {
  return cell.row ? `${tableNumber(cell.table)} 第${numbers.get(rowKey(cell))}行` : tableNumber(cell.table);
}

/** Blank however it is written; and text that says the same number. */
function isSame(before: CellValue, after: CellValue): boolean {
  if ((before ?? '') === (after ?? '')) return true;
  const [first, second] = [readCell(before), readCell(after)];
  return first.type === 'number' && second.type === 'number' && subtractDecimals(second.value, first.value).units === 0n;
}

function difference(before: CellValue, after: CellValue): Pick<CellChange, 'difference'> {
  const [first, second] = [readCell(before), readCell(after)];
  return first.type === 'number' && second.type === 'number' ? { difference: numberOrText(subtractDecimals(second.value, first.value)) } : {};
}

function cellChanges(table: TableKey, first: Report, second: Report): readonly CellChange[] {
  const known = new Set(valueCells(tableOf(formOf(first.form), table)).map(keyOf));
  const cells = valueCells(tableOf(formOf(second.form), table));
  const numbers = rowNumbers(cells);
  return cells
    .filter((cell) => known.has(keyOf(cell)))
    .flatMap((cell): readonly CellChange[] => {
      const path = Object.freeze([...tablePath(table), ...cell.path]);
      const [before, after] = [valueAt(first, path), valueAt(second, path)];
      const address = [rowAddress(cell, numbers), ...columnGroups(cell), cell.column.node.label.text].join(' ');
      return isSame(before, after) ? [] : [{ path, address, name: cellName(cell), before, after, ...difference(before, after) }];
    });
}

/** Compares the cells both forms have; names and numbers are those of the second report's form. */
export function diffCells(before: Report, after: Report): readonly CellChange[] {
  return tables.flatMap((table) => cellChanges(table, before, after));
}

function onlyIn(side: UncomparedRow['side'], table: TableKey, own: Form, other: Form): readonly UncomparedRow[] {
  const known = new Set(valueCells(tableOf(other, table)).map(keyOf));
  const cells = valueCells(tableOf(own, table));
  const numbers = rowNumbers(cells);
  const rows = new Map<string, string[]>();
  for (const cell of cells.filter((one) => !known.has(keyOf(one)))) {
    const row = [rowAddress(cell, numbers), cell.row && rowName([...cell.row.ancestors, cell.row.node])].filter(Boolean).join(' ');
    rows.set(row, [...(rows.get(row) ?? []), cell.column.node.label.text]);
  }
  return [...rows].map(([row, columns]) => ({ side, row, columns }));
}

/** Lists the cells that only one of two forms has, row by row; none when the forms are the same. */
export function uncomparedRows(before: Report, after: Report): readonly UncomparedRow[] {
  if (before.form === after.form) return [];
  const [first, second] = [formOf(before.form), formOf(after.form)];
  return tables.flatMap((table) => [...onlyIn('before', table, first, second), ...onlyIn('after', table, second, first)]);
}
