/** The formats a report can be rendered to. */
export const formats = ['docx', 'pdf', 'svg', 'html'] as const;

/** One of {@link formats}. */
export type Format = (typeof formats)[number];

/** What is rendered when nothing else is asked for: the file to edit and the file to issue. */
export const defaultFormats: readonly Format[] = ['docx', 'pdf'];

/** Says whether a format is drawn from pages laid out here, and so needs faces; Word files and web pages name theirs and bring none. */
export function isDrawnFromPages(format: Format): boolean {
  return format === 'pdf' || format === 'svg';
}
