import type { Place } from '../../diagnostics/diagnostic.js';
import { tablePath } from '../../forms/derive.js';
import type { CellValue } from '../../model/report.js';
import { find, notePlace } from './collecting.js';
import type { Collecting } from './collecting.js';
import type { FoundBlock } from './found.js';
import { fold } from './likeness.js';
import { numberFor } from './numbers.js';
import { foundValues, readOfficialTable } from './officialTable.js';
import type { ReadTable } from './officialTable.js';
import type { OutlinedSection } from './outline.js';
import { readProse } from './prose.js';
import { tableFacts, tableFindings } from './tableFindings.js';
import { otherLabels } from './tableLabels.js';

/** An official table's values, nested by the keys of the form. */
export interface NestedValues {
  [key: string]: CellValue | NestedValues;
}

/** A section as read: for `parseReport`, and the labels its table words otherwise. */
export interface ReadSection {
  readonly value: unknown;
  readonly labels: Readonly<Record<string, string>>;
}

function put(values: NestedValues, path: readonly string[], value: CellValue): void {
  let at = values;
  for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as NestedValues;
  at[path.at(-1)!] = value;
}

function nested(collecting: Collecting, read: ReadTable): NestedValues {
  const values: NestedValues = {};
  for (const { path, value, place } of foundValues(read)) {
    put(values, path, value);
    notePlace(collecting, [...tablePath(read.table.key), ...path], place);
  }
  return values;
}

function labelsOf(collecting: Collecting, read: ReadTable): Readonly<Record<string, string>> {
  const labels = otherLabels(read);
  for (const { key, place } of labels) notePlace(collecting, ['labels', key], place);
  return Object.fromEntries(labels.map(({ key, text }) => [key, text]));
}

/** Reads the official table of a section; every cell is blank when there is none. */
function readTable(collecting: Collecting, { section, table, number }: OutlinedSection, place: Place): { readonly values: NestedValues; readonly labels: Readonly<Record<string, string>> } {
  if (!table) {
    find(collecting, 'table-not-found', tablePath(section.key), { details: { ...tableFacts(section.table!), name: section.table!.name, number }, place });
    const blank = readOfficialTable(section.table!, { places: [], width: 0 });
    return { values: nested(collecting, blank), labels: {} };
  }
  const { read } = table;
  const [first] = read.grid.places.flat().filter((cell) => cell !== undefined);
  const tablePlace = first?.place ?? place;
  notePlace(collecting, tablePath(section.key), tablePlace);
  collecting.diagnostics.push(...tableFindings(read, tablePlace));
  return { values: nested(collecting, read), labels: labelsOf(collecting, read) };
}

function tellHeading(collecting: Collecting, { section, number, heading }: OutlinedSection, place: Place): void {
  const path = ['sections', section.key];
  if (!heading) return find(collecting, 'section-not-found', path, { details: { title: section.title, number }, place });
  notePlace(collecting, path, heading.place);
  if (heading.value === number) return undefined;
  return find(collecting, 'heading-number-differs', path, { expected: numberFor(1, number), actual: heading.printed ?? '', details: { title: heading.title }, place: heading.place });
}

/**
 * Reads a section: its title where it is worded otherwise, its prose, its official table.
 *
 * @param fallback the place told where the file has nothing of the section.
 */
export function readSection(collecting: Collecting, outlined: OutlinedSection, sectionLevel: number, fallback: Place): ReadSection {
  const { section, heading, before, after } = outlined;
  const path = ['sections', section.key];
  const place = heading?.place ?? [...before, ...after][0]?.place ?? fallback;
  tellHeading(collecting, outlined, place);
  const title = heading && fold(heading.title) !== fold(section.title) ? { title: heading.title } : undefined;
  if (title) notePlace(collecting, [...path, 'title'], heading!.place);
  const runIn: readonly FoundBlock[] = heading?.rest ? [{ type: 'paragraph', text: heading.rest, place: heading.place }] : [];
  const counts = { 2: 0, 3: 0, 4: 0 };
  if (!section.table) {
    const content = readProse(collecting, [...runIn, ...before, ...after], title ? [...path, 'content'] : path, counts, sectionLevel);
    return { value: title ? { ...title, content } : content, labels: {} };
  }
  const above = readProse(collecting, [...runIn, ...before], [...path, 'before'], counts, sectionLevel);
  const { values, labels } = readTable(collecting, outlined, place);
  const below = readProse(collecting, after, [...path, 'after'], counts, sectionLevel);
  return { value: { ...title, ...(above.length > 0 && { before: above }), table: values, ...(below.length > 0 && { after: below }) }, labels };
}
