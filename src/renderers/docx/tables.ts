import { layoutGrid } from '../../document/grid.js';
import type { Cell, Inline, Table } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import type { ForecastRow, TableForecast } from '../../layout/forecastTables.js';
import { pointsToTwips, twipsToPoints } from '../../measure/length.js';
import { sum } from '../../measure/sum.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { breakLabel } from './labelBreaks.js';
import { paragraphOf, textRuns } from './paragraphs.js';
import { textWidthTwips } from './section.js';
import { alignedCellStyleName, cellStyleNames, tableStyle } from './styleNames.js';
import { blockMargin } from './tableMargins.js';
import { paragraphXml, wordParagraph } from './wordParagraph.js';
import type { WordBlock } from './wordParagraph.js';
import { element, valued, width } from './xml.js';
import type { Xml } from './xml.js';

/** The margins of a table whose rows were made lower; others have those of its style. */
function cellMargins({ paddingBlock }: TableForecast, { table }: ResolvedStylesheet): Xml {
  if (paddingBlock === table.paddingBlock) return '';
  const margin = pointsToTwips(blockMargin(paddingBlock, table));
  return element('w:tblCellMar', {}, width('w:top', margin), width('w:bottom', margin));
}

function tableProperties(table: Table, tableWidth: number, forecast: TableForecast, sheet: ResolvedStylesheet): Xml {
  const hasHeader = forecast.headerRowCount > 0;
  const look = { 'w:firstRow': hasHeader ? 1 : 0, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0, 'w:noHBand': 1, 'w:noVBand': 1 };
  const caption = table.caption && plainText(table.caption.inlines);
  return element(
    'w:tblPr',
    {},
    valued('w:tblStyle', tableStyle.id),
    width('w:tblW', tableWidth),
    width('w:tblInd', 0),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    cellMargins(forecast, sheet),
    element('w:tblLook', { 'w:val': hasHeader ? '0620' : '0600', ...look }),
    caption ? valued('w:tblCaption', caption) : '',
    valued('w:tblDescription', table.alternativeText),
  );
}

/**
 * At least as high as forecast: a row grows when somebody writes more into it. One taller than a page may be parted, and so may the first
 * below repeated header rows: where it may not and does not fit the page, LibreOffice 7.4 shows none of the rows behind it.
 */
function rowProperties({ height }: ForecastRow, isHeader: boolean, isFirstBelow: boolean): Xml {
  const whole = isFirstBelow ? '' : '<w:cantSplit/>';
  const high = height === undefined ? '' : `${whole}<w:trHeight w:val="${pointsToTwips(height)}" w:hRule="atLeast"/>`;
  return element('w:trPr', {}, high, isHeader ? '<w:tblHeader/>' : '');
}

/** One `w:tc`: a cell's part in one row. A merged cell has one in each row it spans; only the first carries its text. */
interface CellPart {
  readonly cell: Cell;
  readonly cellWidth: number;
  /** In points. */
  readonly size: number;
  readonly isFirst: boolean;
  readonly isKept: boolean;
}

function cellStyleId({ kind, alignment }: Cell, sheet: ResolvedStylesheet): string {
  const isUsual = alignment === undefined || alignment === sheet.table.cells[kind].alignment;
  return (isUsual ? cellStyleNames[kind] : alignedCellStyleName(kind, alignment)).id;
}

/** A label's runs as last written. */
interface WrittenLabel {
  readonly capacity: number;
  readonly size: number | undefined;
  readonly runs: Xml;
}

/** The same labels stand in the same widths in nearly every report; kept as long as the form that has them. */
const writtenLabels = new WeakMap<readonly Inline[], WrittenLabel>();

function labelRuns(inlines: readonly Inline[], capacity: number, size: number | undefined): Xml {
  const known = writtenLabels.get(inlines);
  if (known && known.capacity === capacity && known.size === size) return known.runs;
  const runs = textRuns(breakLabel(inlines, capacity), { size });
  // What a caller may still change is not known by itself.
  if (Object.isFrozen(inlines)) writtenLabels.set(inlines, { capacity, size, runs });
  return runs;
}

function cellText({ kind, inlines }: Cell, cellWidth: number, size: number, sheet: ResolvedStylesheet): Xml {
  const ownSize = size === sheet.table.cells[kind].size ? undefined : size;
  if (kind === 'value' || kind === 'text') return textRuns(inlines, { size: ownSize });
  return labelRuns(inlines, (twipsToPoints(cellWidth) - 2 * sheet.table.paddingInline) / size, ownSize);
}

function cellPart({ cell, cellWidth, size, isFirst, isKept }: CellPart, sheet: ResolvedStylesheet): Xml {
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
  const merge = cell.rowSpan > 1 ? `<w:vMerge w:val="${isFirst ? 'restart' : 'continue'}"/>` : '';
  // A cell must end in a paragraph, and a continued one must have the table's line pitch, or it raises the row.
  const paragraph = wordParagraph(cellStyleId(cell, sheet), isFirst ? cellText(cell, cellWidth, size, sheet) : '', { isKept });
  return `<w:tc><w:tcPr>${width('w:tcW', cellWidth)}${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraphXml(paragraph)}</w:tc>`;
}

/** The edges of the columns, from 0 to the table's width: each at a whole twip, so the widths sum to the table's exactly. */
function columnEdges({ columnWidths }: TableForecast, tableWidth: number): readonly number[] {
  const scale = tableWidth / sum(columnWidths);
  const edges = [0];
  let right = 0;
  for (const own of columnWidths) {
    right += own;
    edges.push(Math.round(right * scale));
  }
  return edges;
}

function tableElement(table: Table, forecast: TableForecast, isFollowed: boolean, sheet: ResolvedStylesheet): Xml {
  const tableWidth = textWidthTwips(sheet.page);
  const edges = columnEdges(forecast, tableWidth);
  let rows = '';
  for (const [row, places] of layoutGrid(table).entries()) {
    const own = forecast.rows[row]!;
    const isKept = own.isKept || (isFollowed && row === table.rows.length - 1);
    let cells = '';
    for (const [column, place] of places.entries()) {
      if (place.column !== column) continue;
      const { cell } = place;
      const cellWidth = edges[column + cell.columnSpan]! - edges[column]!;
      cells += cellPart({ cell, cellWidth, size: forecast.sizeOf(cell), isFirst: place.row === row, isKept }, sheet);
    }
    rows += `<w:tr>${rowProperties(own, row < forecast.headerRowCount, row > 0 && row === forecast.headerRowCount)}${cells}</w:tr>`;
  }
  let grid = '';
  for (let column = 0; column + 1 < edges.length; column += 1) grid += `<w:gridCol w:w="${edges[column + 1]! - edges[column]!}"/>`;
  return `<w:tbl>${tableProperties(table, tableWidth, forecast, sheet)}<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
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
export function tableBlocks(table: Table, forecast: TableForecast, isFollowed: boolean, sheet: ResolvedStylesheet): readonly WordBlock[] {
  const { caption, unit, note } = table;
  const { spaceAround, spaceInside } = sheet.table;
  return [
    ...(caption ? [paragraphOf(caption, { spaceBefore: spaceAround, ...(!unit && { spaceAfter: spaceInside }) })] : []),
    ...(unit ? [paragraphOf(unit, { ...(!caption && { spaceBefore: spaceAround }), spaceAfter: spaceInside })] : []),
    tableElement(table, forecast, isFollowed || note !== undefined, sheet),
    ...(note ? [paragraphOf(note, { spaceBefore: spaceInside, spaceAfter: spaceAround, isKept: isFollowed })] : []),
  ];
}
