import type { TextRun } from 'docx';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import type { Docx } from './docxPackage.js';

/**
 * From the dash down to the end of its line, in em: an exact line has its baseline at 80 % of its height, which is the
 * number's size, and the dash is drawn 0.38 em above the baseline.
 */
export const dashAboveLineEnd = 0.58;

/** Makes `— 1 —` with Word's own page number. */
export function pageNumberRun(docx: Docx, { before, after }: ResolvedStylesheet['pageNumber']): TextRun {
  return new docx.TextRun({ font: { hint: 'eastAsia' }, children: [before, docx.PageNumber.CURRENT, after] });
}
