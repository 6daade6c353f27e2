import type { Path } from '../diagnostics/diagnostic.js';
import type { Cell, Table } from '../document/nodes.js';
import type { ProseCell, ProseTable } from '../model/report.js';
import { paragraph, text } from './text.js';

// A figure, with sign, decimals, grouping, percent or nothing at all: set like the figures of the official tables.
const looksLikeFigure = /^[+\-−]?[\d,.\s]*[%％‰]?$|^[/／—－-]$/;

function cell(entry: ProseCell, isHeader: boolean, origin: Path): Cell {
  const kind = isHeader ? 'columnHeader' : looksLikeFigure.test(entry.text) ? 'value' : 'text';
  return Object.freeze({
    kind,
    rowSpan: entry.rowSpan,
    columnSpan: entry.columnSpan,
    inlines: Object.freeze(entry.text === '' ? [] : [text(entry.text)]),
    ...(entry.alignment && { alignment: entry.alignment }),
    origin,
  });
}

/** How many grid columns a table has: as far as the cells of its first row reach, which no other cell reaches beyond. */
function columnCount(entry: ProseTable): number {
  return (entry.rows[0] ?? []).reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

/** Sets a table that is not one of the official three; a cell that holds only a figure is set as a value. */
export function proseTable(entry: ProseTable, origin: Path): Table {
  const width = columnCount(entry);
  return Object.freeze({
    type: 'table',
    role: 'free',
    columns: Array.from({ length: width }, (_, index) => ({ share: entry.columnShares?.[index] ?? 1 })),
    headerRowCount: entry.headerRowCount,
    ...(entry.orientation && { orientation: entry.orientation }),
    rows: entry.rows.map((row, rowIndex) => ({
      cells: row.map((value, index) => cell(value, rowIndex < entry.headerRowCount, [...origin, 'rows', rowIndex, index])),
    })),
    ...(entry.caption !== undefined && { caption: paragraph('tableCaption', entry.caption) }),
    ...(entry.unit !== undefined && { unit: paragraph('tableUnit', `单位：${entry.unit}`) }),
    ...(entry.note !== undefined && { note: paragraph('tableNote', entry.note) }),
    alternativeText: entry.caption ?? '表格',
    origin,
  });
}
