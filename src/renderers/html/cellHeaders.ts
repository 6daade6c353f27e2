import type { GridPlace } from '../../document/grid.js';
import type { Cell, Table } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { beginsBand } from './tableParts.js';
import type { TableParts } from './tableParts.js';

/** What a header cell is read for, as the `scope` of HTML. */
export type Scope = 'row' | 'rowgroup' | 'col' | 'colgroup';

/** What a cell is for readers who hear the table. */
export interface CellReading {
  /** Absent: a cell of data, or a place left blank among the labels. */
  readonly scope?: Scope;
  /** The places of the labels it is read with: band, then rows and columns, each from the outside in. */
  readonly headers: readonly GridPlace[];
}

const hasText = ({ inlines }: Cell): boolean => plainText(inlines).trim() !== '';

/** A label that spans several places is read once. */
function distinct(places: readonly GridPlace[]): readonly GridPlace[] {
  return places.filter(({ row, column }, index) => places.findIndex((other) => other.row === row && other.column === column) === index);
}

/**
 * A free table does not say which cells are labels of rows: they are the first column's when every row begins with words
 * in it and has figures behind them.
 */
function firstColumnIsLabels({ role, rows, headerRowCount, columns }: Table, { grid }: TableParts): boolean {
  if (role !== 'free' || headerRowCount === 0) return false;
  const body = grid.slice(headerRowCount);
  const isLabelled = ([first]: readonly GridPlace[], index: number): boolean => {
    const row = headerRowCount + index;
    return first!.cell.kind === 'text' && first!.cell.columnSpan < columns.length && hasText(first!.cell) && rows[row]!.cells.some((cell) => cell !== first!.cell);
  };
  return body.length > 0 && body.every(isLabelled) && body.some((line) => line.some(({ cell }) => cell.kind === 'value'));
}

/** The scope of a label: of its group where it stands for all of it (HTML, 4.9.11), of the rows or columns it spans otherwise. */
function scopeOf(isRowLabel: boolean, { cell, row, column }: GridPlace, { rowGroups, columnGroups }: TableParts): Scope | undefined {
  if (!hasText(cell)) return undefined;
  const ofRows = rowGroups.some((group) => group.from <= row && group.to === row + cell.rowSpan);
  if (cell.kind === 'band') return 'rowgroup';
  if (isRowLabel) return cell.rowSpan > 1 && ofRows ? 'rowgroup' : 'row';
  const isWhole = columnGroups.some(({ from, to }) => from === column && to === column + cell.columnSpan);
  return cell.columnSpan > 1 && isWhole ? 'colgroup' : 'col';
}

/**
 * Tells for each cell of a table, row by row, what it is read as and which labels it is read with.
 *
 * The labels above a cell are those of its own band; the corner names the labels, not the data, and is read with neither.
 */
export function cellReadings(table: Table, parts: TableParts): readonly (readonly CellReading[])[] {
  const { grid } = parts;
  const labelled = firstColumnIsLabels(table, parts);
  const isRowLabel = ({ cell, row, column }: GridPlace): boolean => cell.kind === 'rowHeader' || (labelled && column === 0 && row >= table.headerRowCount);
  let band = 0;
  return grid.map((line, row) => {
    if (beginsBand(table.rows, row)) band = row;
    return line.filter(({ isOrigin }) => isOrigin).map((place) => {
      const { cell, column } = place;
      const columns = Array.from({ length: cell.columnSpan }, (_, index) => column + index);
      const rows = Array.from({ length: cell.rowSpan }, (_, index) => row + index);
      const bands = grid.slice(band, row).flatMap(([first]) => (first!.cell.kind === 'band' ? [first!] : []));
      const above = grid.slice(band, row).flatMap((places) => columns.map((at) => places[at]!)).filter((other) => other.cell.kind === 'columnHeader');
      const beside = rows.flatMap((at) => grid[at]!.slice(0, column).filter(isRowLabel));
      const isLabel = cell.kind === 'columnHeader' || cell.kind === 'corner' || cell.kind === 'band' || isRowLabel(place);
      const scope = isLabel ? scopeOf(isRowLabel(place), place, parts) : undefined;
      const headers = cell.kind === 'corner' || cell.kind === 'band' ? [] : isRowLabel(place) ? beside : [...bands, ...beside, ...above];
      return { ...(scope && { scope }), headers: distinct(headers).filter((header) => hasText(header.cell)) };
    });
  });
}
