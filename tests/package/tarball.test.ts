import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** What each kind of project does with the installed package: check and render the seed, without a PDF engine. */
const steps = `
  const { report, diagnostics } = await readReportFile(process.argv[2]);
  if (!report) throw new Error(JSON.stringify(diagnostics));
  const { files } = await renderReport(report, { formats: ['docx'] });
  process.stdout.write(checkReport(report).filter((finding) => finding.severity === 'error').length + ' ' + files.docx.length);
`;

describe('the packed tarball, installed in another folder', () => {
  let folder: string;
  const seed = join(root, 'examples/data/xingguo-2020.yaml');
  const node = (file: string): string => execFileSync(process.execPath, [file, seed], { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-package-'));
    const packed = JSON.parse(execFileSync(npm, ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true }');
    execFileSync(npm, ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed[0].filename)], { cwd: folder, stdio: 'ignore' });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('works through import and through require, with the same result', () => {
    writeFileSync(join(folder, 'use.mjs'), `import { readReportFile, renderReport, checkReport } from 'gongkai';\n${steps}`);
    writeFileSync(join(folder, 'use.cjs'), `const { readReportFile, renderReport, checkReport } = require('gongkai');\n(async () => {${steps}})();`);
    const [errors, length] = node('use.mjs').split(' ');
    expect(errors).toBe('0');
    expect(Number(length)).toBeGreaterThan(5000);
    expect(node('use.cjs')).toBe(`${errors} ${length}`);
  });

  it('gives types to ESM and CommonJS projects', () => {
    const use = `import { parseReport, renderReport, type Report } from 'gongkai';
import { checkReport, type Diagnostic } from 'gongkai/check';
const { report } = parseReport({});
export const found: readonly Diagnostic[] = report ? checkReport(report) : [];
export const render = async (value: Report): Promise<Uint8Array | undefined> => (await renderReport(value)).files.pdf;
// @ts-expect-error a report is no number
checkReport(1);
`;
    writeFileSync(join(folder, 'types.mts'), use);
    writeFileSync(join(folder, 'types.cts'), use);
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'types.mts', 'types.cts'], { cwd: folder, encoding: 'utf8' });
  });

  it('checking a report loads neither docx nor fontkit', () => {
    writeFileSync(
      join(folder, 'loaded.cjs'),
      `const { readReportFile, checkReport } = require('gongkai/check');
       (async () => {
         const { report } = await readReportFile(process.argv[2]);
         checkReport(report);
         const heavy = Object.keys(require.cache).filter((file) => /node_modules.(docx|fontkit).dist|node_modules.(docx|fontkit)\\b/.test(file));
         process.stdout.write(JSON.stringify(heavy));
       })();`,
    );
    expect(node('loaded.cjs')).toBe('[]');
  });

  it('carries the command line, and neither sources nor fonts', () => {
    const cli = join(folder, 'node_modules/.bin/gongkai');
    expect(execFileSync(cli, ['check', seed], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toContain('通过');
    const packed = JSON.parse(execFileSync(npm, ['pack', '--json', '--dry-run'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    const names: string[] = packed[0].files.map(({ path }: { path: string }) => path);
    expect(names).toContain('fonts/manifest.json');
    expect(names.filter((name) => /\.(otf|ttf|ttc)$|^(src|tests|examples)\//.test(name))).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'node_modules/gongkai/package.json'), 'utf8')).dependencies).toMatchObject({ fontkit: '2.0.4' });
  });
});
