/** `gongkai import`: a document into a data file, its pictures beside it. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/run.js';
import { readReportFile } from '../../../src/pipeline/nodeReportFile.js';
import { renderReport } from '../../../src/pipeline/renderReport.js';
import { cityData, seedData } from '../../support/commandLine.js';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-import-'));

async function call(...words: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const code = await run(words, { stdout: (text) => (stdout += text), stderr: (text) => (stderr += text), version: '0' });
  return { code, stdout, stderr };
}

async function wordFileOf(data: string, name: string): Promise<string> {
  const { report, images } = await readReportFile(data);
  const { files } = await renderReport(report!, { formats: ['docx'], images });
  const file = join(folder, name);
  writeFileSync(file, files.docx!);
  return file;
}

describe('gongkai import', () => {
  it('writes a data file that reads back as the report, with its pictures beside it', async () => {
    const file = await wordFileOf(cityData, 'city.docx');
    const target = join(folder, 'out', 'city.yaml');
    const { code, stdout, stderr } = await call('import', file, '-o', target);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${target}\n${join(folder, 'out', 'city-1.png')}\n`, stderr: '' });
    const text = readFileSync(target, 'utf8');
    expect(text).toContain('      rules: [2, 1, 23] # 规章\n');
    expect(text).toContain('      # 每行依次为：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计\n      received: [10888, 933, 70, 45, 338, 135, 12409] # 一、本年新收政府信息公开申请数量\n');
    const [again, before] = [await readReportFile(target), await readReportFile(cityData)];
    expect(again.diagnostics).toEqual([]);
    expect(again.report!.sections.applications).toEqual(before.report!.sections.applications);
    expect(again.report!.contact).toEqual(before.report!.contact);
  });

  it('writes a blank as ~ and a text between quotation marks, or everything as JSON', async () => {
    const file = await wordFileOf(seedData, 'seed.docx');
    const { code, stderr } = await call('import', file, '-o', join(folder, 'seed.yml'));
    expect(code).toBe(0);
    expect(stderr).toMatch(/seed\.docx:table 2 row 16 cell 3 警告 表格标签 .*现为“1\.机关不掌握相关政府信息”/);
    expect(readFileSync(join(folder, 'seed.yml'), 'utf8')).toContain('received: [~, ~, ~, ~, ~, ~, 0] # 一、本年新收');
    expect((await call('import', file, '-o', join(folder, 'seed.json'))).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'seed.json'), 'utf8'))).toMatchObject({ year: 2020 });
  });

  it('writes over nothing unasked', async () => {
    const target = join(folder, 'kept.yaml');
    writeFileSync(target, '改过的');
    const file = join(folder, 'seed.docx');
    const refused = await call('import', file, '-o', target);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('输出文件已经存在');
    expect(readFileSync(target, 'utf8')).toBe('改过的');
    expect((await call('import', file, '-o', target, '--force')).code).toBe(0);
    expect(readFileSync(target, 'utf8')).toContain('year: 2020');
  });

  it('refuses what it cannot read or write, and leaves nothing behind', async () => {
    const names = readdirSync(folder);
    writeFileSync(join(folder, 'cut.docx'), readFileSync(join(folder, 'seed.docx')).subarray(0, 5000));
    expect(await call('import', join(folder, 'cut.docx'), '-o', join(folder, 'cut.yaml'))).toMatchObject({ code: 1, stdout: '' });
    expect((await call('import', join(folder, 'a.pdf'))).code).toBe(2);
    expect((await call('import', join(folder, 'none.docx'))).code).toBe(3);
    expect((await call('import', join(folder, 'seed.docx'), '-o', join(folder, 'a.txt'))).code).toBe(2);
    expect((await call('import', join(folder, 'seed.docx'), '--year', '今年')).code).toBe(2);
    expect(readdirSync(folder).filter((name) => !names.includes(name))).toEqual(['cut.docx']);
  });

  it('takes pictures of a page only from its own folder', async () => {
    const page = '<h1>某局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p><img src="in.png" alt="图"></p><p><img src="../city-1.png"></p><p>二、主动公开政府信息情况</p>';
    writeFileSync(join(folder, 'out', 'page.html'), page);
    writeFileSync(join(folder, 'out', 'in.png'), readFileSync(join(folder, 'out', 'city-1.png')));
    writeFileSync(join(folder, 'city-1.png'), readFileSync(join(folder, 'out', 'city-1.png')));
    const { stderr } = await call('import', join(folder, 'out', 'page.html'), '-o', join(folder, 'page.yaml'));
    expect(stderr).toMatch(/page\.html:1:\d+ 警告 图片未读入（找不到）：\.\.\/city-1\.png/);
    expect(existsSync(join(folder, 'page-1.png'))).toBe(true);
    expect(existsSync(join(folder, 'page-2.png'))).toBe(false);
  });
});

describe('gongkai check', () => {
  it('proves the sums of a Word file, each finding with its table, row and cell', async () => {
    const { report } = await readReportFile(seedData);
    const table = structuredClone(report!.sections.reviewAndLitigation.table) as { review: { total: number } };
    table.review.total = 3;
    const changed = { ...report!, sections: { ...report!.sections, reviewAndLitigation: { ...report!.sections.reviewAndLitigation, table } } };
    const { renderDocx } = await import('../../../src/renderers/docx/renderDocx.js');
    const { composeReport } = await import('../../../src/compose/composeReport.js');
    const { resolveStylesheet } = await import('../../../src/stylesheet/resolve.js');
    const { gbt9704 } = await import('../../../src/stylesheet/gbt9704.js');
    const file = join(folder, 'wrong.docx');
    writeFileSync(file, await renderDocx(composeReport(changed), resolveStylesheet(gbt9704), new Map()));
    const { code, stderr } = await call('check', file);
    expect(code).toBe(1);
    expect(stderr).toMatch(/wrong\.docx:table 3 row 4 cell 5 错误 R4 表四 行政复议/);
  });
});
