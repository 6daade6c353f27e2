import type { Footer, ISectionOptions } from 'docx';
import { pointsToTwips } from '../../measure/length.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { turnedPage } from '../../stylesheet/turnedPage.js';
import type { Docx } from './docxPackage.js';
import { dashAboveLineEnd, pageNumberRun } from './pageNumberRun.js';
import { styledParagraph } from './paragraphs.js';
import { evenFooterStyle, oddFooterStyle } from './styleNames.js';
import { turnedFooter } from './turnedFooter.js';

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

function pageNumberFooter(docx: Docx, styleId: string, { pageNumber }: ResolvedStylesheet): Footer {
  return new docx.Footer({ children: [styledParagraph(docx, styleId, [pageNumberRun(docx, pageNumber)])] });
}

/**
 * Gives a section: paper, margins, line grid and the two footers (GB/T 9704-2012 5.1, 5.2, 7.5).
 *
 * 一字线上距版心下边缘 7 mm is read as: the dash itself stands `distance` below the text area, as in the PDF.
 */
export function sectionProperties(docx: Docx, sheet: ResolvedStylesheet): Omit<ISectionOptions, 'children'> {
  const { page, pageNumber } = sheet;
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
      default: pageNumberFooter(docx, oddFooterStyle.id, sheet),
      even: pageNumberFooter(docx, evenFooterStyle.id, sheet),
    },
  };
}

/** Gives the section of a wide table: the same sheet turned, its number where all others stand (GB/T 9704-2012 chapter 8). */
export function turnedSectionProperties(docx: Docx, sheet: ResolvedStylesheet): Omit<ISectionOptions, 'children'> {
  const page = turnedPage(sheet.page);
  return {
    properties: {
      page: {
        // The package takes the sheet upright and turns it itself.
        size: { width: pointsToTwips(sheet.page.width), height: pointsToTwips(sheet.page.height), orientation: docx.PageOrientation.LANDSCAPE },
        margin: { ...marginTwips(page), header: 0, footer: 0 },
      },
      grid: { type: docx.DocumentGridType.LINES, linePitch: pointsToTwips(page.linePitch) },
    },
    footers: {
      default: turnedFooter(docx, oddFooterStyle.id, sheet),
      even: turnedFooter(docx, evenFooterStyle.id, sheet),
    },
  };
}
