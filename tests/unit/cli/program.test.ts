import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exitCodeFor } from '../../../src/cli/exitCodes.js';
import { formEditions, profileNames } from '../../../src/cli/callOptions.js';
import { run } from '../../../src/cli/run.js';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { forms } from '../../../src/forms/forms.js';
import { profiles } from '../../../src/stylesheet/profiles.js';

const seed = resolve(__dirname, '../../../examples/data/xingguo-2020.yaml');

async function call(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const code = await run(words, { stdout: (text) => void (said.stdout += text), stderr: (text) => void (said.stderr += text), version: '1.2.3' });
  return { code, ...said };
}

describe('exit codes', () => {
  const code = (...codes: Parameters<typeof diagnostic>[0][]): number => exitCodeFor(codes.map((name) => diagnostic(name, [])));

  it('count errors only, and tell a fault of the report before one of the call or the machine', () => {
    expect(code()).toBe(0);
    expect(code('label-overridden', 'not-checkable')).toBe(0);
    expect(code('sum-mismatch', 'font-missing')).toBe(1);
    expect(code('unsupported-format', 'font-missing')).toBe(2);
    expect(code('font-missing')).toBe(3);
  });
});

describe('names in the help', () => {
  it('are those of the profiles and forms', () => {
    expect(profileNames).toEqual(profiles.map(({ name }) => name));
    expect(formEditions).toEqual(forms.map(({ edition }) => edition));
  });
});

describe('the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['no command', []],
    ['an unknown command', ['print']],
    ['an unknown option', ['check', '--fast', seed]],
    ['no input', ['check']],
    ['a level of headings there is none of', ['render', seed, '--format', 'html', '--heading-level', '7']],
    ['an id that is none', ['render', seed, '--format', 'html', '--id-prefix', '1']],
    ['an unknown format', ['render', seed, '--format', 'docx,odt']],
    ['an unknown profile', ['render', seed, '--profile', 'gbt9704-1999', '-o', tmpdir()]],
    ['an unknown edition', ['schema', '2018']],
    ['a file that is no report', ['check', join(tmpdir(), 'report.txt')]],
  ])('%s is a fault of the call', async (_name, words) => {
    const { code, stdout, stderr } = await call(...words);
    expect(code).toBe(2);
    expect(stdout.split('\n').filter((line) => line && !line.endsWith('未通过'))).toEqual([]);
    expect(stderr).not.toBe('');
  });

  it('answers --help with 0', async () => {
    expect(await call('--help')).toMatchObject({ code: 0, stderr: '' });
  });

  it('answers --version with the version of the package', async () => {
    expect(await call('--version')).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it('a missing file is a fault of the machine', async () => {
    expect((await call('check', join(folder, 'none.yaml'))).code).toBe(3);
  });

  it('two inputs of one name are refused before anything is written', async () => {
    const { code, stderr } = await call('render', seed, join(folder, 'xingguo-2020.json'), '--format', 'docx', '-o', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('xingguo-2020');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes exactly the formats asked for and names them on stdout', async () => {
    const { code, stdout } = await call('render', seed, '--format', 'docx', '-o', folder);
    expect(code).toBe(0);
    expect(stdout).toBe(`${join(folder, 'xingguo-2020.docx')}\n`);
    expect(readdirSync(folder)).toEqual(['xingguo-2020.docx']);
  });

  it('a fault in a stylesheet is told with its line before anything is written', async () => {
    const file = join(folder, 'house.yaml');
    writeFileSync(file, 'page:\n  linePitch: 28\n');
    const { code, stderr } = await call('render', seed, '--format', 'docx', '--profile', file, '-o', join(folder, 'out'));
    expect(code).toBe(1);
    expect(stderr).toContain(`${file}:2:14 错误 page.linePitch 应为文字，实为数字`);
    expect(readdirSync(folder)).toEqual(['house.yaml']);
  });

  it('writes a web page, whole or as a piece, and says so when its options have none to go with', async () => {
    expect((await call('render', seed, '--format', 'html', '-o', folder)).stdout).toBe(`${join(folder, 'xingguo-2020.html')}\n`);
    expect(readFileSync(join(folder, 'xingguo-2020.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    expect((await call('render', seed, '--format', 'html', '--fragment', '--heading-level', '3', '--id-prefix', 'y2020', '-o', folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'xingguo-2020.html'), 'utf8')).toMatch(/^<style>[\s\S]*<h3 id="y2020-title"/);
    expect((await call('render', seed, '--format', 'html', '--fragment', '--inline-styles', '--links', '-o', folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'xingguo-2020.html'), 'utf8')).toMatch(/^<article class="gongkai-report" style="[\s\S]*<a class="gongkai-link"[^>]* href="mailto:/);
    const { code, stderr } = await call('render', seed, '--format', 'docx', '--fragment', '-o', folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--format html')]);
  });

  it('writes pages as SVG, each a file of its own, whole with the other formats or not at all', async () => {
    const { code, stdout } = await call('render', seed, '--format', 'svg,docx', '-o', folder);
    const names = ['xingguo-2020.docx', ...[1, 2, 3, 4, 5].map((page) => `xingguo-2020-${page}.svg`)];
    expect(code).toBe(0);
    expect(stdout).toBe(names.map((name) => `${join(folder, name)}\n`).join(''));
    expect(readdirSync(folder).sort()).toEqual([...names].sort());

    const blocked = join(folder, 'blocked');
    mkdirSync(join(blocked, `xingguo-2020-3.svg.${process.pid}.part`), { recursive: true });
    expect((await call('render', seed, '--format', 'svg,docx', '-o', blocked)).code).toBe(3);
    expect(readdirSync(blocked).filter((name) => !name.endsWith('.part'))).toEqual([]);
  });

  it('text that is not UTF-8 is refused, not guessed', async () => {
    const file = join(folder, 'gb18030.yaml');
    writeFileSync(file, Buffer.concat([Buffer.from('organisation: '), Buffer.from([0xd5, 0xfe, 0xb8, 0xae])]));
    const { code, stderr } = await call('check', file);
    expect(code).toBe(1);
    expect(stderr).toContain('UTF-8');
  });

  it('tells what cannot be checked by rule, and every case with --json', async () => {
    const plain = await call('check', seed);
    expect(plain.code).toBe(0);
    expect(plain.stdout).toContain('通过');
    expect(plain.stderr.split('\n').filter((line) => line.includes('无法核对'))).toHaveLength(3);
    const [{ diagnostics }] = JSON.parse((await call('check', '--json', seed)).stdout);
    expect(diagnostics.filter(({ code }: { code: string }) => code === 'not-checkable').length).toBeGreaterThan(20);
    expect((await call('check', '--lang', 'en', seed)).stdout).toContain('passes');
  });

  it('prints a JSON Schema that is JSON', async () => {
    const { code, stdout } = await call('schema', '2019');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  it('a wrong total stops the report, names the rule, both sides and the line, and writes nothing', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, readFileSync(seed, 'utf8').replace('review: [0, 0, 0, 0, 0]', 'review: [0, 0, 0, 0, 3]'));
    const { code, stderr } = await call('render', file, '--format', 'docx', '-o', join(folder, 'out'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/wrong\.yaml:\d+:\d+ .*R4/);
    expect(readdirSync(folder)).toEqual(['wrong.yaml']);
  });

  it('inspects a report: verdicts in Chinese, or everything as JSON', async () => {
    const told = await call('inspect', seed);
    expect(told.code).toBe(0);
    expect(told.stdout).toMatch(/条款（符合 \d+ 条，不符合 0 条，未验证 \d+ 条）/);
    const { file, inspection, diagnostics } = JSON.parse((await call('inspect', '--json', '--profile', 'gbt33476-2016', seed)).stdout);
    expect(file).toBe(seed);
    expect(inspection).toMatchObject({ profile: 'gbt33476-2016', pageCount: inspection.pages.length });
    expect(inspection.deviations[0]).toMatchObject({ path: ['page', 'marginTop'], strength: 'must' });
    expect(diagnostics.every(({ message }: { message: string }) => message.length > 0)).toBe(true);
  });

  it('says which finished files cannot be inspected', async () => {
    const { code, stdout, stderr } = await call('inspect', join(folder, 'report.ofd'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/这种成品文件的版面还不能检查.*\.pdf/);
  });

  it('fonts lists faces in columns, and of a report what they lack, with its line', async () => {
    const file = join(folder, 'rare.yaml');
    writeFileSync(file, readFileSync(seed, 'utf8').replace('本报告所列', '本报告㎡\u{31350}所列'));
    const { code, stdout, stderr } = await call('fonts', file);
    expect(code).toBe(1);
    const [head, ...rest] = stdout.split('\n');
    expect(head).toMatch(/^角色 +字体 +代替 +许可 +文件$/);
    expect(rest.find((line) => line.includes('㎡'))).toMatch(/^仿宋 +㎡ +U\+33A1 +缺字 .* 1 +17:10 preface\[0\]$/);
    expect(rest.find((line) => line.includes('\u{31350}'))).toMatch(/没有字体/);
    expect(stderr).toMatch(/rare\.yaml:17:10 错误 没有字体含有字符 \u{31350} U\+31350/u);
    const english = await call('fonts', file, '--lang', 'en');
    expect(english.stdout).toMatch(/^typeface +face +stands in for +licence +file$/m);
    expect(english.stderr).toContain('No font has the character');
  });

  it('fonts --json gives faces, uses with places, and findings', async () => {
    const { code, stdout } = await call('fonts', seed, '--json');
    expect(code).toBe(0);
    const { faces, reports, diagnostics } = JSON.parse(stdout);
    expect(faces.map(({ typeface }: { typeface: string }) => typeface).slice(0, 5)).toEqual(['displaySong', 'song', 'fangsong', 'kai', 'hei']);
    expect(reports[0]).toMatchObject({ file: seed, typefaces: expect.arrayContaining([expect.objectContaining({ typeface: 'fangsong', substituted: [] })]) });
    expect(Array.isArray(diagnostics)).toBe(true);
  });
});
