import type { Block, Cell, CellKind, Chart, Document, Figure, Paragraph, ParagraphRole, Table } from '../document/nodes.js';
import type { CaptionElement, CellElement, StructureElement } from './pages.js';

/** The structure elements a node's text belongs to. */
export interface TextElements {
  readonly element: number;
  /** The heading that runs into the paragraph, and where in its text it ends (UTF-16). */
  readonly runIn?: { readonly element: number; readonly end: number };
}

type Node = Paragraph | Figure | Chart | Cell;

export interface DocumentStructure {
  /** The document given, but each of its nodes an object of its own, so that it can be asked for. */
  readonly document: Document;
  readonly elements: readonly StructureElement[];
  readonly elementsOf: (node: Node) => TextElements | undefined;
}

interface Register {
  readonly known: Map<Node, TextElements>;
  /** Ranks of the headings that are open, from the title's. */
  readonly open: number[];
  last: number;
}

const headingRanks: Readonly<Partial<Record<ParagraphRole, number>>> = { title: 0, heading1: 1, annexTitle: 1, heading2: 2, heading3: 3, heading4: 4 };
const headings: Readonly<Partial<Record<CellKind, CellElement['heads']>>> = { columnHeader: 'column', band: 'column', rowHeader: 'row', corner: 'both' };

function nextId(register: Register): number {
  register.last += 1;
  return register.last;
}

/** A heading below its nearest higher one, so that no level is skipped, whatever the numbering of the headings skips. */
function headingElement(rank: number, register: Register): StructureElement & { readonly id: number } {
  while (register.open.length > 0 && register.open.at(-1)! >= rank) register.open.pop();
  register.open.push(rank);
  return { type: 'heading', id: nextId(register), level: register.open.length };
}

/** A paragraph's text: that of the heading that runs into it, or the rest. */
function textOf(paragraph: Paragraph, isRunIn: boolean): string {
  let text = '';
  for (const inline of paragraph.inlines) if (inline.type === 'text' && (inline.role !== undefined) === isRunIn) text += inline.text;
  return text;
}

function plainParagraph(paragraph: Paragraph, register: Register): CaptionElement['paragraphs'][number] {
  const id = nextId(register);
  register.known.set(paragraph, { element: id });
  return { type: 'paragraph', id };
}

/** A paragraph is one element, or two: the heading that runs into it, and the rest. One without text is none. */
function paragraphElements(paragraph: Paragraph, register: Register): readonly StructureElement[] {
  const runIn = textOf(paragraph, true);
  const rest = textOf(paragraph, false);
  const rank = headingRanks[paragraph.role];
  if (runIn + rest === '') return [];
  if (rank !== undefined) {
    const heading = headingElement(rank, register);
    register.known.set(paragraph, { element: heading.id });
    return [heading];
  }
  const first = paragraph.inlines.find((inline) => inline.type === 'text');
  const role = first?.type === 'text' ? first.role : undefined;
  if (!role) return [plainParagraph(paragraph, register)];
  const heading = headingElement(Number(role.slice(-1)), register);
  if (rest === '') {
    register.known.set(paragraph, { element: heading.id });
    return [heading];
  }
  const element = nextId(register);
  register.known.set(paragraph, { element, runIn: { element: heading.id, end: runIn.length } });
  return [heading, { type: 'paragraph', id: element }];
}

function cellElement(cell: Cell, register: Register): CellElement {
  const id = nextId(register);
  register.known.set(cell, { element: id });
  const heads = headings[cell.kind];
  return { id, ...(heads && { heads }), rowSpan: cell.rowSpan, columnSpan: cell.columnSpan };
}

function tableElements(table: Table, register: Register): readonly StructureElement[] {
  const { caption, unit, note, alternativeText } = table;
  const above = [caption, unit].flatMap((paragraph) => (paragraph ? [plainParagraph(paragraph, register)] : []));
  const rows: { readonly cells: readonly CellElement[] }[] = [];
  for (const { cells } of table.rows) {
    const elements: CellElement[] = [];
    for (const cell of cells) elements.push(cellElement(cell, register));
    rows.push({ cells: elements });
  }
  const element: StructureElement = { type: 'table', alternativeText, ...(above.length > 0 && { caption: { type: 'caption', paragraphs: above } }), rows };
  return note ? [element, plainParagraph(note, register)] : [element];
}

function figureElements(figure: Figure | Chart, register: Register): readonly StructureElement[] {
  const { alternativeText, caption } = figure;
  const id = nextId(register);
  register.known.set(figure, { element: id });
  const element: StructureElement = { type: 'figure', id, alternativeText };
  return caption ? [element, { type: 'caption', paragraphs: [plainParagraph(caption, register)] }] : [element];
}

function blockElements(block: Block, register: Register): readonly StructureElement[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphElements(block, register);
    case 'table':
      return tableElements(block, register);
    case 'figure':
    case 'chart':
      return figureElements(block, register);
  }
}

const copied = <T extends 'caption' | 'unit' | 'note'>(name: T, paragraph: Paragraph | undefined): Partial<Record<T, Paragraph>> =>
  paragraph ? ({ [name]: { ...paragraph } } as Record<T, Paragraph>) : {};

/** The same block of new objects: one object may stand at several places of a document, and means another element at each. */
function ownBlock(block: Block): Block {
  if (block.type === 'paragraph') return { ...block };
  if (block.type === 'figure' || block.type === 'chart') return { ...block, ...copied('caption', block.caption) };
  const rows: { readonly cells: readonly Cell[] }[] = [];
  for (const { cells } of block.rows) {
    const own: Cell[] = [];
    for (const cell of cells) own.push({ ...cell });
    rows.push({ cells: own });
  }
  return { ...block, ...copied('caption', block.caption), ...copied('unit', block.unit), ...copied('note', block.note), rows };
}

/** The paragraphs of 版头 and 版记, as they are read. */
function partParagraphs({ head, imprint }: Document): { readonly above: readonly Paragraph[]; readonly below: readonly Paragraph[] } {
  const { marks = [], issuerMark, documentNumber, signers } = head ?? {};
  const there = (...paragraphs: readonly (Paragraph | undefined)[]): readonly Paragraph[] => paragraphs.filter((paragraph) => paragraph !== undefined);
  return {
    above: there(...marks, ...(issuerMark?.organs ?? []), issuerMark?.documentWord, documentNumber, signers?.label, ...(signers?.names ?? [])),
    below: there(imprint?.copiesTo, imprint?.printedBy, imprint?.printedOn),
  };
}

/**
 * Gives a document's logical structure – headings, paragraphs, tables with their cells, figures – in reading order.
 *
 * Heading levels begin with 1 and skip none. Header cells say what they head; a band heads the columns below it.
 *
 * @example
 * const { elements, elementsOf } = documentStructure(document);
 */
export function documentStructure(document: Document): DocumentStructure {
  const register: Register = { known: new Map(), open: [], last: 0 };
  const blocks = document.blocks.map(ownBlock);
  const { above, below } = partParagraphs(document);
  const elements = [...above, ...blocks, ...below].flatMap((block) => blockElements(block, register));
  return { document: { ...document, blocks }, elements, elementsOf: (node) => register.known.get(node) };
}
