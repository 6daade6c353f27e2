/** `gongkai batch` as a clerk calls it: broken inputs among good ones, lists, resuming, stopping. */
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { filesBelow, organOf, writeReports } from '../support/batchFolders.js';
import { gongkai, newFolder, root } from '../support/commandLine.js';
import { unitInput } from '../support/units.js';

const html = ['--format', 'html'];
const journalIn = (folder: string): string => join(folder, '.gongkai-batch.jsonl');
const summaryIn = (folder: string): { reports: { file: string; status: string; organisation: string | null; files: { name: string }[]; findings: { code: string; message: string; place?: { file?: string; line?: number } }[] }[]; totals: Record<string, number> } => JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));

function reportsIn(folder: string, ...names: readonly string[]): void {
  names.forEach((name, index) => writeFileSync(join(folder, name), JSON.stringify(unitInput(organOf(index)))));
}

describe('a batch with broken inputs among good ones', () => {
  const [input, output] = [newFolder(), newFolder()];
  let said = '';
  beforeAll(() => {
    reportsIn(input, '甲.json', '丁.json');
    writeFileSync(join(input, '乙.yaml'), 'organisation: 乙局\nyear: [\n');
    writeFileSync(join(input, '丙.docx'), 'no Word file');
    writeFileSync(join(input, '戊.wps'), '');
    const { code, stderr, stdout } = gongkai(['batch', input, '-o', output, ...html]);
    said = stderr;
    expect(code).toBe(1);
    expect(stdout).toBe(`${join(output, 'summary.json')}\n${join(output, 'summary.csv')}\n`);
  });

  it('writes the good ones and tells of each of the others', () => {
    expect(summaryIn(output).reports.map(({ file, status, findings }) => [file, status, findings[0]?.code])).toEqual([
      ['丁.json', 'written', undefined],
      ['丙.docx', 'refused', 'file-damaged'],
      ['乙.yaml', 'refused', 'syntax-error'],
      ['戊.wps', 'refused', 'unsupported-format'],
      ['甲.json', 'written', undefined],
    ]);
    expect(Object.keys(filesBelow(output))).toEqual(['summary.csv', 'summary.json', '丁.html', '甲.html']);
    expect(said).toMatch(/^丙\.docx 错误 .*\n乙\.yaml:\d+:\d+ 错误 .*\n戊\.wps 错误/m);
    expect(said).toContain('共 5 份：已生成 2，有错误未生成 3，未做完 0');
  });

  it('tells no folder, user or time', () => {
    for (const name of ['summary.json', 'summary.csv']) expect(readFileSync(join(output, name), 'utf8')).not.toMatch(new RegExp(`${input}|${output}|tmp|20\\d\\d-\\d\\d-\\d\\d|\\d\\d:\\d\\d:\\d\\d`));
  });

  it('is refused a second time, and resumed does nothing anew', () => {
    const before = filesBelow(output);
    expect(gongkai(['batch', input, '-o', output, ...html])).toMatchObject({ code: 2 });
    const lines = readFileSync(journalIn(output), 'utf8');
    expect(gongkai(['batch', input, '-o', output, '--resume', ...html]).stderr).toContain('其中 2 份先前已完成');
    expect(readFileSync(journalIn(output), 'utf8')).toBe(lines);
    expect(filesBelow(output)).toEqual(before);
  });

  it('does a report anew that is put right, and takes away the files of one that broke', () => {
    copyFileSync(join(input, '甲.json'), join(input, '乙.yaml'));
    writeFileSync(join(input, '甲.json'), '{');
    gongkai(['batch', input, '-o', output, '--resume', ...html]);
    expect(Object.keys(filesBelow(output))).toEqual(['summary.csv', 'summary.json', '丁.html', '乙.html']);
    expect(summaryIn(output).reports.map(({ status }) => status)).toEqual(['written', 'refused', 'written', 'refused', 'refused']);
  });
});

describe('a batch that is gone on with', () => {
  const [input, unbroken] = [newFolder(), newFolder()];
  const names = writeReports(input, 12);
  const go = (output: string, ...words: readonly string[]) => gongkai(['batch', input, '-o', output, '--resume', ...html, ...words]);
  let output = '';
  let wanted: Readonly<Record<string, string>> = {};
  beforeAll(() => {
    expect(gongkai(['batch', input, '-o', unbroken, ...html])).toMatchObject({ code: 0 });
    wanted = filesBelow(unbroken);
  });
  beforeEach(() => {
    output = newFolder();
    expect(go(output)).toMatchObject({ code: 0 });
  });
  const unchanged = (count: number): string => (count === 0 ? '已生成 12，' : `其中 ${count} 份先前已完成`);

  it('keeps the folders of the inputs', () => expect(Object.keys(wanted)).toEqual(['summary.csv', 'summary.json', ...names.map((name) => name.replace('.json', '.html'))].sort()));

  it('mends what was damaged, cut or lost since', () => {
    const [first, second, third] = names.map((name) => join(output, name.replace('.json', '.html')));
    appendFileSync(first!, ' ');
    writeFileSync(second!, '');
    rmSync(third!);
    expect(go(output).stderr).toContain(unchanged(9));
    expect(filesBelow(output)).toEqual(wanted);
  });

  it('with a torn last line does that report anew', () => {
    const journal = readFileSync(journalIn(output));
    writeFileSync(journalIn(output), journal.subarray(0, -7));
    expect(go(output).stderr).toContain(unchanged(11));
    expect(filesBelow(output)).toEqual(wanted);
  });

  it('with a damaged line says so and does that report anew', () => {
    const lines = readFileSync(journalIn(output), 'utf8').split('\n');
    writeFileSync(journalIn(output), [lines[0], 'x', ...lines.slice(2)].join('\n'));
    const { stderr } = go(output);
    expect(stderr).toContain('批次记录中有 1 行读不出');
    expect(stderr).toContain(unchanged(11));
    expect(filesBelow(output)).toEqual(wanted);
  });

  it('does everything anew with other options, and takes away what those do not make', () => {
    expect(gongkai(['batch', input, '-o', output, '--resume', '--format', 'docx']).stderr).toContain(unchanged(0));
    expect(Object.keys(filesBelow(output)).filter((name) => name.endsWith('.html'))).toEqual([]);
    expect(go(output).stderr).toContain(unchanged(0));
    expect(filesBelow(output)).toEqual(wanted);
  });

  it('clears away what a kill left half-written, and a lock of a process that is gone', () => {
    const leftover = join(output, names[0]!.replace('.json', '.html.12345.part'));
    writeFileSync(leftover, 'half');
    writeFileSync(join(output, 'summary.json.12345.part'), 'half');
    writeFileSync(join(output, '.gongkai-batch.lock'), '999999999\n');
    expect(go(output)).toMatchObject({ code: 0 });
    expect(filesBelow(output)).toEqual(wanted);
  });

  it('is the same with one thread or three, and from a list in another order', () => {
    const single = newFolder();
    gongkai(['batch', input, '-o', single, ...html, '--jobs', '1']);
    expect(filesBelow(single)).toEqual(wanted);
    const listed = newFolder();
    writeFileSync(join(input, 'list.csv'), `文件\r\n${[...names].reverse().join('\r\n')}\r\n`);
    gongkai(['batch', join(input, 'list.csv'), '-o', listed, ...html, '--jobs', '3']);
    rmSync(join(input, 'list.csv'));
    const [{ 'summary.csv': _, 'summary.json': __, ...reversed }, { 'summary.csv': ___, 'summary.json': ____, ...all }] = [filesBelow(listed), wanted];
    expect(reversed).toEqual(all);
    expect(summaryIn(listed).reports.map(({ file }) => file)).toEqual([...names].reverse());
  });

  it('does a report anew whose picture changed, or came', () => {
    const [folder, out] = [newFolder(), newFolder()];
    const picture = join(root, 'examples/data/chenglan-applications.png');
    copyFileSync(join(root, 'examples/data/chenglan-2025.yaml'), join(folder, 'a.yaml'));
    expect(gongkai(['batch', folder, '-o', out, ...html])).toMatchObject({ code: 1 });
    copyFileSync(picture, join(folder, 'chenglan-applications.png'));
    expect(gongkai(['batch', folder, '-o', out, '--resume', ...html])).toMatchObject({ code: 0 });
    const before = filesBelow(out)['a.html'];
    copyFileSync(join(root, 'docs/pictures/table-four.png'), join(folder, 'chenglan-applications.png'));
    gongkai(['batch', folder, '-o', out, '--resume', ...html]);
    expect(filesBelow(out)['a.html']).not.toBe(before);
  });
});

describe('a list from the province', () => {
  it('names organs, files and what to write; what is missing or wrong is told by its row', () => {
    const [folder, output] = [newFolder(), newFolder()];
    mkdirSync(join(folder, '报送'));
    reportsIn(join(folder, '报送'), '一.json', '二.json');
    writeFileSync(join(folder, '清单.csv'), `单位名称,文件,输出文件\n${organOf(0)},报送/一.json,2024/${organOf(0)}\n别的局,报送\\二.json,\n丙局,报送/没有.docx,\n丁局,,\n戊局,报送/一.json,../逃出\n`);
    const { code, stderr } = gongkai(['batch', join(folder, '清单.csv'), '-o', output, ...html]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/清单\.csv:5 警告 清单的这一行没有文件名（丁局）/);
    expect(summaryIn(output).reports.map(({ file, status, findings }) => [file, status, ...findings.map((finding) => `${finding.code} ${finding.place?.line ?? ''}`.trim())])).toEqual([
      ['报送/一.json', 'refused', 'output-clash 2'],
      ['报送/二.json', 'written', 'unit-name-differs'],
      ['报送/没有.docx', 'refused', 'file-unreadable'],
      ['报送/一.json', 'refused', 'output-name-unfit 6', 'output-clash 6'],
    ]);
  });
});

describe('a batch that stops', () => {
  it('at the first error with --fail-fast: no summary, the rest with --resume', () => {
    const [input, output] = [newFolder(), newFolder()];
    writeReports(input, 40);
    writeFileSync(join(input, '0.yaml'), 'x');
    const { code, stderr } = gongkai(['batch', input, '-o', output, '--fail-fast', '--jobs', '1', ...html]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/已停止：41 份中处理了 \d+ 份/);
    expect(existsSync(join(output, 'summary.json'))).toBe(false);
    renameSync(join(input, '0.yaml'), join(input, '0.txt'));
    expect(gongkai(['batch', input, '-o', output, '--resume', ...html])).toMatchObject({ code: 2 });
    expect(summaryIn(output).totals).toMatchObject({ reports: 41, written: 40, refused: 1 });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('at %s cleanly, and says how to go on', async (signal) => {
    const [input, output] = [newFolder(), newFolder()];
    writeReports(input, 300);
    const child = spawn(process.execPath, [join(root, 'dist/esm/cli/main.cjs'), 'batch', input, '-o', output, ...html], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (!existsSync(journalIn(output)) || statSync(journalIn(output)).size < 2000) await wait(5);
    child.kill(signal);
    expect(await ended).toBe(3);
    expect(said).toContain('正在停止');
    const done = Number(/300 份中处理了 (\d+) 份/.exec(said)?.[1]);
    expect(done).toBeGreaterThan(0);
    const files = Object.keys(filesBelow(output));
    expect(files.filter((name) => !name.endsWith('.html'))).toEqual([]);
    expect(files).toHaveLength(done);
    expect(said).toContain('--resume');
  });

  it('is not joined by another in the same folder', async () => {
    const [input, output] = [newFolder(), newFolder()];
    writeReports(input, 200);
    const child = spawn(process.execPath, [join(root, 'dist/esm/cli/main.cjs'), 'batch', input, '-o', output, ...html], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (!existsSync(join(output, '.gongkai-batch.lock'))) await wait(5);
    const { code, stderr } = gongkai(['batch', input, '-o', output, '--resume', ...html]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(`另一批次正在写这个文件夹（进程 ${child.pid}）`) });
    expect(await ended).toBe(0);
    expect(summaryIn(output).totals).toMatchObject({ written: 200 });
  });
});
