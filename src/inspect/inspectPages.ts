import type { Document } from '../document/nodes.js';
import type { FontSet } from '../fonts/face.js';
import type { Pages } from '../layout/pages.js';
import { deviations } from '../stylesheet/deviations.js';
import { resolveStylesheet } from '../stylesheet/resolve.js';
import type { Stylesheet } from '../stylesheet/stylesheet.js';
import { inspectFaces } from './inspectFaces.js';
import { inspectTables } from './inspectTables.js';
import type { Inspection } from './inspection.js';
import type { Evidence } from './judge.js';
import { frozen, pageFacts, rightEdge } from './pageFacts.js';
import { proseParagraphs, typefacesByFace } from './pageLines.js';
import { verdictsOn } from './verdicts.js';

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
  const evidence: Evidence = { document, pages, faces: fontSet.faces, paragraphs, lines, typefaces: typefacesByFace(fontSet), linePitch: page.linePitch, cellPitch: table.linePitch };
  const tables = inspectTables(document, pages);
  return frozen({
    source: 'report' as const,
    title: pages.metadata.title,
    profile: stylesheet.name,
    pageCount: pages.pages.length,
    pages: pageFacts(pages, lines, tables, fontSet.faces),
    rightEdge: rightEdge(lines),
    faces: inspectFaces(pages, stylesheet, fontSet),
    headings: pages.outline.map(({ title, level, page: number }) => ({ text: title, level, page: number })),
    tables,
    deviations: deviations(stylesheet),
    verdicts: verdictsOn(evidence),
  });
}
