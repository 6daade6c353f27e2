import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { reportEndings } from './nodeReportFile.js';

/** Files among those of units, and those that are plainly no reports. */
export interface ReportFiles {
  /** By name, each once. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Pictures lie beside data files; word processors leave lock files while a document is open. */
const pictures = /\.(?:png|jpe?g|gif|bmp|svg|webp)$/i;
const hidden = /^(?:\.|~\$)/;

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => join(folder, name));
}

/**
 * Lists the reports among files and folders: of a folder, the files that lie in it, not those of folders below.
 *
 * Pictures, lock files and hidden files are passed over and told, since a pattern such as `units/*` takes them along. Any other file that
 * is no report is kept, so that reading it gives an error: it may be a unit's.
 *
 * Findings: `file-passed-over` (warning).
 */
export async function listReportFiles(paths: readonly string[]): Promise<ReportFiles> {
  const found = new Set<string>();
  for (const path of paths) for (const file of (await isFolder(path)) ? await filesIn(path) : [path]) found.add(file);
  const sorted = [...found].sort();
  const isNone = (file: string): boolean => hidden.test(basename(file)) || (pictures.test(file) && !reportEndings.includes(extname(file).toLowerCase()));
  return { files: sorted.filter((file) => !isNone(file)), diagnostics: sorted.filter(isNone).map((file) => diagnostic('file-passed-over', [], { place: { file } })) };
}
