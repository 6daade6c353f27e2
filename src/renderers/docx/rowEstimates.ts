import { layoutGrid } from '../../document/grid.js';
import type { Cell, Table } from '../../document/nodes.js';
import { sum } from '../../measure/sum.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { labelLines } from './labelBreaks.js';

/** Full-width characters on one line of a cell so many points wide. */
export function lineCapacity({ kind }: Cell, width: number, { table }: ResolvedStylesheet): number {
  return (width - 2 * table.paddingInline) / table.cells[kind].size;
}

/** Estimates the height in points that a cell's text asks for, padding included. */
export function textHeight(cell: Cell, width: number, sheet: ResolvedStylesheet): number {
  const { linePitch, paddingBlock } = sheet.table;
  return labelLines(cell.inlines, lineCapacity(cell, width, sheet)) * linePitch + 2 * paddingBlock;
}

/** Gives the width of each cell of a table from those of its columns. */
export function cellWidths(table: Table, widths: readonly number[]): ReadonlyMap<Cell, number> {
  const places = layoutGrid(table).flat().filter(({ isOrigin }) => isOrigin);
  return new Map(places.map(({ cell, column }) => [cell, sum(widths.slice(column, column + cell.columnSpan))]));
}

/**
 * Estimates the heights of a table's rows in points. Word alone knows them; the estimate only decides which rows are
 * held together and whether wider labels save lines.
 */
export function estimatedHeights(table: Table, widths: readonly number[], sheet: ResolvedStylesheet): readonly number[] {
  const widthOf = cellWidths(table, widths);
  return table.rows.map(({ cells }) => {
    const single = cells.filter(({ rowSpan }) => rowSpan === 1);
    return Math.max(sheet.table.minimumRowHeight, ...single.map((cell) => textHeight(cell, widthOf.get(cell)!, sheet)));
  });
}
