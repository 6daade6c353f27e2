/** The package as npm packs it; it must have been built. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './commandLine.js';

export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

export interface Packed {
  readonly tarball: string;
  /** What lies in it, by path. */
  readonly files: readonly string[];
}

/** Packs the package into a folder. */
export function packInto(folder: string): Packed {
  const said = execFileSync(npm, ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename, files }] = JSON.parse(said) as [{ filename: string; files: readonly { readonly path: string }[] }];
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}
