import type { Footer, ISectionOptions } from 'docx';
import { pointsToTwips } from '../../measure/length.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import type { Docx } from './docxPackage.js';
import { styledParagraph } from './paragraphs.js';
import { evenFooterStyle, oddFooterStyle } from './styleNames.js';

function marginTwips({ width, height, left, top, textWidth, textHeight }: ResolvedStylesheet['page']) {
  return {
    top: pointsToTwips(top),
    bottom: pointsToTwips(height - top - textHeight),
    left: pointsToTwips(left),
    right: pointsToTwips(width - left - textWidth),
  };
}

/** Gives what lies between the margins as the file states them, in twips: 8845, one more than 156 mm, as each margin is rounded by itself. */
export function textWidthTwips(page: ResolvedStylesheet['page']): number {
  const { left, right } = marginTwips(page);
  return pointsToTwips(page.width) - left - right;
}

function pageNumberFooter(docx: Docx, styleId: string, { before, after }: ResolvedStylesheet['pageNumber']): Footer {
  const run = new docx.TextRun({ font: { hint: 'eastAsia' }, children: [before, docx.PageNumber.CURRENT, after] });
  return new docx.Footer({ children: [styledParagraph(docx, styleId, [run])] });
}

/**
 * From the dash down to the end of its line, in em: an exact line has its baseline at 80 % of its height, which is the
 * number's size, and the dash is drawn 0.38 em above the baseline.
 */
const dashAboveLineEnd = 0.58;

/**
 * Gives the section: paper, margins, line grid and the two footers (GB/T 9704-2012 5.1, 5.2, 7.5).
 *
 * 一字线上距版心下边缘 7 mm is read as: the dash itself stands `distance` below the text area, as in the PDF.
 */
export function sectionProperties(docx: Docx, { page, pageNumber }: ResolvedStylesheet): Omit<ISectionOptions, 'children'> {
  const bottom = page.height - page.top - page.textHeight;
  const footer = pointsToTwips(bottom - pageNumber.distance - dashAboveLineEnd * pageNumber.size);
  return {
    properties: {
      page: {
        size: { width: pointsToTwips(page.width), height: pointsToTwips(page.height) },
        margin: { ...marginTwips(page), header: footer, footer },
      },
      grid: { type: docx.DocumentGridType.LINES, linePitch: pointsToTwips(page.linePitch) },
    },
    footers: {
      default: pageNumberFooter(docx, oddFooterStyle.id, pageNumber),
      even: pageNumberFooter(docx, evenFooterStyle.id, pageNumber),
    },
  };
}
