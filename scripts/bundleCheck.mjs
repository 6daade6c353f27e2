/**
 * Puts `gongkai check` of data files into two files in CommonJS, `main.cjs` and `checkCommand.cjs`, and into others what not every report needs.
 *
 * It is called by editors and hooks at each change of a file, and half of its time would be reading code. Node's loader of CommonJS is there already when
 * the first file runs; that of ES modules takes some milliseconds to start. Names and white space are shortened for the same reason.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Modules that give functions alone, needed for some reports: read when one of the functions is first called. The reader of YAML, a third of the code, is not needed for JSON. */
const neededBySome = [
  ...['Batch', 'Charts', 'Import', 'Official', 'Pages', 'Review', 'ReviewText', 'Rollup'].map((family) => `diagnostics/messages${family}.js`),
  'document/image.js',
  'document/imageFault.js',
  'importers/readYaml.js',
  'model/issueFindings.js',
];

/** @returns the names of the functions a compiled module gives. */
function functionsOf(file) {
  const text = readFileSync(file, 'utf8');
  const functions = [...text.matchAll(/^export (?:function (\w+)|const (\w+) = \([^)]*\) =>)/gm)].map(([, name, constant]) => name ?? constant);
  if (functions.length !== [...text.matchAll(/^export /gm)].length) throw new Error(`${file} gives more than functions, and cannot be read later`);
  return functions;
}

/** Puts in place of those modules, in any but their own bundle, functions that read them. */
const laterInPlaceOf = (files) => ({
  name: 'read later',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) =>
      files.includes(path) ? { contents: functionsOf(path).map((name) => `export const ${name} = (...given) => require('./${basename(path, '.js')}.cjs').${name}(...given);`).join('\n') } : undefined,
    );
    onResolve({ filter: /^\.\/\w+\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
});

/** The check itself, imported by `main`, is read by `require`; what is imported besides are ES modules. */
const checkByRequire = {
  name: 'check by require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/checkCommand\.js$/ }, () => ({ path: 'checkCommand', namespace: 'require' }));
    onLoad({ filter: /.*/, namespace: 'require' }, () => ({ contents: "module.exports = require('./checkCommand.cjs');" }));
    onResolve({ filter: /.*/, namespace: 'require' }, ({ path }) => ({ path, external: true }));
  },
};

/** @returns what esbuild made: files that are not written yet. */
export async function bundleCheck(common, esm, plugins) {
  const folder = join(esm, 'cli');
  const options = {
    ...common,
    format: 'cjs',
    minify: true,
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    // CommonJS has no import.meta; the file's own name says the same.
    define: { 'import.meta.url': 'importMetaUrl' },
  };
  const banner = { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" };
  const some = neededBySome.map((name) => join(esm, name));
  return Promise.all([
    build({ ...options, entryPoints: [join(folder, 'main.js')], banner, plugins: [checkByRequire, ...plugins] }),
    build({ ...options, entryPoints: [join(folder, 'checkCommand.js')], plugins: [laterInPlaceOf(some), ...plugins] }),
    build({ ...options, entryPoints: some, entryNames: '[name]', plugins }),
  ]);
}
