import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { turnedPage } from '../../stylesheet/turnedPage.js';
import { dashAboveLineEnd, pageNumberRuns } from './pageNumberRun.js';
import { afterTableStyle } from './styleNames.js';
import { paragraphXml, wordParagraph } from './wordParagraph.js';
import { element } from './xml.js';
import type { Xml } from './xml.js';

const points = (value: number): string => `${Math.round(value * 100) / 100}pt`;

/**
 * Writes the footer of turned pages: the number stands where all others stand on the bound sheet, which is at the left
 * side of the page as it is read, and runs downwards there (GB/T 9704-2012 chapter 8).
 *
 * No footer can stand there; a box fixed to the page can. VML, as Word writes it itself for such boxes, is what the
 * schema of the format knows; the newer drawing shapes are an extension.
 */
export function turnedFooter(styleId: string, { page, pageNumber }: ResolvedStylesheet): Xml {
  const { left, top, textHeight } = turnedPage(page);
  const lineEnd = left - pageNumber.distance - dashAboveLineEnd * pageNumber.size;
  const place = {
    position: 'absolute',
    'margin-left': points(lineEnd),
    'margin-top': points(top),
    width: points(pageNumber.size),
    height: points(textHeight),
    'z-index': 1,
    'mso-position-horizontal-relative': 'page',
    'mso-position-vertical-relative': 'page',
  };
  const style = Object.entries(place).map(([name, value]) => `${name}:${value}`).join(';');
  const number = paragraphXml(wordParagraph(styleId, pageNumberRuns(pageNumber)));
  const text = element('v:textbox', { style: 'layout-flow:vertical', inset: '0,0,0,0' }, element('w:txbxContent', {}, number));
  const box = element('v:rect', { style, filled: 'f', stroked: 'f' }, text);
  return paragraphXml(wordParagraph(afterTableStyle.id, element('w:r', {}, element('w:pict', {}, box))));
}
