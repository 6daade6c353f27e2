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

/** Says whether a file plainly is no report: hidden, locked by a word processor, or a picture. */
export function isNoReport(file: string): boolean {
  return hidden.test(basename(file)) || (pictures.test(file) && !reportEndings.includes(extname(file).toLowerCase()));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

interface Inside {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

async function inside(folder: string): Promise<Inside> {
  const paths = (await readdir(folder).catch(() => [])).map((name) => join(folder, name)).sort();
  const areFolders = await Promise.all(paths.map(isFolder));
  return { files: paths.filter((_, index) => !areFolders[index]), folders: paths.filter((_, index) => areFolders[index]) };
}

function passedOver(file: string, kind: 'file' | 'folder'): Diagnostic {
  return diagnostic('file-passed-over', [], { place: { file }, details: { kind } });
}

/**
 * Lists the reports among files and folders: of a folder, the files that lie in it, not those of folders below.
 *
 * Folders below, pictures, lock files and hidden files are passed over and told, since a pattern such as `units/*` takes them along. Any other file that
 * is no report is kept, so that reading it gives an error: it may be a unit's.
 *
 * Findings: `file-passed-over` (warning).
 */
export async function listReportFiles(paths: readonly string[]): Promise<ReportFiles> {
  const found = await Promise.all(paths.map(async (path): Promise<Inside> => ((await isFolder(path)) ? inside(path) : { files: [path], folders: [] })));
  const sorted = [...new Set(found.flatMap(({ files }) => files))].sort();
  const folders = [...new Set(found.flatMap((one) => one.folders))].sort();
  return { files: sorted.filter((file) => !isNoReport(file)), diagnostics: [...sorted.filter(isNoReport).map((file) => passedOver(file, 'file')), ...folders.map((folder) => passedOver(folder, 'folder'))] };
}
