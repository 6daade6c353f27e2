/** The formats a report can be rendered to. */
export const formats = ['docx', 'pdf', 'svg'] as const;

/** One of {@link formats}. */
export type Format = (typeof formats)[number];

/** What is rendered when nothing else is asked for: the file to edit and the file to issue. */
export const defaultFormats: readonly Format[] = ['docx', 'pdf'];

/** Says whether a format is drawn from pages laid out here, and so needs faces; a Word file names its faces and brings none. */
export function isDrawnFromPages(format: Format): boolean {
  return format !== 'docx';
}
