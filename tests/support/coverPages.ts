/** Reports filed under a cover, laid out with faces whose widths can be reckoned by hand. */
import { composeReport } from '../../src/compose/composeReport.js';
import type { Document } from '../../src/document/nodes.js';
import { layoutDocument } from '../../src/layout/layoutDocument.js';
import type { Pages, Rule, TextLine } from '../../src/layout/pages.js';
import { parseReport } from '../../src/model/parseReport.js';
import { gbt9704 } from '../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../src/stylesheet/resolve.js';
import { inputUnderCover } from './coverInput.js';
import type { ReportValue } from './validReport.js';
import { fakeFonts } from './fakeFonts.js';

export const fontSet = fakeFonts();
export const stylesheet = resolveStylesheet(gbt9704);

/** The document of an input. @throws Error when the input has errors. */
export function coverDocument(input: ReportValue = inputUnderCover()): Document {
  const { report, diagnostics } = parseReport(input);
  if (!report) throw new Error(JSON.stringify(diagnostics));
  return composeReport(report);
}

export function layOut(document: Document = coverDocument()): Pages {
  const { pages, diagnostics } = layoutDocument(document, stylesheet, fontSet, new Map());
  if (!pages) throw new Error(JSON.stringify(diagnostics));
  return pages;
}

/** A line with its page and the edges of its text, in points. */
export interface FoundLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly line: TextLine;
}

/** All lines of a role, in reading order. */
export function linesOf({ pages }: Pages, role: string): readonly FoundLine[] {
  return pages.flatMap(({ number, items }) =>
    items.flatMap((item) => {
      if (item.type !== 'text' || item.role !== role) return [];
      const last = item.pieces.at(-1)!;
      return [{ page: number, text: item.pieces.map(({ text }) => text).join(''), left: item.pieces[0]!.x, right: last.x + last.width, line: item }];
    }),
  );
}

/** The rules of 版头 or 版记 with their pages. */
export function rulesOf({ pages }: Pages, role: 'head' | 'imprint'): readonly { readonly page: number; readonly rule: Rule }[] {
  return pages.flatMap(({ number, items }) => items.flatMap((item) => (item.type === 'rule' && item.role === role ? [{ page: number, rule: item }] : [])));
}
