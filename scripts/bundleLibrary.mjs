/**
 * Puts the library's entries for Node into few files, dist/node: reading four hundred small modules takes longer than rendering a report.
 *
 * Beside the entries lie the files threads start from, and parts (`part-*.js`) that are shared and, where a module is imported only when asked for, loaded only then.
 * Bundlers for browsers are given the modules of dist/esm, from which they leave out what is not used. Other packages stay where they are installed.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

const entries = ['index.js', 'core.js', 'check.js'];

/** Threads start from a file, named by `new URL('./name.js', import.meta.url)`. */
export function threads(modules) {
  return modules.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/new URL\('\.\/([\w-]+\.js)', import\.meta\.url\)/g)].map(([, name]) => join(dirname(file), name)));
}

/** @param modules all compiled modules, those of the command line aside. */
export async function bundleLibrary(root, esm, modules) {
  const files = [...entries.map((name) => join(esm, name)), ...threads(modules)];
  await build({
    absWorkingDir: root,
    // All in one folder, so that a path beside `import.meta.url` means the same in each.
    entryPoints: Object.fromEntries(files.map((file) => [basename(file, '.js'), file])),
    outdir: join(root, 'dist/node'),
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  });
}
