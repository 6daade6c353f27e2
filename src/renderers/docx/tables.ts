import type { FileChild } from 'docx';
import { layoutGrid } from '../../document/grid.js';
import type { Cell, Table } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import type { ForecastRow, TableForecast } from '../../layout/forecastTables.js';
import { pointsToTwips, twipsToPoints } from '../../measure/length.js';
import { sum } from '../../measure/sum.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { blockElement, wordElement } from './docxPackage.js';
import type { Component, Docx } from './docxPackage.js';
import { breakLabel } from './labelBreaks.js';
import { paragraphOf, styledParagraph, textRuns } from './paragraphs.js';
import { textWidthTwips } from './section.js';
import { alignedCellStyleName, cellStyleNames, tableStyle } from './styleNames.js';
import { blockMargin } from './tableMargins.js';

/** The margins of a table whose rows were made lower; others have those of its style. */
function cellMargins(docx: Docx, { paddingBlock }: TableForecast, { table }: ResolvedStylesheet): readonly Component[] {
  if (paddingBlock === table.paddingBlock) return [];
  const margin = pointsToTwips(blockMargin(paddingBlock, table));
  return [wordElement(docx, 'w:tblCellMar', {}, ['w:top', 'w:bottom'].map((side) => wordElement(docx, side, { 'w:w': margin, 'w:type': 'dxa' })))];
}

function tableProperties(docx: Docx, table: Table, width: number, forecast: TableForecast, sheet: ResolvedStylesheet): Component {
  const hasHeader = forecast.headerRowCount > 0;
  const look = { 'w:firstRow': hasHeader ? 1 : 0, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0, 'w:noHBand': 1, 'w:noVBand': 1 };
  const caption = table.caption && plainText(table.caption.inlines);
  return wordElement(docx, 'w:tblPr', {}, [
    wordElement(docx, 'w:tblStyle', { 'w:val': tableStyle.id }),
    wordElement(docx, 'w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    wordElement(docx, 'w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    wordElement(docx, 'w:tblLayout', { 'w:type': 'fixed' }),
    ...cellMargins(docx, forecast, sheet),
    wordElement(docx, 'w:tblLook', { 'w:val': hasHeader ? '0620' : '0600', ...look }),
    ...(caption ? [wordElement(docx, 'w:tblCaption', { 'w:val': caption })] : []),
    wordElement(docx, 'w:tblDescription', { 'w:val': table.alternativeText }),
  ]);
}

/**
 * At least as high as forecast: a row grows when somebody writes more into it. One taller than a page may be parted, and so may the first
 * below repeated header rows: where it may not and does not fit the page, LibreOffice 7.4 shows none of the rows behind it.
 */
function rowProperties(docx: Docx, { height }: ForecastRow, isHeader: boolean, isFirstBelow: boolean): Component {
  return wordElement(docx, 'w:trPr', {}, [
    ...(height === undefined ? [] : [...(isFirstBelow ? [] : [wordElement(docx, 'w:cantSplit')]), wordElement(docx, 'w:trHeight', { 'w:val': pointsToTwips(height), 'w:hRule': 'atLeast' })]),
    ...(isHeader ? [wordElement(docx, 'w:tblHeader')] : []),
  ]);
}

/** One `w:tc`: a cell's part in one row. A merged cell has one in each row it spans; only the first carries its text. */
interface CellPart {
  readonly cell: Cell;
  readonly width: number;
  /** In points. */
  readonly size: number;
  readonly isFirst: boolean;
  readonly isKept: boolean;
}

function cellStyleId({ kind, alignment }: Cell, sheet: ResolvedStylesheet): string {
  const isUsual = alignment === undefined || alignment === sheet.table.cells[kind].alignment;
  return (isUsual ? cellStyleNames[kind] : alignedCellStyleName(kind, alignment)).id;
}

function cellPart(docx: Docx, { cell, width, size, isFirst, isKept }: CellPart, sheet: ResolvedStylesheet): Component {
  const isLabel = cell.kind !== 'value' && cell.kind !== 'text';
  const capacity = (twipsToPoints(width) - 2 * sheet.table.paddingInline) / size;
  const inlines = isLabel ? breakLabel(cell.inlines, capacity) : cell.inlines;
  const isMerged = cell.rowSpan > 1;
  const look = size === sheet.table.cells[cell.kind].size ? {} : { size };
  return wordElement(docx, 'w:tc', {}, [
    wordElement(docx, 'w:tcPr', {}, [
      wordElement(docx, 'w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(cell.columnSpan > 1 ? [wordElement(docx, 'w:gridSpan', { 'w:val': cell.columnSpan })] : []),
      ...(isMerged ? [wordElement(docx, 'w:vMerge', { 'w:val': isFirst ? 'restart' : 'continue' })] : []),
      wordElement(docx, 'w:vAlign', { 'w:val': 'center' }),
    ]),
    // A cell must end in a paragraph, and a continued one must have the table's line pitch, or it raises the row.
    styledParagraph(docx, cellStyleId(cell, sheet), isFirst ? textRuns(docx, inlines, look) : [], { isKept }),
  ]);
}

/** Each column ends at a whole twip of its own, so the widths sum to the table's exactly. */
function columnTwips({ columnWidths }: TableForecast, tableWidth: number): readonly number[] {
  const scale = tableWidth / sum(columnWidths);
  const edges = columnWidths.map((_, column) => Math.round(sum(columnWidths.slice(0, column + 1)) * scale));
  return edges.map((edge, column) => edge - (edges[column - 1] ?? 0));
}

function tableElement(docx: Docx, table: Table, forecast: TableForecast, isFollowed: boolean, sheet: ResolvedStylesheet): FileChild {
  const width = textWidthTwips(sheet.page);
  const widths = columnTwips(forecast, width);
  const rows = layoutGrid(table).map((places, row) => {
    const own = forecast.rows[row]!;
    const isKept = own.isKept || (isFollowed && row === table.rows.length - 1);
    const cells = places.flatMap((place, column) => {
      if (place.column !== column) return [];
      const { cell } = place;
      return [cellPart(docx, { cell, width: sum(widths.slice(column, column + cell.columnSpan)), size: forecast.sizeOf(cell), isFirst: place.row === row, isKept }, sheet)];
    });
    return wordElement(docx, 'w:tr', {}, [rowProperties(docx, own, row < forecast.headerRowCount, row > 0 && row === forecast.headerRowCount), ...cells]);
  });
  const columns = widths.map((column) => wordElement(docx, 'w:gridCol', { 'w:w': column }));
  return blockElement(docx, 'w:tbl', [tableProperties(docx, table, width, forecast, sheet), wordElement(docx, 'w:tblGrid', {}, columns), ...rows]);
}

/**
 * Makes a table with its caption and unit line above and its note below.
 *
 * Every merged cell is written out row by row (vMerge restart and continue, gridSpan); grid and cell widths are the same
 * twips and sum to the text width; a row never splits unless it is taller than a page; header rows repeat.
 *
 * @param isFollowed something that must stand on the page of the last row follows: a signature.
 * @throws RangeError when the cells do not cover the grid exactly once.
 */
export function tableBlocks(docx: Docx, table: Table, forecast: TableForecast, isFollowed: boolean, sheet: ResolvedStylesheet): FileChild[] {
  const { caption, unit, note } = table;
  const { spaceAround, spaceInside } = sheet.table;
  return [
    ...(caption ? [paragraphOf(docx, caption, { spaceBefore: spaceAround, ...(!unit && { spaceAfter: spaceInside }) })] : []),
    ...(unit ? [paragraphOf(docx, unit, { ...(!caption && { spaceBefore: spaceAround }), spaceAfter: spaceInside })] : []),
    tableElement(docx, table, forecast, isFollowed || note !== undefined, sheet),
    ...(note ? [paragraphOf(docx, note, { spaceBefore: spaceInside, spaceAfter: spaceAround, isKept: isFollowed })] : []),
  ];
}
