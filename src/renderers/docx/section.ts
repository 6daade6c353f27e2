import type { Footer, ISectionOptions } from 'docx';
import { pointsToTwips, twipsToPoints } from '../../measure/length.js';
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

interface FooterLook {
  readonly isNumbered: boolean;
  readonly spaceBefore?: number;
}

function pageNumberFooter(docx: Docx, styleId: string, { pageNumber }: ResolvedStylesheet, { isNumbered, ...space }: FooterLook = { isNumbered: true }): Footer {
  return new docx.Footer({ children: [styledParagraph(docx, styleId, isNumbered ? [pageNumberRun(docx, pageNumber)] : [], space)] });
}

/** From the paper's edge to the foot of the footer's line, in twips. */
function footerDistance({ page, pageNumber }: ResolvedStylesheet): number {
  return pointsToTwips(page.height - page.top - page.textHeight - pageNumber.distance - dashAboveLineEnd * pageNumber.size);
}

/**
 * Gives a section: paper, margins, line grid and the two footers (GB/T 9704-2012 5.1, 5.2, 7.5).
 *
 * 一字线上距版心下边缘 7 mm is read as: the dash itself stands `distance` below the text area, as in the PDF.
 */
export function sectionProperties(docx: Docx, sheet: ResolvedStylesheet): Omit<ISectionOptions, 'children'> {
  const { page } = sheet;
  const footer = footerDistance(sheet);
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
      // No grid of lines: on a page that is no whole number of them high, LibreOffice gives up what is over, a table row.
      grid: { linePitch: pointsToTwips(page.linePitch) },
    },
    footers: {
      default: turnedFooter(docx, oddFooterStyle.id, sheet),
      even: turnedFooter(docx, evenFooterStyle.id, sheet),
    },
  };
}

/**
 * Gives the section of 版记 on a page of its own, a section that begins on an even page however the text before it changes (ISO/IEC 29500-1, evenPage; 7.4).
 *
 * The footer reaches up to the text area: LibreOffice forgets that area's foot in a section that begins on an even page,
 * and takes the footer's upper edge for it.
 */
export function imprintSection(docx: Docx, sheet: ResolvedStylesheet, isNumbered: boolean): Omit<ISectionOptions, 'children'> {
  const { properties } = sectionProperties(docx, sheet);
  const { page, pageNumber } = sheet;
  const spaceBefore = page.height - page.top - page.textHeight - twipsToPoints(footerDistance(sheet)) - pageNumber.size;
  const footer = (styleId: string): Footer => pageNumberFooter(docx, styleId, sheet, { spaceBefore, isNumbered });
  return { properties: { ...properties, type: docx.SectionType.EVEN_PAGE }, footers: { default: footer(oddFooterStyle.id), even: footer(evenFooterStyle.id) } };
}
