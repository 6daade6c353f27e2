import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { decodeHtml } from '../importers/html/decodeHtml.js';
import { readCsv } from '../importers/readCsv.js';
import { readRoster } from '../rollup/readRoster.js';
import type { ReadRoster } from '../rollup/readRoster.js';
import { readLimited } from './nodeDataFile.js';

/**
 * Reads the roster of units that have to report from a CSV file: a first row with the names of its columns – 单位 or `name`, and if
 * wanted 文件 or `file` and 层级 or `level` – or a bare list of names.
 *
 * UTF-8 with or without byte order mark, UTF-16 with one, or GB 18030, in which spreadsheets in China write CSV.
 *
 * Findings: `file-unreadable`, `limit-exceeded`, `wrong-encoding`, `syntax-error`, `roster-column-missing` (errors),
 * `roster-name-missing`, `roster-name-repeated`.
 * @example
 * const { entries, diagnostics } = await readRosterFile('units.csv');
 */
export async function readRosterFile(file: string): Promise<ReadRoster> {
  const refused = (finding: Diagnostic): ReadRoster => ({ entries: [], diagnostics: [finding] });
  const bytes = await readLimited(file);
  if ('code' in bytes) return refused(bytes);
  const text = decodeHtml(bytes);
  if (text === undefined || text.includes('\u0000')) return refused(diagnostic('wrong-encoding', [], { expected: 'UTF-8、GB 18030', place: { file } }));
  const { rows, openQuote } = readCsv(text);
  if (openQuote !== undefined) return refused(diagnostic('syntax-error', [], { details: { reason: 'MISSING_CHAR' }, place: { file, line: openQuote } }));
  return readRoster(rows, file);
}
