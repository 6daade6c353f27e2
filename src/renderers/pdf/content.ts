import type { FontSet } from '../../fonts/face.js';
import type { Drawing, Page, Pages, Picture, PlacedPiece, Rule, TextLine } from '../../layout/pages.js';
import type { StructureType } from './structureTree.js';

/**
 * What is drawn belongs to an element of the structure or is an artifact: part of the page, not of the text.
 *
 * What follows each other and belongs together is marked once: the first node begins the mark, the last ends it.
 */
export interface Marking {
  readonly content: { readonly id: number; readonly type: StructureType } | { readonly artifact: 'Pagination' | 'Layout' };
  readonly begins: boolean;
  readonly ends: boolean;
}

/** What pdfmake does not know of a piece, rule or picture; {@link extendDrawing} does. */
export interface DrawingNotes {
  marking?: Marking;
  /** Height of the sheet that a turned page is drawn on; absent: the sheet is read upright. */
  turnedOn?: number;
}

/** The few kinds of pdfmake node that are used; pdfmake writes its own notes into them, so they are made fresh each time. */
type PdfmakeNode = { absolutePosition: { x: number; y: number } } & (
  | { text: '' | ({ text: string; font: string; fontSize: number; characterSpacing: number; color?: string } & DrawingNotes)[] }
  | { canvas: (Vector & DrawingNotes)[] }
  | ({ image: string; width: number; height: number } & DrawingNotes)
);

type Vector =
  | { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor?: string }
  | { type: 'rect'; x: number; y: number; w: number; h: number; color: string; lineWidth?: number; lineColor?: string };

/** One page. */
export interface PdfmakeSection {
  section: PdfmakeNode[];
  pageSize: { width: number; height: number };
  pageMargins: { left: number; top: number; right: number; bottom: number };
}

/** pdfmake would move a line that ends below the paper to another page; the display list has decided already. */
const outOfTheWay = { left: 0, top: 0, right: -10000, bottom: -10000 };

interface Book {
  readonly fontSet: FontSet;
  /** How what is read turned is put on its sheet. */
  readonly turn: { readonly turnedOn?: number };
  /** The structure type of each element; absent: nothing is marked. */
  readonly types: ReadonlyMap<number, StructureType> | undefined;
}

/**
 * Turns the display list into pdfmake's content: one section a page, everything at its absolute place.
 *
 * Rules are drawn first, then pictures and charts, then text, so that text is never covered. A turned page is drawn on an upright sheet.
 *
 * @param types the structure type of each element; absent: the PDF is not tagged.
 * @throws Error when a piece names a face the font set lacks: pages and font set do not belong together.
 */
export function contentOf(pages: Pages, fontSet: FontSet, types?: ReadonlyMap<number, StructureType>): PdfmakeSection[] {
  return pages.pages.map((page) => ({
    section: pageContent(page, { fontSet, types, turn: page.isTurned ? { turnedOn: page.width } : {} }),
    pageSize: page.isTurned ? { width: page.height, height: page.width } : { width: page.width, height: page.height },
    pageMargins: { ...outOfTheWay },
  }));
}

function pageContent(page: Page, book: Book): PdfmakeNode[] {
  const rules = page.items.filter((item): item is Rule => item.type === 'rule');
  const pictures = page.items.filter((item): item is Picture => item.type === 'picture');
  const drawings = page.items.filter((item): item is Drawing => item.type === 'drawing' && item.shapes.length > 0);
  const lines = page.items.filter((item): item is TextLine => item.type === 'text');
  const drawn: PdfmakeNode[] = [
    ...(rules.length > 0 ? [{ absolutePosition: { x: 0, y: 0 }, canvas: rules.map((rule, index) => ruleVector(rule, index === 0, index === rules.length - 1, book)) }] : []),
    ...pictures.map((item) => picture(item, book)),
    ...drawings.flatMap((item) => drawing(item, lines.filter(isLabelOf(item)), book)),
    ...textNodes(lines.filter((line) => !drawings.some((item) => isLabelOf(item)(line))), book),
  ];
  // pdfmake gives a section without items no page of its own
  return drawn.length > 0 ? drawn : [{ text: '', absolutePosition: { x: 0, y: 0 } }];
}

function contentOfElement(element: number | undefined, artifact: 'Pagination' | 'Layout', { types }: Book): Marking['content'] {
  const type = element === undefined ? undefined : types?.get(element);
  return element !== undefined && type ? { id: element, type } : { artifact };
}

function marked(content: Marking['content'], begins: boolean, ends: boolean, { types }: Book): { marking?: Marking } {
  return types ? { marking: { content, begins, ends } } : {};
}

function ruleVector({ x1, y1, x2, y2, width, color }: Rule, begins: boolean, ends: boolean, book: Book) {
  return { type: 'line' as const, x1, y1, x2, y2, lineWidth: width, ...(color !== undefined && { lineColor: color }), ...book.turn, ...marked({ artifact: 'Layout' }, begins, ends, book) };
}

function picture({ source, x, y, width, height, element }: Picture, book: Book): PdfmakeNode {
  return { image: source, width, height, absolutePosition: { x, y }, ...book.turn, ...marked(contentOfElement(element, 'Layout', book), true, true, book) };
}

function shapeVector(shape: Drawing['shapes'][number]): Vector {
  if (shape.type === 'stroke') return { type: 'line', x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2, lineWidth: shape.width };
  return { type: 'rect', x: shape.x, y: shape.y, w: shape.width, h: shape.height, color: shape.fill, ...(shape.edge !== undefined && { lineWidth: shape.edge, lineColor: '#000000' }) };
}

const isLabelOf = ({ element }: Drawing) => (line: TextLine): boolean => element !== undefined && line.role === 'figureLabel' && line.element === element;

/** A chart and its labels, marked once, as the figure they are. */
function drawing({ shapes, element }: Drawing, labels: readonly TextLine[], book: Book): PdfmakeNode[] {
  const content = contentOfElement(element, 'Layout', book);
  const texts = textNodes(labels, book, true);
  const last = shapes.length - 1;
  const canvas = shapes.map((shape, index) => ({ ...shapeVector(shape), ...book.turn, ...marked(content, index === 0, index === last && texts.length === 0, book) }));
  return [{ absolutePosition: { x: 0, y: 0 }, canvas }, ...texts];
}

/** A tagged PDF has the spaces between its words, also where a line ends (ISO 32000-1, 14.8.2.5). */
function withSpace(piece: PlacedPiece, { fontSet }: Book): PlacedPiece {
  return fontSet.faces.get(piece.face)?.hasCharacter(0x20) ? { ...piece, text: `${piece.text} ` } : piece;
}

/** One node a piece. Pieces that follow each other in one element are marked together. @param isMarked the mark of the first has begun before it. */
function textNodes(lines: readonly TextLine[], book: Book, isMarked = false): PdfmakeNode[] {
  const pieces = lines.flatMap(({ pieces: own, baseline, element, endsWithSpace, isOnSheet }) =>
    own.flatMap((piece, index) => {
      if (piece.text === '') return [];
      const drawn = endsWithSpace && index === own.length - 1 ? withSpace(piece, book) : piece;
      return [{ piece: drawn, baseline, element: piece.element ?? element, turn: isOnSheet ? {} : book.turn }];
    }),
  );
  return pieces.map(({ piece, baseline, element, turn }, index) => {
    const begins = index === 0 ? !isMarked : pieces[index - 1]!.element !== element;
    const ends = index === pieces.length - 1 || pieces[index + 1]!.element !== element;
    return pieceNode(piece, baseline, { ...turn, ...marked(contentOfElement(element, 'Pagination', book), begins, ends, book) }, book);
  });
}

function pieceNode({ text, face: id, size, x, letterSpacing, color }: PlacedPiece, baseline: number, notes: DrawingNotes, { fontSet }: Book): PdfmakeNode {
  const face = fontSet.faces.get(id);
  if (!face) throw new Error(`no face ${id} in the font set`);
  // pdfmake hands properties it does not know on to the renderer only from texts inside a text
  return { text: [{ text, font: id, fontSize: size, characterSpacing: letterSpacing, ...(color !== undefined && { color }), ...notes }], absolutePosition: { x, y: baseline - face.ascent * size } };
}
