/** Calls the built command line as a user does: in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(__dirname, '../..');
export const seedData = join(root, 'examples/data/xingguo-2020.yaml');
export const coverData = join(root, 'examples/data/yunzhang-2025-cover.yaml');
export const chartsData = join(root, 'examples/data/qishuang-2025-charts.yaml');
export const cityData = join(root, 'examples/data/chenglan-2025.yaml');

export interface Call {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `gongkai` with some words.
 *
 * @throws Error when the package has not been built.
 */
export function gongkai(words: readonly string[], env: Readonly<Record<string, string>> = {}): Call {
  const main = join(root, 'dist/esm/cli/main.cjs');
  if (!existsSync(main)) throw new Error('dist/ is missing: run npm run build first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status ?? -1, stdout, stderr };
}

/** A new empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gongkai-'));
}

/**
 * Renders data files into a new folder and gives it.
 *
 * @throws Error with what the command said when it did not end with 0.
 */
export function render(files: readonly string[], words: readonly string[] = [], env: Readonly<Record<string, string>> = {}): string {
  const folder = newFolder();
  const { code, stderr } = gongkai(['render', ...files, '-o', folder, ...words], env);
  if (code !== 0) throw new Error(`gongkai render gave ${code}:\n${stderr}`);
  return folder;
}

/** The text of the made-up report without its picture, to be changed and written elsewhere. */
export function cityTextWithoutPicture(): string {
  return readFileSync(cityData, 'utf8').replace(/^ {4}- image: .*\n(?: {6}.*\n)+/m, '');
}
