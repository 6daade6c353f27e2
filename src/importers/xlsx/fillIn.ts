import { diagnostic } from '../../diagnostics/diagnostic.js';
import { factLabels, sheetNames, textHeader } from '../../workbook/words.js';
import type { FoundBlock, FoundDocument, FoundFacts, FoundParagraph } from '../recognise/found.js';
import { readFacts } from './fillInFacts.js';
import { readTextSheet } from './fillInText.js';
import { sheetBlocks } from './sheetBlocks.js';
import { sheetPlace } from './sheetGrid.js';
import type { CellFindings, SheetGrid } from './sheetGrid.js';

/** The sheet of texts is told by the header above its columns, whatever its name has become. */
function isTextSheet({ rows }: SheetGrid): boolean {
  return [...rows.values()].some((line) => textHeader.every((label, column) => line.get(column)?.cell.text.trim() === label));
}

/** The sheet of facts is told by what it asks for first. */
function isFactsSheet({ rows }: SheetGrid): boolean {
  const labels = [...rows.values()].map((line) => line.get(0)?.cell.text.trim());
  return [factLabels.organisation, factLabels.year].every((label) => labels.includes(label));
}

/** The title and the line on the sums stand in the first two rows of a table's sheet. */
const ownRows = 2;

/** What stands on a table's sheet besides the table, above it but for the workbook's own lines or below it, has no place in the report. */
function tablesOn(findings: CellFindings, grid: SheetGrid): readonly FoundBlock[] {
  return sheetBlocks(findings, grid).flatMap((block): readonly FoundBlock[] => {
    if (block.type === 'table') return [block];
    const row = Number(/\d+$/.exec(block.place.address ?? '')?.[0] ?? 0);
    if (block.type === 'paragraph' && row > ownRows) findings.diagnostics.push(diagnostic('text-left-out', [], { actual: block.text.slice(0, 40), details: { reason: 'besideTable' }, place: block.place }));
    return [];
  });
}

/** The title the report has unless it says otherwise, so that it is known for a report of its year. */
function titleBlock({ organisation, year, title }: FoundFacts, grid: SheetGrid, file: string | undefined): FoundParagraph {
  const usual = `${organisation?.value ?? ''}${year?.value ?? ''}年政府信息公开工作年度报告`;
  return { type: 'paragraph', role: 'title', text: title?.value.join('\n') ?? usual, place: (title ?? organisation ?? year)?.place ?? sheetPlace(file, grid.name, { row: 0, column: 0 }) };
}

/**
 * Reads the fill-in workbook: facts from their sheet, texts section by section, each official table in its place among them.
 *
 * @returns undefined when the workbook is another one.
 */
export function readFillIn(findings: CellFindings, grids: readonly SheetGrid[]): Omit<FoundDocument, 'diagnostics'> | undefined {
  const texts = grids.find(isTextSheet);
  const facts = grids.find(isFactsSheet);
  if (!texts || !facts) return undefined;
  const own: readonly string[] = [sheetNames.cover, sheetNames.checks];
  const others = grids.filter((grid) => grid !== texts && grid !== facts && !own.includes(grid.name));
  const used = new Set<SheetGrid>();
  const tableNames = ['表二', '表三', '表四'];
  const officialTable = (name: string): readonly FoundBlock[] => {
    // A sheet that was given another name is found by its place among the sheets of tables.
    const grid = others.find((other) => other.name.trim() === name) ?? others[tableNames.indexOf(name)];
    if (!grid || used.has(grid)) return [];
    used.add(grid);
    return tablesOn(findings, grid);
  };
  const read = readFacts(findings, facts);
  const blocks = [titleBlock(read, facts, findings.file), ...readTextSheet(findings, texts, officialTable)];
  for (const { name, rows } of others.filter((grid) => !used.has(grid))) {
    if (rows.size > 0) findings.diagnostics.push(diagnostic('text-left-out', [], { actual: name, details: { reason: 'otherSheet' }, place: sheetPlace(findings.file, name, { row: 0, column: 0 }) }));
  }
  return { blocks, facts: read };
}
