/** A report has some twenty pages and one megabyte; these limits leave ample room and end hostile files early. */
export const pdfLimits = {
  bytes: 32 * 1024 * 1024,
  pages: 500,
  characters: 2_000_000,
  strokes: 200_000,
  /** A larger picture is not unpacked; only the tags then tell that it is there. */
  picturePixels: 4_000_000,
} as const;
