import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { FoundBlock, FoundParagraph, FoundTable } from './found.js';
import { takenApart } from './layoutTables.js';

/** Characters that cannot be printed or that turn the reading direction; the model refuses them in a report. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** The lines of a paragraph as paragraphs; a title keeps its lines together. */
function lines(paragraph: FoundParagraph): readonly FoundParagraph[] {
  if (paragraph.role === 'title' || !/[\r\n\u2028\u2029]/.test(paragraph.text)) return [paragraph];
  const { lead, ...rest } = paragraph;
  return paragraph.text.split(/\r\n|[\r\n\u2028\u2029]/).map((text, index) => ({ ...rest, text, ...(index === 0 && lead !== undefined && { lead: Math.min(lead, text.length) }) }));
}

function withoutUnprintable(paragraph: FoundParagraph, findings: Diagnostic[]): FoundParagraph {
  const text = paragraph.text.replace(unprintable, '');
  if (text === paragraph.text) return paragraph;
  if (!findings.some(({ details }) => details?.['reason'] === 'control')) findings.push(diagnostic('text-left-out', [], { details: { reason: 'control' }, place: paragraph.place }));
  return { ...paragraph, text };
}

/** Pictures in the cells of a table cannot stay there; they follow it. */
function picturesIn({ rows }: FoundTable): readonly FoundBlock[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'image')));
}

function cleanTable(table: FoundTable, findings: Diagnostic[]): FoundTable {
  const clean = (block: FoundBlock): FoundBlock => (block.type === 'paragraph' ? withoutUnprintable(block, findings) : block);
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(clean) })) })) };
}

/** Takes layout tables apart, puts each line in a paragraph of its own, and leaves characters out that cannot be printed. */
export function flatten(blocks: readonly FoundBlock[], findings: Diagnostic[]): readonly FoundBlock[] {
  return blocks.flatMap((block): readonly FoundBlock[] => {
    if (block.type === 'image') return [block];
    if (block.type === 'paragraph') return lines(withoutUnprintable(block, findings));
    const apart = takenApart(block);
    if (apart) return flatten(apart, findings);
    return [cleanTable(block, findings), ...picturesIn(block)];
  });
}

/** Counts the characters of some blocks, those in tables included. */
export function textLength(blocks: readonly FoundBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'paragraph') return sum + block.text.length;
    return block.type === 'table' ? sum + block.rows.reduce((inRows, { cells }) => inRows + cells.reduce((inCells, cell) => inCells + textLength(cell.blocks), 0), 0) : sum;
  }, 0);
}
