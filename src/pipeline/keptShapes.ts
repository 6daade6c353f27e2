import type { Block, Document } from '../document/nodes.js';
import type { Pages } from '../layout/pages.js';
import type { RenderedFiles } from './renderedFiles.js';

/** Files larger than this together are rare, and what they were made from is given back at once. Bytes; a yearly report's Word file and PDF have 300 kB. */
const largestKept = 1_000_000;

/** What a long document begins with has the shapes of all of it; whole, one of 500 pages would hold 20 MB, which every collection goes through. */
const mostBlocks = 120;
const mostPages = 12;
/** Of one table; the packed Word file of 20,000 alike is small enough to be kept, and held 150 MB with how they were set. */
const mostRows = 200;

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

const isLong = (block: Block): boolean => block.type === 'table' && block.rows.length > mostRows;
const beginningOf = (block: Block): Block => (block.type === 'table' && isLong(block) ? { ...block, rows: block.rows.slice(0, mostRows) } : block);

/** The document, or the beginning of a long one and of its long tables; it does not hold the rest, nor what is remembered of the document. */
export function documentShapes(document: Document): Document {
  if (document.blocks.length <= mostBlocks && !document.blocks.some(isLong)) return document;
  return { ...document, blocks: document.blocks.slice(0, mostBlocks).map(beginningOf) };
}

/** The pages, or the first of many. */
export function pageShapes(pages: Pages): Pages {
  if (pages.pages.length <= mostPages) return pages;
  return { ...pages, pages: pages.pages.slice(0, mostPages), outline: pages.outline.slice(0, mostBlocks), ...(pages.structure && { structure: pages.structure.slice(0, mostBlocks) }) };
}
