import { stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isNoReport } from '../pipeline/nodeReportFiles.js';
import { reportEndings } from '../pipeline/nodeReportFile.js';
import { readTableFile } from '../pipeline/nodeTableFile.js';
import type { TableFileLimits } from '../pipeline/nodeTableFile.js';
import type { BatchInput } from './batch.js';
import { readList } from './readList.js';

/** The reports of a batch, and what was found while looking for them. */
export interface BatchInputs {
  readonly inputs: readonly BatchInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What one word of a call stands for: files, and the folder their names begin at. */
interface Found {
  readonly root: string;
  readonly inputs: readonly BatchInput[];
  readonly diagnostics: readonly Diagnostic[];
}

const slashed = (path: string): string => path.split(sep).join('/');
const isBelow = (folder: string, file: string): boolean => {
  const way = relative(folder, file);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  return stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => undefined,
  );
}

/** Signs that make a pattern of a word. */
const wildcard = /[*?[\]{}()!+@]/;

/** Files by pattern, without those of the output folder; what plainly is no report is counted, not listed. */
async function matching(pattern: string, root: string, except: readonly string[]): Promise<Found> {
  const { glob } = await import('tinyglobby');
  const all = (await glob(pattern, { cwd: root, onlyFiles: true, dot: false, expandDirectories: false })).map((name) => join(root, name)).sort();
  const files = all.filter((file) => !except.some((folder) => !isBelow(folder, root) && isBelow(folder, file)));
  const none = files.filter(isNoReport);
  const passed = none.length === 0 ? [] : [diagnostic('file-passed-over', [], { place: { file: slashed(none[0]!) }, details: { kind: 'file', count: none.length } })];
  return { root, inputs: files.filter((file) => !isNoReport(file)).map((file) => ({ file })), diagnostics: passed };
}

/** The part of a pattern before its first wildcard. */
function rootOf(pattern: string): string {
  const parts = pattern.split('/');
  const fixed = parts.slice(0, -1).findIndex((part) => wildcard.test(part));
  return parts.slice(0, fixed < 0 ? -1 : fixed).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

async function listed(list: string, limits: TableFileLimits): Promise<Found> {
  const root = dirname(list);
  const table = await readTableFile(list, limits);
  if (table.diagnostics.length > 0) return { root, inputs: [], diagnostics: table.diagnostics };
  const { reports, diagnostics } = readList(table.rows, list);
  const inputs = reports.map(({ file, profile, ...report }): BatchInput => {
    const isFile = profile !== undefined && extname(profile) !== '';
    return { ...report, file: resolve(root, file.replaceAll('\\', '/')), ...(profile !== undefined && { profile: isFile ? resolve(root, profile) : profile }) };
  });
  return { root, inputs, diagnostics };
}

async function found(word: string, except: readonly string[], limits: TableFileLimits): Promise<Found> {
  const kind = await kindOf(word);
  if (kind === 'folder') {
    // Files that are written beside their inputs would be inputs of the next run.
    const around = except.find((folder) => isBelow(folder, word));
    return around === undefined ? matching('**/*', word, except) : { root: word, inputs: [], diagnostics: [diagnostic('output-clash', [], { actual: around, details: { reason: 'inputFolder' } })] };
  }
  if (kind === undefined && wildcard.test(word)) {
    const pattern = word.replaceAll('\\', '/');
    const root = rootOf(pattern);
    return matching(root === '.' ? pattern : pattern.slice(root.length).replace(/^\/+/, ''), root, except);
  }
  if (extname(word).toLowerCase() === '.csv') return listed(word, limits);
  return { root: dirname(word), inputs: [{ file: word }], diagnostics: [] };
}

/** The folder all of some folders lie in. */
function commonFolder(folders: readonly string[]): string {
  const [first = resolve('.'), ...others] = folders.map((folder) => resolve(folder));
  let common = first;
  while (!others.every((folder) => isBelow(common, folder))) common = dirname(common);
  return common;
}

/**
 * Gives the reports that folders, patterns, lists and files stand for, with names that begin at the folder they have in common.
 *
 * A folder is read with all folders below it, in the order of names; a list (.csv) names files relative to its own folder. What plainly is no report – pictures,
 * hidden files, locks of word processors – is passed over and counted; any other file is kept, so that reading it gives an error.
 *
 * Findings: `no-reports-found`, `output-clash` (the output folder is, or holds, a folder that is read), `file-passed-over`, and those of `readList`.
 * `except`: folders whose files are not inputs: the one that is written to. `limits`: on a list.
 * @example
 * const { inputs, diagnostics } = await listBatchInputs(['reports'], { except: ['out'] });
 */
export async function listBatchInputs(words: readonly string[], { except = [], limits = {} }: { readonly except?: readonly string[]; readonly limits?: TableFileLimits } = {}): Promise<BatchInputs> {
  const all = await Promise.all(words.map((word) => found(word, except.map((folder) => resolve(folder)), limits)));
  const diagnostics = all.flatMap((one) => one.diagnostics);
  const common = commonFolder(all.map(({ root }) => root));
  const seen = new Set<string>();
  const inputs = all
    .flatMap((one) => one.inputs)
    .map((input) => ({ ...input, name: slashed(relative(common, resolve(input.file))) }))
    .filter(({ place, name }) => place !== undefined || (!seen.has(name) && seen.add(name)));
  if (inputs.length > 0 || hasErrors(diagnostics)) return { inputs: hasErrors(diagnostics) ? [] : inputs, diagnostics };
  return { inputs, diagnostics: [...diagnostics, diagnostic('no-reports-found', [], { actual: words.map((word) => basename(word)).join(' '), expected: reportEndings.join(' ') })] };
}
