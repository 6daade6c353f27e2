import type { Path } from '../../diagnostics/diagnostic.js';
import type { ContentItemInput } from '../../model/input.js';
import { joinLines } from './cellText.js';
import { find, keepPicture, notePlace } from './collecting.js';
import type { Collecting } from './collecting.js';
import type { FoundBlock, FoundParagraph } from './found.js';
import { freeTable } from './freeTable.js';
import { readHeading } from './headings.js';
import type { ReadHeading } from './headings.js';
import { numberFor } from './numbers.js';
import { prosePieces } from './prosePieces.js';
import type { ProsePiece } from './prosePieces.js';
import { largestGrid } from './tableGrid.js';

/** How many headings of each level have been read in a section; a heading starts the count of all deeper levels anew. */
export interface HeadingCounts {
  2: number;
  3: number;
  4: number;
}

interface Reading {
  readonly collecting: Collecting;
  readonly path: Path;
  readonly counts: HeadingCounts;
  /** The level the file gives the titles of sections. */
  readonly sectionLevel: number;
  readonly items: ContentItemInput[];
}

function countHeading(counts: HeadingCounts, level: 2 | 3 | 4): number {
  counts[level] += 1;
  for (const deeper of [3, 4] as const) if (deeper > level) counts[deeper] = 0;
  return counts[level];
}

function add(reading: Reading, item: ContentItemInput, place: FoundParagraph['place']): void {
  notePlace(reading.collecting, [...reading.path, reading.items.length], place);
  reading.items.push(item);
}

function addHeading(reading: Reading, { heading, printed, value }: ReadHeading, place: FoundParagraph['place']): void {
  const counted = countHeading(reading.counts, heading.level);
  if (value !== counted) {
    const expected = numberFor(heading.level, counted);
    find(reading.collecting, 'heading-number-differs', [...reading.path, reading.items.length], { expected, actual: printed ?? '', details: { title: heading.heading }, place });
  }
  const { level, heading: words, text } = heading;
  add(reading, { heading: words, ...(level !== 2 && { level }), ...(text !== undefined && { text }) }, place);
}

/** A tab, and the white space around a line, are the typist's; the stylesheet indents. */
function lineOf(text: string): string {
  return text.replace(/\t/g, ' ').trim();
}

function addPiece(reading: Reading, piece: ProsePiece): void {
  const at = [...reading.path, reading.items.length];
  if (piece.type === 'paragraph') {
    const line = lineOf(piece.text);
    const heading = piece.isPlain ? undefined : readHeading({ ...piece, text: line, lead: (piece.lead ?? 0) - (piece.text.length - piece.text.trimStart().length) }, reading.sectionLevel);
    if (heading) addHeading(reading, heading, piece.place);
    else if (line !== '') add(reading, line, piece.place);
    return;
  }
  if (piece.type === 'captionedTable') {
    const table = freeTable(piece.table);
    const { caption, unit, note } = piece;
    if (table) add(reading, { table: { ...(caption && { caption }), ...(unit && { unit }), ...table, ...(note && { note }) } }, piece.table.place);
    else if (piece.table.rows.length > 0) find(reading.collecting, 'limit-exceeded', at, { expected: largestGrid.places, details: { limit: 'tableCells' }, place: piece.table.place });
    return;
  }
  const { image, caption } = piece;
  const name = keepPicture(reading.collecting, image, at);
  if (name === undefined) return;
  const described = joinLines(image.alternativeText ?? '') || caption;
  if (!described) find(reading.collecting, 'picture-undescribed', at, { actual: name, place: image.place });
  const item = { image: name, alternativeText: described || '（原文件没有图片说明）', ...(caption && { caption }), ...(image.widthShare !== undefined && { width: image.widthShare }) };
  add(reading, item, image.place);
}

/**
 * Turns blocks into the prose of a report: headings without their numbers, paragraphs, tables and pictures.
 *
 * Findings: `heading-number-differs` where the number printed is not the one the heading will have.
 * @param counts the headings read before in the same section; counted on.
 */
export function readProse(collecting: Collecting, blocks: readonly FoundBlock[], path: Path, counts: HeadingCounts, sectionLevel: number): readonly ContentItemInput[] {
  const reading: Reading = { collecting, path, counts, sectionLevel, items: [] };
  prosePieces(blocks).forEach((piece) => addPiece(reading, piece));
  return reading.items;
}
