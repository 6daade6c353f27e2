/** How large a PDF may be; what is beyond is refused with a `limit-exceeded` finding. */
export interface PdfLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  readonly pages: number;
  /** Characters drawn on one page. */
  readonly characters: number;
  /** Rules drawn on one page. */
  readonly strokes: number;
  readonly bookmarks: number;
  /** A picture of more pixels is not unpacked; only the tags then tell that it is there. */
  readonly picturePixels: number;
}

/** A report has some twenty pages and one megabyte; these limits leave ample room and end hostile files early. */
export const pdfLimits: PdfLimits = Object.freeze({ bytes: 32 * 1024 * 1024, pages: 500, characters: 2_000_000, strokes: 200_000, bookmarks: 2000, picturePixels: 4_000_000 });
