import { codePointName } from '../../diagnostics/codePointName.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { unseenMark } from '../../diagnostics/unseenMark.js';
import type { FoundBlock, FoundCell, FoundDocument, FoundParagraph } from './found.js';

/** Each of them. */
const unseen = new RegExp(unseenMark, 'g');

/** A file full of them is told at so many places, the rest together. */
const mostPlaces = 20;

/** What was taken out of the texts of a file, and where. */
export interface UnseenMarks {
  readonly take: (text: string, place: Place) => string;
  readonly findings: () => readonly Diagnostic[];
}

type Counts = Map<string, number>;

function countInto(counts: Counts, text: string): void {
  for (const [mark] of text.matchAll(unseen)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
}

function finding(counts: Counts, place: Place | undefined, places: number): Diagnostic {
  const marks = [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([mark, count]) => `${codePointName(mark.codePointAt(0)!)} × ${count}`);
  return diagnostic('text-left-out', [], { details: { reason: 'unseen', marks, ...(places > 1 && { places }) }, ...(place && { place }) });
}

/**
 * Takes marks without width (U+00AD, U+200B, U+2060, U+FEFF) out of texts and counts them, each place by itself, those beyond the
 * twentieth together.
 *
 * Findings: `text-left-out`.
 * @example
 * const marks = unseenMarks();
 * marks.take('12\u200b', { address: 'paragraph 1' }) //=> '12'
 * marks.findings().map(({ details }) => details?.marks) //=> [['U+200B × 1']]
 */
export function unseenMarks(): UnseenMarks {
  const told = new Map<string, { readonly counts: Counts; readonly place: Place }>();
  const others = new Set<string>();
  const rest: Counts = new Map();
  let firstOther: Place | undefined;
  const countsAt = (place: Place): Counts => {
    const key = JSON.stringify(place);
    const known = told.get(key);
    if (known) return known.counts;
    if (told.size < mostPlaces) {
      const counts: Counts = new Map();
      told.set(key, { counts, place });
      return counts;
    }
    others.add(key);
    firstOther ??= place;
    return rest;
  };
  return {
    take: (text, place) => {
      const seen = text.replace(unseen, '');
      if (seen !== text) countInto(countsAt(place), text);
      return seen;
    },
    findings: () => [...[...told.values()].map(({ counts, place }) => finding(counts, place, 1)), ...(others.size > 0 ? [finding(rest, firstOther, others.size)] : [])],
  };
}

function inParagraph(marks: UnseenMarks, paragraph: FoundParagraph): FoundParagraph {
  const text = marks.take(paragraph.text, paragraph.place);
  if (text === paragraph.text) return paragraph;
  const { lead } = paragraph;
  return { ...paragraph, text, ...(lead !== undefined && { lead: paragraph.text.slice(0, lead).replace(unseen, '').length }) };
}

function inBlock(marks: UnseenMarks, block: FoundBlock): FoundBlock {
  if (block.type === 'paragraph') return inParagraph(marks, block);
  if (block.type === 'image') return block.alternativeText === undefined ? block : { ...block, alternativeText: marks.take(block.alternativeText, block.place) };
  const inCell = (cell: FoundCell): FoundCell => ({ ...cell, blocks: cell.blocks.map((inside) => inBlock(marks, inside)) });
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(inCell) })) };
}

/** A document without marks that have no width, and what is told of them. */
export function withoutUnseenMarks(found: FoundDocument): FoundDocument {
  const marks = unseenMarks();
  const ofFile: Place = found.blocks[0]?.place.file === undefined ? {} : { file: found.blocks[0].place.file };
  const blocks = found.blocks.map((block) => inBlock(marks, block));
  const title = found.title === undefined ? undefined : marks.take(found.title, ofFile);
  const organisation = found.organisation === undefined ? undefined : marks.take(found.organisation, ofFile);
  const findings = marks.findings();
  if (findings.length === 0) return found;
  return { ...found, blocks, ...(title !== undefined && { title }), ...(organisation !== undefined && { organisation }), diagnostics: [...found.diagnostics, ...findings] };
}

/** White space but U+FEFF, which JavaScript takes for such: trimmed away it could not be told. */
const space = /[^\S\ufeff]/;

/**
 * Trims white space and leaves marks without width, so that they can be told.
 *
 * @example
 * trimSpace(' \ufeff公开 ').length //=> 3
 */
export function trimSpace(text: string): string {
  // Counted from both ends: a pattern bound to the end begins anew at each of a million spaces inside.
  let [start, end] = [0, text.length];
  while (start < end && space.test(text[start]!)) start += 1;
  while (end > start && space.test(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}
