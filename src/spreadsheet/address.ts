import type { CellAddress, CellRange } from './workbook.js';

/** The last row and column a sheet has (ISO/IEC 29500-1, and every spreadsheet program): XFD1048576. */
export const lastAddress: CellAddress = Object.freeze({ row: 1_048_575, column: 16_383 });

/**
 * Names a column by its letters.
 *
 * @example
 * columnName(27) //=> 'AB'
 */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/**
 * Names a cell as spreadsheets do.
 *
 * @example
 * addressName({ row: 6, column: 2 }) //=> 'C7'
 */
export function addressName({ row, column }: CellAddress): string {
  return `${columnName(column)}${row + 1}`;
}

/**
 * Names a rectangle; one of a single cell by that cell.
 *
 * @example
 * rangeName({ from: { row: 0, column: 0 }, to: { row: 1, column: 2 } }) //=> 'A1:C2'
 */
export function rangeName({ from, to }: CellRange): string {
  const [first, last] = [addressName(from), addressName(to)];
  return first === last ? first : `${first}:${last}`;
}

/**
 * Writes a sheet's name for use in a formula.
 *
 * @example
 * quotedName('核对') //=> "'核对'"
 */
export function quotedName(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/**
 * Reads the name of a cell; undefined when it is none, or lies beyond the last one a sheet has.
 *
 * @example
 * readAddress('C7') //=> { row: 6, column: 2 }
 * readAddress('ZZZZ1') //=> undefined
 */
export function readAddress(name: string): CellAddress | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (!match) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  return row > lastAddress.row || column > lastAddress.column ? undefined : { row, column };
}

/**
 * Reads the name of a rectangle.
 *
 * @example
 * readRange('A1:C2') //=> { from: { row: 0, column: 0 }, to: { row: 1, column: 2 } }
 */
export function readRange(name: string): CellRange | undefined {
  const [first = '', last = first, ...more] = name.split(':');
  const [from, to] = [readAddress(first), readAddress(last)];
  return from && to && more.length === 0 && from.row <= to.row && from.column <= to.column ? { from, to } : undefined;
}
