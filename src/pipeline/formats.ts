/** The formats a report can be rendered to. */
export const formats = ['docx', 'pdf'] as const;

export type Format = (typeof formats)[number];
