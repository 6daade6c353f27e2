import type { ResolvedStylesheet } from './resolve.js';

type Page = ResolvedStylesheet['page'];

/**
 * Gives the page of a wide table as it is read: the bound sheet turned a quarter to the right (GB/T 9704-2012 chapter 8).
 *
 * On the sheet the table's head lies at the left edge, which is the binding side of an odd page and the cut side of an
 * even one, so one turn serves both. The text area keeps its place on the sheet: its foot is the left side as read.
 *
 * @example
 * resolveStylesheet(gbt9704).page.width === turnedPage(resolveStylesheet(gbt9704).page).height //=> true
 */
export function turnedPage(sheet: Page): Page {
  const { width, height, left, top, textWidth, textHeight } = sheet;
  return { ...sheet, width: height, height: width, left: height - top - textHeight, top: left, textWidth: textHeight, textHeight: textWidth };
}
