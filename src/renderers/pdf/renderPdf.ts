import { createHash } from 'node:crypto';
import type { Images } from '../../document/nodes.js';
import type { Face, FontSet } from '../../fonts/face.js';
import type { Pages } from '../../layout/pages.js';
import { instantOf } from '../../measure/instant.js';
import { isAccessible } from './accessibility.js';
import { attachedFiles } from './attachment.js';
import type { Attachment } from './attachment.js';
import { contentOf } from './content.js';
import { addBookmarks, addStructureTree, extendDrawing, setFileIdentifier, setMetadata } from './pdfmakeHooks.js';
import { loadPdfmake } from './loadPdfmake.js';
import { picturesOf } from './pictures.js';
import { contentTypes, structureTree } from './structureTree.js';
import { keywordsText } from './xmp.js';

export interface PdfOptions {
  /** A day, or a time with its zone (ISO 8601); absent: the file bears no date. */
  readonly createdAt?: string;
  /** Put into the file, which then conforms to PDF/A-3b. */
  readonly attachment?: Attachment;
}

const creator = 'gongkai';
const producer = 'pdfmake';

/**
 * Draws the display list as a PDF 1.7 file that conforms to PDF/A-2b (ISO 19005-2): every face embedded as a subset,
 * every character with its Unicode, sRGB output intent, title, language and bookmarks. Pages that know their structure
 * become a tagged PDF, labelled PDF/UA-1 (ISO 14289-1) where {@link isAccessible} holds. With an attachment: PDF/A-3b.
 *
 * The same pages, faces and options give the same bytes. Coordinates are points from the top left; nothing is moved.
 *
 * @throws GongkaiError with `image-unreadable` when a picture's bytes are damaged or not given, or `character-missing` when a piece's face lacks one of its characters.
 * @throws RangeError when `createdAt` is neither a day nor a time with its zone; Error when pages and font set do not belong together or pdfmake is not the pinned version.
 * @example
 * const bytes = await renderPdf(pages, fontSet, new Map());
 */
export async function renderPdf(pages: Pages, fontSet: FontSet, images: Images, options: PdfOptions = {}): Promise<Uint8Array> {
  const createdAt = options.createdAt === undefined ? undefined : instantOf(options.createdAt);
  const faces = facesUsed(pages, fontSet);
  const tree = structureTree(pages);
  const definition = {
    ...frame(pages, createdAt),
    tagged: tree !== undefined,
    ...(options.attachment ? { subset: 'PDF/A-3b', files: attachedFiles(options.attachment, createdAt) } : { subset: 'PDF/A-2b' }),
    content: contentOf(pages, fontSet, tree && contentTypes(tree)),
    images: picturesOf(pages, images),
    defaultStyle: { font: faces[0]?.id ?? '', noWrap: true, preserveLeadingSpaces: true, preserveTrailingSpaces: true },
  };
  const pdfmake = await loadPdfmake(faces);
  extendDrawing();
  const output = pdfmake.createPdf(definition);
  const document = await output.getStream();
  setMetadata(document, pages.metadata, { creator, producer, isAccessible: isAccessible(pages), ...(createdAt && { createdAt }) });
  setFileIdentifier(document, identifierOf(pages, images, options));
  addBookmarks(document, pages);
  if (tree) addStructureTree(document, tree);
  return new Uint8Array(await output.getBuffer());
}

function frame({ metadata }: Pages, createdAt: Date | undefined): object {
  const { title, organisation, subject, keywords, language } = metadata;
  return {
    version: '1.7',
    language,
    displayTitle: true,
    info: { title, author: organisation, subject, keywords: keywordsText(keywords), creator, producer, ...(createdAt && { creationDate: createdAt }) },
  };
}

/** The faces that draw something, in the order they first do; an empty document still needs one to measure with. */
function facesUsed(pages: Pages, fontSet: FontSet): readonly Face[] {
  const ids = new Set(pages.pages.flatMap((page) => page.items.flatMap((item) => (item.type === 'text' ? item.pieces.map((piece) => piece.face) : []))));
  const faces = [...ids].flatMap((id) => fontSet.faces.get(id) ?? []);
  return faces.length > 0 ? faces : [...fontSet.faces.values()].slice(0, 1);
}

function identifierOf(pages: Pages, images: Images, options: PdfOptions): Uint8Array {
  const hash = createHash('sha256').update(JSON.stringify([pages, options.createdAt ?? null]));
  for (const [source, { bytes }] of images) hash.update(source).update(bytes);
  if (options.attachment) hash.update(options.attachment.name).update(options.attachment.bytes);
  return hash.digest().subarray(0, 16);
}
