import type { Cell, Table } from '../document/nodes.js';
import { namedFontSizes } from '../measure/fontSize.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { boxGrid, boxHeight, placedCells } from './cellBoxes.js';
import type { BoxGrid, CellBox } from './cellBoxes.js';
import { cellContent, continuationMark, continuedContent } from './cellContent.js';
import type { CellContent, CellText } from './cellContent.js';
import { fitCell, neededWidth } from './cellText.js';
import { columnWidths, raisedBySpans, relievedWidths } from './columnWidths.js';
import type { ColumnWish, SpanWish } from './columnWidths.js';
import { continuationHeight } from './continuationLine.js';
import type { LayoutContext } from './layoutContext.js';
import { measureRows } from './rowHeights.js';
import type { RowMeasure } from './rowHeights.js';
import { freeAtFoot } from './tableParts.js';
import { withoutTallCells } from './tallCells.js';

/** A table with its widths, its composed cells and what its rows need; not yet cut into pages. */
export interface TableLayout {
  readonly grid: BoxGrid;
  readonly rows: readonly RowMeasure[];
  /** The table's own row that each row is, or is a slice of. */
  readonly sources: readonly number[];
  /** x of each column's left edge on the page, and of the last one's right edge. */
  readonly edges: readonly number[];
  /** So many rows are repeated at the top of every part. */
  readonly headerRowCount: number;
  readonly style: ResolvedStylesheet['table'];
  readonly elementsOf: LayoutContext['elementsOf'];
}

/** A cell with its place, what it says and the least width that wants, padding included. */
interface FilledCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly need: number;
}

/** A column is made so much wider than its figures, in points, where there is room: digits do not touch the rules. */
const comfort = 3;

function filledCells(table: Table, context: LayoutContext): readonly FilledCell[] {
  const { paddingInline } = context.stylesheet.table;
  const filled: FilledCell[] = [];
  for (const { cell, row, column } of placedCells(table)) {
    const content = cellContent(cell, context);
    filled.push({ cell, row, column, content, need: neededWidth(cell, content, context) + 2 * paddingInline });
  }
  return filled;
}

/** What the columns need for their cells; a column without values is a label column. */
function columnWishes(table: Table, cells: readonly FilledCell[], tableWidth: number): readonly ColumnWish[] {
  const needs = new Array<number>(table.columns.length).fill(0);
  const isLabel = new Array<boolean>(table.columns.length).fill(true);
  const spans: SpanWish[] = [];
  for (const { cell, column, content, need } of cells) {
    const { columnSpan } = cell;
    if (columnSpan === 1) needs[column] = Math.max(needs[column]!, Math.min(need + (content.isFigure ? comfort : 0), 0.4 * tableWidth));
    else spans.push({ from: column, to: column + columnSpan, need: Math.min(need, 0.9 * tableWidth) });
    if (cell.kind === 'value') isLabel.fill(false, column, column + columnSpan);
  }
  const columns = table.columns.map(({ share }, column) => ({ share, need: needs[column]!, isLabel: isLabel[column]! }));
  return raisedBySpans(columns, spans);
}

function widthOf({ cell, column }: FilledCell, widths: readonly number[]): number {
  let width = 0;
  for (let index = column; index < column + cell.columnSpan; index += 1) width += widths[index]!;
  return width;
}

/** A label repeated on a further page says so, when the mark stands on one line and takes at most one line more. */
function continuation({ cell, content }: FilledCell, width: number, text: CellText, context: LayoutContext): CellText | undefined {
  const room = width - 2 * text.paddingInline;
  if (cell.rowSpan === 1 || cell.inlines.length === 0 || room < continuationMark.length * text.size) return undefined;
  const longer = fitCell(cell, continuedContent(cell, content, context), width, context, text.size);
  return longer.size === text.size && longer.lines.length <= text.lines.length + 1 ? longer : undefined;
}

/** The boxes of a table whose columns have some widths. */
interface Attempt {
  readonly widths: readonly number[];
  readonly isCramped: boolean;
  readonly boxes: readonly CellBox[];
}

function hasCrampedFigure(cells: readonly FilledCell[], widths: readonly number[]): boolean {
  for (const filled of cells) if (filled.content.isFigure && filled.need > widthOf(filled, widths) + 0.01) return true;
  return false;
}

function composedBox(filled: FilledCell, width: number, isCramped: boolean, context: LayoutContext): CellBox {
  const { cell, row, column, content } = filled;
  const { rowSpan, columnSpan } = cell;
  const text = fitCell(cell, content, width, context, isCramped && content.isFigure ? namedFontSizes.小五 : Infinity);
  return { cell, row, rowSpan, column, columnSpan, text, continuation: continuation(filled, width, text, context), isJoinedAbove: false, isJoinedBelow: false };
}

/**
 * Composes every cell; when one figure of the table must be set smaller, all are, as long as 小五 is enough.
 *
 * @param before boxes of the same cells at other widths: what is as wide there is taken over.
 */
function composeBoxes(cells: readonly FilledCell[], widths: readonly number[], context: LayoutContext, before?: Attempt): Attempt {
  const isCramped = hasCrampedFigure(cells, widths);
  const boxes: CellBox[] = [];
  for (const [index, filled] of cells.entries()) {
    const width = widthOf(filled, widths);
    const isAsBefore = before && before.isCramped === isCramped && widthOf(filled, before.widths) === width;
    boxes.push(isAsBefore ? before.boxes[index]! : composedBox(filled, width, isCramped, context));
  }
  return { widths, isCramped, boxes };
}

const sumOfHeights = (rows: readonly RowMeasure[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** Header rows as the table names them, and those their cells reach into; none when they would fill half a page. */
function repeatedRows(table: Table, boxes: readonly CellBox[], rows: readonly RowMeasure[], context: LayoutContext): number {
  let count = table.headerRowCount;
  for (const box of boxes) if (box.row < count) count = Math.max(count, box.row + box.rowSpan);
  const tallest = boxes.reduce((most, box) => (box.row < count ? Math.max(most, boxHeight(box, context.stylesheet.table)) : most), 0);
  const height = Math.max(tallest, sumOfHeights(rows.slice(0, count)));
  return count < rows.length && height <= context.stylesheet.page.textHeight / 2 ? count : 0;
}

/**
 * Lays a table out as wide as the text area: columns by their shares and needs, cells composed, rows measured.
 *
 * An official table gives its labels what its values do not need when that saves lines. Cells too tall for a page are
 * sliced by lines. What cannot fit its cell even in 小六 gives `content-too-wide`.
 *
 * @throws RangeError when the cells do not cover the table's grid.
 */
export function layoutTable(table: Table, context: LayoutContext): TableLayout {
  const { page, table: style } = context.stylesheet;
  const cells = filledCells(table, context);
  const columns = columnWishes(table, cells, page.textWidth);
  const plain = new Array<boolean>(table.rows.length).fill(false);
  const attempt = (widths: readonly number[], before?: Attempt) => {
    const composed = composeBoxes(cells, widths, context, before);
    return { ...composed, rows: measureRows(composed.boxes, plain, style) };
  };
  const first = attempt(columnWidths(columns, page.textWidth));
  const relieved = table.role === 'free' ? undefined : relievedWidths(first.widths, columns);
  const second = relieved && attempt(relieved, first);
  const { widths, boxes, rows } = second && sumOfHeights(second.rows) <= sumOfHeights(first.rows) - style.linePitch ? second : first;

  const headerRowCount = repeatedRows(table, boxes, rows, context);
  const capacity = page.textHeight - freeAtFoot - continuationHeight(context.stylesheet) - sumOfHeights(rows.slice(0, headerRowCount));
  const { boxes: whole, rowCount, isSliced, sources } = withoutTallCells({ boxes, rowCount: table.rows.length }, capacity, style);
  const edges = widths.reduce<number[]>((at, width) => (at.push(at.at(-1)! + width), at), [page.left]);
  edges[widths.length] = page.left + page.textWidth;
  return { grid: boxGrid(whole, rowCount, widths.length), rows: whole === boxes ? rows : measureRows(whole, isSliced, style), sources, edges, headerRowCount, style, elementsOf: context.elementsOf };
}
