import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { textRun } from './paragraphs.js';
import type { Xml } from './xml.js';

/**
 * From the dash down to the end of its line, in em: an exact line has its baseline at 80 % of its height, which is the
 * number's size, and the dash is drawn 0.38 em above the baseline.
 */
export const dashAboveLineEnd = 0.58;

const hint: Xml = '<w:rFonts w:hint="eastAsia"/>';
const fieldMark = (type: 'begin' | 'separate' | 'end'): Xml => `<w:r><w:rPr>${hint}</w:rPr><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** Writes `— 1 —` with Word's own page number. */
export function pageNumberRuns({ before, after }: ResolvedStylesheet['pageNumber']): Xml {
  const field = `<w:r><w:rPr>${hint}</w:rPr><w:instrText>PAGE</w:instrText></w:r>`;
  return textRun(before, hint) + fieldMark('begin') + field + fieldMark('separate') + fieldMark('end') + textRun(after, hint);
}
