import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { BatchResult } from '../../../src/batch/batch.js';
import { csvCell, csvLine } from '../../../src/batch/csvText.js';
import { writeBatchSummary } from '../../../src/batch/nodeSummary.js';
import { summaryCsv } from '../../../src/batch/summaryText.js';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { readCsv } from '../../../src/importers/readCsv.js';
import { newFolder } from '../../support/commandLine.js';

const result = (name: string, changes: Partial<BatchResult> = {}): BatchResult => ({ name, status: 'written', isUnchanged: false, files: [{ name: `${name}.docx`, bytes: 12, sha256: 'ab' }], diagnostics: [], uncheckedSums: {}, findingsLeftOut: 0, ...changes });

describe('cells of the summary', () => {
  it.each(['=1+1', '+1', '-1', '@a', '\tx', '\rx', '＝1', '＋1', '－1', '＠a', ' =1', '\u3000=1', '\u00a0-1', '\ufeff=1', '\u200b+1', '  \t=1', '\n=1'])('%j is no formula', (text) => {
    const cell = csvCell(text);
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
    expect(readCsv(`a,${cell}\r\n`).rows[0]!.cells[1]).toBe(`'${text}`);
  });

  it.each(['甲', 'a,b', 'a"b', 'a\nb', ' a ', '', '1-2', 'a=b', '〔2021〕30号'])('%j comes back as it is', (text) => expect(readCsv(`x,${csvCell(text)},y\r\n`).rows[0]!.cells).toEqual(['x', text, 'y']));

  it('numbers stay numbers, lines end with CR LF', () => expect(csvLine(['甲', -1, 'b'])).toBe('甲,-1,b\r\n'));
});

describe('a row of the summary', () => {
  it('tells errors first, and no more than a cell of Excel holds', () => {
    const findings = [...Array.from({ length: 300 }, () => diagnostic('section-empty', ['sections', 'x'], { place: { file: '甲.yaml', line: 3 } })), diagnostic('missing-value', ['year'], { place: { file: '甲.yaml', line: 5, column: 2 } })];
    const [cells] = readCsv(summaryCsv(result('甲.yaml', { status: 'refused', files: [], diagnostics: findings, findingsLeftOut: 7, uncheckedSums: { R1: 2, R4: 3 } }), 'zh')).rows.map((row) => row.cells);
    expect(cells!.slice(0, 9)).toEqual(['甲.yaml', '', '', '有错误，未生成', '1', '300', '5', '', '']);
    const lines = cells![10]!.split('\n');
    expect(lines[0]).toBe('5:2 错误 缺少 year。请补上。');
    expect(cells![10]!.length).toBeLessThan(8_100);
    expect(lines.at(-1)).toBe(`另有 ${301 - (lines.length - 1) + 7} 条，见 JSON 汇总`);
  });
});

async function* given(results: readonly BatchResult[]): AsyncGenerator<BatchResult> {
  for (const one of results) {
    await turn();
    yield one;
  }
}

async function summarised(results: readonly BatchResult[], total: number, folder = newFolder()): Promise<string> {
  for await (const { name } of writeBatchSummary(given(results), { json: join(folder, 's.json'), csv: join(folder, 's.csv'), total })) void name;
  return folder;
}

describe('the summary', () => {
  const results = [result('甲/a.yaml', { organisation: '甲县教育局', year: 2024 }), result('b.yaml', { status: 'failed', files: [], diagnostics: [diagnostic('rendering-failed', [], { details: { reason: 'tooSlow' }, place: { file: 'b.yaml' } })] })];

  it('holds each report, its files, its findings, and totals', async () => {
    const folder = await summarised(results, 2);
    const { reports, totals } = JSON.parse(readFileSync(join(folder, 's.json'), 'utf8'));
    expect(reports[0]).toEqual({ file: '甲/a.yaml', status: 'written', organisation: '甲县教育局', year: 2024, files: [{ name: '甲/a.yaml.docx', bytes: 12, sha256: 'ab' }], findings: [], uncheckedSums: {}, findingsLeftOut: 0 });
    expect(reports[1].findings).toEqual([{ code: 'rendering-failed', severity: 'error', place: { file: 'b.yaml' }, path: '', message: '这份报告没有做完：超过了每份报告的时限。' }]);
    expect(totals).toEqual({ reports: 2, written: 1, refused: 0, failed: 1, files: 1, bytes: 12, errors: 1, warnings: 0 });
    const csv = readFileSync(join(folder, 's.csv'), 'utf8');
    expect(csv).toMatch(/^\ufeff文件,机关,/);
    expect(readCsv(csv).rows.map(({ cells }) => cells.length)).toEqual([11, 11, 11]);
    expect(readdirSync(folder).sort()).toEqual(['s.csv', 's.json']);
  });

  it('of no report is one as well', async () => {
    expect(JSON.parse(readFileSync(join(await summarised([], 0), 's.json'), 'utf8'))).toMatchObject({ reports: [], totals: { reports: 0 } });
  });

  it('is not there when the batch did not run to its end, nor is an older one', async () => {
    const folder = await summarised(results, 2);
    await summarised(results.slice(0, 1), 2, folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not there when the taker leaves', async () => {
    const folder = newFolder();
    for await (const { name } of writeBatchSummary(given(results), { json: join(folder, 's.json'), csv: join(folder, 's.csv'), total: 2 })) if (name !== '') break;
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be written is a finding', async () => {
    const folder = newFolder();
    const writing = summarised(results, 2, join(folder, 's.json\0'));
    await expect(writing).rejects.toMatchObject({ name: 'GongkaiError' });
  });
});
