import type { DrawnPage, DrawnPicture, StructureNode } from '../../pdfReader/drawnPdf.js';

function contentsBelow({ contents, children }: StructureNode): readonly string[] {
  return [...contents, ...children.flatMap(contentsBelow)];
}

function figuresIn(structure: readonly StructureNode[]): readonly (readonly string[])[] {
  return structure.flatMap((node) => (node.role === 'Figure' ? [contentsBelow(node)] : figuresIn(node.children)));
}

/** What a figure draws with lines and letters, as the picture it is: its bounds; undefined when it draws nothing so. */
function boundsOf({ texts, strokes }: Pick<DrawnPage, 'texts' | 'strokes'>): DrawnPicture | undefined {
  if (texts.length + strokes.length === 0) return undefined;
  const xs = [...strokes.flatMap(({ x1, x2 }) => [x1, x2]), ...texts.flatMap(({ x, width }) => [x, x + width])];
  const ys = [...strokes.flatMap(({ y1, y2 }) => [y1, y2]), ...texts.flatMap(({ baseline, size }) => [baseline, baseline - 0.88 * size])];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/**
 * Gives a page whose charts are pictures: what stands in a figure of the structure is neither a table, though its bars have
 * edges, nor text of the report, though it has letters. A page without tags is given as it is.
 */
export function withFigures(page: DrawnPage): DrawnPage {
  const figures = figuresIn(page.structure).map((contents) => {
    const own = new Set(contents);
    const isOwn = ({ content }: { readonly content?: string }): boolean => content !== undefined && own.has(content);
    return { texts: page.texts.filter(isOwn), strokes: page.strokes.filter(isOwn) };
  });
  if (figures.length === 0) return page;
  const drawn = new Set<unknown>(figures.flatMap(({ texts, strokes }) => [...texts, ...strokes]));
  return {
    ...page,
    texts: page.texts.filter((text) => !drawn.has(text)),
    strokes: page.strokes.filter((stroke) => !drawn.has(stroke)),
    pictures: [...page.pictures, ...figures.flatMap((figure) => boundsOf(figure) ?? [])],
  };
}
