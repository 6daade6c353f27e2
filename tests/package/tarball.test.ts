import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, root, seedData } from '../support/commandLine.js';
import { installInto } from '../support/installed.js';

/** What each kind of project does with the installed package: check and render the seed, and tell what came out. */
const steps = `
  const { report, diagnostics } = await readReportFile(process.argv[2]);
  if (!report) throw new Error(JSON.stringify(diagnostics));
  const { fontSet } = await loadFontSet({ folder: process.argv[3] });
  const { files } = await renderReport(report, { formats: ['docx', 'pdf', 'html'], fontSet });
  const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
  process.stdout.write(JSON.stringify([checkReport(report).filter((finding) => finding.severity === 'error').length, ...Object.values(files).map(sha256)]));
`;
const names = '{ readReportFile, loadFontSet, renderReport, checkReport }';

/** Every entry, used with its types; the last lines must not be accepted. */
const typed = `import { parseReport, renderReport, loadFontSet, type Report, type ReportInputOf } from 'gongkai';
import { fontSetFrom, type FaceBytes } from 'gongkai/core';
import { checkReport, type Diagnostic } from 'gongkai/check';
const { report } = parseReport({});
export const found: readonly Diagnostic[] = report ? checkReport(report) : [];
export const render = async (value: Report): Promise<Uint8Array | undefined> => (await renderReport(value, await loadFontSet())).files.pdf;
export const faces = (bytes: FaceBytes) => fontSetFrom(bytes).fontSet?.chains.kai;
export const received: ReportInputOf<'2021'>['sections']['applications']['table']['received'] = [58, 3, 0, 0, 1, 0];
// @ts-expect-error a report is no number
checkReport(1);
// @ts-expect-error there is no such format
void renderReport({} as Report, { formats: ['odt'] });
`;

describe('the packed tarball, installed in another folder', () => {
  const folder = newFolder();
  let packed: readonly string[];
  const node = (file: string, ...words: readonly string[]): string => execFileSync(process.execPath, [join(folder, file), seedData, ...words], { cwd: folder, encoding: 'utf8' });
  const put = (file: string, text: string): void => writeFileSync(join(folder, file), text);

  beforeAll(() => {
    packed = installInto(folder).files;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives an ES module and a CommonJS project the same files', () => {
    put('use.mjs', `import { createHash } from 'node:crypto';\nimport ${names} from 'gongkai';\n${steps}`);
    put('use.cjs', `const { createHash } = require('node:crypto');\nconst ${names} = require('gongkai');\n(async () => {${steps}})();`);
    const faces = join(root, 'fonts');
    const made = node('use.mjs', faces);
    expect(JSON.parse(made)).toEqual([0, ...Array<unknown>(3).fill(expect.stringMatching(/^[0-9a-f]{64}$/))]);
    expect(node('use.cjs', faces)).toBe(made);
  });

  it('renders many reports and measures a finished file in threads, whose files lie beside what is imported', () => {
    const work = `
      const made = [];
      const [, , file, folder, output] = process.argv;
      for await (const { status, files } of renderBatch([{ file }], { folder: output, formats: ['pdf'], jobs: 1, fonts: { folder } })) made.push(status, ...files.map(({ name }) => output + '/' + name));
      const { inspection } = await inspectFinishedFile(made[1]);
      process.stdout.write(JSON.stringify([made[0], inspection.verdicts.some(({ verdict }) => verdict === 'holds')]));`;
    put('threads.mjs', `import { inspectFinishedFile, renderBatch } from 'gongkai';\n${work}`);
    put('threads.cjs', `const { inspectFinishedFile, renderBatch } = require('gongkai');\n(async () => {${work}})();`);
    for (const file of ['threads.mjs', 'threads.cjs']) expect(JSON.parse(node(file, join(root, 'fonts'), join(folder, `out-${file}`)))).toEqual(['written', true]);
  });

  it('gives an ES module in Node a few files in place of some hundred, with the same names in them', () => {
    put(
      'names.mjs',
      `import * as whole from 'gongkai';
       import * as core from 'gongkai/core';
       import * as check from 'gongkai/check';
       const modules = await Promise.all(['index', 'core', 'check'].map((name) => import(\`./node_modules/gongkai/dist/esm/\${name}.js\`)));
       const same = [whole, core, check].map((entry, index) => String(Object.keys(entry)) === String(Object.keys(modules[index])));
       process.stdout.write(JSON.stringify({ same, one: whole.checkReport === check.checkReport && whole.composeReport === core.composeReport, file: import.meta.resolve('gongkai') }));`,
    );
    expect(JSON.parse(node('names.mjs'))).toEqual({ same: [true, true, true], one: true, file: expect.stringMatching(/\/dist\/node\/index\.js$/) });
    expect(packed.filter((name) => /^dist\/node\/.*\.js$/.test(name)).length).toBeLessThan(80);
  });

  it.each([
    ['node16', 'types.mts'],
    ['node16', 'types.cts'],
    ['nodenext', 'types.mts'],
    ['nodenext', 'types.cts'],
    ['bundler', 'types.ts'],
  ])('gives types to a strict TypeScript project that resolves as %s does, %s, declarations checked as well', (resolution, file) => {
    put(file, typed);
    // A signal to abort is of the platform: its type comes with Node's types, or with those of browsers where a bundler is used.
    const platform = resolution === 'bundler' ? { module: 'esnext', lib: ['es2023', 'dom'], types: [] } : { module: resolution, lib: ['es2023'], types: ['node'], typeRoots: [join(root, 'node_modules/@types')] };
    const options = { strict: true, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true, moduleResolution: resolution, target: 'es2022', ...platform };
    put('tsconfig.json', JSON.stringify({ compilerOptions: options, files: [file] }));
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('checking a report loads no renderer, no layout and no faces', () => {
    put(
      'loaded.cjs',
      `const { readReportFile, checkReport } = require('gongkai/check');
       (async () => {
         const { report } = await readReportFile(process.argv[2]);
         checkReport(report);
         const parts = Object.keys(require.cache).map((file) => file.replaceAll('\\\\', '/'));
         process.stdout.write(JSON.stringify({ own: parts.some((file) => file.endsWith('rules/checkReport.js')), heavy: parts.filter((file) => /node_modules.fontkit\\b|cjs.(renderers|layout|fonts|typesetting)\\b/.test(file)) }));
       })();`,
    );
    expect(JSON.parse(node('loaded.cjs'))).toEqual({ own: true, heavy: [] });
  });

  it('carries the command line, and neither sources nor fonts', () => {
    const cli = join(folder, 'node_modules/.bin/gongkai');
    expect(execFileSync(cli, ['check', seedData], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toContain('通过');
    expect(packed).toContain('fonts/manifest.json');
    expect(packed.filter((name) => /\.(otf|ttf|ttc)$|^(src|tests|examples)\//.test(name))).toEqual([]);
    const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    expect(JSON.parse(readFileSync(join(folder, 'node_modules/gongkai/package.json'), 'utf8'))).toMatchObject({ dependencies: own.dependencies });
  });
});
