import type { Cell, Document, Images } from '../document/nodes.js';
import type { FontSet } from '../fonts/face.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import type { LayoutContext } from './layoutContext.js';
import type { Pagination } from './paginate.js';

/** All that decides how a document is set; each is a value that does not change. */
export interface Setting {
  readonly stylesheet: ResolvedStylesheet;
  readonly fontSet: FontSet;
  readonly images: Images;
}

/** How a document was set. */
export interface SetDocument {
  readonly pagination: Pagination;
  /** The document's own cell that was set as this one; the layout of pages sets copies. */
  readonly cellOf: (set: Cell) => Cell;
  readonly paragraphs: LayoutContext['paragraphs'];
}

const known = new WeakMap<Document, { readonly setting: Setting; readonly set: SetDocument }>();

/** Remembers how a document was last set, as long as the document itself is: for a Word file beside the PDF it need not be set again. */
export function rememberSet(document: Document, setting: Setting, set: SetDocument): void {
  known.set(document, { setting, set });
}

/** How a document was last set; undefined when that was with another stylesheet, other faces or pictures, or never. */
export function knownSet(document: Document, { stylesheet, fontSet, images }: Setting): SetDocument | undefined {
  const last = known.get(document);
  return last && last.setting.stylesheet === stylesheet && last.setting.fontSet === fontSet && last.setting.images === images ? last.set : undefined;
}

/** Finds the cells of a document by their copies, which stand at the same places. */
export function cellFinder(document: Document, copy: Document): SetDocument['cellOf'] {
  let cells: Map<Cell, Cell> | undefined;
  const cellsOf = ({ blocks }: Document): readonly Cell[] => blocks.flatMap((block) => (block.type === 'table' ? block.rows.flatMap((row) => row.cells) : []));
  return (set) => {
    if (!cells) {
      const own = cellsOf(document);
      cells = new Map(cellsOf(copy).map((cell, index) => [cell, own[index]!]));
    }
    return cells.get(set)!;
  };
}
