import type { Cell, Document, Images, Imprint } from '../document/nodes.js';
import { titleWords } from '../document/titleWords.js';
import type { FontSet } from '../fonts/face.js';
import { nominalFonts } from '../fonts/nominalFonts.js';
import { sum } from '../measure/sum.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { documentFlow } from './documentFlow.js';
import { imprintPlace } from './imprint.js';
import type { ImprintPlace } from './imprint.js';
import { layoutContext } from './layoutContext.js';
import type { LayoutContext } from './layoutContext.js';
import { paginate } from './paginate.js';
import { knownSet, rememberSet } from './setPages.js';
import type { SetDocument, Setting } from './setPages.js';
import type { PlacedTable } from './paginate.js';
import { tightPadding } from './rowHeights.js';
import { harms, tableBreaks } from './tableBreaks.js';
import type { TableBreaks } from './tableBreaks.js';
import type { TableLayout } from './tableLayout.js';
import { freeAtFoot } from './tableParts.js';
import type { TablePart, TablePlan } from './tableParts.js';

/** How a table is best set by a program that sets pages itself: what of our own layout such a program can be told. */
export interface TableForecast {
  /** In points; they add up to the width of the text area. */
  readonly columnWidths: readonly number[];
  /** So many rows are repeated on each page; none when they would fill half of it. */
  readonly headerRowCount: number;
  readonly rows: readonly ForecastRow[];
  /** Size of a cell's text in points, smaller than its kind's where a figure would be broken. */
  readonly sizeOf: (cell: Cell) => number;
  /** Space above and below the text of a cell, in points; less than the stylesheet's where rows were made lower to fit their page. */
  readonly paddingBlock: number;
}

export interface ForecastRow {
  /** In points; absent: the row is taller than a page, and is parted by lines. */
  readonly height?: number;
  /** Stands on the page of the next row. */
  readonly isKept: boolean;
}

/** So many whole pages inside one label make it endless; the official tables, also with figures of eight digits, have at most one. */
const mostWholePages = 1;

/** One label goes over several whole pages and on. */
function hasEndlessGroup({ grid }: TableLayout, { parts }: TablePlan): boolean {
  const around = parts.slice(1, -1).map(({ from, to }) => grid[from]!.filter((box) => box.row < from && box.row + box.rowSpan > to));
  return around.flat().some((box) => around.filter((boxes) => boxes.includes(box)).length > mostWholePages);
}

/**
 * Says which rows of a part stand on the page of the next one: all of a table that is whole or was moved whole, else those
 * that a page end would harm. In an endless group only headings hold: LibreOffice 7.4 did not come to an end with such a
 * table when groups inside were held together.
 */
function keptIn(part: TablePart, index: number, { plan, isMoved, layout }: PlacedTable, breaks: TableBreaks): (row: number) => boolean {
  if (hasEndlessGroup(layout, plan)) return breaks.isForbiddenAfter;
  const isWhole = plan.parts.length === 1 || (index === 0 && isMoved);
  return (row) => row < part.to - 1 && (isWhole || breaks.isForbiddenAfter(row) || breaks.harmAfter(row, part.from) > harms.none);
}

/** Height and hold of each row of the layout. */
function layoutRows(placed: PlacedTable): readonly ForecastRow[] {
  const { layout, plan, textHeight } = placed;
  const header = plan.parts[0]?.headerHeights ?? [];
  const breaks = tableBreaks(layout, textHeight - freeAtFoot - sum(header));
  return [
    ...header.map((height) => ({ height, isKept: true })),
    ...plan.parts.flatMap((part, index) => {
      const isKept = keptIn(part, index, placed, breaks);
      return part.heights.map((height, at) => ({ height, isKept: isKept(part.from + at) }));
    }),
  ];
}

function sizes({ grid }: TableLayout, cellOf: SetDocument['cellOf']): TableForecast['sizeOf'] {
  const known = new Map<Cell, number>();
  for (const boxes of grid) for (const { cell, text } of boxes) known.set(cellOf(cell), text.size);
  return (cell) => known.get(cell)!;
}

function forecast(placed: PlacedTable, cellOf: SetDocument['cellOf']): TableForecast {
  const { layout } = placed;
  const rows = layoutRows(placed);
  const isTightened = rows.some(({ height }, row) => height! < layout.rows[row]!.height - 0.01);
  const bySource = new Map<number, ForecastRow[]>();
  for (const [row, source] of layout.sources.entries()) {
    const own = bySource.get(source);
    if (own) own.push(rows[row]!);
    else bySource.set(source, [rows[row]!]);
  }
  return {
    columnWidths: layout.edges.slice(1).map((edge, column) => edge - layout.edges[column]!),
    headerRowCount: layout.headerRowCount,
    rows: [...bySource.values()].map((own) => (own.length === 1 ? own[0]! : { isKept: false })),
    sizeOf: sizes(layout, cellOf),
    paddingBlock: (isTightened ? tightPadding : 1) * layout.style.paddingBlock,
  };
}

/**
 * Forecasts how each table of a document is set, in the order of the tables, for a format that flows (Word).
 *
 * The document is laid out as for the PDF: column widths, sizes, row heights, and which rows are held together are one rule for both.
 *
 * @param fontSet the faces the PDF is drawn with; absent: faces as wide as the official ones, so that the answer depends on no machine.
 * @throws RangeError when a table's cells do not cover its grid.
 * @example
 * const [first] = forecastTables(document, resolveStylesheet(gbt9704), new Map());
 */
export function forecastTables(document: Document, stylesheet: ResolvedStylesheet, images: Images, fontSet: FontSet = nominalFonts): readonly TableForecast[] {
  if (!document.blocks.some(({ type }) => type === 'table')) return [];
  const { pagination, cellOf } = setAsFlow(document, { stylesheet, fontSet, images });
  return pagination.tables.map((table) => forecast(table, cellOf));
}

/** Forecasts where 版记 stands, in the same way; a format that flows cannot find out for itself. */
export function forecastImprint(document: Document, imprint: Imprint, stylesheet: ResolvedStylesheet, images: Images, fontSet: FontSet = nominalFonts): ImprintPlace {
  return imprintPlace(setAsFlow(document, { stylesheet, fontSet, images }).pagination, imprint, flowingContext(document, stylesheet, fontSet));
}

/** Sets a document without 续表, unless it was set so before: for the PDF beside, or for the forecast of something else. */
function setAsFlow(document: Document, setting: Setting): SetDocument {
  const known = knownSet(document, setting);
  if (known) return known;
  const { stylesheet, fontSet, images } = setting;
  const context = flowingContext(document, stylesheet, fontSet);
  const pagination = paginate(documentFlow(document, images, context), stylesheet.page, true);
  const set: SetDocument = { pagination, cellOf: (cell) => cell, paragraphs: context.paragraphs };
  rememberSet(document, setting, set);
  return set;
}

/** No format that flows can set 续表, so none takes its height. Made once for a stylesheet: what is remembered of cells is so by its identity. */
const sheetsWithout = new WeakMap<ResolvedStylesheet, ResolvedStylesheet>();

function withoutContinuation(stylesheet: ResolvedStylesheet): ResolvedStylesheet {
  const { table } = stylesheet;
  if (!table.continuation.isShown) return stylesheet;
  const without = sheetsWithout.get(stylesheet) ?? { ...stylesheet, table: { ...table, continuation: { ...table.continuation, isShown: false } } };
  sheetsWithout.set(stylesheet, without);
  return without;
}

function flowingContext(document: Document, stylesheet: ResolvedStylesheet, fontSet: FontSet): LayoutContext {
  return layoutContext(withoutContinuation(stylesheet), fontSet, titleWords(document), () => undefined);
}
