import type { FreeFace } from '../../fonts/manifest.js';
import type { Page } from '../../layout/pages.js';
import type { DrawnPdf } from '../../pdfReader/drawnPdf.js';
import type { Inspection } from '../inspection.js';
import type { Evidence } from '../judge.js';
import { standard } from '../judge.js';
import { frozen, pageFacts, rightEdge } from '../pageFacts.js';
import { proseParagraphs } from '../pageLines.js';
import { verdictsOn } from '../verdicts.js';
import { judgedClaims } from './claims.js';
import { displayList, documentOf } from './displayList.js';
import { fileFaces, inspectedFaces } from './fileFaces.js';
import { finishedHeadings } from './headings.js';
import { finishedTables } from './finishedTables.js';
import { rolesOf, unnamedParts } from './paragraphRoles.js';
import { edgesOf, setParagraphs, taggedPages } from './paragraphs.js';
import { setPages } from './setLines.js';

/** The distance of lines that occurs most often, among lines of one paragraph or one cell; undefined when none has two. */
function commonDistance(pages: readonly Page[], isWanted: (role: string) => boolean): number | undefined {
  const counts = new Map<number, number>();
  for (const { items } of pages) {
    let before: { readonly origin: string; readonly baseline: number } | undefined;
    for (const item of items) {
      if (item.type !== 'text' || !isWanted(item.role)) continue;
      const origin = JSON.stringify(item.origin);
      const distance = before?.origin === origin ? Math.round((item.baseline - before.baseline) * 100) / 100 : 0;
      if (distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
      before = { origin, baseline: item.baseline };
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The mark of the issuing organ is red by the standard itself (7.2.4), and no other text is of that size. */
const isIssuerMark = (page: number, size: number, colour: string): boolean => page === 0 && size > standard.paragraphs.title.size && /^#[c-f][0-9a-f][0-3][0-9a-f]{3}$/u.test(colour);

function coloursOf({ pages }: DrawnPdf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  pages.forEach(({ texts }, page) => {
    for (const { text, colour, size } of texts) {
      if (text.trim() !== '' && !isIssuerMark(page, size, colour)) counts.set(colour, (counts.get(colour) ?? 0) + [...text].length);
    }
  });
  return counts;
}

/**
 * Measures what a PDF draws, and gives a verdict on each applicable clause, by the judges that look at laid-out reports.
 *
 * @param freeFaces the free faces whose names tell a typeface, beside the official ones.
 */
export function inspectDrawnPdf(pdf: DrawnPdf, freeFaces: readonly FreeFace[]): Inspection {
  const isTagged = pdf.isTagged && pdf.pages.some(({ structure }) => structure.length > 0);
  const set = taggedPages(setPages(pdf), isTagged);
  const edges = edgesOf(set);
  const own = edges ? setParagraphs(set, edges, isTagged) : [];
  const roles = edges ? rolesOf(own, edges, pdf.title) : [];
  const pages = displayList(pdf, set, own, roles, edges);
  const faces = fileFaces(pdf, freeFaces);
  const paragraphs = proseParagraphs(pages, standard.page);
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const tables = finishedTables(set.map(({ page }) => page), own, roles, isTagged);
  const evidence: Evidence = {
    document: documentOf(pdf, own, roles),
    pages,
    faces: faces.faces,
    paragraphs,
    lines,
    typefaces: faces.typefaces,
    linePitch: commonDistance(pages.pages, (role) => role === 'body') ?? standard.page.linePitch,
    cellPitch: commonDistance(pages.pages, (role) => role === 'cell') ?? standard.table.linePitch,
    unknownFaces: faces.unknown,
    // Tags that name no heading tell nothing of what is a title or a body.
    ...(!(isTagged && roles.includes('title') && roles.some((role) => role.startsWith('heading'))) && { rolesUnknown: true as const }),
    unnamedParts: unnamedParts(roles),
    colours: coloursOf(pdf),
  };
  const listed = inspectedFaces(pdf, pages.pages, faces);
  return frozen({
    source: 'pdf' as const,
    title: pdf.title,
    file: { format: 'pdf' as const, author: pdf.author, language: pdf.language, producer: [pdf.creator, pdf.producer].filter(Boolean).join(' / '), isTagged: pdf.isTagged, claims: judgedClaims(pdf, listed) },
    pageCount: pages.pages.length,
    pages: pageFacts(pages, lines, tables, faces.faces),
    rightEdge: rightEdge(lines),
    faces: listed,
    headings: finishedHeadings(pdf, own, roles, faces),
    tables,
    deviations: [],
    verdicts: verdictsOn(evidence),
  });
}
