import type { Footer } from 'docx';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { turnedPage } from '../../stylesheet/turnedPage.js';
import { wordElement } from './docxPackage.js';
import type { Docx } from './docxPackage.js';
import { dashAboveLineEnd, pageNumberRun } from './pageNumberRun.js';
import { styledParagraph } from './paragraphs.js';
import { afterTableStyle } from './styleNames.js';

const points = (value: number): string => `${Math.round(value * 100) / 100}pt`;

/**
 * Makes the footer of turned pages: the number stands where all others stand on the bound sheet, which is at the left
 * side of the page as it is read, and runs downwards there (GB/T 9704-2012 chapter 8).
 *
 * No footer can stand there; a box fixed to the page can. VML, as Word writes it itself for such boxes, is what the
 * schema of the format knows; the newer drawing shapes are an extension.
 */
export function turnedFooter(docx: Docx, styleId: string, { page, pageNumber }: ResolvedStylesheet): Footer {
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
  const box = wordElement(docx, 'v:rect', { style, filled: 'f', stroked: 'f' }, [
    wordElement(docx, 'v:textbox', { style: 'layout-flow:vertical', inset: '0,0,0,0' }, [
      wordElement(docx, 'w:txbxContent', {}, [styledParagraph(docx, styleId, [pageNumberRun(docx, pageNumber)])]),
    ]),
  ]);
  const anchor = styledParagraph(docx, afterTableStyle.id, []);
  anchor.addChildElement(wordElement(docx, 'w:r', {}, [wordElement(docx, 'w:pict', {}, [box])]));
  return new docx.Footer({ children: [anchor] });
}
