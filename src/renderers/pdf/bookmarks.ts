import type { Pages } from '../../layout/pages.js';
import type { PdfFile } from './pdfFile.js';
import { numberValue, reference, textValue } from './pdfValues.js';

interface Bookmark {
  readonly number: number;
  readonly title: string;
  readonly destination: string;
  readonly level: number;
  readonly children: Bookmark[];
}

/** As it is read, a turned page's top left corner is the lower left one of its sheet, and its lines run up the sheet. */
function destinationOf(page: Pages['pages'][number], number: number, y: number): string {
  const corner = page.isTurned ? `${numberValue(y)} 0` : `null ${numberValue(page.height - y)}`;
  return `[${reference(number)}/XYZ ${corner} null]`;
}

function bookmarksOf({ pages, outline }: Pages, numbers: readonly number[], file: PdfFile): readonly Bookmark[] {
  const indexes = new Map(pages.map(({ number }, index) => [number, index]));
  const top: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const { title, level, page, y } of outline) {
    const index = indexes.get(page);
    if (index === undefined) throw new Error(`bookmark on page ${page}, which is not there`);
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const bookmark: Bookmark = { number: file.reserve(), title, level, destination: destinationOf(pages[index]!, numbers[index]!, y), children: [] };
    (open.at(-1)?.children ?? top).push(bookmark);
    open.push(bookmark);
  }
  return top;
}

/** Writes bookmarks below a parent. @returns how many there are, those below them counted. */
function writeLevel(bookmarks: readonly Bookmark[], parent: number, file: PdfFile): number {
  let count = bookmarks.length;
  for (let index = 0; index < bookmarks.length; index += 1) {
    const { number, title, destination, children } = bookmarks[index]!;
    const below = writeLevel(children, number, file);
    count += below;
    const previous = index === 0 ? '' : `/Prev ${reference(bookmarks[index - 1]!.number)}`;
    const next = index === bookmarks.length - 1 ? '' : `/Next ${reference(bookmarks[index + 1]!.number)}`;
    file.put(number, `<</Title${textValue(title)}/Parent ${reference(parent)}${previous}${next}${endsOf(children, below)}/Dest${destination}>>`);
  }
  return count;
}

const endsOf = (children: readonly Bookmark[], count: number): string =>
  children.length === 0 ? '' : `/First ${reference(children[0]!.number)}/Last ${reference(children.at(-1)!.number)}/Count ${count}`;

/**
 * Writes the bookmarks (ISO 32000-1, 12.3.3), each to the exact height of its heading; all are open and counted, without
 * which PDF/A fails.
 *
 * @param numbers those of the pages' objects.
 * @returns the number of the outline's object; undefined when there is none.
 * @throws Error for a bookmark to a page that is not there.
 */
export function writeBookmarks(pages: Pages, numbers: readonly number[], file: PdfFile): number | undefined {
  const top = bookmarksOf(pages, numbers, file);
  if (top.length === 0) return undefined;
  const root = file.reserve();
  const count = writeLevel(top, root, file);
  file.put(root, `<</Type/Outlines${endsOf(top, count)}>>`);
  return root;
}
