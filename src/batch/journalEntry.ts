import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { BatchResult } from './batch.js';

/** A file that was read for a report: its own, or a picture's. */
export interface ReadRecord {
  /** Relative to the report's folder, with `/` between folders. */
  readonly name: string;
  readonly sha256?: string;
  /** Why it could not be read, in place of the hash. */
  readonly fault?: string;
}

/** What the journal keeps of a report that is done: the result, and what it was made from. */
export interface JournalEntry extends Omit<BatchResult, 'isUnchanged'> {
  /** Hash of all that made it besides the files read: version, options, faces, stylesheet, names. */
  readonly key: string;
  readonly reads: readonly ReadRecord[];
}

/** Where an entry's line stands in the journal, in bytes. */
export interface EntryPlace {
  readonly offset: number;
  readonly length: number;
}

/** One line of the journal, its line end included. */
export function entryLine(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isFile(value: unknown): boolean {
  const { name, bytes, sha256 } = (value ?? {}) as Record<string, unknown>;
  return isText(name) && typeof bytes === 'number' && isText(sha256);
}

/**
 * Reads a line back; undefined when it is torn, damaged or not of a journal.
 *
 * @example
 * readEntry('{"name":"甲.ya') //=> undefined
 */
export function readEntry(line: string): JournalEntry | undefined {
  try {
    const value = JSON.parse(line) as Partial<Record<keyof JournalEntry, unknown>> | null;
    if (!value || !isText(value.key) || !isText(value.name) || (value.status !== 'written' && value.status !== 'refused')) return undefined;
    const isWhole = Array.isArray(value.files) && value.files.every(isFile) && Array.isArray(value.reads) && Array.isArray(value.diagnostics) && typeof value.uncheckedSums === 'object';
    return isWhole ? (value as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}

const mostFindings = 500;

/** A report's findings as a result tells them: sums that cannot be checked counted by rule, a wall of others cut and its rest counted. */
export function tellableFindings(diagnostics: readonly Diagnostic[]): Pick<BatchResult, 'diagnostics' | 'uncheckedSums' | 'findingsLeftOut'> {
  const all = diagnostics.filter(({ code }) => code !== 'not-checkable');
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  // The error that stops a report is not the one to be cut.
  const told = all.length > mostFindings ? [...all.filter(isError), ...all.filter((finding) => !isError(finding))] : all;
  const uncheckedSums: Record<string, number> = {};
  for (const { code, rule = '' } of diagnostics) if (code === 'not-checkable') uncheckedSums[rule] = (uncheckedSums[rule] ?? 0) + 1;
  return { diagnostics: told.slice(0, mostFindings), uncheckedSums, findingsLeftOut: Math.max(0, told.length - mostFindings) };
}
