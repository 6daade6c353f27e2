import type { Document, ParagraphRole } from '../document/nodes.js';
import type { FontSet } from '../fonts/face.js';
import type { Page, Pages } from '../layout/pages.js';
import { clauses } from '../stylesheet/clauses.js';
import type { Clause } from '../stylesheet/clauses.js';
import { deviations } from '../stylesheet/deviations.js';
import { resolveStylesheet } from '../stylesheet/resolve.js';
import type { Stylesheet } from '../stylesheet/stylesheet.js';
import { inspectFaces } from './inspectFaces.js';
import { inspectTables } from './inspectTables.js';
import type { InspectedPage, Inspection, RightEdge, Verdict } from './inspection.js';
import type { Evidence, Judge } from './judge.js';
import { rounded, unverified } from './judge.js';
import { judgeHead } from './judgeHead.js';
import { judgeMarks, judgeNumbers } from './judgeLines.js';
import { judgeColour, judgeGrid, judgeMargins, judgePageNumbers, judgePaper, judgeWideTables } from './judgePage.js';
import { judgeAnnexes, judgeAnnexList, judgeImprint, judgeNote, judgeRecipients, judgeSeal } from './judgeParts.js';
import { judgeBody, judgeDate, judgeFace, judgeSignature, judgeTitle } from './judgeText.js';
import { fullWidthCount, isOnGrid, proseParagraphs, typefacesByFace } from './pageLines.js';
import type { ProseLine } from './pageLines.js';

/** Who judges which clause; a clause without a judge is not verified, for the reason the table of clauses gives. */
const judges: Readonly<Record<string, Judge>> = {
  'GB/T 9704-2012 5.1': judgePaper,
  'GB/T 9704-2012 5.2.1': judgeMargins,
  'GB/T 9704-2012 5.2.2': judgeFace,
  'GB/T 9704-2012 5.2.3': judgeGrid,
  'GB/T 9704-2012 5.2.4': judgeColour,
  'GB/T 9704-2012 7.3.1': judgeTitle,
  'GB/T 9704-2012 7.3.3': judgeBody,
  'GB/T 9704-2012 7.3.5.2': judgeSignature,
  'GB/T 9704-2012 7.3.5.4': judgeDate,
  'GB/T 9704-2012 7.2': judgeHead,
  'GB/T 9704-2012 7.3.2': judgeRecipients,
  'GB/T 9704-2012 7.3.4': judgeAnnexList,
  'GB/T 9704-2012 7.3.5.1': judgeSeal,
  'GB/T 9704-2012 7.3.6': judgeNote,
  'GB/T 9704-2012 7.3.7': judgeAnnexes,
  'GB/T 9704-2012 7.4': judgeImprint,
  'GB/T 9704-2012 7.5': judgePageNumbers,
  'GB/T 9704-2012 8': judgeWideTables,
  'GB/T 15834-2011 5.1': judgeMarks,
  'GB/T 15835-2011': judgeNumbers,
};

const hasRole = ({ blocks }: Document, role: ParagraphRole): boolean => blocks.some((block) => block.type === 'paragraph' && block.role === role);

/** Whether a document has the part a clause is about, for clauses that apply only then. */
const isPresent: Readonly<Record<string, (document: Document) => boolean>> = {
  'GB/T 9704-2012 7.2': ({ head }) => head !== undefined,
  'GB/T 9704-2012 7.3.2': (document) => hasRole(document, 'recipients'),
  'GB/T 9704-2012 7.3.4': (document) => hasRole(document, 'annexList'),
  'GB/T 9704-2012 7.3.5.1': (document) => hasRole(document, 'sealedDate'),
  'GB/T 9704-2012 7.3.6': (document) => hasRole(document, 'note'),
  'GB/T 9704-2012 7.3.7': (document) => hasRole(document, 'annexMark'),
  'GB/T 9704-2012 7.4': ({ imprint }) => imprint !== undefined,
};

function applies({ id, applicability }: Clause, document: Document): boolean {
  return applicability === 'whenPresent' ? (isPresent[id]?.(document) ?? false) : applicability !== 'notApplicable';
}

function verdicts(evidence: Evidence): readonly Verdict[] {
  return clauses
    .filter((clause) => applies(clause, evidence.document))
    .map(({ id, strength, reason }) => ({ clause: id, strength, ...(judges[id]?.(evidence) ?? unverified(reason?.zh ?? '', reason?.en ?? '')) }));
}

function inspectedPage(page: Page, lines: readonly ProseLine[], tables: number, fontSet: FontSet): InspectedPage {
  const own = lines.filter((line) => line.page === page.number && isOnGrid(line));
  return {
    number: page.number,
    lines: own.length,
    characters: Math.max(0, ...own.map((line) => fullWidthCount(line, fontSet))),
    tables,
    pictures: page.items.filter(({ type }) => type === 'picture').length,
  };
}

function rightEdge(lines: readonly ProseLine[]): RightEdge {
  const ends = lines.filter(({ isJustified }) => isJustified).map(({ right }) => right);
  const hanging = lines.filter(({ hangs }) => hangs).length;
  if (ends.length === 0) return { lines: 0, hanging, spread: 0 };
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
  return { lines: ends.length, hanging, least: rounded(least), greatest: rounded(greatest), spread: rounded(greatest - least) };
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** What the pages were made from. */
export interface PageSources {
  readonly document: Document;
  /** The stylesheet the pages were set with. */
  readonly stylesheet: Stylesheet;
  readonly fontSet: FontSet;
}

/**
 * Measures laid-out pages: lines, right edge, faces, headings, tables; and gives a verdict on each applicable clause of
 * GB/T 9704-2012, GB/T 15834-2011 and GB/T 15835-2011.
 *
 * Verdicts are measured on the display list and held against the standard, not against the stylesheet. Pure; plain frozen JSON.
 *
 * @example
 * inspectPages(pages, { document, stylesheet: gbt9704, fontSet }).verdicts.filter(({ verdict }) => verdict === 'doesNotHold')
 */
export function inspectPages(pages: Pages, { document, stylesheet, fontSet }: PageSources): Inspection {
  const { page, table } = resolveStylesheet(stylesheet);
  const paragraphs = proseParagraphs(pages, page);
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const evidence: Evidence = { document, pages, fontSet, paragraphs, lines, typefaces: typefacesByFace(fontSet), linePitch: page.linePitch, cellPitch: table.linePitch };
  const tables = inspectTables(document, pages);
  const tablesOn = (number: number): number => tables.filter(({ firstPage, lastPage }) => firstPage <= number && number <= lastPage).length;
  return frozen({
    title: pages.metadata.title,
    profile: stylesheet.name,
    pageCount: pages.pages.length,
    pages: pages.pages.map((one) => inspectedPage(one, lines, tablesOn(one.number), fontSet)),
    rightEdge: rightEdge(lines),
    faces: inspectFaces(pages, stylesheet, fontSet),
    headings: pages.outline.map(({ title, level, page: number }) => ({ text: title, level, page: number })),
    tables,
    deviations: deviations(stylesheet),
    verdicts: verdicts(evidence),
  });
}
