import type { FontSet } from '../../fonts/face.js';
import type { Drawing, Page, Picture, PlacedPiece, Rule, TextLine } from '../../layout/pages.js';
import type { ContentStream } from './contentStream.js';
import type { DocumentFont } from './documentFont.js';
import type { Artifact, Marks } from './marks.js';

/** What pages are drawn with. */
export interface Book {
  readonly fontSet: FontSet;
  /** @throws Error when the font set lacks the face: pages and font set do not belong together. */
  readonly fontOf: (face: string) => DocumentFont;
  /** What the page's resources call a picture. */
  readonly pictureNameOf: (source: string) => string;
  /** Absent: the PDF is not tagged. */
  readonly marks: Marks | undefined;
}

/** One page being drawn. */
interface Sheet {
  readonly book: Book;
  readonly stream: ContentStream;
  readonly index: number;
  /** Of the page as it is read, from which y is counted downwards. */
  readonly height: number;
}

interface SortedItems {
  readonly rules: readonly Rule[];
  readonly pictures: readonly Picture[];
  readonly drawings: readonly Drawing[];
  readonly lines: readonly TextLine[];
}

function sorted({ items }: Page): SortedItems {
  const rules: Rule[] = [];
  const pictures: Picture[] = [];
  const drawings: Drawing[] = [];
  const lines: TextLine[] = [];
  for (const item of items) {
    if (item.type === 'text') lines.push(item);
    else if (item.type === 'rule') rules.push(item);
    else if (item.type === 'picture') pictures.push(item);
    else if (item.shapes.length > 0) drawings.push(item);
  }
  return { rules, pictures, drawings, lines };
}

/** Draws under one mark; without marks, just draws. */
function marked({ book, stream, index }: Sheet, element: number | undefined, artifact: Artifact, draw: () => void): void {
  book.marks?.begin(stream, index, element, artifact, false);
  draw();
  if (book.marks) stream.endMark(false);
}

function drawRules(rules: readonly Rule[], sheet: Sheet): void {
  if (rules.length === 0) return;
  const { stream, height } = sheet;
  marked(sheet, undefined, 'Layout', () => {
    for (const { x1, y1, x2, y2, width, color } of rules) stream.line(x1, height - y1, x2, height - y2, width, color);
  });
}

function drawPicture({ source, x, y, width, height, element }: Picture, sheet: Sheet): void {
  marked(sheet, element, 'Layout', () => sheet.stream.picture(sheet.book.pictureNameOf(source), x, sheet.height - y - height, width, height));
}

/** A chart and its labels, marked once, as the figure they are. */
function drawDrawing({ shapes, element }: Drawing, labels: readonly TextLine[], sheet: Sheet): void {
  const { stream, height } = sheet;
  marked(sheet, element, 'Layout', () => {
    for (const shape of shapes) {
      if (shape.type === 'stroke') stream.line(shape.x1, height - shape.y1, shape.x2, height - shape.y2, shape.width);
      else stream.rectangle(shape.x, height - shape.y - shape.height, shape.width, shape.height, shape.fill, shape.edge);
    }
    for (const line of labels) for (const piece of line.pieces) if (piece.text !== '') drawPiece(piece, line, sheet);
  });
}

/** A tagged PDF has the spaces between its words, also where a line ends (ISO 32000-1, 14.8.2.5). */
function drawPiece(piece: PlacedPiece, { pieces, baseline, endsWithSpace }: TextLine, { book, stream, height }: Sheet): void {
  const needsSpace = endsWithSpace === true && piece === pieces.at(-1) && book.fontSet.faces.get(piece.face)?.hasCharacter(0x20) === true;
  stream.text(needsSpace ? `${piece.text} ` : piece.text, book.fontOf(piece.face), piece, height - baseline);
}

/** Pieces that follow each other in one element share a mark. */
function drawLines(lines: readonly TextLine[], sheet: Sheet): void {
  const { book, stream, index } = sheet;
  let open: number | undefined;
  let isOpen = false;
  for (const line of lines) {
    for (const piece of line.pieces) {
      if (piece.text === '') continue;
      const element = piece.element ?? line.element;
      if (book.marks && !(isOpen && element === open)) {
        if (isOpen) stream.endMark(true);
        book.marks.begin(stream, index, element, 'Pagination', true);
        open = element;
        isOpen = true;
      }
      drawPiece(piece, line, sheet);
    }
  }
  if (isOpen) stream.endMark(true);
}

/** The labels of each chart, and the other lines. */
function partedLines({ drawings, lines }: SortedItems): { readonly labels: ReadonlyMap<number | undefined, TextLine[]>; readonly others: readonly TextLine[] } {
  const labels = new Map<number | undefined, TextLine[]>(drawings.flatMap(({ element }) => (element === undefined ? [] : [[element, []]])));
  if (labels.size === 0) return { labels, others: lines };
  const others: TextLine[] = [];
  for (const line of lines) ((line.role === 'figureLabel' ? labels.get(line.element) : undefined) ?? others).push(line);
  return { labels, others };
}

/**
 * Writes the contents of a page: rules first, then pictures and charts, then text, so that text is never covered.
 *
 * A turned page is an upright sheet whose contents are turned; what stands upright on the bound sheet is drawn after them.
 */
export function drawPage(page: Page, index: number, book: Book, stream: ContentStream): void {
  const items = sorted(page);
  const { labels, others } = partedLines(items);
  stream.begin();
  const draw = (height: number, lines: readonly TextLine[], isWhole: boolean): void => {
    const sheet: Sheet = { book, stream, index, height };
    if (isWhole) {
      drawRules(items.rules, sheet);
      for (const item of items.pictures) drawPicture(item, sheet);
      for (const item of items.drawings) drawDrawing(item, labels.get(item.element) ?? [], sheet);
    }
    drawLines(lines, sheet);
  };
  if (page.isTurned) {
    stream.turned(page.height, () => draw(page.height, others.filter(({ isOnSheet }) => !isOnSheet), true));
    // The sheet stands upright, so it is as high as the page as read is wide.
    draw(page.width, others.filter(({ isOnSheet }) => isOnSheet), false);
  } else draw(page.height, others, true);
  stream.settle();
}
