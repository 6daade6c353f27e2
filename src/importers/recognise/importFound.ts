import { diagnostic, hasErrors, toPointer } from '../../diagnostics/diagnostic.js';
import type { Diagnostic, Path, Place, PlaceOf } from '../../diagnostics/diagnostic.js';
import { tableOf } from '../../forms/derive.js';
import { formForYear } from '../../forms/forms.js';
import { find, notePlace } from './collecting.js';
import type { Collecting, ImportedPicture, PicturesByAddress } from './collecting.js';
import { flatten, textLength } from './flatten.js';
import type { FoundBlock, FoundDocument, FoundFact, FoundFacts } from './found.js';
import { coverage } from './likeness.js';
import { outlineOf } from './outline.js';
import type { Outline } from './outline.js';
import { readHead } from './readHead.js';
import type { ReadHead } from './readHead.js';
import { readSection } from './readSection.js';
import { tableFacts } from './tableFindings.js';
import { findTitle, yearIn } from './titleLines.js';
import { withoutUnseenMarks } from './unseenMarks.js';

/** What a document is taken to say where it does not say it itself, and where its pictures come from and go to. */
export interface ImportOptions {
  /** Absent: the one its title names. */
  readonly organisation?: string;
  /** Absent: the one its title names. */
  readonly year?: number;
  /** The bytes of pictures that the document only names, by address. */
  readonly addressed?: PicturesByAddress;
  /** Pictures are named `stem-1.png` …; absent: `picture`. */
  readonly pictureStem?: string;
  /** UTF-16 units of all its text, that of cells counted where it stands; absent: 2,000,000. */
  readonly characters?: number;
}

/** A document as the input of a report: plain values, the place of each, what was found, and its pictures. */
export interface Imported {
  /** For `parseReport`; undefined when the document is no report at all. */
  readonly value: unknown;
  readonly placeOf: PlaceOf;
  readonly diagnostics: readonly Diagnostic[];
  readonly pictures: readonly ImportedPicture[];
}

/** One heading alone may be that of any paper, and so may any number without words. */
const fewestHeadings = 2;
const leastCoverage = 0.6;

function isNoReport({ sections }: Outline): boolean {
  const inWords = sections.filter(({ section, heading }) => heading && coverage(section.title, heading.title) >= leastCoverage);
  return sections.every(({ table }) => !table) && inWords.length < fewestHeadings;
}

/** As many as a data file may have. */
const mostCharacters = 2_000_000;

function nothing(diagnostics: readonly Diagnostic[]): Imported {
  return { value: undefined, placeOf: () => undefined, diagnostics, pictures: [] };
}

function expectedYear(blocks: readonly FoundBlock[], { title }: FoundDocument): number | undefined {
  const named = findTitle(blocks)?.lines.join('') ?? title;
  return named === undefined ? undefined : yearIn(named);
}

function closingOf({ signature, date }: FoundFacts): Readonly<Record<string, unknown>> {
  return { ...(signature && { signature: signature.value }), ...(date && { date: date.value }) };
}

function readClosing(collecting: Collecting, { closing }: Outline): Readonly<Record<string, unknown>> {
  const { signature, date } = closing;
  if (signature) notePlace(collecting, ['signature'], signature.place);
  if (date) notePlace(collecting, ['date'], date.paragraph.place);
  return { ...(signature && { signature: signature.text.trim() }), ...(date && { date: date.value }) };
}

/** What the file has fields for, as a part of the input, each with its place. */
function readFacts(collecting: Collecting, facts: FoundFacts): Readonly<Record<string, unknown>> {
  const entries = Object.entries(facts) as [keyof FoundFacts, FoundFact<unknown>][];
  for (const [key, { place }] of entries) notePlace(collecting, [key], place);
  return Object.fromEntries(entries.map(([key, { value }]) => [key, value]));
}

function placesOf(places: ReadonlyMap<string, Place>): PlaceOf {
  return (path: Path) => places.get(toPointer(path));
}

/** The form itself calls itself so, before anybody has filled it in. */
const nameOfForm = /(?:格式|模板|模版|样表)$/;

/** The title is left out where it is the one every report has, whatever lines a program broke it into, or still the form's. */
function titleValue(title: readonly string[] | undefined, organisation: string | undefined, year: number | undefined, name: string): Readonly<Record<string, unknown>> {
  return title === undefined || nameOfForm.test(title.at(-1)!) || title.join('') === `${organisation}${year}年${name}` ? {} : { title };
}

/**
 * Reads a report out of what a document holds: official tables by structure and labels together, sections by their headings.
 *
 * Nothing is built here and no sum is made: the value goes to `parseReport`. The form is the one the tables follow; it is named
 * in the value only when the year does not tell it.
 *
 * Findings: `report-not-found`, those under "reading a document" in diagnostics/codes.ts, and the document's own.
 * @example
 * importFound(readHtml('<p>关于召开会议的通知</p>')).diagnostics.map(({ code }) => code) //=> ['report-not-found']
 */
export function importFound(found: FoundDocument, { organisation, year, addressed = new Map(), pictureStem = 'picture', characters: most = mostCharacters }: ImportOptions = {}): Imported {
  const place = found.blocks[0]?.place ?? {};
  if (hasErrors(found.diagnostics)) return nothing(found.diagnostics);
  const characters = textLength(found.blocks);
  if (characters > most) return nothing([...found.diagnostics, diagnostic('limit-exceeded', [], { expected: most, actual: characters, details: { limit: 'documentCharacters' }, place })]);
  const document = withoutUnseenMarks(found);
  const diagnostics: Diagnostic[] = [...document.diagnostics];
  const collecting: Collecting = { places: new Map(), diagnostics, pictures: [], addressed, pictureStem };
  const blocks = flatten(document.blocks, diagnostics);
  const { facts } = found;
  const guessed = year ?? (facts ? Number(facts.year?.value) : expectedYear(blocks, document));
  const outline = outlineOf(blocks, guessed === undefined ? undefined : formForYear(guessed), facts === undefined);
  if (isNoReport(outline)) return nothing([...diagnostics, diagnostic('report-not-found', [], { place })]);
  const read = readHead(collecting, outline, document);
  // Where the file has fields, what is blank there is not made up from the text.
  const head = facts ? { preface: read.preface, title: facts.title?.value, ...readFacts(collecting, facts) } as ReadHead : read;
  const sections = outline.sections.map((section) => readSection(collecting, section, outline.sectionLevel, place));
  for (const { table, key } of outline.repeated) find(collecting, 'table-repeated', ['sections', key], { details: tableFacts(tableOf(outline.form, key)), place: table.place });
  const named = { organisation: organisation ?? head.organisation, year: year ?? head.year };
  const isOfYear = named.year !== undefined && formForYear(named.year) === outline.form;
  const labels = Object.assign({}, ...sections.map((section) => section.labels)) as Readonly<Record<string, string>>;
  const value = {
    ...(!isOfYear && { form: outline.form.edition }),
    ...(named.organisation !== undefined && { organisation: named.organisation }),
    ...(named.year !== undefined && { year: named.year }),
    ...(facts ? facts.title && { title: facts.title.value } : titleValue(head.title, named.organisation, named.year, outline.form.name)),
    ...(head.preface.length > 0 && { preface: head.preface }),
    sections: Object.fromEntries(outline.sections.map(({ section }, index) => [section.key, sections[index]!.value])),
    ...(head.contact && { contact: head.contact }),
    ...(facts ? closingOf(facts) : readClosing(collecting, outline)),
    ...(Object.keys(labels).length > 0 && { labels }),
  };
  return { value, placeOf: placesOf(collecting.places), diagnostics, pictures: collecting.pictures };
}
