import { layoutGrid } from '../../document/grid.js';
import type { Cell, CellKind, Table } from '../../document/nodes.js';

/** What decides how far the rows of a merged cell are held together. */
export interface GroupLimits {
  /** A group of at most so many rows is kept whole. */
  readonly longestGroup: number;
  /** How many rows a merged cell's own text is high; so many rows at the top of a longer group are kept. */
  readonly rowsOfText: (cell: Cell) => number;
}

const headings: ReadonlySet<CellKind> = new Set(['band', 'columnHeader', 'corner']);

/**
 * Says for each row of a table whether it must stand on the page of the next one.
 *
 * Header rows and bands stay with the first row below them. The rows a merged cell spans stay together, unless they are
 * too many: the 22 rows of 三、本年度办理结果 would otherwise leave half a page empty. Of such a group the first rows are
 * kept, so that its label is read whole on one page, and its inner groups.
 *
 * @throws RangeError when the cells do not cover the grid exactly once.
 */
export function keptRows(table: Table, { longestGroup, rowsOfText }: GroupLimits): readonly boolean[] {
  const grid = layoutGrid(table);
  return grid.map((places, row) => {
    const next = grid[row + 1];
    if (!next) return false;
    const isHeading = row < table.headerRowCount || places.every(({ cell }) => headings.has(cell.kind));
    const isInGroup = places.some(({ cell, row: origin }, column) => {
      if (next[column]!.cell !== cell) return false;
      return cell.rowSpan <= longestGroup || row - origin + 1 < rowsOfText(cell);
    });
    return isHeading || isInGroup;
  });
}
