import type { Images } from '../../document/nodes.js';
import type { FontSet } from '../../fonts/face.js';
import type { Pages } from '../../layout/pages.js';
import { instantOf } from '../../measure/instant.js';
import { isAccessible } from './accessibility.js';
import { writeAttachment } from './attachment.js';
import type { Attachment } from './attachment.js';
import { writeBookmarks } from './bookmarks.js';
import { keepShapes } from './keptShapes.js';
import { writeInfo, writeMetadata } from './metadata.js';
import { writeOutputIntent } from './outputIntent.js';
import { writePages } from './pageObjects.js';
import { PdfFile } from './pdfFile.js';
import { reference, textValue } from './pdfValues.js';
import { readPictures } from './pictures.js';
import { TagWriter } from './structureObjects.js';
import { contentTypes, structureTree } from './structureTree.js';
import { Marks } from './marks.js';

export interface PdfOptions {
  /** A day, or a time with its zone (ISO 8601); absent: the file bears no date. */
  readonly createdAt?: string;
  /** Put into the file, which then conforms to PDF/A-3b. */
  readonly attachment?: Attachment;
  /** False leaves the structure tree out, and with it the claim of PDF/UA-1: for previews. Absent: true. */
  readonly tagged?: boolean;
}

/**
 * Draws the display list as a PDF 1.7 file that conforms to PDF/A-2b (ISO 19005-2): every face embedded as a subset,
 * every character with its Unicode, sRGB output intent, title, language and bookmarks. Pages that know their structure
 * become a tagged PDF, labelled PDF/UA-1 (ISO 14289-1) where {@link isAccessible} holds. With an attachment: PDF/A-3b.
 *
 * The same pages, faces and options give the same bytes. Coordinates are points from the top left; nothing is moved.
 *
 * @throws GongkaiError with `image-unreadable` when a picture's bytes are damaged or not given, or `character-missing` when a piece's face lacks one of its characters, or `font-unreadable` when a face's file is damaged.
 * @throws RangeError when `createdAt` is neither a day nor a time with its zone; Error when pages and font set do not belong together.
 * @example
 * const bytes = await renderPdf(pages, fontSet, new Map());
 */
export async function renderPdf(pages: Pages, fontSet: FontSet, images: Images, options: PdfOptions = {}): Promise<Uint8Array> {
  const createdAt = options.createdAt === undefined ? undefined : instantOf(options.createdAt);
  const pictures = readPictures(pages, images);
  const tree = options.tagged === false ? undefined : structureTree(pages);
  const marks = tree && new Marks(contentTypes(tree));
  const file = new PdfFile();
  const { root, pageNumbers, writers } = writePages(pages, fontSet, pictures, marks, file);
  const facts = { part: options.attachment ? 3 : 2, isAccessible: tree !== undefined && isAccessible(pages), ...(createdAt && { createdAt }) } as const;
  const metadata = writeMetadata(pages.metadata, facts, file);
  const outline = writeBookmarks(pages, pageNumbers, file);
  const tags = marks && new TagWriter(marks, pageNumbers, file);
  const entries = [
    `/Type/Catalog/Pages ${reference(root)}/Metadata ${reference(metadata)}/Lang${textValue(pages.metadata.language)}/ViewerPreferences<</DisplayDocTitle true>>`,
    writeOutputIntent(file),
    outline === undefined ? '' : `/Outlines ${reference(outline)}`,
    tree && tags ? `/MarkInfo<</Marked true>>/StructTreeRoot ${reference(tags.writeTree(tree))}` : '',
    options.attachment ? writeAttachment(options.attachment, createdAt, file) : '',
  ];
  const catalogue = file.add(`<<${entries.join('')}>>`);
  const bytes = file.finish(catalogue, writeInfo(pages.metadata, facts, file));
  keepShapes(bytes.length, [tree, marks, tags, writers, file]);
  return bytes;
}
