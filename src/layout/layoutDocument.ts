import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Block, Document, Images, Paragraph } from '../document/nodes.js';
import { titleWords } from '../document/titleWords.js';
import type { FontSet } from '../fonts/face.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { turnedBlocks } from '../stylesheet/turnedBlocks.js';
import { turnedPage } from '../stylesheet/turnedPage.js';
import { documentStructure } from './documentStructure.js';
import { figureStrips } from './figureStrip.js';
import type { FlowElement } from './flow.js';
import { layoutContext } from './layoutContext.js';
import type { LayoutContext } from './layoutContext.js';
import { pageNumberLine } from './pageNumber.js';
import type { Page, Pages } from './pages.js';
import { paginate } from './paginate.js';
import { paragraphStrips } from './paragraphStrips.js';
import { signatureStrips } from './signature.js';
import { tableFlow } from './tableFlow.js';

/** The pages of a document, and what was found while they were set. */
export interface LayoutResult {
  /** Absent when a finding is an error. */
  readonly pages?: Pages;
  readonly diagnostics: readonly Diagnostic[];
}

const isSigned = (block: Block | undefined): block is Paragraph & { readonly role: 'signature' | 'date' } => block?.type === 'paragraph' && (block.role === 'signature' || block.role === 'date');

/** The signatures that follow each other from `index`, and the date behind them. */
function signatureAt(blocks: readonly Block[], index: number): { readonly signatures: readonly Paragraph[]; readonly date: Paragraph | undefined } {
  const signatures: Paragraph[] = [];
  for (let at = index; ; at += 1) {
    const block = blocks[at];
    if (!isSigned(block)) return { signatures, date: undefined };
    if (block.role === 'date') return { signatures, date: block };
    signatures.push(block);
  }
}

function blockFlow(block: Block, images: Images, context: LayoutContext): readonly FlowElement[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphStrips(block, context);
    case 'table':
      return tableFlow(block, context);
    case 'figure':
      return figureStrips(block, images, context);
  }
}

const turnContext = (context: LayoutContext): LayoutContext => ({ ...context, stylesheet: { ...context.stylesheet, page: turnedPage(context.stylesheet.page) } });

function documentFlow(document: Document, images: Images, context: LayoutContext): readonly FlowElement[] {
  const flow: FlowElement[] = [];
  const { blocks } = document;
  const turned = turnedBlocks(blocks, context.stylesheet);
  const turnedContext = turned.size > 0 ? turnContext(context) : context;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    if (isSigned(block)) {
      const { signatures, date } = signatureAt(blocks, index);
      for (const strip of signatureStrips(signatures, date, context)) flow.push(strip);
      index += signatures.length + (date ? 1 : 0) - 1;
    } else {
      const isTurned = turned.has(index);
      for (const element of blockFlow(block, images, isTurned ? turnedContext : context)) flow.push(isTurned ? { ...element, isTurned } : element);
    }
  }
  return flow;
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
  const { document: own, elements, elementsOf } = documentStructure(document);
  const context = layoutContext(stylesheet, fontSet, titleWords(document), elementsOf);
  const { pages, outline } = paginate(documentFlow(own, images, context), stylesheet.page);
  const numbered = pages.map(({ items, isTurned }, index): Page => {
    const number = index + 1;
    const { width, height } = isTurned ? turnedPage(stylesheet.page) : stylesheet.page;
    return Object.freeze({ number, width, height, ...(isTurned && { isTurned }), items: Object.freeze([...items, pageNumberLine(number, isTurned, context)]) });
  });
  const diagnostics = context.findings.list();
  if (hasErrors(diagnostics)) return { diagnostics };
  const metadata = Object.freeze({ ...document.metadata, language: document.language });
  return { pages: Object.freeze({ pages: Object.freeze(numbered), outline: Object.freeze(outline), structure: Object.freeze(elements), metadata }), diagnostics };
}
