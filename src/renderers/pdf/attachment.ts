import type { PdfFile } from './pdfFile.js';
import { dateValue, nameValue, reference, textValue } from './pdfValues.js';

/** A file inside the PDF: what the PDF was made from. */
export interface Attachment {
  readonly name: string;
  /** E.g. `application/json`. */
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes an attachment as the source of the whole document (PDF/A-3, ISO 19005-3, 6.8: AFRelationship, Subtype, F and UF).
 *
 * @param createdAt absent: the attachment bears no date, as the PDF does not.
 * @returns the entries of the catalogue that name it.
 */
export function writeAttachment({ name, mediaType, description, bytes }: Attachment, createdAt: Date | undefined, file: PdfFile): string {
  const embedded = file.reserve();
  const dates = createdAt ? `/CreationDate${dateValue(createdAt)}/ModDate${dateValue(createdAt)}` : '';
  file.packedStream(embedded, `/Type/EmbeddedFile/Subtype${nameValue(mediaType)}/Params<</Size ${bytes.length}${dates}>>`, bytes);
  const [title, stream] = [textValue(name), reference(embedded)];
  const specification = file.add(`<</Type/Filespec/AFRelationship/Source/F${title}/UF${title}/EF<</F ${stream}/UF ${stream}>>/Desc${textValue(description)}>>`);
  return `/AF[${reference(specification)}]/Names<</EmbeddedFiles<</Names[${title} ${reference(specification)}]>>>>`;
}
