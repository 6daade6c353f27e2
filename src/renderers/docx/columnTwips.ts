import { columnWidths, relievedWidths } from '../../document/columnWidths.js';
import type { ColumnWish } from '../../document/columnWidths.js';
import { layoutGrid } from '../../document/grid.js';
import type { Cell, Table } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { pointsToTwips, twipsToPoints } from '../../measure/length.js';
import { sum } from '../../measure/sum.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { estimatedHeights } from './rowEstimates.js';
import { textWidth } from './textWidth.js';

/** A flow program may break a figure that is a hair too wide between its digits; LibreOffice does. */
const slack = 0.5;
/** Longer words (addresses) may break. */
const longestWord = 20;
/** Pieces of a label between its preferred breaks up to this many characters stay on one line. */
const longestPiece = 4;

/** Characters of the grid that a cell must hold on one line. */
function unbreakableWidth({ inlines }: Cell): number {
  const words = plainText(inlines, ' ').match(/[\w.,%+\-/]+/g) ?? [];
  const marked = inlines.map((inline) => (inline.type === 'text' ? inline.text : '|')).join('');
  const pieces = marked.includes('|') ? marked.split('|').filter((piece) => [...piece].length <= longestPiece) : [];
  return Math.max(0, ...pieces.map((piece) => textWidth(piece)), ...words.filter(({ length }) => length <= longestWord).map((word) => textWidth(word)));
}

function wishesOf(table: Table, { table: style }: ResolvedStylesheet): readonly ColumnWish[] {
  const grid = layoutGrid(table);
  return table.columns.map(({ share }, column) => {
    const cells = grid.map((places) => places[column]!.cell);
    const needs = cells
      .filter(({ columnSpan }) => columnSpan === 1)
      .map((cell) => unbreakableWidth(cell) * style.cells[cell.kind].size + 2 * style.paddingInline + slack);
    return { share, need: Math.max(0, ...needs), isLabel: cells.every(({ kind }) => kind !== 'value') };
  });
}

/**
 * Gives the widths of a table's columns in whole twips: by their shares, but a figure that needs more has it, and an
 * official table's labels get what its values do not need when that saves lines. The layout of the PDF has the same rule.
 *
 * They sum to the table's width exactly, as each column ends at a whole twip of its own.
 *
 * @param tableWidth in twips.
 */
export function columnTwips(table: Table, tableWidth: number, sheet: ResolvedStylesheet): readonly number[] {
  const wishes = wishesOf(table, sheet);
  const fitted = columnWidths(wishes, twipsToPoints(tableWidth));
  const relieved = (table.role === 'free' ? undefined : relievedWidths(fitted, wishes)) ?? fitted;
  const saved = sum(estimatedHeights(table, fitted, sheet)) - sum(estimatedHeights(table, relieved, sheet));
  const widths = saved >= sheet.table.linePitch ? relieved : fitted;
  const edges = widths.map((_, column) => pointsToTwips(sum(widths.slice(0, column + 1))));
  return edges.map((edge, column) => edge - (edges[column - 1] ?? 0));
}
