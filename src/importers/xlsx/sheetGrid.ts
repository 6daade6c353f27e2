import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { DocumentFault } from '../../diagnostics/documentFault.js';
import { addressName } from '../../spreadsheet/address.js';
import type { CellRange } from '../../spreadsheet/workbook.js';
import type { FoundCell } from '../recognise/found.js';
import type { ReadCell, ReadSheet } from './sheetCells.js';

/** A cell of a sheet with all the places it covers. */
export interface GridItem {
  readonly cell: ReadCell;
  readonly range: CellRange;
}

/** A sheet as rows of items by column; places without one are blank and not drawn. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridItem>>;
}

/**
 * Lays the cells of a sheet on their places, merged ones over all they cover, cut to the part of the sheet that is used.
 *
 * @throws DocumentFault for more places than any report's workbook has.
 */
export function sheetGrid({ name, cells, merged }: ReadSheet, mostPlaces: number): SheetGrid {
  const lastRow = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const cellAt = new Map(cells.map((cell) => [addressName(cell), cell]));
  const rows = new Map<number, Map<number, GridItem>>();
  let places = 0;
  const put = (row: number, column: number, item: GridItem): void => {
    const line = rows.get(row) ?? new Map<number, GridItem>();
    if (line.has(column)) return;
    places += 1;
    if (places > mostPlaces) throw new DocumentFault('cells', mostPlaces);
    line.set(column, item);
    rows.set(row, line);
  };
  for (const { from, to } of merged) {
    const cell = cellAt.get(addressName(from));
    if (!cell) continue;
    const range = { from, to: { row: Math.min(to.row, Math.max(lastRow, from.row)), column: Math.min(to.column, Math.max(lastColumn, from.column)) } };
    const item = { cell, range };
    for (let row = from.row; row <= range.to.row; row += 1) for (let column = from.column; column <= range.to.column; column += 1) put(row, column, item);
  }
  for (const cell of cells) put(cell.row, cell.column, { cell, range: { from: cell, to: cell } });
  return { name, rows };
}

/** A place in the words of a spreadsheet: `表三!C7`. */
export function sheetPlace(file: string | undefined, sheet: string, at: { readonly row: number; readonly column: number }): Place {
  return Object.freeze({ ...(file !== undefined && { file }), address: `${sheet}!${addressName(at)}` });
}

/** What is told once of cells whose formula has no value. */
export interface CellFindings {
  /** Places a sheet's tables may have. */
  readonly mostPlaces: number;
  readonly file: string | undefined;
  readonly uncomputed: Map<string, GridItem[]>;
  readonly diagnostics: Diagnostic[];
}

/** Notes the fault of a cell that is read; a failed formula is told by itself. */
export function noteFault({ file, uncomputed, diagnostics }: CellFindings, sheet: string, item: GridItem): void {
  const { fault } = item.cell;
  if (fault?.type === 'failed') diagnostics.push(diagnostic('formula-failed', [], { actual: fault.error, place: sheetPlace(file, sheet, item.range.from) }));
  else if (fault) uncomputed.set(sheet, [...(uncomputed.get(sheet) ?? []), item]);
}

/** The formulas without a value, one finding a sheet. */
export function uncomputedFindings({ file, uncomputed }: CellFindings): readonly Diagnostic[] {
  return [...uncomputed].map(([sheet, items]) => {
    const cells = items.map(({ range }) => addressName(range.from));
    return diagnostic('formula-uncomputed', [], { details: { cells, sheet }, place: sheetPlace(file, sheet, items[0]!.range.from) });
  });
}

/** Gives an item as a cell of a table whose corner is given; it ends where the table ends. */
export function foundCell(findings: CellFindings, sheet: string, item: GridItem, table: CellRange): FoundCell {
  noteFault(findings, sheet, item);
  const { from, to } = item.range;
  const place = sheetPlace(findings.file, sheet, from);
  return {
    blocks: item.cell.text === '' ? [] : [{ type: 'paragraph', text: item.cell.text, place }],
    rowSpan: Math.min(to.row, table.to.row) - from.row + 1,
    columnSpan: Math.min(to.column, table.to.column) - from.column + 1,
    column: from.column - table.from.column,
    place,
  };
}
