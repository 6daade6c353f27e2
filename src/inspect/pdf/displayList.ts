import type { Block, Document, Inline } from '../../document/nodes.js';
import type { Page, PageItem, Pages, PlacedPiece, TextLine } from '../../layout/pages.js';
import type { DrawnPdf } from '../../pdfReader/drawnPdf.js';
import { numberedLevel } from './pageRoles.js';
import type { TaggedPage } from './pageRoles.js';
import { hangsBeyond, textOf } from './paragraphs.js';
import type { Edges, SetParagraph } from './paragraphs.js';
import type { SetLine } from './setLines.js';

function piecesOf({ texts }: SetLine): readonly PlacedPiece[] {
  return texts.map(({ text, face, size, x, letterSpacing, width }) => ({ text, face, size, x, letterSpacing, width }));
}

function textLine(line: SetLine, role: string, more: Partial<TextLine> = {}): TextLine {
  const isOnSheet = line.texts.every((text) => text.isOnSheet === true);
  return { type: 'text', role, baseline: line.baseline, pieces: piecesOf(line), isJustified: false, ...(isOnSheet && { isOnSheet }), ...more };
}

/** The lines of each page's paragraphs, with role, place in the paragraph and what hangs. */
function proseLines(paragraphs: readonly SetParagraph[], roles: readonly string[], edges: Edges): ReadonlyMap<number, readonly TextLine[]> {
  const pages = new Map<number, TextLine[]>();
  paragraphs.forEach(({ lines }, index) => {
    const role = roles[index]!;
    lines.forEach((line, at) => {
      const isJustified = role === 'body' && at < lines.length - 1;
      const own = pages.get(line.page) ?? [];
      pages.set(line.page, own);
      own.push(textLine(line, role, { isJustified, ...(role !== 'title' && hangsBeyond(line, edges) && { hangs: true }), origin: ['paragraph', index] }));
    });
  });
  return pages;
}

function cellLines({ page }: TaggedPage): readonly TextLine[] {
  return page.lines.flatMap((line) => {
    if (!line.cell) return [];
    const { grid, cell } = line.cell;
    return [textLine(line, 'cell', { origin: ['table', page.grids.indexOf(grid), cell.row, cell.column] })];
  });
}

function pageOf(tagged: TaggedPage, prose: readonly TextLine[]): Page {
  const { drawn, number } = tagged.page;
  const items: PageItem[] = [
    ...drawn.strokes.map((stroke) => ({ type: 'rule' as const, ...stroke })),
    ...drawn.pictures.map((picture) => ({ type: 'picture' as const, source: '', alternativeText: '', ...picture })),
    ...prose,
    ...cellLines(tagged),
    ...tagged.furniture.map((line) => textLine(line, 'tableContinuation')),
    ...(tagged.pageNumber ? [textLine(tagged.pageNumber, 'pageNumber')] : []),
  ];
  return { number, width: drawn.width, height: drawn.height, ...(drawn.width > drawn.height && { isTurned: true as const }), items };
}

/** A finished PDF as the display list a renderer would have been given, so that the same judges can look at both. */
export function displayList(pdf: DrawnPdf, pages: readonly TaggedPage[], paragraphs: readonly SetParagraph[], roles: readonly string[], edges: Edges | undefined): Pages {
  const prose = edges ? proseLines(paragraphs, roles, edges) : new Map<number, readonly TextLine[]>();
  return {
    pages: pages.map((page) => pageOf(page, prose.get(page.page.number) ?? [])),
    outline: [],
    metadata: { title: pdf.title, organisation: pdf.author, subject: '', keywords: [], language: pdf.language },
  };
}

/** The run-in heading at the head of a paragraph, as the document names it. */
function inlinesOf(paragraph: SetParagraph): readonly Inline[] {
  const text = textOf(paragraph);
  const { runIn } = paragraph;
  if (!runIn) return [{ type: 'text', text }];
  const heading = paragraph.lines.flatMap(({ texts }) => texts.filter(({ content }) => content !== undefined && runIn.contents.has(content))).map((one) => one.text).join('');
  const level = Math.min(4, Math.max(2, numberedLevel(heading) ?? runIn.level - 1)) as 2 | 3 | 4;
  return [{ type: 'text', text: heading, role: `runInHeading${level}` }, { type: 'text', text: text.slice(heading.length) }];
}

/** What the paragraphs say, as far as verdicts ask for it; tables are found on the pages. */
export function documentOf(pdf: DrawnPdf, paragraphs: readonly SetParagraph[], roles: readonly string[]): Document {
  const blocks = paragraphs.map((paragraph, index) => ({ type: 'paragraph', role: roles[index]!, inlines: inlinesOf(paragraph) }) as Block);
  return { language: 'zh-CN', metadata: { title: pdf.title, organisation: pdf.author, subject: '', keywords: [] }, blocks };
}
