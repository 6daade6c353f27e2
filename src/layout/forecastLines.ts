import type { Document, Images, Paragraph } from '../document/nodes.js';
import { titleWords } from '../document/titleWords.js';
import type { FontSet } from '../fonts/face.js';
import { nominalFonts } from '../fonts/nominalFonts.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import type { AdvanceOf } from '../typesetting/composition.js';
import { layoutContext } from './layoutContext.js';
import type { ComposedParagraph } from './layoutContext.js';
import { composedParagraph } from './paragraphStrips.js';
import { knownSet } from './setPages.js';

export type { ComposedParagraph } from './layoutContext.js';

/** The lines of paragraphs as the PDF has them. */
export interface ForecastLines {
  /** @param page the pages it stands on, upright or turned. */
  readonly paragraphOf: (paragraph: Paragraph, page: ResolvedStylesheet['page']) => ComposedParagraph;
  readonly advanceOf: AdvanceOf;
}

/**
 * Gives the text of a document's paragraphs with the widths of its faces, and their lines, for a format that flows (Word).
 *
 * A document that was set already, for its tables or for the PDF beside, is not composed again.
 *
 * @param fontSet the faces the PDF is drawn with; absent: faces as wide as the official ones.
 * @example
 * const { paragraphOf } = forecastLines(document, resolveStylesheet(gbt9704), new Map());
 */
export function forecastLines(document: Document, stylesheet: ResolvedStylesheet, images: Images, fontSet: FontSet = nominalFonts): ForecastLines {
  const context = layoutContext(stylesheet, fontSet, titleWords(document), () => undefined);
  return {
    paragraphOf: (paragraph, page) => {
      const { startIndent, endIndent } = stylesheet.paragraphs[paragraph.role];
      const known = knownSet(document, { stylesheet, fontSet, images })?.paragraphs?.get(paragraph.inlines);
      if (known?.role === paragraph.role && known.measure === page.textWidth - startIndent - endIndent) return known;
      return composedParagraph(paragraph, { role: paragraph.role }, { ...context, stylesheet: { ...stylesheet, page } });
    },
    advanceOf: context.advanceOf,
  };
}
