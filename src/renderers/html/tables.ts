import type { GridPlace } from '../../document/grid.js';
import type { Table } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { cellReadings } from './cellHeaders.js';
import type { CellReading } from './cellHeaders.js';
import { element, joinHtml, textHtml, voidElement } from './markup.js';
import type { Html } from './markup.js';
import { paragraphHtml } from './paragraphs.js';
import { tableParts } from './tableParts.js';
import type { RowGroup, TableParts } from './tableParts.js';
import { className } from './styling.js';
import { inlinesHtml } from './writing.js';
import type { Writing } from './writing.js';

/** On screens a table of many columns is not squeezed below this much for its narrowest one, in em of its text. */
const narrowestColumn = 2.5;

/** A table on its way to HTML. */
interface Job {
  readonly writing: Writing;
  readonly table: Table;
  readonly parts: TableParts;
  readonly readings: readonly (readonly CellReading[])[];
  /** Only labels that some cell is read with have an id. */
  readonly ids: ReadonlySet<string>;
  readonly id: string;
}

/** A label's id: `…-r3c1` of the row and column it begins in, from 1. */
function cellId(id: string, { row, column }: Pick<GridPlace, 'row' | 'column'>): string {
  return `${id}-r${row + 1}c${column + 1}`;
}

function cellHtml({ writing, ids, id }: Job, place: GridPlace, { scope, headers }: CellReading): Html {
  const { cell } = place;
  const own = cellId(id, place);
  const classes = [className(cell.kind), ...(cell.alignment ? [`align-${cell.alignment}`] : []), ...(cell.inlines.some(({ type }) => type === 'breakHint') ? ['hinted'] : [])];
  const attributes = {
    id: ids.has(own) ? own : undefined,
    ...writing.styling.attributes(classes),
    scope,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
    headers: headers.map((header) => cellId(id, header)).join(' ') || undefined,
  };
  return element(scope ? 'th' : 'td', attributes, inlinesHtml(writing, cell.inlines));
}

function rowGroupHtml(job: Job, { type, from, to }: RowGroup): Html {
  const rows = job.parts.grid.slice(from, to).map((places, index) => {
    const origins = places.filter(({ isOrigin }) => isOrigin);
    return element('tr', {}, joinHtml(origins.map((place, at) => cellHtml(job, place, job.readings[from + index]![at]!))));
  });
  return element(type === 'head' ? 'thead' : 'tbody', {}, joinHtml(rows, '\n'));
}

function columnsHtml({ writing, table, parts }: Job): Html {
  const total = table.columns.reduce((sum, { share }) => sum + share, 0);
  const groups = parts.columnGroups.map(({ from, to }) => {
    const columns = table.columns.slice(from, to).map(({ share }) => voidElement('col', writing.styling.attributes([], { width: `${Math.round((share / total) * 10_000) / 100}%` })));
    return element('colgroup', {}, joinHtml(columns));
  });
  return joinHtml(groups);
}

/** The caption as printed; where none is printed, what the table is, for those who hear it. The unit belongs to it. */
function captionHtml({ writing, table }: Job, name: string): Html {
  const { caption, unit } = table;
  const lines = [caption ?? undefined, unit].flatMap((line) => (line ? [element('div', writing.styling.attributes([className(line.role)]), inlinesHtml(writing, line.inlines))] : []));
  const spoken = caption ? [] : [element('div', writing.styling.attributes(['unseen']), textHtml(name))];
  return element('caption', writing.styling.attributes(['caption']), joinHtml([...spoken, ...lines]));
}

function minimumWidth({ columns }: Table): string {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const least = Math.min(...columns.map(({ share }) => share));
  return `${Math.round((narrowestColumn * total * 10) / least) / 10}em`;
}

/** What a table is called: its caption, or what it is. */
export function tableName({ caption, alternativeText }: Table): string {
  return caption ? plainText(caption.inlines) : alternativeText;
}

/**
 * Writes a table with its caption, unit and note, in a frame that can be moved to and fro by keyboard where it is wide.
 *
 * @param number counts the tables of the document from 1. @param name what it is called, unlike any other table.
 */
export function tableHtml(writing: Writing, table: Table, number: number, name: string): Html {
  const { styling, idPrefix, sheet } = writing;
  const id = `${idPrefix}-table${number}`;
  const parts = tableParts(table);
  const readings = cellReadings(table, parts);
  const ids = new Set(readings.flat().flatMap(({ headers }) => headers.map((header) => cellId(id, header))));
  const job: Job = { writing, table, parts, readings, ids, id };
  const look = styling.attributes(['table'], { 'min-width': minimumWidth(table) });
  const note = table.note && element('div', { id: `${id}-note` }, paragraphHtml(writing, table.note));
  const rows = parts.rowGroups.map((group) => rowGroupHtml(job, group));
  const drawn = element('table', { ...look, id, 'aria-describedby': note && `${id}-note` }, joinHtml([captionHtml(job, name), columnsHtml(job), ...rows], '\n'));
  const scrolled = element('section', { ...styling.attributes(['table-scroll']), 'aria-label': name, tabindex: 0 }, drawn);
  const isTurned = (table.orientation ?? sheet.table.orientation[table.role]) === 'landscape';
  return element('div', styling.attributes(['table-frame', ...(isTurned ? ['landscape'] : [])]), joinHtml(note ? [scrolled, note] : [scrolled], '\n'));
}
