/** Reads the published report the project began with, as it was copied out of its page: paragraphs and table cells. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A paragraph, or a table as rows of the cells that stand in them; a cell that goes on from the row above is empty. */
export type SeedBlock = { readonly type: 'paragraph'; readonly text: string } | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] };

/** Takes all white space out, so that two readers' line ends and paddings do not matter. */
export function fold(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, '');
}

const samples = process.env['GONGKAI_SAMPLES'] ?? join(__dirname, '../../../shared/samples');
const seedFile = join(samples, 'seed-xingguo-2020.txt');

/**
 * Whether the sample is at hand. Says so loudly when it is not; under CI that is a failure, not a skip.
 *
 * @throws Error under CI when the sample is missing.
 */
export function hasSeed(): boolean {
  if (existsSync(seedFile)) return true;
  if (process.env['CI']) throw new Error(`The sample report is missing: ${seedFile} (set GONGKAI_SAMPLES)`);
  console.warn('SKIPPED: the sample report is not here; set GONGKAI_SAMPLES to the folder that holds it.');
  return false;
}

/** A cell begins with a tab and may go on over the next lines; an empty line ends the row. */
function readTable(lines: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const line of lines) {
    const row = rows.at(-1)!;
    if (line === '') rows.push([]);
    else if (line.startsWith('\t')) row.push(line.slice(1));
    else row[row.length - 1] += line;
  }
  return rows.filter((row) => row.length > 0).map((row) => row.map(fold));
}

/** Reads the sample's text into blocks, in order, white space folded. */
export function parseSeed(text: string): readonly SeedBlock[] {
  const lines = text.split(/\r?\n/);
  const blocks: SeedBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index]!;
    if (!line.startsWith('\t')) {
      if (fold(line) !== '') blocks.push({ type: 'paragraph', text: fold(line) });
      index += 1;
      continue;
    }
    let end = index;
    // A table goes on as long as rows follow each other; a line of text without a tab goes on a cell only directly below one.
    while (end < lines.length && (lines[end] !== '' || lines[end + 1]?.startsWith('\t'))) end += 1;
    blocks.push({ type: 'table', rows: readTable(lines.slice(index, end)) });
    index = end;
  }
  return blocks;
}

/** The sample's blocks. Its title stands on two lines, which are the first two blocks. */
export function seedBlocks(): readonly SeedBlock[] {
  return parseSeed(readFileSync(seedFile, 'utf8'));
}

/** All text of the sample in reading order, white space folded. */
export function seedPlainText(): string {
  return fold(readFileSync(seedFile, 'utf8'));
}

/** The sample's tables two, three and four as rows of cells. */
export function seedTables(): readonly (readonly (readonly string[])[])[] {
  return seedBlocks().flatMap((block) => (block.type === 'table' ? [block.rows] : []));
}
