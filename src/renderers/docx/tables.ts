import type { FileChild } from 'docx';
import { layoutGrid } from '../../document/grid.js';
import type { Cell, Table } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { pointsToTwips, twipsToPoints } from '../../measure/length.js';
import { sum } from '../../measure/sum.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { columnTwips } from './columnTwips.js';
import { blockElement, wordElement } from './docxPackage.js';
import type { Component, Docx } from './docxPackage.js';
import { keptRows } from './keptRows.js';
import { breakLabel } from './labelBreaks.js';
import { paragraphOf, styledParagraph, textRuns } from './paragraphs.js';
import { cellWidths, estimatedHeights, lineCapacity, textHeight } from './rowEstimates.js';
import { textWidthTwips } from './section.js';
import { alignedCellStyleName, cellStyleNames, tableStyle } from './styleNames.js';

function tableProperties(docx: Docx, table: Table, width: number): Component {
  const hasHeader = table.headerRowCount > 0;
  const look = { 'w:firstRow': hasHeader ? 1 : 0, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0, 'w:noHBand': 1, 'w:noVBand': 1 };
  const caption = table.caption && plainText(table.caption.inlines);
  return wordElement(docx, 'w:tblPr', {}, [
    wordElement(docx, 'w:tblStyle', { 'w:val': tableStyle.id }),
    wordElement(docx, 'w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    wordElement(docx, 'w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    wordElement(docx, 'w:tblLayout', { 'w:type': 'fixed' }),
    wordElement(docx, 'w:tblLook', { 'w:val': hasHeader ? '0620' : '0600', ...look }),
    ...(caption ? [wordElement(docx, 'w:tblCaption', { 'w:val': caption })] : []),
    wordElement(docx, 'w:tblDescription', { 'w:val': table.alternativeText }),
  ]);
}

function rowProperties(docx: Docx, minimumHeight: number, isHeader: boolean): Component {
  return wordElement(docx, 'w:trPr', {}, [
    wordElement(docx, 'w:cantSplit'),
    wordElement(docx, 'w:trHeight', { 'w:val': minimumHeight, 'w:hRule': 'atLeast' }),
    ...(isHeader ? [wordElement(docx, 'w:tblHeader')] : []),
  ]);
}

/** One `w:tc`: a cell's part in one row. A merged cell has one in each row it spans; only the first carries its text. */
interface CellPart {
  readonly cell: Cell;
  readonly width: number;
  readonly isFirst: boolean;
  readonly isKept: boolean;
}

function cellStyleId({ kind, alignment }: Cell, sheet: ResolvedStylesheet): string {
  const isUsual = alignment === undefined || alignment === sheet.table.cells[kind].alignment;
  return (isUsual ? cellStyleNames[kind] : alignedCellStyleName(kind, alignment)).id;
}

function cellPart(docx: Docx, { cell, width, isFirst, isKept }: CellPart, sheet: ResolvedStylesheet): Component {
  const isLabel = cell.kind !== 'value' && cell.kind !== 'text';
  const inlines = isLabel ? breakLabel(cell.inlines, lineCapacity(cell, twipsToPoints(width), sheet)) : cell.inlines;
  const isMerged = cell.rowSpan > 1;
  return wordElement(docx, 'w:tc', {}, [
    wordElement(docx, 'w:tcPr', {}, [
      wordElement(docx, 'w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(cell.columnSpan > 1 ? [wordElement(docx, 'w:gridSpan', { 'w:val': cell.columnSpan })] : []),
      ...(isMerged ? [wordElement(docx, 'w:vMerge', { 'w:val': isFirst ? 'restart' : 'continue' })] : []),
      wordElement(docx, 'w:vAlign', { 'w:val': 'center' }),
    ]),
    // A cell must end in a paragraph, and a continued one must have the table's line pitch, or it raises the row.
    styledParagraph(docx, cellStyleId(cell, sheet), isFirst ? textRuns(docx, inlines) : [], { isKept }),
  ]);
}

/** Decides by estimated heights which rows Word must keep with the next one. */
function rowsToKeep(table: Table, widths: readonly number[], sheet: ResolvedStylesheet): readonly boolean[] {
  const points = widths.map(twipsToPoints);
  const heights = estimatedHeights(table, points, sheet);
  const widthOf = cellWidths(table, points);
  const headerHeight = sum(heights.slice(0, table.headerRowCount));
  const textHeightOf = (cell: Cell) => textHeight(cell, widthOf.get(cell)!, sheet);
  return keptRows(table, { heights, capacity: sheet.page.textHeight - headerHeight, textHeightOf });
}

function tableElement(docx: Docx, table: Table, sheet: ResolvedStylesheet): FileChild {
  const width = textWidthTwips(sheet.page);
  const widths = columnTwips(table, width, sheet);
  const widthOf = cellWidths(table, widths);
  const kept = rowsToKeep(table, widths, sheet);
  const minimumHeight = pointsToTwips(sheet.table.minimumRowHeight);
  const rows = layoutGrid(table).map((places, row) =>
    wordElement(docx, 'w:tr', {}, [
      rowProperties(docx, minimumHeight, row < table.headerRowCount),
      ...places
        .filter((place, column) => place.column === column)
        .map(({ cell, row: origin }) => cellPart(docx, { cell, width: widthOf.get(cell)!, isFirst: origin === row, isKept: kept[row]! }, sheet)),
    ]),
  );
  const columns = widths.map((column) => wordElement(docx, 'w:gridCol', { 'w:w': column }));
  return blockElement(docx, 'w:tbl', [tableProperties(docx, table, width), wordElement(docx, 'w:tblGrid', {}, columns), ...rows]);
}

/**
 * Makes a table with its caption and unit line above and its note below.
 *
 * Every merged cell is written out row by row (vMerge restart and continue, gridSpan); grid and cell widths are the same
 * twips and sum to the text width; a row never splits; header rows repeat.
 *
 * @throws RangeError when the cells do not cover the grid exactly once.
 */
export function tableBlocks(docx: Docx, table: Table, sheet: ResolvedStylesheet): FileChild[] {
  const { caption, unit, note } = table;
  const spaceAfter = sheet.table.spaceAround;
  return [
    ...(caption ? [paragraphOf(docx, caption, unit ? {} : { spaceAfter })] : []),
    ...(unit ? [paragraphOf(docx, unit, { spaceAfter })] : []),
    tableElement(docx, table, sheet),
    ...(note ? [paragraphOf(docx, note, { spaceBefore: spaceAfter })] : []),
  ];
}
