import type { CaptionElement, CellElement, Drawing, Page, Pages, Picture, StructureElement, TableElement } from '../../layout/pages.js';

/** A standard structure type of PDF 1.7 (ISO 32000-1, 14.8.4). */
export type StructureType = 'Document' | 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'P' | 'Caption' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';

/** A number, a text, or a name where PDF wants one; lists of numbers for boxes. */
export type AttributeValue = number | { readonly text: string } | { readonly name: string } | readonly number[];

/** Attributes of one owner. */
export interface Attributes {
  readonly owner: 'Table' | 'Layout';
  readonly values: Readonly<Record<string, AttributeValue>>;
}

/** An element of a PDF's structure tree; it has either children or, by its id, content on the pages. */
export interface StructureNode {
  readonly type: StructureType;
  readonly id?: number;
  readonly alternativeText?: string;
  /** Shared by all nodes that have the same. */
  readonly attributes?: Attributes;
  readonly children: readonly StructureNode[];
}

const headingTypes = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;
const scopes = { column: 'Column', row: 'Row', both: 'Both' } as const;

const noChildren: readonly StructureNode[] = Object.freeze([]);

const paragraphNode = ({ id }: { readonly id: number }): StructureNode => ({ type: 'P', id, children: noChildren });

const captionNode = ({ paragraphs }: CaptionElement): StructureNode => ({ type: 'Caption', children: paragraphs.map(paragraphNode) });

/** A cell's attributes; `known` holds the few that the many cells of a table share. */
function cellAttributes({ heads, rowSpan, columnSpan }: CellElement, known: Map<string, Attributes>): Attributes | undefined {
  if (!heads && rowSpan === 1 && columnSpan === 1) return undefined;
  const key = `${heads ?? ''} ${rowSpan} ${columnSpan}`;
  const before = known.get(key);
  if (before) return before;
  const values = { ...(heads && { Scope: { name: scopes[heads] } }), ...(rowSpan > 1 && { RowSpan: rowSpan }), ...(columnSpan > 1 && { ColSpan: columnSpan }) };
  const attributes: Attributes = { owner: 'Table', values };
  known.set(key, attributes);
  return attributes;
}

function cellNode(cell: CellElement, known: Map<string, Attributes>): StructureNode {
  const attributes = cellAttributes(cell, known);
  const type = cell.heads ? 'TH' : 'TD';
  return attributes ? { type, id: cell.id, attributes, children: noChildren } : { type, id: cell.id, children: noChildren };
}

function tableNode({ alternativeText, caption, rows }: TableElement): StructureNode {
  const shared = new Map<string, Attributes>();
  const rowNodes: StructureNode[] = [];
  for (const { cells } of rows) {
    const children: StructureNode[] = [];
    for (const cell of cells) children.push(cellNode(cell, shared));
    rowNodes.push({ type: 'TR', children });
  }
  return {
    type: 'Table',
    ...(alternativeText !== '' && { attributes: { owner: 'Table', values: { Summary: { text: alternativeText } } } }),
    children: caption ? [captionNode(caption), ...rowNodes] : rowNodes,
  };
}

/** A picture's box in PDF's coordinates – left, bottom, right, top – on the sheet, also where the page is read turned. */
function pictureBox({ x, y, width, height }: Picture | Drawing, page: Page): readonly number[] {
  if (page.isTurned) return [y, x, y + height, x + width];
  return [x, page.height - y - height, x + width, page.height - y];
}

/** Boxes of the figures, by element id. */
function figureBoxes({ pages }: Pages): ReadonlyMap<number, readonly number[]> {
  const boxes = new Map<number, readonly number[]>();
  for (const page of pages) {
    for (const item of page.items) {
      if ((item.type === 'picture' || item.type === 'drawing') && item.element !== undefined) boxes.set(item.element, pictureBox(item, page));
    }
  }
  return boxes;
}

function figureNode(id: number, alternativeText: string, box: readonly number[] | undefined): StructureNode {
  const values = { Placement: { name: 'Block' }, ...(box && { BBox: box }) };
  return { type: 'Figure', id, alternativeText, attributes: { owner: 'Layout', values }, children: [] };
}

function nodeOf(element: StructureElement, boxes: ReadonlyMap<number, readonly number[]>): StructureNode {
  switch (element.type) {
    case 'heading':
      return { type: headingTypes[element.level - 1] ?? 'H6', id: element.id, children: noChildren };
    case 'paragraph':
      return paragraphNode(element);
    case 'caption':
      return captionNode(element);
    case 'table':
      return tableNode(element);
    case 'figure':
      return figureNode(element.id, element.alternativeText, boxes.get(element.id));
  }
}

/**
 * Says a document's structure in PDF's standard types: a title is H1, a table's labels are TH with their Scope.
 *
 * @returns undefined when the pages do not know their structure; such a PDF stays untagged.
 */
export function structureTree(pages: Pages): StructureNode | undefined {
  if (!pages.structure) return undefined;
  const boxes = figureBoxes(pages);
  const children: StructureNode[] = [];
  for (const element of pages.structure) children.push(nodeOf(element, boxes));
  return { type: 'Document', children };
}

function noteTypes({ id, type, children }: StructureNode, types: Map<number, StructureType>): void {
  if (id !== undefined) types.set(id, type);
  for (const child of children) noteTypes(child, types);
}

/** Gives the structure type of each element that has content, by its id. */
export function contentTypes(tree: StructureNode): ReadonlyMap<number, StructureType> {
  const types = new Map<number, StructureType>();
  noteTypes(tree, types);
  return types;
}
