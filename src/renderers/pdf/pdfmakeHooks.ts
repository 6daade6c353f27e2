/**
 * Everything that reaches behind pdfmake's public interface, in one place.
 *
 * pdfmake 0.3.11 on PDFKit 0.19.1 is what these hooks were written against; any other version is refused.
 */
import { createRequire } from 'node:module';
import type { Face } from '../../fonts/face.js';
import type { OutlineEntry, Pages } from '../../layout/pages.js';
import type { DrawingNotes, Marking } from './content.js';
import { documentFont } from './documentFont.js';
import type { AttributeValue, StructureNode } from './structureTree.js';
import { xmpOf } from './xmp.js';
import type { FileFacts } from './xmp.js';

const knownPdfmake = '0.3.11';
const knownPdfkit = '0.19.1';

/** The parts of PDFKit's document that are used here. */
export interface PdfkitDocument {
  readonly info: Record<string, unknown>;
  readonly outline: Bookmark;
  readonly _root: { readonly data: { readonly Pages: { readonly data: { readonly Kids: readonly unknown[] } } } };
  readonly page: { readonly dictionary: { readonly data: Record<string, unknown> } };
  _id: Buffer;
  _addInfo: () => void;
  appendXML(xml: string): void;
  markContent(tag: 'Artifact', options: { readonly type: string }): void;
  markStructureContent(tag: string): MarkedContent;
  endMarkedContent(): void;
  struct(type: string, options: { readonly alt?: string }): StructElement;
  addStructure(element: StructElement): void;
  save(): void;
  restore(): void;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
}

/** PDFKit's note of a stretch of content on a page. */
interface MarkedContent {
  readonly refs: readonly unknown[];
}

interface StructElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: StructElement | MarkedContent): void;
  end(): void;
}

interface Bookmark {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { readonly pageNumber: number }): Bookmark;
}

interface Fontkit {
  registerFormat(format: { probe(bytes: Uint8Array): boolean }): void;
}

const tokenPrefix = 'gongkai-face:';

/** Faces by token. A face stays parsed as long as the process lives, as it does in the fonts room. */
const facesByToken = new Map<string, Face>();

let isRegistered = false;

/**
 * Gives the bytes that stand for a face wherever pdfmake wants a font file.
 *
 * Reading and parsing megabytes of font for each document is most of what pdfmake costs; so PDFKit's fontkit is taught
 * a format whose "files" are short tokens and whose fonts are those already parsed, a fresh {@link documentFont} each time.
 */
export function faceToken(face: Face): Buffer {
  registerTokenFormat();
  facesByToken.set(face.id, face);
  return Buffer.from(tokenPrefix + face.id, 'utf8');
}

function registerTokenFormat(): void {
  if (isRegistered) return;
  const fromPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
  const fromPdfkit = createRequire(fromPdfmake.resolve('pdfkit'));
  refuseOtherVersion('pdfmake', knownPdfmake, fromPdfmake('pdfmake/package.json'));
  refuseOtherVersion('pdfkit', knownPdfkit, fromPdfkit('pdfkit/package.json'));
  const fontkit = fromPdfkit('fontkit') as Fontkit;
  // called with `new`, and what a constructor returns takes the place of the new object
  function TokenFont(stream: { readonly buffer: Uint8Array }): object {
    const face = facesByToken.get(textOf(stream.buffer).slice(tokenPrefix.length));
    if (!face) throw new Error('not a known face token');
    return documentFont(face);
  }
  fontkit.registerFormat(Object.assign(TokenFont, { probe: (bytes: Uint8Array) => textOf(bytes.subarray(0, tokenPrefix.length)) === tokenPrefix }));
  isRegistered = true;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/**
 * Refuses a package whose inner parts these hooks do not know.
 *
 * @throws Error naming the version known and the one found.
 */
export function refuseOtherVersion(name: string, known: string, manifest: { readonly version: string }): void {
  if (manifest.version !== known) throw new Error(`gongkai draws with ${name} ${known}; found ${manifest.version}. Install the version gongkai pins.`);
}

/** Sets the file identifier, which PDFKit would make from title and date alone, so that two reports could share it. */
export function setFileIdentifier(document: PdfkitDocument, identifier: Uint8Array): void {
  document._id = Buffer.from(identifier);
}

/**
 * Takes over the XMP metadata: PDFKit writes `&` and `<` of a title unescaped, and always a date.
 *
 * Without a date the file bears none, rather than the moment of rendering.
 */
export function setMetadata(document: PdfkitDocument, metadata: Pages['metadata'], facts: FileFacts): void {
  if (!facts.createdAt) delete document.info['CreationDate'];
  document._addInfo = () => document.appendXML(xmpOf(metadata, facts));
}

/**
 * Writes the bookmarks, each to the exact height of its heading; all are open.
 *
 * PDFKit alone points to whole pages and leaves out `Count`, without which a reader shows the tree closed and PDF/A fails.
 */
export function addBookmarks(document: PdfkitDocument, pages: Pages): void {
  const open: { readonly level: number; readonly bookmark: Bookmark; count: number }[] = [{ level: 0, bookmark: document.outline, count: 0 }];
  const close = (): void => {
    const { bookmark, count } = open.pop() ?? { bookmark: document.outline, count: 0 };
    if (count > 0) bookmark.outlineData['Count'] = count;
  };
  for (const entry of pages.outline) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= entry.level) close();
    const bookmark = addBookmark(document, open.at(-1)?.bookmark ?? document.outline, entry, pages);
    for (const parent of open) parent.count += 1;
    open.push({ level: entry.level, bookmark, count: 0 });
  }
  while (open.length > 0) close();
}

function addBookmark(document: PdfkitDocument, parent: Bookmark, entry: OutlineEntry, pages: Pages): Bookmark {
  const index = pages.pages.findIndex((page) => page.number === entry.page);
  const page = pages.pages[index];
  if (!page) throw new Error(`bookmark on page ${entry.page}, which is not there`);
  const bookmark = parent.addItem(entry.title, { pageNumber: index });
  // As it is read, a turned page's top left corner is the lower left one of its sheet, and its lines run up the sheet.
  const corner = page.isTurned ? [entry.y, 0] : [null, page.height - entry.y];
  bookmark.outlineData['Dest'] = [document._root.data.Pages.data.Kids[index], 'XYZ', ...corner, null];
  return bookmark;
}

type Draw = (this: { readonly pdfDocument: PdfkitDocument }, item: object, ...rest: readonly unknown[]) => void;

/** Marked content of the documents being drawn, by element id. */
const contentsOf = new WeakMap<PdfkitDocument, Map<number, MarkedContent[]>>();

let isExtended = false;

/**
 * Teaches pdfmake's renderer to write a {@link Marking} as marked content and to draw turned; what asks for neither is
 * drawn as ever.
 *
 * pdfmake offers no way to say anything around what it draws, nor to turn it. One patch serves all documents of the process.
 */
export function extendDrawing(): void {
  if (isExtended) return;
  const fromPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
  const { default: renderer } = fromPdfmake('pdfmake/js/Renderer') as { readonly default: { readonly prototype: Record<'renderLine' | 'renderVector' | 'renderImage', Draw> } };
  for (const method of ['renderLine', 'renderVector', 'renderImage'] as const) {
    const draw = renderer.prototype[method];
    renderer.prototype[method] = function extended(item, ...rest) {
      const { marking, turnedOn } = notesOf(item);
      if (marking?.begins) beginMark(this.pdfDocument, marking.content);
      if (turnedOn === undefined) draw.call(this, item, ...rest);
      else drawTurned(this.pdfDocument, turnedOn, () => draw.call(this, item, ...rest));
      if (marking?.ends) this.pdfDocument.endMarkedContent();
    };
  }
  isExtended = true;
}

function notesOf(item: DrawingNotes & { readonly inlines?: readonly DrawingNotes[] }): DrawingNotes {
  return item.inlines?.[0] ?? item;
}

/**
 * Turns a quarter to the left: what is read at x, y stands at y, height − x on the sheet. The sheet stays upright in the
 * file, as it is printed and bound; a reader shows it turned to the right (`Rotate`, ISO 32000-1, 7.7.3.3).
 */
function drawTurned(document: PdfkitDocument, sheetHeight: number, draw: () => void): void {
  // Set while it is drawn: PDFKit writes a page as soon as the next one begins.
  document.page.dictionary.data['Rotate'] = 90;
  document.save();
  document.transform(0, -1, 1, 0, 0, sheetHeight);
  draw();
  document.restore();
}

function beginMark(document: PdfkitDocument, content: Marking['content']): void {
  if ('artifact' in content) {
    document.markContent('Artifact', { type: content.artifact });
    return;
  }
  const contents = contentsOf.get(document) ?? new Map<number, MarkedContent[]>();
  contentsOf.set(document, contents);
  const own = contents.get(content.id) ?? [];
  contents.set(content.id, own);
  own.push(document.markStructureContent(content.type));
}

/** Writes the structure tree over the content that has been marked; PDFKit keeps the tree from content to element. */
export function addStructureTree(document: PdfkitDocument, tree: StructureNode): void {
  const contents = contentsOf.get(document);
  const element = ({ type, id, alternativeText, attributes, children }: StructureNode): StructElement => {
    const struct = document.struct(type, alternativeText === undefined ? {} : { alt: alternativeText });
    if (attributes) struct.dictionary.data['A'] = { O: attributes.owner, ...Object.fromEntries(Object.entries(attributes.values).map(([name, value]) => [name, attributeValue(value)])) };
    for (const content of (id !== undefined && contents?.get(id)) || []) struct.add(content);
    for (const child of children) struct.add(element(child));
    struct.end();
    return struct;
  };
  document.addStructure(element(tree));
}

/** PDFKit writes strings as names and String objects as text. */
function attributeValue(value: AttributeValue): unknown {
  if (typeof value !== 'object') return value;
  if ('name' in value) return value.name;
  return 'text' in value ? new String(value.text) : value;
}
