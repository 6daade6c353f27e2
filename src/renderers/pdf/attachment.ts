/** A file inside the PDF: what the PDF was made from. */
export interface Attachment {
  readonly name: string;
  /** E.g. `application/json`. */
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/**
 * Says an attachment to pdfmake, as the source of the whole document (PDF/A-3, ISO 19005-3, 6.8: AFRelationship, Subtype, F and UF).
 *
 * @param createdAt absent: the attachment bears no date, as the PDF does not.
 */
export function attachedFiles({ name, mediaType, description, bytes }: Attachment, createdAt: Date | undefined): object {
  return {
    data: {
      src: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
      name,
      type: mediaType,
      description,
      relationship: 'Source',
      ...(createdAt && { creationDate: createdAt, modifiedDate: createdAt }),
    },
  };
}
