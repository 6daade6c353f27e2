import type { Cell, Inline, Table } from '../document/nodes.js';
import { namedFontSizes } from '../measure/fontSize.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { boxGrid, boxHeight, placedCells } from './cellBoxes.js';
import type { BoxGrid, CellBox } from './cellBoxes.js';
import { fitCell, isFigure, neededWidth } from './cellText.js';
import type { CellText } from './cellText.js';
import { columnWidths, raisedBySpans, relievedWidths } from './columnWidths.js';
import type { ColumnWish } from './columnWidths.js';
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

/** Stands behind a label that is repeated on a further page, where it fits nicely. */
const continuationMark = '（续）';

type PlacedCell = ReturnType<typeof placedCells>[number];

interface Needs {
  readonly columns: readonly ColumnWish[];
  readonly needOf: ReadonlyMap<Cell, number>;
}

/** A column is made so much wider than its figures, in points, where there is room: digits do not touch the rules. */
const comfort = 3;

/** What the columns need for their cells; a column without values is a label column. */
function needs(table: Table, cells: readonly PlacedCell[], context: LayoutContext): Needs {
  const { paddingInline, cells: styles } = context.stylesheet.table;
  const tableWidth = context.stylesheet.page.textWidth;
  const needOf = new Map<Cell, number>();
  const need = new Array<number>(table.columns.length).fill(0);
  const isLabel = new Array<boolean>(table.columns.length).fill(true);
  for (const { cell, column } of cells) {
    const wanted = neededWidth(cell, styles[cell.kind].size, context) + 2 * paddingInline;
    needOf.set(cell, wanted);
    if (cell.columnSpan === 1) need[column] = Math.max(need[column]!, Math.min(wanted + (isFigure(cell) ? comfort : 0), 0.4 * tableWidth));
    if (cell.kind === 'value') isLabel.fill(false, column, column + cell.columnSpan);
  }
  const spans = cells.flatMap(({ cell, column }) =>
    cell.columnSpan > 1 ? [{ from: column, to: column + cell.columnSpan, need: Math.min(needOf.get(cell)!, 0.9 * tableWidth) }] : [],
  );
  const columns = table.columns.map(({ share }, column) => ({ share, need: need[column]!, isLabel: isLabel[column]! }));
  return { columns: raisedBySpans(columns, spans), needOf };
}

function widthOf({ cell, column }: PlacedCell, widths: readonly number[]): number {
  let width = 0;
  for (let index = column; index < column + cell.columnSpan; index += 1) width += widths[index]!;
  return width;
}

/** A label repeated on a further page says so, when the mark stands on one line and takes at most one line more. */
function continuation(cell: Cell, width: number, text: CellText, context: LayoutContext): CellText | undefined {
  const room = width - 2 * text.paddingInline;
  if (cell.rowSpan === 1 || cell.inlines.length === 0 || room < continuationMark.length * text.size) return undefined;
  const marked: readonly Inline[] = [...cell.inlines, { type: 'breakHint' }, { type: 'text', text: continuationMark }];
  const longer = fitCell(cell, width, context, text.size, marked);
  return longer.size === text.size && longer.lines.length <= text.lines.length + 1 ? longer : undefined;
}

/** The boxes of a table whose columns have some widths. */
interface Attempt {
  readonly widths: readonly number[];
  readonly isCramped: boolean;
  readonly boxes: readonly CellBox[];
}

/**
 * Composes every cell; when one figure of the table must be set smaller, all are, as long as 小五 is enough.
 *
 * @param before boxes of the same cells at other widths: what is as wide there is taken over.
 */
function composeBoxes(cells: readonly PlacedCell[], widths: readonly number[], needOf: Needs['needOf'], context: LayoutContext, before?: Attempt): Attempt {
  const isCramped = cells.some((placed) => isFigure(placed.cell) && needOf.get(placed.cell)! > widthOf(placed, widths) + 0.01);
  const boxes = cells.map((placed, index): CellBox => {
    const { cell, row, column } = placed;
    const width = widthOf(placed, widths);
    if (before && before.isCramped === isCramped && widthOf(placed, before.widths) === width) return before.boxes[index]!;
    const text = fitCell(cell, width, context, isCramped && isFigure(cell) ? namedFontSizes.小五 : Infinity);
    return {
      cell,
      row,
      rowSpan: cell.rowSpan,
      column,
      columnSpan: cell.columnSpan,
      text,
      continuation: continuation(cell, width, text, context),
      isJoinedAbove: false,
      isJoinedBelow: false,
    };
  });
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
  const cells = placedCells(table);
  const { columns, needOf } = needs(table, cells, context);
  const plain = new Array<boolean>(table.rows.length).fill(false);
  const attempt = (widths: readonly number[], before?: Attempt) => {
    const composed = composeBoxes(cells, widths, needOf, context, before);
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
  return { grid: boxGrid(whole, rowCount, widths.length), rows: measureRows(whole, isSliced, style), sources, edges, headerRowCount, style, elementsOf: context.elementsOf };
}
