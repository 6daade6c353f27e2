import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Document, Images, Inline } from '../document/nodes.js';
import { titleWords } from '../document/titleWords.js';
import type { FontSet } from '../fonts/face.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { turnedPage } from '../stylesheet/turnedPage.js';
import { documentFlow } from './documentFlow.js';
import { documentStructure } from './documentStructure.js';
import { withImprint } from './imprint.js';
import { layoutContext } from './layoutContext.js';
import type { ComposedParagraph, LayoutContext } from './layoutContext.js';
import { pageNumberLine } from './pageNumber.js';
import type { Page, Pages } from './pages.js';
import { paginate } from './paginate.js';
import { cellFinder, rememberSet } from './setPages.js';
import type { Setting } from './setPages.js';

/** The pages of a document, and what was found while they were set. */
export interface LayoutResult {
  /** Absent when a finding is an error. */
  readonly pages?: Pages;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lays a document out: gives the pages of GB/T 9704-2012, with every line, rule and picture in its place,
 * and the document's logical structure, to which each line and picture belongs or else is page furniture.
 *
 * Findings: `character-missing` and `image-unreadable` (no pages then), `character-fallback`, `content-too-wide`.
 *
 * @param stylesheet in points; the same value the renderers are given.
 * @param images pictures by the source names the document uses.
 * @throws RangeError when a table's cells do not cover its grid; reports are checked for that before.
 * @example
 * const { pages, diagnostics } = layoutDocument(composeReport(report), resolveStylesheet(gbt9704), fontSet, new Map());
 */
export function layoutDocument(document: Document, stylesheet: ResolvedStylesheet, fontSet: FontSet, images: Images): LayoutResult {
  return laidOut(document, { stylesheet, fontSet, images }, true);
}

/**
 * Lays a document out as {@link layoutDocument} does, and remembers nothing for a Word file beside: the composed lines, as large
 * as the pages, are given back while those are set. In long documents they would bring on one collection more in three.
 */
export function layoutPagesAlone(document: Document, stylesheet: ResolvedStylesheet, fontSet: FontSet, images: Images): LayoutResult {
  return laidOut(document, { stylesheet, fontSet, images }, false);
}

function laidOut(document: Document, setting: Setting, isRemembered: boolean): LayoutResult {
  const { stylesheet, fontSet, images } = setting;
  const { document: own, elements, elementsOf } = documentStructure(document);
  const paragraphs = isRemembered ? new Map<readonly Inline[], ComposedParagraph>() : undefined;
  const context: LayoutContext = { ...layoutContext(stylesheet, fontSet, titleWords(document), elementsOf), paragraphs };
  const flowed = paginate(documentFlow(own, images, context), stylesheet.page);
  // A format that flows has no 续表, and takes no room for it; without one it is set just so.
  if (paragraphs && !stylesheet.table.continuation.isShown) rememberSet(document, setting, { pagination: flowed, cellOf: cellFinder(document, own), paragraphs });
  const { pages, isUnnumbered } = own.imprint ? withImprint(flowed, own.imprint, context) : { pages: flowed.pages, isUnnumbered: () => false };
  const numbered = pages.map(({ items, isTurned }, index): Page => {
    const number = index + 1;
    const { width, height } = isTurned ? turnedPage(stylesheet.page) : stylesheet.page;
    const numberLine = isUnnumbered(number) ? [] : [pageNumberLine(number, isTurned, context)];
    return Object.freeze({ number, width, height, ...(isTurned && { isTurned }), items: Object.freeze([...items, ...numberLine]) });
  });
  const diagnostics = context.findings.list();
  if (hasErrors(diagnostics)) return { diagnostics };
  const metadata = Object.freeze({ ...document.metadata, language: document.language });
  return { pages: Object.freeze({ pages: Object.freeze(numbered), outline: Object.freeze(flowed.outline), structure: Object.freeze(elements), metadata }), diagnostics };
}
