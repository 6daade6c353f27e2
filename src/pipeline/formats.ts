/** The formats a report can be rendered to. */
export const formats = ['docx', 'pdf'] as const;

/** One of {@link formats}. */
export type Format = (typeof formats)[number];
