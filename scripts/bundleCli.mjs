/**
 * Puts the command line into few files, dist/esm/cli: reading three hundred small modules takes longer than checking a report.
 *
 * `main.cjs` starts, `checkCommand.cjs` holds what checking a data file needs (`bundleCheck.mjs`), `program.js` reads the words of any
 * other call; what else is imported only when asked for – other commands, readers, renderers, threads – shares its parts (`part-*.js`).
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { bundleCheck } from './bundleCheck.mjs';
import { threads } from './bundleLibrary.mjs';

/** Packages taken in; others stay where they are installed: they are large, or start threads from files of their own. */
const bundled = ['commander', 'diff', 'entities', 'fflate', 'parse5', 'saxes', 'xmlchars', 'yaml', 'zod'];

/** Packages written in CommonJS ask for Node's modules by `require`, which an ES module does not have. */
const withRequire = "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);";

const packageOf = (path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)[0];

function common(root) {
  return {
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Messages are Chinese; escaped they would be twice as long.
    charset: 'utf8',
    // The edition in ES modules, of which only the parts used are taken.
    alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
    metafile: true,
    write: false,
    logLevel: 'warning',
  };
}

const packagesStay = {
  name: 'packages stay',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) => (path.startsWith('node:') || bundled.includes(packageOf(path)) ? undefined : { path, external: true }));
  },
};

/** commander asks for it for subcommands that are programs of their own, of which there are none; loading it takes as long as the call's own words. */
const withoutChildProcess = {
  name: 'commander starts no programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (importer.includes('commander') ? { path: 'child_process', namespace: 'none' } : undefined));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What is imported only when asked for stays a file of its own, of the same name. */
function importsStay(found) {
  return {
    name: 'imports stay',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        if (path.endsWith('/checkCommand.js')) return { path: './checkCommand.cjs', external: true };
        found.add(join(resolveDir, path));
        return { path: `./${basename(path)}`, external: true };
      });
    },
  };
}

function entries(files) {
  const named = new Map(files.map((file) => [basename(file, '.js'), file]));
  if (named.size !== new Set(files).size) throw new Error(`two files of the command line have one name: ${files.join(' ')}`);
  return Object.fromEntries(named);
}

/** The notices of the packages taken in, which their licences ask for. */
function licences(root, metafiles) {
  const names = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs))).flatMap((input) => {
    const [, path] = input.split('node_modules/');
    return path === undefined ? [] : [packageOf(path)];
  });
  return [...new Set(names)].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()}\n`;
  }).join(`\n${'-'.repeat(72)}\n\n`);
}

/** Bundles dist/esm/cli in place; `modules` are all compiled modules. */
export async function bundleCli(root, esm, modules) {
  const folder = join(esm, 'cli');
  const asked = new Set();
  const check = await bundleCheck(common(root), esm, [packagesStay, importsStay(asked)]);
  const program = await build({ ...common(root), entryPoints: [join(folder, 'program.js')], outdir: folder, banner: { js: withRequire }, plugins: [withoutChildProcess, packagesStay, importsStay(asked)] });
  const others = [...new Set([...asked, ...threads(modules)])].filter((file) => file !== join(folder, 'program.js')).sort();
  const rest = await build({ ...common(root), entryPoints: entries(others), outdir: folder, splitting: true, chunkNames: 'part-[hash]', plugins: [packagesStay] });
  const all = [...check, program, rest];
  const files = all.flatMap(({ outputFiles }) => outputFiles);
  rmSync(folder, { recursive: true });
  for (const { path, contents } of files) {
    if (existsSync(path)) throw new Error(`${relative(root, path)} is made twice`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  writeFileSync(join(folder, 'LICENCES.txt'), licences(root, all.map(({ metafile }) => metafile)));
}
