import { access } from 'node:fs/promises';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { writeFiles } from '../pipeline/nodeWriteFiles.js';
import type { FileToWrite } from '../pipeline/nodeWriteFiles.js';
import type { Output } from './output.js';

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A data file may have been edited by hand since; it is not written over unasked. */
async function inTheWay(files: readonly FileToWrite[]): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { file } of files) if (await exists(file)) findings.push(diagnostic('file-exists', [], { actual: file }));
  return findings;
}

/** Writes files, all or none, and names them on stdout; files that exist are written over only with `force`. */
export async function writeAsked(files: readonly FileToWrite[], force: boolean, output: Output): Promise<readonly Diagnostic[]> {
  const blocked = force ? [] : await inTheWay(files);
  if (blocked.length > 0 || files.length === 0) return blocked;
  try {
    await writeFiles(files);
    files.forEach(({ file }) => output.data(`${file}\n`));
    return [];
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return [diagnostic('file-unwritable', [], { details: { reason }, place: { file: files[0]!.file } })];
  }
}
