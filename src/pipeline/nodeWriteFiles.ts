import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileToWrite } from './renderedFiles.js';

export type { FileToWrite } from './renderedFiles.js';

/** What a file is called until it is whole; the process is named, so that two never write into one. */
export function temporaryName(file: string): string {
  return `${file}.${process.pid}.part`;
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Says whether an error only means that this folder cannot be synced: some file systems of networks do not know how. */
export const isUnsyncable = (error: unknown): boolean => error instanceof Error && 'code' in error && ['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(String(error.code));

/** Makes names given in a folder survive a loss of power; Windows opens no folder and keeps names by itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch (error) {
    if (!isUnsyncable(error)) throw error;
  } finally {
    await handle?.close();
  }
}

/** Gives synced temporary files their names, and syncs the names. */
export async function renameSynced(files: readonly { readonly file: string; readonly temporary: string }[]): Promise<void> {
  for (const { file, temporary } of files) await rename(temporary, file);
  for (const folder of new Set(files.map(({ file }) => dirname(file)))) await syncFolder(folder);
}

/**
 * Writes files whole or not at all: each goes to a temporary name beside its place, is synced, and only when all are
 * there are they renamed. A file of the same name stays untouched until then.
 *
 * @throws the file system's own error; temporary files are removed first.
 * @example
 * await writeFiles([{ file: 'out/report.docx', bytes: files.docx }]);
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const pending = files.map(({ file, bytes }) => ({ file, bytes, temporary: temporaryName(file) }));
  try {
    for (const folder of new Set(pending.map(({ file }) => dirname(file)))) await mkdir(folder, { recursive: true });
    // Side by side: the disk syncs several files in the time of one. All are over before any is removed.
    const written = await Promise.allSettled(pending.map(({ bytes, temporary }) => writeSynced(temporary, bytes)));
    for (const outcome of written) if (outcome.status === 'rejected') throw outcome.reason;
    await renameSynced(pending);
  } catch (error) {
    await Promise.allSettled(pending.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}
