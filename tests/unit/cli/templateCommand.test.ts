/** `gongkai template`: the workbook to fill in, and the commands that take it. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/run.js';
import { readReportFile } from '../../../src/pipeline/nodeReportFile.js';
import { cityData } from '../../support/commandLine.js';
import { typeInto } from '../../support/filledWorkbook.js';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-template-'));

async function call(...words: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const code = await run(words, { stdout: (text) => (stdout += text), stderr: (text) => (stderr += text), version: '0' });
  return { code, stdout, stderr };
}

describe('gongkai template', () => {
  it("writes the workbook of a year, last year's carry-over filled in", async () => {
    const file = join(folder, '填报表.xlsx');
    expect(await call('template', '--year', '2026', '--previous', cityData, '-o', file)).toEqual({ code: 0, stdout: `${file}\n`, stderr: '' });
    const { report } = await readReportFile(file);
    const { report: before } = await readReportFile(cityData);
    expect(report!.sections.applications.table!['carriedIn']).toEqual(before!.sections.applications.table!['carriedForward']);
    expect([report!.year, report!.organisation, report!.contact]).toEqual([2026, before!.organisation, before!.contact]);
  });

  it("takes the year from the report, or from last year's", async () => {
    const [whole, next] = [join(folder, 'other', 'whole.xlsx'), join(folder, 'next.xlsx')];
    expect((await call('template', '--report', cityData, '-o', whole)).code).toBe(0);
    expect((await call('template', '--previous', whole, '-o', next)).code).toBe(0);
    expect((await readReportFile(next)).report!.year).toBe(2026);
    expect((await call('template')).code).toBe(2);
  });

  it('tells what it cannot make, and writes over nothing unasked', async () => {
    const file = join(folder, 'kept.xlsx');
    writeFileSync(file, '改过的');
    expect(await call('template', '--year', '2026', '-o', file)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('输出文件已经存在') as string });
    expect(readFileSync(file, 'utf8')).toBe('改过的');
    expect((await call('template', '--year', '2026', '-o', file, '--force')).code).toBe(0);
    expect(await call('template', '--year', '2018', '-o', join(folder, 'old.xlsx'))).toMatchObject({ code: 1, stderr: expect.stringContaining('2018') as string });
    expect(await call('template', '--year', '2026', '-o', join(folder, 'a.csv'))).toMatchObject({ code: 2, stderr: expect.stringContaining('.xlsx') as string });
    expect((await call('template', '--year', '2026', '--previous', join(folder, 'none.yaml'), '-o', join(folder, 'b.xlsx'))).code).toBe(3);
    expect(['old.xlsx', 'a.csv', 'b.xlsx'].map((name) => existsSync(join(folder, name)))).toEqual([false, false, false]);
  });
});

describe('a filled workbook', () => {
  const file = join(folder, 'city.xlsx');

  it('goes through import, check and diff; a finding names row and cell', async () => {
    expect(await call('template', '--report', cityData, '-o', file)).toEqual({ code: 0, stdout: `${file}\n${join(folder, 'chenglan-applications.png')}\n`, stderr: '' });
    const data = join(folder, 'city.yaml');
    expect(await call('import', file, '-o', data)).toMatchObject({ code: 0, stdout: `${data}\n${join(folder, 'city-1.png')}\n`, stderr: '' });
    expect((await call('diff', file, data)).stdout).toContain('没有变化');
    const wrong = join(folder, 'wrong.xlsx');
    // 四、结转下年度继续办理, 自然人: 341 in the report.
    const place = (await readReportFile(file)).placeOf(['sections', 'applications', 'table', 'carriedForward', 'naturalPersons'])!.address!;
    writeFileSync(wrong, typeInto(readFileSync(file), new Map([[place, 342]])));
    const { code, stderr } = await call('check', wrong);
    expect(code).toBe(1);
    expect(place).toBe('表三!D31');
    expect(stderr).toContain('wrong.xlsx:表三!D30 错误 R1 表三 自然人');
    // The total beside it was not computed anew by any program, and is read as it was saved.
    expect(stderr.split('\n').filter((line) => line.includes('错误')).map((line) => /错误 (R\d+)/.exec(line)?.[1])).toEqual(['R1', 'R3']);
  });
});
