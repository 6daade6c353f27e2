/** Every example runs as its first lines say, against the built package, and is short. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, root } from '../support/commandLine.js';

const scripts = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.mjs')).sort();

function run(script: string, folder: string) {
  return spawnSync(process.execPath, [join('examples', script), folder], { cwd: root, encoding: 'utf8' });
}

/** What each script must show, beside ending with 0. */
const shows: Readonly<Record<string, { readonly files: readonly string[]; readonly says: readonly (string | RegExp)[] }>> = {
  '01-one-report.mjs': { files: ['xingguo-2020.docx', 'xingguo-2020.pdf'], says: ['docx pdf'] },
  '02-check-only.mjs': { files: [], says: ['as it is: 0 findings', /sum-mismatch R2/, /sum-mismatch R3/] },
  '03-from-typescript-value.mjs': { files: ['water-2024.docx'], says: ['总计 4 4'] },
  '04-own-stylesheet.mjs': { files: ['house-style.docx', 'house-style.pdf'], says: ['docx pdf'] },
  '07-from-word-file.mjs': { files: ['clerk.docx', 'clerk.yaml'], says: ['2020 兴国县人民政府办公室', 'clerk.docx:table 2 row 16 cell 3 警告', 'received: [~, ~, ~, ~, ~, ~, 0] # 一、本年新收政府信息公开申请数量'] },
  '09-fill-in-workbook.mjs': { files: ['blank-2026.xlsx', 'whole-2025.xlsx'], says: ['2026 澄岚市人民政府 341 表三!D8', 'table three came back cell for cell'] },
  '05-look-inside.mjs': { files: [], says: ['table applications 28 × 10', 'heading1 六、其他需要报告的事项', /^page 1: \d+ lines of prose/m] },
  '06-review-and-compare.mjs': { files: [], says: [/R9 .*12373/, 'R6 表三 二、上年结转政府信息公开申请数量 总计 为 324', 'acknowledged: R6 total', '表三 第25行 总计〔四、结转下年度继续办理〕 323 → 387（+64）'] },
  '10-web-page.mjs': { files: ['piece.html', 'report.html'], says: ['<h1 id="gongkai-title"', '<h2 id="report-2025-title"', '一、本年新收政府信息公开申请数量，申请人情况，总计 12409'] },
  '11-batch.mjs': {
    files: ['.gongkai-batch.jsonl', ...['education', 'health', 'office', 'qishuang-town'].flatMap((name) => [`qingli-${name}.docx`, `qingli-${name}.html`]), 'summary.csv', 'summary.json'],
    says: ['first qingli-office.html written 青笠区人民政府办公室 qingli-office.docx qingli-office.html', 'missing.docx 错误 文件无法读取', 'second qingli-office.html unchanged'],
  },
  '12-in-a-browser.mjs': { files: ['page.html'], says: [/^page\.html \d{3} KB/] },
  '08-roll-up.mjs': { files: [], says: ['缺报：青笠区水务局', '青笠区人民政府 2025: 83 received, 0 errors', '行政许可 本年处理决定数量 1176 ＝ 青笠区教育局 184 ＋', "undefined [ 'qingli-education.yaml: sums' ]"] },
};

describe('the examples', () => {
  it('are all known here', () => {
    expect(scripts).toEqual(Object.keys(shows).sort());
  });

  it.each(scripts)('%s runs and shows what it says', (script) => {
    const folder = newFolder();
    const { status, stdout, stderr } = run(script, folder);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    for (const said of shows[script]!.says) expect(stdout).toMatch(said instanceof RegExp ? said : new RegExp(said.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    expect(readdirSync(folder).sort()).toEqual(shows[script]!.files);
  });

  it.each(scripts)('%s has at most 40 lines, imports the package by its public name and stands in the README', (script) => {
    const text = readFileSync(join(root, 'examples', script), 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    expect(text).toMatch(/from 'gongkai(\/check)?'/);
    expect(text).not.toMatch(/from '\.\.?\//);
    expect(readFileSync(join(root, 'examples/README.md'), 'utf8')).toContain(script);
  });

  it('each data file has a comment that tells a clerk how to fill it in, and its pictures', () => {
    for (const name of readdirSync(join(root, 'examples/data')).filter((entry) => entry.endsWith('.yaml'))) {
      const text = readFileSync(join(root, 'examples/data', name), 'utf8');
      expect(text).toMatch(/^# 填写说明$/m);
      for (const [, picture] of text.matchAll(/image: (\S+)/g)) expect(existsSync(join(root, 'examples/data', picture!))).toBe(true);
    }
  });
});
