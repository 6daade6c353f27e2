import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileToWrite } from './renderedFiles.js';

export type { FileToWrite } from './renderedFiles.js';

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
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
  const pending = files.map(({ file, bytes }) => ({ file, bytes, temporary: `${file}.${process.pid}.part` }));
  try {
    for (const { file, bytes, temporary } of pending) {
      await mkdir(dirname(file), { recursive: true });
      await writeSynced(temporary, bytes);
    }
    for (const { file, temporary } of pending) await rename(temporary, file);
  } catch (error) {
    await Promise.allSettled(pending.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}
