import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The version of this package: above `src` in the repository, above `dist/esm` and `dist/cjs` in the package. */
export function packageVersion(): string {
  const files = ['../../package.json', '../../../package.json'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  for (const file of files.filter(existsSync)) {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly name?: string; readonly version?: string };
    if (name === 'gongkai' && version !== undefined) return version;
  }
  return '';
}
