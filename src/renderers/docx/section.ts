import { pointsToTwips, twipsToPoints } from '../../measure/length.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { turnedPage } from '../../stylesheet/turnedPage.js';
import { dashAboveLineEnd, pageNumberRuns } from './pageNumberRun.js';
import { evenFooterStyle, oddFooterStyle } from './styleNames.js';
import { turnedFooter } from './turnedFooter.js';
import { paragraphXml, wordParagraph } from './wordParagraph.js';
import { element, valued } from './xml.js';
import type { Xml } from './xml.js';

/** A section's properties, and what its two footers hold. */
export interface Section {
  /** Its `w:sectPr`, once its footers have their ids. */
  readonly properties: (oddFooterId: string, evenFooterId: string) => Xml;
  readonly footers: { readonly odd: Xml; readonly even: Xml };
}

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

function pageNumberFooter(styleId: string, { pageNumber }: ResolvedStylesheet, { isNumbered, ...space }: FooterLook = { isNumbered: true }): Xml {
  return paragraphXml(wordParagraph(styleId, isNumbered ? pageNumberRuns(pageNumber) : '', space));
}

/** From the paper's edge to the foot of the footer's line, in twips. */
function footerDistance({ page, pageNumber }: ResolvedStylesheet): number {
  return pointsToTwips(page.height - page.top - page.textHeight - pageNumber.distance - dashAboveLineEnd * pageNumber.size);
}

interface SectionLook {
  readonly type?: 'evenPage';
  readonly orientation: 'portrait' | 'landscape';
  /** From the paper's edges to header and footer, in twips. */
  readonly furniture: number;
  readonly hasGrid: boolean;
}

function propertiesOf(page: ResolvedStylesheet['page'], { type, orientation, furniture, hasGrid }: SectionLook): Section['properties'] {
  const { top, right, bottom, left } = marginTwips(page);
  const reference = (kind: string, id: string): Xml => element('w:footerReference', { 'w:type': kind, 'r:id': id });
  const rest = [
    type ? valued('w:type', type) : '',
    element('w:pgSz', { 'w:w': pointsToTwips(page.width), 'w:h': pointsToTwips(page.height), 'w:orient': orientation }),
    element('w:pgMar', { 'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left, 'w:header': furniture, 'w:footer': furniture, 'w:gutter': 0 }),
    element('w:docGrid', { 'w:type': hasGrid ? 'lines' : undefined, 'w:linePitch': pointsToTwips(page.linePitch) }),
  ];
  return (odd, even) => element('w:sectPr', {}, reference('default', odd), reference('even', even), ...rest);
}

/**
 * Gives a section: paper, margins, line grid and the two footers (GB/T 9704-2012 5.1, 5.2, 7.5).
 *
 * 一字线上距版心下边缘 7 mm is read as: the dash itself stands `distance` below the text area, as in the PDF.
 */
export function uprightSection(sheet: ResolvedStylesheet): Section {
  return {
    properties: propertiesOf(sheet.page, { orientation: 'portrait', furniture: footerDistance(sheet), hasGrid: true }),
    footers: { odd: pageNumberFooter(oddFooterStyle.id, sheet), even: pageNumberFooter(evenFooterStyle.id, sheet) },
  };
}

/** Gives the section of a wide table: the same sheet turned, its number where all others stand (GB/T 9704-2012 chapter 8). */
export function turnedSection(sheet: ResolvedStylesheet): Section {
  return {
    // No grid of lines: on a page that is no whole number of them high, LibreOffice gives up what is over, a table row.
    properties: propertiesOf(turnedPage(sheet.page), { orientation: 'landscape', furniture: 0, hasGrid: false }),
    footers: { odd: turnedFooter(oddFooterStyle.id, sheet), even: turnedFooter(evenFooterStyle.id, sheet) },
  };
}

/**
 * Gives the section of 版记 on a page of its own, a section that begins on an even page however the text before it changes (ISO/IEC 29500-1, evenPage; 7.4).
 *
 * The footer reaches up to the text area: LibreOffice forgets that area's foot in a section that begins on an even page,
 * and takes the footer's upper edge for it.
 */
export function imprintSection(sheet: ResolvedStylesheet, isNumbered: boolean): Section {
  const { page, pageNumber } = sheet;
  const furniture = footerDistance(sheet);
  const spaceBefore = page.height - page.top - page.textHeight - twipsToPoints(furniture) - pageNumber.size;
  const footer = (styleId: string): Xml => pageNumberFooter(styleId, sheet, { spaceBefore, isNumbered });
  return {
    properties: propertiesOf(page, { type: 'evenPage', orientation: 'portrait', furniture, hasGrid: true }),
    footers: { odd: footer(oddFooterStyle.id), even: footer(evenFooterStyle.id) },
  };
}
