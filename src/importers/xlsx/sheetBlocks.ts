import { DocumentFault } from '../../diagnostics/documentFault.js';
import type { CellRange } from '../../spreadsheet/workbook.js';
import type { FoundBlock, FoundCell, FoundRow, FoundTable } from '../recognise/found.js';
import { foundCell, noteFault, sheetPlace } from './sheetGrid.js';
import type { CellFindings, GridItem, SheetGrid } from './sheetGrid.js';

/** Rows that follow each other without a blank one between them. */
function bandsOf({ rows }: SheetGrid): readonly (readonly number[])[] {
  const bands: number[][] = [];
  for (const row of [...rows.keys()].sort((first, second) => first - second)) {
    const last = bands.at(-1);
    if (last && last.at(-1) === row - 1) last.push(row);
    else bands.push([row]);
  }
  return bands;
}

/** Of a band, the stretches of columns that no wholly blank column parts. */
function stretchesOf(grid: SheetGrid, band: readonly number[]): readonly CellRange[] {
  const columns = new Set(band.flatMap((row) => [...grid.rows.get(row)!.keys()]));
  const stretches: { from: number; to: number }[] = [];
  for (const column of [...columns].sort((first, second) => first - second)) {
    const last = stretches.at(-1);
    if (last && last.to === column - 1) last.to = column;
    else stretches.push({ from: column, to: column });
  }
  return stretches.map(({ from, to }) => ({ from: { row: band[0]!, column: from }, to: { row: band.at(-1)!, column: to } }));
}

function itemsIn({ rows }: SheetGrid, row: number, { from, to }: CellRange): readonly GridItem[] {
  const line = rows.get(row);
  const items: GridItem[] = [];
  for (let column = from.column; line && column <= to.column; column += 1) {
    const item = line.get(column);
    if (item && items.at(-1) !== item) items.push(item);
  }
  return items;
}

/** The cells that begin in a row; places nobody drew are blank cells, since in a sheet every place is there. */
function rowOf(findings: CellFindings, grid: SheetGrid, row: number, table: CellRange): FoundRow {
  const line = grid.rows.get(row);
  const cells: FoundCell[] = [];
  for (let column = table.from.column; column <= table.to.column; column += 1) {
    const item = line?.get(column);
    if (!item) cells.push({ blocks: [], rowSpan: 1, columnSpan: 1, column: column - table.from.column, place: sheetPlace(findings.file, grid.name, { row, column }) });
    else if (item.range.from.row === row && item.range.from.column === column) cells.push(foundCell(findings, grid.name, item, table));
  }
  const isDrawn = itemsIn(grid, row, table).some(({ cell }) => cell.hasBorder);
  return { cells, ...(isDrawn && { isDrawn }) };
}

function tableOf(findings: CellFindings, grid: SheetGrid, range: CellRange): FoundTable {
  const rows: FoundRow[] = [];
  for (let row = range.from.row; row <= range.to.row; row += 1) rows.push(rowOf(findings, grid, row, range));
  // Of a blank table without borders the row of values below the header is not there at all.
  if (!rows.at(-1)!.isDrawn) rows.push(rowOf(findings, grid, range.to.row + 1, { ...range, to: { ...range.to, row: range.to.row + 1 } }));
  return { type: 'table', rows, isRegion: true, place: sheetPlace(findings.file, grid.name, range.from) };
}

/** Lines of single cells one below the other are text. */
function textLines(findings: CellFindings, grid: SheetGrid, band: readonly number[], range: CellRange): readonly FoundBlock[] | undefined {
  const lines = band.map((row) => itemsIn(grid, row, range));
  if (lines.some((items) => items.length > 1 || items.some(({ range: { from, to } }) => to.row > from.row))) return undefined;
  return lines.flatMap(([item]) => {
    if (!item) return [];
    noteFault(findings, grid.name, item);
    return item.cell.text === '' ? [] : [{ type: 'paragraph', text: item.cell.text, place: sheetPlace(findings.file, grid.name, item.range.from) } as const];
  });
}

/** Counts the places of a stretch, so that two cells far apart make no table of a thousand million. */
function countPlaces(counted: { places: number; readonly most: number }, { from, to }: CellRange): void {
  counted.places += (to.row - from.row + 1) * (to.column - from.column + 1);
  if (counted.places > counted.most) throw new DocumentFault('cells', counted.most);
}

/**
 * Takes a sheet for tables and lines of text: what blank rows and columns part stands by itself, and lines of single cells are text;
 * the one directly above a table is its caption.
 * Where a table has titles directly above it is left to `recognise`, which knows the labels of the official tables.
 *
 * @throws DocumentFault for more places than any report's workbook has.
 */
export function sheetBlocks(findings: CellFindings, grid: SheetGrid): readonly FoundBlock[] {
  const counted = { places: 0, most: findings.mostPlaces };
  const blocks = bandsOf(grid).flatMap((band): readonly FoundBlock[] =>
    stretchesOf(grid, band).flatMap((range): readonly FoundBlock[] => {
      countPlaces(counted, range);
      return textLines(findings, grid, band, range) ?? [tableOf(findings, grid, range)];
    }),
  );
  return blocks.map((block, index) => (block.type === 'paragraph' && blocks[index + 1]?.type === 'table' ? { ...block, role: 'caption' } : block));
}
