/** Tables with any rectangular merges, for property tests. */
import fc from 'fast-check';
import type { Cell, Table } from '../../src/document/nodes.js';
import { table } from './documents.js';

/** A table drawn at random, with what must be found of it. */
export interface MergedTable {
  readonly table: Table;
  /** Cell number, rows and text length, in the order of the table. */
  readonly cells: readonly { readonly mark: string; readonly row: number; readonly rowSpan: number; readonly length: number }[];
  readonly linesBefore: number;
}

/** A character of its own for each cell, so that every character on a page tells which cell it is from. */
const markOf = (index: number): string => String.fromCodePoint(0x4e00 + index);

interface Seed {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly length: number;
}

/** Fills a grid from left to right with rectangles, as large as the seeds ask for where there is room. */
function drawTable(rowCount: number, columnCount: number, headerRowCount: number, seeds: readonly Seed[], linesBefore: number): MergedTable {
  const taken = Array.from({ length: rowCount }, () => new Array<boolean>(columnCount).fill(false));
  const rows: Cell[][] = Array.from({ length: rowCount }, () => []);
  const cells: { mark: string; row: number; rowSpan: number; length: number }[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      if (taken[row]![column]) continue;
      const seed = seeds[cells.length % seeds.length]!;
      const lastRow = row < headerRowCount ? headerRowCount : rowCount;
      const rowSpan = Math.min(seed.rowSpan, lastRow - row);
      let columnSpan = 1;
      while (columnSpan < seed.columnSpan && column + columnSpan < columnCount && !taken[row]![column + columnSpan]) columnSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) taken[r]!.fill(true, column, column + columnSpan);
      const mark = markOf(cells.length);
      rows[row]!.push({ kind: row < headerRowCount ? 'columnHeader' : 'text', rowSpan, columnSpan, inlines: seed.length ? [{ type: 'text', text: mark.repeat(seed.length) }] : [] });
      cells.push({ mark, row, rowSpan, length: seed.length });
    }
  }
  return { table: table(columnCount, rows, { headerRowCount }), cells, linesBefore };
}

const seed = (longest: number): fc.Arbitrary<Seed> =>
  fc.record({
    rowSpan: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.integer({ min: 2, max: 12 }) }),
    columnSpan: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) }),
    length: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: longest }) }),
  });

/** Tables of up to 60 rows and 7 columns; the longest text of a cell has so many characters. */
export const mergedTables = (longest: number): fc.Arbitrary<MergedTable> =>
  fc
    .record({ rowCount: fc.integer({ min: 1, max: 60 }), columnCount: fc.integer({ min: 1, max: 7 }), header: fc.integer({ min: 0, max: 3 }), seeds: fc.array(seed(longest), { minLength: 1, maxLength: 40 }), linesBefore: fc.integer({ min: 0, max: 21 }) })
    .map(({ rowCount, columnCount, header, seeds, linesBefore }) => drawTable(rowCount, columnCount, Math.min(header, rowCount - 1), seeds, linesBefore));
