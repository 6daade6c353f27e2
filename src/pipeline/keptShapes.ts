import type { RenderedFiles } from './renderedFiles.js';

/** Files larger than this together are rare, and what they were made from is given back at once. Bytes; a yearly report's Word file and PDF have 300 kB. */
const largestKept = 1_000_000;

const kept: { values?: readonly unknown[] } = {};

/**
 * Keeps the values a report went through until the next report is rendered; nothing reads them.
 *
 * At a full garbage collection V8 throws away code compiled for objects of whose shape not one is left, which between
 * two reports is true of all of them: layout and renderers were compiled anew after each collection.
 *
 * @param files what was made.
 * @param values without faces and pictures, which are the caller's to give back.
 */
export function keepShapes(files: RenderedFiles, values: readonly unknown[]): void {
  const bytes = Object.values(files).flat().reduce((sum, file) => sum + file.length, 0);
  kept.values = bytes > largestKept ? [] : values;
}
