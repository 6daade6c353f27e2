/** Whole files by format; a format not asked for is absent. */
export interface RenderedFiles {
  readonly docx?: Uint8Array;
  readonly pdf?: Uint8Array;
  /** One file a page, in order. */
  readonly svg?: readonly Uint8Array[];
  /** A whole page, or a piece to paste into one. */
  readonly html?: Uint8Array;
}

/** A file to be written: where, and what. */
export interface FileToWrite {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Names a report's files after one path without ending: `out/report.pdf`; for pages `out/report-1.svg`, `out/report-2.svg` …
 *
 * @example
 * await writeFiles(nameFiles(files, 'out/report'));
 */
export function nameFiles({ docx, pdf, svg, html }: RenderedFiles, path: string): readonly FileToWrite[] {
  return [
    ...(docx ? [{ file: `${path}.docx`, bytes: docx }] : []),
    ...(pdf ? [{ file: `${path}.pdf`, bytes: pdf }] : []),
    ...(svg ?? []).map((bytes, index) => ({ file: `${path}-${index + 1}.svg`, bytes })),
    ...(html ? [{ file: `${path}.html`, bytes: html }] : []),
  ];
}
