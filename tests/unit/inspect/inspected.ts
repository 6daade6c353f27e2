/** Pages laid out with faces whose widths can be reckoned by hand, to be inspected as they are or after a fault was put in. */
import type { Block, Document } from '../../../src/document/nodes.js';
import { inspectPages } from '../../../src/inspect/inspectPages.js';
import type { Inspection, Verdict } from '../../../src/inspect/inspection.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Page, PageItem, Pages, TextLine } from '../../../src/layout/pages.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import type { Stylesheet } from '../../../src/stylesheet/stylesheet.js';
import { bodyLines, documentOf, paragraph } from '../../support/documents.js';
import { fakeFonts } from '../../support/fakeFonts.js';

/** A small report: title, headings of four levels, enough text for full pages, signature and date. */
export const report: readonly Block[] = [
  paragraph('澄岚市政府信息公开年度报告', 'title'),
  paragraph('一、总体情况', 'heading1'),
  paragraph('（一）主动公开', 'heading2'),
  paragraph('1.机制建设', 'heading3'),
  paragraph('（1）审查', 'heading4'),
  ...[1, 2, 3, 4].map((count) => ({ ...bodyLines(10 + count), origin: ['body', count] })),
  paragraph('澄岚市人民政府办公室', 'signature'),
  paragraph('2026年1月5日', 'date'),
];

export const fontSet = fakeFonts();

/** Lays blocks out. */
export function layOut(blocks: readonly Block[] = report, stylesheet: Stylesheet = gbt9704): { readonly document: Document; readonly pages: Pages } {
  const document = documentOf(...blocks);
  const { pages } = layoutDocument(document, resolveStylesheet(stylesheet), fontSet, new Map());
  return { document, pages: pages! };
}

/** Lays blocks out, changes the pages if asked to, and inspects them. */
export function inspect(blocks: readonly Block[] = report, stylesheet: Stylesheet = gbt9704, change: (pages: Pages) => Pages = (pages) => pages): Inspection {
  const { document, pages } = layOut(blocks, stylesheet);
  return inspectPages(change(pages), { document, stylesheet, fontSet });
}

/** Changes every page. */
export function pagesChanged(change: (page: Page) => Page): (pages: Pages) => Pages {
  return (pages) => ({ ...pages, pages: pages.pages.map(change) });
}

/** Changes the text lines of one role. */
export function linesChanged(role: string, change: (line: TextLine) => TextLine): (pages: Pages) => Pages {
  const changed = (item: PageItem): PageItem => (item.type === 'text' && item.role === role ? change(item) : item);
  return pagesChanged((page) => ({ ...page, items: page.items.map(changed) }));
}

/** Moves a line by some points. */
export function shifted(line: TextLine, x: number, y = 0): TextLine {
  return { ...line, baseline: line.baseline + y, pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + x })) };
}

/** The verdict on a clause. */
export function verdictOn({ verdicts }: Inspection, clause: string): Verdict {
  return verdicts.find((verdict) => verdict.clause.endsWith(clause))!;
}
