import type { FontSet } from '../../fonts/face.js';
import type { Page, Pages, Picture, PlacedPiece, Rule, TextLine } from '../../layout/pages.js';

/** The few kinds of pdfmake node that are used; pdfmake writes its own notes into them, so they are made fresh each time. */
type PdfmakeNode = { absolutePosition: { x: number; y: number } } & (
  | { text: string; font?: string; fontSize?: number; characterSpacing?: number }
  | { canvas: { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number }[] }
  | { image: string; width: number; height: number }
);

/** One page. */
export interface PdfmakeSection {
  section: PdfmakeNode[];
  pageSize: { width: number; height: number };
  pageMargins: { left: number; top: number; right: number; bottom: number };
}

/** pdfmake would move a line that ends below the paper to another page; the display list has decided already. */
const outOfTheWay = { left: 0, top: 0, right: -10000, bottom: -10000 };

/**
 * Turns the display list into pdfmake's content: one section a page, everything at its absolute place.
 *
 * Rules are drawn first, then pictures, then text, so that text is never covered.
 *
 * @throws Error when a piece names a face the font set lacks: pages and font set do not belong together.
 */
export function contentOf(pages: Pages, fontSet: FontSet): PdfmakeSection[] {
  return pages.pages.map((page) => ({
    section: pageContent(page, fontSet),
    pageSize: { width: page.width, height: page.height },
    pageMargins: { ...outOfTheWay },
  }));
}

function pageContent(page: Page, fontSet: FontSet): PdfmakeNode[] {
  const rules = page.items.filter((item): item is Rule => item.type === 'rule');
  const pictures = page.items.filter((item): item is Picture => item.type === 'picture');
  const lines = page.items.filter((item): item is TextLine => item.type === 'text');
  const drawn: PdfmakeNode[] = [
    ...(rules.length > 0 ? [{ absolutePosition: { x: 0, y: 0 }, canvas: rules.map(({ x1, y1, x2, y2, width }) => ({ type: 'line' as const, x1, y1, x2, y2, lineWidth: width })) }] : []),
    ...pictures.map(picture),
    ...lines.flatMap(({ baseline, pieces }) => pieces.filter(({ text }) => text !== '').map((piece) => pieceNode(piece, baseline, fontSet))),
  ];
  // pdfmake gives a section without items no page of its own
  return drawn.length > 0 ? drawn : [{ text: '', absolutePosition: { x: 0, y: 0 } }];
}

function picture({ source, x, y, width, height }: Picture): PdfmakeNode {
  return { image: source, width, height, absolutePosition: { x, y } };
}

function pieceNode({ text, face: id, size, x, letterSpacing }: PlacedPiece, baseline: number, fontSet: FontSet): PdfmakeNode {
  const face = fontSet.faces.get(id);
  if (!face) throw new Error(`no face ${id} in the font set`);
  return { text, font: id, fontSize: size, characterSpacing: letterSpacing, absolutePosition: { x, y: baseline - face.ascent * size } };
}
