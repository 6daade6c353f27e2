/**
 * Builds dist/: the sources as ES modules with types (tsc, which also checks them), and the same modules once more as
 * CommonJS, so that `import` and `require` both work; and the command line and what Node imports in few files, so that they start fast.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleCli } from './bundleCli.mjs';
import { bundleLibrary } from './bundleLibrary.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const esm = join(root, 'dist/esm');
const cjs = join(root, 'dist/cjs');

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
const typescript = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [typescript, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const compiled = filesBelow(esm).filter((file) => file.endsWith('.js'));
const modules = compiled.filter((file) => !relative(esm, file).startsWith('cli'));
await build({
  entryPoints: modules,
  outbase: esm,
  outdir: cjs,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // CommonJS has no import.meta; the file's own name says the same.
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
});
for (const file of filesBelow(esm).filter((name) => name.endsWith('.d.ts') && !relative(esm, name).startsWith('cli'))) {
  const copy = join(cjs, relative(esm, file));
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(file, copy);
}
writeFileSync(join(cjs, 'package.json'), '{ "type": "commonjs" }\n');
await bundleLibrary(root, esm, modules);
await bundleCli(root, esm, compiled);
chmodSync(join(esm, 'cli/main.cjs'), 0o755);
