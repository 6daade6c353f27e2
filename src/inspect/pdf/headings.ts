import type { DrawnPdf } from '../../pdfReader/drawnPdf.js';
import type { InspectedHeading } from '../inspection.js';
import type { FileFaces } from './fileFaces.js';
import { numberedLevel } from './pageRoles.js';
import { textOf } from './paragraphs.js';
import type { SetParagraph } from './paragraphs.js';

/** The bookmarks are what the file itself calls its headings. */
function fromOutline({ outline }: DrawnPdf): readonly InspectedHeading[] {
  return outline.map(({ title, level, page }) => ({ text: title, level, ...(page !== undefined && { page }) }));
}

function fromTags(paragraphs: readonly SetParagraph[], roles: readonly string[]): readonly InspectedHeading[] {
  return paragraphs.flatMap((paragraph, index) => {
    const role = roles[index]!;
    return role.startsWith('heading') ? [{ text: textOf(paragraph), level: Number(role.slice(-1)), page: paragraph.lines[0]!.page }] : [];
  });
}

/**
 * Without bookmarks and tags: text numbered 一、 in 黑体 or （一） in 楷体. The third and fourth level look like the body, and a
 * number alone makes no heading.
 */
function fromNumbers(paragraphs: readonly SetParagraph[], { typefaces }: FileFaces): readonly InspectedHeading[] {
  return paragraphs.flatMap((paragraph) => {
    const first = paragraph.lines[0]!;
    const level = numberedLevel(first.text);
    const wanted = level === 1 ? 'hei' : level === 2 ? 'kai' : undefined;
    const isHeading = wanted !== undefined && first.texts.every(({ face }) => typefaces.get(face)?.has(wanted));
    return isHeading ? [{ text: textOf(paragraph), level: level!, page: first.page }] : [];
  });
}

/** The headings of a finished PDF: as its bookmarks name them, else its tags, else numbers and faces together. */
export function finishedHeadings(pdf: DrawnPdf, paragraphs: readonly SetParagraph[], roles: readonly string[], faces: FileFaces): readonly InspectedHeading[] {
  if (pdf.outline.length > 0) return fromOutline(pdf);
  const tagged = fromTags(paragraphs, roles);
  return tagged.length > 0 ? tagged : fromNumbers(paragraphs, faces);
}
