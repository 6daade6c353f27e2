/** `gongkai check` with last year's report, as data and as SARIF. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/run.js';
import { reviewedInput } from '../../support/reviewedReport.js';
import type { ReviewedParts } from '../../support/reviewedReport.js';
import { sarifFaults } from '../../support/sarifFaults.js';

const carriedForward = ['sections', 'applications', 'table', 'carriedForward'] as const;

describe('gongkai check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-check-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, parts: ReviewedParts): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(reviewedInput(parts), null, 2));
    return file;
  };

  const check = async (...words: readonly string[]) => {
    const out = { stdout: '', stderr: '' };
    const code = await run(['check', ...words], { stdout: (text) => (out.stdout += text), stderr: (text) => (out.stderr += text), version: '1.2.3' });
    return { code, ...out };
  };

  it('says nothing against a good report', async () => {
    expect(await check(write('good.json', {}))).toMatchObject({ code: 0, stderr: '' });
  });

  it('compares with last year’s report, and warnings leave the exit code as it is', async () => {
    const file = write('a.json', {});
    const { code, stderr } = await check(file, '--previous', write('last.json', { year: 2024, with: [[carriedForward, [3, 0, 0, 0, 0, 0, 3]]] }));
    expect(code).toBe(0);
    const line = readFileSync(file, 'utf8').split('\n').findIndex((text) => text.includes('"carriedIn"')) + 2;
    expect(stderr.split('\n')[0]).toMatch(new RegExp(`a\\.json:${line}:\\d+ 警告 R6 表三 二、上年结转政府信息公开申请数量 自然人 为 2；而上年报告的 表三 四、结转下年度继续办理 自然人 为 3。`));
  });

  it('checks nothing when last year’s report cannot be read, and says which', async () => {
    const { code, stdout, stderr } = await check(write('a.json', {}), '--previous', join(folder, 'none.yaml'));
    expect(code).toBe(3);
    expect(stderr).toContain('none.yaml');
    expect(stdout).not.toContain('a.json');
  });

  it('takes last year’s report for one report only, and one form of output', async () => {
    const file = write('a.json', {});
    expect((await check(file, file, '--previous', file)).code).toBe(2);
    expect((await check(file, '--json', '--sarif')).code).toBe(2);
  });

  it('gives findings as data, with rule, clause, place and sentence', async () => {
    const { stdout } = await check(write('a.json', { overview: ['全市共收到政府信息公开申请47件。'] }), '--json');
    const [{ diagnostics }] = JSON.parse(stdout);
    expect(diagnostics).toMatchObject([{ code: 'text-table-mismatch', rule: 'R9', severity: 'warning', expected: 12, actual: 47, clause: '审核惯例', place: { line: expect.any(Number) } }]);
    expect(diagnostics[0].message).toContain('R9');
  });

  it('gives SARIF for all inputs at once, errors among them', async () => {
    const files = [write('报告 1.json', { overview: ['全市共收到政府信息公开申请47件。'] }), write('b.json', { with: [[['sections', 'reviewAndLitigation', 'table', 'review', 4], 5]] })];
    const { code, stdout, stderr } = await check(...files, join(folder, 'none.json'), '--sarif');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const log = JSON.parse(stdout);
    expect(sarifFaults(log)).toEqual([]);
    const [{ tool, results }] = log.runs;
    expect(tool.driver).toMatchObject({ name: 'gongkai', version: '1.2.3' });
    expect(results.map((result: { ruleId: string; level: string }) => [result.ruleId, result.level])).toEqual([['R9', 'warning'], ['R4', 'error'], ['file-unreadable', 'error']]);
    const places = results.map((result: any) => result.locations[0].physicalLocation);
    expect(places[0].artifactLocation.uri).toMatch(/^file:\/\/\/.*\/%E6%8A%A5%E5%91%8A%201\.json$/);
    expect(places[0].region.startLine).toBeGreaterThan(1);
    expect(places[2].artifactLocation.uri).toMatch(/none\.json$/);
  });

  it('tells an acknowledged warning with its reason, and suppresses it in SARIF', async () => {
    const file = write('a.json', { with: [[['sections', 'otherMatters'], '无。'], [['acknowledged'], [{ rule: 'R24', reason: '由财政部门统一公布' }]]] });
    expect((await check(file)).stderr).toContain('已核实：由财政部门统一公布');
    const { results } = JSON.parse((await check(file, '--sarif')).stdout).runs[0];
    expect(results).toMatchObject([{ ruleId: 'R24', suppressions: [{ kind: 'inSource', justification: '由财政部门统一公布' }] }]);
  });
});

describe('gongkai diff', () => {
  const diff = async (...words: readonly string[]) => {
    const out = { stdout: '', stderr: '' };
    const code = await run(['diff', ...words], { stdout: (text) => (out.stdout += text), stderr: (text) => (out.stderr += text), version: '1.2.3' });
    return { code, ...out };
  };
  const seed = join(__dirname, '../../../examples/data/xingguo-2020.yaml');
  const city = join(__dirname, '../../../examples/data/chenglan-2025.yaml');

  it('tells what changed, which is no fault', async () => {
    const { code, stdout, stderr } = await diff(seed, city);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('  表三 第1行 总计〔一、本年新收政府信息公开申请数量〕 0 → 12409（+12409）\n');
    expect(stdout).toContain('  － 表二 第8行 政府集中采购〔采购项目数量、采购总金额〕\n');
    expect((await diff(seed, seed)).stdout).toContain('没有变化。');
  });

  it('gives the same as data', async () => {
    const { stdout } = await diff(seed, city, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ before: { year: 2020, form: '2019' }, after: { year: 2025, form: '2021' }, cells: expect.any(Array), sentences: expect.any(Array) });
  });

  it('needs two reports', async () => {
    expect((await diff(seed)).code).toBe(2);
    const { code, stdout, stderr } = await diff(seed, join(tmpdir(), 'no-such-report.yaml'));
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('no-such-report.yaml');
  });
});
