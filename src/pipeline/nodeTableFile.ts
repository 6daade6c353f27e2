import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { decodeHtml } from '../importers/html/decodeHtml.js';
import { readCsv } from '../importers/readCsv.js';
import type { CsvRow } from '../importers/readCsv.js';
import { readLimited } from './nodeDataFile.js';

/** Twenty thousand units in a dozen columns; a file of nothing but separators would fill the memory many times over. */
const mostCells = 300_000;

/** How large a table of texts may be. */
export interface TableFileLimits {
  /** Bytes of the file; absent: as many as of a data file. */
  readonly bytes?: number;
  /** Cells; absent: 300,000. */
  readonly cells?: number;
}

/** The rows of a table of texts; a finding in their place says why there are none. */
export interface TableFile {
  readonly rows: readonly CsvRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a CSV file: UTF-8 with or without byte order mark, UTF-16 with one, or GB 18030, in which spreadsheets in China write CSV.
 *
 * Findings: `file-unreadable`, `limit-exceeded`, `wrong-encoding`, `syntax-error`.
 */
export async function readTableFile(file: string, { bytes: most, cells = mostCells }: TableFileLimits = {}): Promise<TableFile> {
  const refused = (finding: Diagnostic): TableFile => ({ rows: [], diagnostics: [finding] });
  const bytes = await readLimited(file, most);
  if ('code' in bytes) return refused(bytes);
  const text = decodeHtml(bytes);
  if (text === undefined || text.includes('\u0000')) return refused(diagnostic('wrong-encoding', [], { expected: 'UTF-8、GB 18030', place: { file } }));
  const { rows, openQuote, hasMore } = readCsv(text, cells);
  if (hasMore) return refused(diagnostic('limit-exceeded', [], { expected: cells, actual: `≥ ${cells + 1}`, details: { limit: 'cells' }, place: { file } }));
  if (openQuote !== undefined) return refused(diagnostic('syntax-error', [], { details: { reason: 'MISSING_CHAR' }, place: { file, line: openQuote } }));
  return { rows, diagnostics: [] };
}
