// Not from node:fs/promises: who reads at once need not load it.
import { promises, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DataLimits } from '../importers/limits.js';
import { readData } from '../importers/readData.js';
import type { ReadData } from '../importers/readData.js';
import { fileLimits } from './fileLimits.js';

/** The kinds of data file, by the ending of the name. */
export const inputEndings: readonly string[] = ['.yaml', '.yml', '.json'];

/** How a file's bytes are come by; a finding in their place says why not. */
export type ReadBytes = (file: string, largest?: number) => Promise<Uint8Array | Diagnostic>;

interface DataFileLimits {
  readonly bytes?: number;
  readonly data?: Partial<DataLimits>;
}

const tooLarge = (file: string, largest: number, size: number): Diagnostic => diagnostic('limit-exceeded', [], { expected: largest, actual: size, place: { file } });

function unreadable(file: string, error: unknown): Diagnostic {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return diagnostic('file-unreadable', [], { details: { reason }, place: { file } });
}

/** Reads a file's bytes; a finding when it is not there, cannot be read or is too large. */
export async function readLimited(file: string, largest: number = fileLimits.bytes): Promise<Uint8Array | Diagnostic> {
  try {
    const { size } = await promises.stat(file);
    return size > largest ? tooLarge(file, largest, size) : await promises.readFile(file);
  } catch (error) {
    return unreadable(file, error);
  }
}

/** The same without letting go meanwhile: for a program that has nothing else to do, and would first have to start Node's threads for files. */
export function readLimitedAtOnce(file: string, largest: number = fileLimits.bytes): Promise<Uint8Array | Diagnostic> {
  try {
    const { size } = statSync(file);
    return Promise.resolve(size > largest ? tooLarge(file, largest, size) : readFileSync(file));
  } catch (error) {
    return Promise.resolve(unreadable(file, error));
  }
}

/** Reads bytes as UTF-8, with or without a byte order mark; undefined when they are in another encoding, such as GB 18030. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads a JSON or YAML file into plain values, with the place of each.
 *
 * Findings: `unsupported-format`, `file-unreadable`, `limit-exceeded`, `wrong-encoding`, and those of `readData`.
 */
export async function readDataFile(file: string, limits: DataFileLimits = {}, read: ReadBytes = readLimited): Promise<ReadData> {
  const refused = (finding: Diagnostic): ReadData => ({ value: undefined, placeOf: () => undefined, diagnostics: [finding] });
  const ending = extname(file);
  if (!inputEndings.includes(ending.toLowerCase())) return refused(diagnostic('unsupported-format', [], { expected: inputEndings.join(' '), actual: ending, place: { file } }));
  const bytes = await read(file, limits.bytes);
  if ('code' in bytes) return refused(bytes);
  const text = decode(bytes);
  return text === undefined ? refused(diagnostic('wrong-encoding', [], { expected: 'UTF-8', place: { file } })) : readData(text, file, { ...(limits.data && { limits: limits.data }) });
}
