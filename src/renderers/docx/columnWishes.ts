import { layoutGrid } from '../../document/grid.js';
import type { Cell, Table } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import type { ColumnWish } from './columnWidths.js';
import { textWidth } from './textWidth.js';

/** Word would break a figure that is a hair too wide between its digits. */
const slack = 0.5;
/** Longer words (addresses) may break. */
const longestWord = 20;

/** Characters of the grid that a cell must hold on one line: its longest figure, number or word. */
function unbreakableWidth(cell: Cell): number {
  const words = plainText(cell.inlines, ' ').match(/[\w.,%+\-/]+/g) ?? [];
  return Math.max(0, ...words.filter(({ length }) => length <= longestWord).map((word) => textWidth(word)));
}

/** Gives what each column of a table asks for, in twips; cells across several columns ask for nothing. */
export function columnWishes(table: Table, { table: style }: ResolvedStylesheet): readonly ColumnWish[] {
  const grid = layoutGrid(table);
  return table.columns.map(({ share }, column) => {
    const cells = grid.map((places) => places[column]!.cell).filter(({ columnSpan }) => columnSpan === 1);
    const needs = cells.map((cell) => unbreakableWidth(cell) * style.cells[cell.kind].size + 2 * style.paddingInline + slack);
    return { share, need: 20 * Math.max(0, ...needs) };
  });
}
