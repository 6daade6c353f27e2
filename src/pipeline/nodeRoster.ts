import { readRoster } from '../rollup/readRoster.js';
import type { ReadRoster } from '../rollup/readRoster.js';
import { readTableFile } from './nodeTableFile.js';
import type { TableFileLimits } from './nodeTableFile.js';

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
export async function readRosterFile(file: string, { limits }: { readonly limits?: TableFileLimits } = {}): Promise<ReadRoster> {
  const { rows, diagnostics } = await readTableFile(file, limits);
  return diagnostics.length > 0 ? { entries: [], diagnostics } : readRoster(rows, file);
}
