import { tablesOf } from '../../forms/derive.js';
import type { Form, SectionForm, TableKey } from '../../forms/form.js';
import { forms } from '../../forms/forms.js';
import { chooseTables } from './chooseTables.js';
import type { Candidate, ChosenTable } from './chooseTables.js';
import type { FoundBlock, FoundTable } from './found.js';
import { likeness } from './likeness.js';
import { isTableName } from './layoutTables.js';
import { findClosing } from './reportHead.js';
import type { Closing } from './reportHead.js';
import { findSections, headingCandidate } from './sections.js';
import type { SectionHeading } from './sections.js';
import { partsOfReport } from './surroundings.js';

/** A part of the form, and what the file has of it. */
export interface OutlinedSection {
  readonly section: SectionForm;
  /** Counted from 1. */
  readonly number: number;
  readonly heading?: SectionHeading;
  readonly table?: ChosenTable;
  /** The blocks before the official table; in a section without one, all of them. */
  readonly before: readonly FoundBlock[];
  readonly after: readonly FoundBlock[];
}

/** A file cut into the parts of the form it follows. */
export interface Outline {
  readonly form: Form;
  /** What stands above the first section. */
  readonly head: readonly FoundBlock[];
  /** What stands above it outside the report, where a page may have its title. */
  readonly outside: readonly FoundBlock[];
  readonly sections: readonly OutlinedSection[];
  readonly closing: Closing;
  /** Tables that are official ones once more; they stay among the blocks. */
  readonly repeated: readonly { readonly table: FoundTable; readonly key: TableKey }[];
  /** The level the file gives the titles of sections, by its own word. */
  readonly sectionLevel: number;
}

/** What may stand between two pieces of a table: a blank line, 续表, a page number, the heading of a band. */
const pageBreak = /^(?:[（(]?(?:续表|续上表|接上表|上接|表\s*[\d一二三四]*\s*[（(]续[）)]).{0,12}|[—\-－–\s]*\d{1,3}[—\-－–\s]*)?$/;

const bandHeadings = [...new Set(forms.flatMap(tablesOf).flatMap(({ bands }) => bands.flatMap(({ heading }) => (heading ? [heading.text] : []))))];

function isBandHeading(text: string): boolean {
  return text.length < 30 && bandHeadings.some((heading) => likeness(heading, text) > 0);
}

function joinsPieces(text: string): boolean {
  const line = text.trim();
  return line.length < 30 && (pageBreak.test(line) || isBandHeading(line));
}

/** The places of a table's pieces, of what stands between them, and of the heading of its first band where that stands above. */
function placesOf({ indexes }: ChosenTable, blocks: readonly FoundBlock[]): readonly number[] {
  let from = indexes[0]!;
  for (let above = blocks[from - 1]; above?.type === 'paragraph' && isBandHeading(above.text); above = blocks[from - 1]) from -= 1;
  return Array.from({ length: indexes.at(-1)! - from + 1 }, (_, offset) => from + offset);
}

function candidatesIn(blocks: readonly FoundBlock[]): readonly Candidate[] {
  let followsDirectly = false;
  return blocks.flatMap((block, index): Candidate[] => {
    if (block.type !== 'table') {
      followsDirectly &&= block.type === 'paragraph' && joinsPieces(block.text);
      return [];
    }
    const candidate = { index, table: block, followsDirectly };
    followsDirectly = true;
    return [candidate];
  });
}

interface Start {
  readonly section: SectionForm;
  readonly heading?: SectionHeading;
  readonly table?: ChosenTable;
  /** Where it begins among the blocks: at its heading, or at its table; absent: nowhere. */
  readonly start?: number;
}

function startOf(section: SectionForm, headings: readonly SectionHeading[], tables: ReadonlyMap<TableKey, ChosenTable>): Start {
  const heading = headings.find((one) => one.section === section);
  const table = section.table && tables.get(section.table.key);
  const start = heading?.index ?? table?.indexes[0];
  return { section, ...(heading && { heading }), ...(table && { table }), ...(start !== undefined && { start }) };
}

/** An official table's own name above it, which every report has and none states. */
function isOwnCaption(block: FoundBlock): boolean {
  return block.type === 'paragraph' && block.role === 'caption' && isTableName(block.text);
}

/** The level most headings of sections have by the file's own word; 1 when it has none. */
function levelOf(blocks: readonly FoundBlock[], headings: readonly SectionHeading[]): number {
  const levels = headings.flatMap(({ index }) => {
    const block = blocks[index]!;
    return block.type === 'paragraph' && block.level !== undefined ? [block.level] : [];
  });
  return levels.length === 0 ? 1 : Math.min(...levels);
}

/**
 * Cuts a file into the sections of a form: at their headings, or where one is not found at its table.
 *
 * @param expected the form in force for the report's year.
 * @param hasClosing false: signature and date stand elsewhere, and the text ends with text.
 */
export function outlineOf(blocks: readonly FoundBlock[], expected: Form | undefined, hasClosing = true): Outline {
  const { form, tables, repeated } = chooseTables(candidatesIn(blocks), expected);
  const tablePlaces = new Map([...tables].map(([key, { indexes }]) => [key, indexes[0]!]));
  const candidates = blocks.flatMap((block, index) => (block.type === 'paragraph' && !block.isPlain && !isOwnCaption(block) ? (headingCandidate(block, index) ?? []) : []));
  const headings = findSections(form, candidates, tablePlaces);
  const taken = new Set([...tables.values()].flatMap((table) => placesOf(table, blocks)));
  const isPart = partsOfReport(blocks, [...headings.map(({ index }) => index), ...taken]);
  const slice = (from: number, to: number): readonly FoundBlock[] => blocks.filter((block, index) => index >= from && index < to && isPart[index] && !taken.has(index) && !isOwnCaption(block));
  const starts = form.sections.map((section) => startOf(section, headings, tables));
  const head = starts.find(({ start }) => start !== undefined)?.start ?? blocks.length;
  const sections = starts.map(({ section, heading, table, start }, index): OutlinedSection => {
    const facts = { section, number: index + 1, ...(heading && { heading }), ...(table && { table }) };
    if (start === undefined) return { ...facts, before: [], after: [] };
    const end = starts.slice(index + 1).find((next) => next.start !== undefined)?.start ?? blocks.length;
    const split = table ? Math.min(end, table.indexes.at(-1)! + 1) : end;
    return { ...facts, before: slice(heading ? start + 1 : start, split), after: slice(split, end) };
  });
  const last = sections.findLast(({ before, after }) => before.length + after.length > 0);
  const closing = findClosing(last && hasClosing ? (last.after.length > 0 ? last.after : last.before) : []);
  return {
    form,
    head: slice(0, head),
    outside: blocks.slice(0, head).filter((_, index) => !isPart[index]),
    sections: sections.map((section) => (section === last ? withoutClosing(section, closing) : section)),
    closing,
    repeated: repeated.filter(({ index }) => isPart[index]).map(({ index, key }) => ({ table: blocks[index] as FoundTable, key })),
    sectionLevel: levelOf(blocks, headings),
  };
}

function withoutClosing(section: OutlinedSection, { count }: Closing): OutlinedSection {
  if (count === 0) return section;
  const { before, after } = section;
  return after.length > 0 ? { ...section, after: after.slice(0, -count) } : { ...section, before: before.slice(0, -count) };
}
