import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BatchFile } from './batch.js';

/** The SHA-256 of bytes, in hexadecimal digits. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Says whether a file is there as it was written. */
export async function isAsWritten(folder: string, { name, bytes, sha256 }: BatchFile): Promise<boolean> {
  const found = await readFile(join(folder, name)).catch(() => undefined);
  return found !== undefined && found.length === bytes && sha256Of(found) === sha256;
}

/** Removes files that an earlier run made and this one does not; one that was changed since is somebody's work and stays. */
export async function removeObsolete(folder: string, before: readonly BatchFile[], now: readonly BatchFile[]): Promise<void> {
  const kept = new Set(now.map(({ name }) => name));
  for (const file of before) if (!kept.has(file.name) && (await isAsWritten(folder, file))) await rm(join(folder, file.name), { force: true });
}

/** A file that was not whole when its process was ended (`temporaryName` of pipeline/nodeWriteFiles.ts); of pages, with their number. */
const leftover = /(?:\.(?:docx|pdf|html)|-\d+\.svg)\.\d+\.part$/;

/** Removes what killed runs, or threads that were ended, left unfinished of these reports: nothing that could be anybody else's. */
export async function removeLeftovers(folder: string, outputs: Iterable<string>): Promise<void> {
  const byFolder = new Map<string, Set<string>>();
  for (const output of outputs) {
    const below = dirname(output);
    const stems = byFolder.get(below) ?? new Set();
    byFolder.set(below, stems.add(basename(output)));
  }
  for (const [below, stems] of byFolder) {
    const names = await readdir(join(folder, below)).catch(() => []);
    for (const name of names) if (leftover.test(name) && stems.has(name.replace(leftover, ''))) await rm(join(folder, below, name), { force: true });
  }
}
