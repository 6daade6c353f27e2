import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../../../src/cli/run.js';
import { readReportFile } from '../../../src/pipeline/nodeReportFile.js';
import { cellsOf, wholeSum } from '../../support/units.js';

const data = resolve(__dirname, '../../../examples/data');
const names = readdirSync(join(data, 'units')).sort();

async function call(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const code = await run(words, { stdout: (text) => void (said.stdout += text), stderr: (text) => void (said.stderr += text), version: '1.2.3' });
  return { code, ...said };
}

describe('gongkai rollup', () => {
  let folder: string;
  let units: string;
  const at = (name: string): string => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-rollup-'));
    units = at('units');
    mkdirSync(units);
    for (const name of names) copyFileSync(join(data, 'units', name), join(units, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the sum of a folder and the trace, and tells who is missing', async () => {
    const { code, stdout, stderr } = await call('rollup', units, '-o', at('q.yaml'), '--organisation', '青笠区人民政府', '--roster', join(data, 'units.csv'), '--trace', at('q.json'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${at('q.yaml')}\n${at('q.json')}\n` });
    expect(stderr).toBe(`${join(data, 'units.csv')}:5 警告 缺报：青笠区水务局（区政府部门）。汇总数不含这个单位。\n`);
    const text = readFileSync(at('q.yaml'), 'utf8');
    expect(text).toMatch(/^# 由 4 个单位的报告汇总：青笠区人民政府办公室、青笠区教育局、青笠区卫生健康局、栖霜镇人民政府\n# 缺报：青笠区水务局\n/);
    const { report } = await readReportFile(at('q.yaml'));
    const own = await Promise.all(names.map(async (name) => cellsOf((await readReportFile(join(units, name))).report!.sections)));
    const places = cellsOf(report!.sections);
    const counts = (cells: readonly unknown[]): readonly unknown[] => cells.filter((_, index) => index !== 9);
    expect(counts(places)).toEqual(wholeSum(own.map(counts)));
    // 126.35 + 73.0960 + 0; the town says /.
    expect(places[9]).toBe(199.446);
    const trace = JSON.parse(readFileSync(at('q.json'), 'utf8'));
    expect(trace).toMatchObject({ organisation: '青笠区人民政府', missing: [{ name: '青笠区水务局' }], cells: { length: 200 } });
    expect(trace.cells[10].sources.map(({ added, says }: { added: number; says: string }) => added ?? says)).toEqual([33, 21, 9, 'blank']);
  });

  it('writes the trace for people, and the sum as JSON', async () => {
    await call('rollup', units, '-o', at('q.json'), '--trace', at('q.txt'), '--workbook', at('q.xlsx'));
    expect(readFileSync(at('q.txt'), 'utf8')).toContain('\n表三 一、本年新收政府信息公开申请数量 自然人 63 ＝ 青笠区人民政府办公室 33 ＋ 青笠区卫生健康局 9 ＋ 青笠区教育局 21；空白：栖霜镇人民政府\n');
    expect((await readReportFile(at('q.json'))).report!.year).toBe(2025);
    expect(readFileSync(at('q.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('gives the same bytes whatever the order of the files', async () => {
    const files = names.map((name) => join(units, name));
    for (const [name, order] of [['a', files], ['b', [...files].reverse()]] as const) await call('rollup', ...order, '-o', at(`${name}.yaml`), '--trace', at(`${name}.json`));
    for (const ending of ['yaml', 'json']) expect(readFileSync(at(`a.${ending}`), 'utf8')).toBe(readFileSync(at(`b.${ending}`), 'utf8'));
  });

  const breakOne = (): void => {
    const file = join(units, 'qingli-education.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('received: [21, 2, 0, 1, 0, 0, 24]', 'received: [21, 2, 0, 1, 0, 0, 42]'));
  };

  it('refuses a unit whose sums fail, with the line, and writes nothing', async () => {
    breakOne();
    const { code, stdout, stderr } = await call('rollup', units, '-o', at('q.yaml'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/qingli-education\.yaml:\d+:\d+ 错误 R3 表三 一、本年新收/);
    expect(stderr).toMatch(/qingli-education\.yaml 错误 青笠区教育局没有计入，也没有汇总：自身的勾稽关系不成立。/);
    expect(existsSync(at('q.yaml'))).toBe(false);
  });

  it('adds it all the same, or leaves it out, when told so', async () => {
    breakOne();
    expect((await call('rollup', units, '-o', at('with.yaml'), '--accept-failing')).code).toBe(1);
    expect(readFileSync(at('with.yaml'), 'utf8')).toContain('# 照样计入：青笠区教育局 (勾稽关系不成立)');
    expect((await call('rollup', units, '-o', at('without.yaml'), '--leave-out-refused')).code).toBe(0);
    expect(readFileSync(at('without.yaml'), 'utf8')).toContain('received: [42, 10, 1, 0, 5, 1, 59]');
  });

  it('passes over pictures and lock files, and refuses other files that are none', async () => {
    writeFileSync(join(units, 'chart.png'), 'x');
    writeFileSync(join(units, '~$a.docx'), 'x');
    expect(await call('rollup', units, '-o', at('q.yaml'))).toMatchObject({ code: 0, stderr: expect.stringMatching(/chart\.png 警告 这不是报告文件，没有读。/) });
    mkdirSync(join(units, '乡镇'));
    expect((await call('rollup', units, '-o', at('q.yaml'), '--force')).stderr).toMatch(/乡镇 警告 这是下级文件夹，其中的文件没有读。/);
    writeFileSync(join(units, 'education.doc'), 'x');
    expect((await call('rollup', units, '-o', at('r.yaml'))).code).toBe(2);
    expect((await call('rollup', units, join(units, 'none.yaml'), '-o', at('r.yaml'), '--leave-out-refused')).code).toBe(0);
  });

  it.each<[string, (units: string) => readonly string[]]>([
    ['an output of another kind', () => ['-o', 'q.pdf']],
    ['a trace of another kind', () => ['-o', 'q.yaml', '--trace', 'q.csv']],
    ['a workbook of another kind', () => ['-o', 'q.yaml', '--workbook', 'q.xls']],
    ['one file for both', () => ['-o', 'q.json', '--trace', 'q.json']],
    ['an output that is a unit', (own) => ['-o', join(own, names[0]!), '--force']],
    ['no output', () => []],
  ])('%s is a fault of the call', async (_, words) => {
    expect((await call('rollup', units, ...words(units))).code).toBe(2);
  });

  it('a file that is not there is a fault of the machine, a roster without names one of the data', async () => {
    expect((await call('rollup', at('none.yaml'), '-o', at('q.yaml'))).code).toBe(3);
    expect((await call('rollup', units, '-o', at('q.yaml'), '--roster', at('none.csv'))).code).toBe(3);
    writeFileSync(at('bad.csv'), 'a,b\n1,2\n');
    expect((await call('rollup', units, '-o', at('q.yaml'), '--roster', at('bad.csv'))).code).toBe(1);
    expect(existsSync(at('q.yaml'))).toBe(false);
  });

  it('check --units finds the cell that was changed afterwards, and the unit that cannot be added', async () => {
    await call('rollup', units, '-o', at('q.yaml'), '--organisation', '青笠区人民政府');
    const r11 = async (): Promise<readonly string[]> => (await call('check', at('q.yaml'), '--units', units)).stderr.split('\n').filter((line) => line.includes('R11') || line.includes('没有计入'));
    expect(await r11()).toEqual([]);
    const text = readFileSync(at('q.yaml'), 'utf8');
    writeFileSync(at('q.yaml'), text.replace('penalties: [61]', 'penalties: [63]'));
    expect(await r11()).toEqual([expect.stringMatching(/q\.yaml:\d+:\d+ 警告 R11 表二 第二十条第（六）项 行政处罚 本年处理决定数量 为 63；而所属单位之和为 61，相差 2。/)]);
    breakOne();
    expect((await r11())[0]).toMatch(/qingli-education\.yaml 警告 青笠区教育局没有计入汇总/);
    expect((await call('check', at('q.yaml'), at('q.yaml'), '--units', units)).code).toBe(2);
  });

  it('writes over nothing unasked', async () => {
    writeFileSync(at('q.yaml'), 'mine');
    expect((await call('rollup', units, '-o', at('q.yaml'))).code).toBe(2);
    expect(readFileSync(at('q.yaml'), 'utf8')).toBe('mine');
    expect((await call('rollup', units, '-o', at('q.yaml'), '--force', '--lang', 'en')).code).toBe(0);
  });

  it('tells how far it is when there are many', async () => {
    const text = readFileSync(join(units, 'qingli-health.json'), 'utf8');
    for (let index = 0; index < 21; index += 1) writeFileSync(join(units, `more-${index}.json`), text.replaceAll('青笠区卫生健康局', `第${index}局`));
    expect((await call('rollup', units, '-o', at('q.yaml'))).stderr).toMatch(/^已读 20\/25 个文件\n已读 25\/25 个文件\n/);
  });
});
