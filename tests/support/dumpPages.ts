import type { Page, Pages, TextLine } from '../../src/layout/pages.js';

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** The characters of a line. */
export function lineText(line: TextLine): string {
  return line.pieces.map((piece) => piece.text).join('');
}

/** The text lines of a page in the order of the display list, page furniture left out. */
export function textLines(page: Page): readonly TextLine[] {
  return page.items.flatMap((item) => (item.type === 'text' && item.role !== 'pageNumber' ? [item] : []));
}

/** Writes the text of pages for people: one line `page x y role text` each, y being the baseline. */
export function dumpPages({ pages }: Pages): readonly string[] {
  return pages.flatMap((page) =>
    page.items.flatMap((item) =>
      item.type === 'text' ? [`${page.number} ${rounded(item.pieces[0]?.x ?? 0)} ${rounded(item.baseline)} ${item.role} ${lineText(item)}`] : [],
    ),
  );
}
