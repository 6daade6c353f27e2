/** What a reader of the finished files must find: paragraphs in order and tables as rows of cells. */
import { composeReport } from '../../src/compose/composeReport.js';
import type { Document } from '../../src/document/nodes.js';
import { plainText } from '../../src/document/plainText.js';
import { readReportFile } from '../../src/pipeline/nodeReportFile.js';
import { fold, seedBlocks } from './seedText.js';
import { rowsOfTable } from './tableCells.js';
import type { CellRows } from './tableCells.js';

export type ExpectedPart = { readonly type: 'paragraph'; readonly text: string } | { readonly type: 'table'; readonly rows: CellRows; readonly headerRowCount: number };

/** What the published sample says; table two repeats no header, three repeats three rows, four three. */
export function expectedOfSeed(): readonly ExpectedPart[] {
  const headerRowCounts = [0, 3, 3];
  return seedBlocks().map((block) => (block.type === 'table' ? { ...block, headerRowCount: headerRowCounts.shift()! } : block));
}

export function expectedOf(document: Document): readonly ExpectedPart[] {
  const { marks = [], issuerMark, documentNumber, signers } = document.head ?? {};
  const { copiesTo, printedBy, printedOn } = document.imprint ?? {};
  const before = [...marks, ...(issuerMark?.organs ?? []), issuerMark?.documentWord, documentNumber, signers?.label, ...(signers?.names ?? [])];
  return [...before, ...document.blocks, copiesTo, printedBy, printedOn].filter((block) => block !== undefined).flatMap((block): readonly ExpectedPart[] => {
    const paragraphs = (...given: readonly (typeof block | undefined)[]): readonly ExpectedPart[] =>
      given.flatMap((entry) => (entry?.type === 'paragraph' ? [{ type: 'paragraph', text: fold((entry.label ?? '') + plainText(entry.inlines)) } as const] : []));
    if (block.type === 'paragraph') return paragraphs(block);
    if (block.type === 'figure' || block.type === 'chart') return paragraphs(block.caption);
    return [...paragraphs(block.caption, block.unit), { type: 'table', rows: rowsOfTable(block), headerRowCount: block.headerRowCount }, ...paragraphs(block.note)];
  });
}

/**
 * Reads a data file and gives its document.
 *
 * @throws Error when the file has errors.
 */
export async function documentOf(file: string): Promise<Document> {
  const { report, diagnostics } = await readReportFile(file);
  if (!report) throw new Error(JSON.stringify(diagnostics));
  return composeReport(report);
}

/** All text in reading order, white space folded. */
export function textOf(parts: readonly ExpectedPart[]): string {
  return parts.map((part) => (part.type === 'paragraph' ? part.text : part.rows.flat().join(''))).join('');
}
