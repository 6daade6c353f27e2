import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeReport } from '../../../src/compose/composeReport.js';
import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import type { Block, Chart } from '../../../src/document/nodes.js';
import { plainText } from '../../../src/document/plainText.js';
import { readData } from '../../../src/importers/readData.js';
import { parseReport } from '../../../src/model/parseReport.js';
import type { ParsedReport } from '../../../src/model/parseReport.js';
import { withValue } from '../../support/validReport.js';
import type { ReportValue } from '../../support/validReport.js';

const example = readData(readFileSync(join(__dirname, '../../../examples/data/qishuang-2025-charts.yaml'), 'utf8'), 'a.yaml');
const input = example.value as ReportValue;

/** The example with one chart alone in 总体情况. */
function withChart(chart: unknown, base: ReportValue = input): ParsedReport {
  return parseReport(withValue(base, ['sections', 'overview'], ['正文。', { chart }]));
}

const isChart = (block: Block): block is Chart => block.type === 'chart';

function chartOf(parsed: ParsedReport): Chart {
  expect(parsed.diagnostics.map((finding) => describeDiagnostic(finding))).toEqual([]);
  return composeReport(parsed.report!).blocks.find(isChart)!;
}

const codesOf = ({ diagnostics }: ParsedReport): readonly string[] => diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`);
const shown = ({ categories, series }: Chart): readonly string[] => series.map(({ name, values }) => `${name ?? ''}: ${values.map(({ text }, index) => `${categories[index]} ${text}`).join(', ')}`);

const applications = (...keys: readonly string[]): readonly string[] => ['applications', ...keys];
const cells = [applications('results', 'granted', 'total'), applications('results', 'refused', 'total'), applications('results', 'notProcessed', 'naturalPersons')];

describe('charts of a report', () => {
  it('read cells where they stand, add up groups, and are named by the official labels', () => {
    expect(shown(chartOf(withChart({ kind: 'shares', cells })))).toEqual([': 予以公开 26, 不予公开 9, 不予处理 6']);
    const twos = { kind: 'bars', cells: [applications('received', 'naturalPersons'), applications('received', 'businesses'), applications('received', 'total')] };
    expect(shown(chartOf(withChart(twos)))).toEqual([': 自然人 51, 商业企业 12, 总计 66']);
    const fours = { kind: 'bars', cells: [['reviewAndLitigation', 'review', 'upheld'], ['reviewAndLitigation', 'litigation', 'direct', 'upheld']] };
    expect(shown(chartOf(withChart(fours)))).toEqual([': 行政复议结果维持 0, 未经复议直接起诉结果维持 0']);
    const groups = { kind: 'bars', cells: [applications('results', 'total', 'total'), applications('results', 'unavailable', 'total')] };
    expect(shown(chartOf(withChart(groups)))).toEqual([': 总计 68, 无法提供 16']);
  });

  it('say what the table says when a figure changes', () => {
    const changed = withValue(input, ['sections', 'applications', 'table', 'results', 'granted'], ['1,020', 6, 0, 0, 0, 0, '1026']);
    const parsed = withChart({ kind: 'bars', cells: [applications('results', 'granted', 'naturalPersons'), applications('results', 'granted', 'total')] }, changed);
    expect(chartOf(parsed).series[0]!.values).toEqual([{ text: '1,020', number: 1020 }, { text: '1026', number: 1026 }]);
  });

  it('keep labels an office has overridden', () => {
    const own = parseReport({ ...withValue(input, ['sections', 'overview'], [{ chart: { kind: 'shares', cells } }]), labels: { 'applications.results.granted': '（一）全部公开' } });
    expect(composeReport(own.report!).blocks.find(isChart)!.categories[0]).toBe('全部公开');
  });

  it('mix values given with cells, and tell them to those who do not see them', () => {
    const chart = chartOf(withChart({ kind: 'bars', caption: '图1', unit: '件', categories: [2024, 2025], series: [{ values: ['44.50', { cell: applications('received', 'total') }] }] }));
    expect(shown(chart)).toEqual([': 2024 44.50, 2025 66']);
    expect(chart.alternativeText).toBe('柱状图：图1。2024 44.50件，2025 66件。');
    expect(chartOf(withChart({ kind: 'shares', alternativeText: '说明', cells })).alternativeText).toBe('说明');
  });

  it('bring their figures as a table where asked', () => {
    const { report } = withChart({ kind: 'bars', unit: '件', table: true, categories: ['甲', '乙'], series: [{ name: '去年', values: [1, 2] }, { name: '今年', values: [3, null] }] });
    const blocks = composeReport(report!).blocks;
    const table = blocks[blocks.findIndex(isChart) + 1]!;
    expect(table.type === 'table' && table.rows.map(({ cells: own }) => own.map(({ inlines }) => plainText(inlines)))).toEqual([['项目', '去年', '今年'], ['甲', '1', '3'], ['乙', '2', '']]);
  });

  it('a blank, a sign and a word are no 0: told, and not drawn', () => {
    const blank = withValue(input, ['sections', 'applications', 'table', 'results', 'refused', 'stateSecrets'], [null, 0, 0, 0, 0, 0, null]);
    const parsed = withChart({ kind: 'bars', categories: ['甲', '乙', '丙', '丁'], series: [{ values: [null, '/', '若干', { cell: applications('results', 'refused', 'total') }] }] }, blank);
    const told = parsed.diagnostics.filter(({ code }) => code === 'chart-value-missing');
    expect(told.map((finding) => describeDiagnostic(finding))).toEqual([
      expect.stringContaining('“甲”空白'), expect.stringContaining('“乙”不是数字（/）'), expect.stringContaining('“丙”不是数字（若干）'), expect.stringContaining('“丁”空白'),
    ]);
    expect(composeReport(parsed.report!).blocks.find(isChart)!.series[0]!.values.map(({ number }) => number)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a cell of no table', { kind: 'bars', cells: [['applications', 'granted', 'total']] }, ['chart-cell-unknown sections.overview.1.chart.cells.0']],
    ['a row without a column', { kind: 'bars', cells: [applications('results', 'granted')] }, ['chart-cell-unknown sections.overview.1.chart.cells.0']],
    ['a part below 0', { kind: 'shares', categories: ['甲', '乙'], series: [{ values: [3, -1] }] }, ['chart-share-negative sections.overview.1.chart.series.0.values.1']],
    ['nothing to share', { kind: 'shares', categories: ['甲', '乙'], series: [{ values: [0, 0] }] }, ['chart-nothing-shared sections.overview.1.chart.series.0']],
    ['no values', { kind: 'bars' }, ['missing-value sections.overview.1.chart.series']],
    ['values without categories', { kind: 'bars', series: [{ values: [1] }] }, ['missing-value sections.overview.1.chart.categories']],
    ['categories of another number', { kind: 'bars', categories: ['甲'], series: [{ values: [1, 2] }] }, ['wrong-length sections.overview.1.chart.categories']],
    ['series of another length', { kind: 'bars', categories: ['甲'], series: [{ name: 'a', values: [1] }, { name: 'b', values: [1, 2] }] }, ['wrong-length sections.overview.1.chart.series.1.values']],
    ['series without names', { kind: 'bars', categories: ['甲'], series: [{ values: [1] }, { name: 'b', values: [1] }] }, ['missing-value sections.overview.1.chart.series.0.name']],
    ['nine parts', { kind: 'shares', categories: [...'一二三四五六七八九'], series: [{ values: [1, 2, 3, 4, 5, 6, 7, 8, 9] }] }, ['limit-exceeded sections.overview.1.chart.series']],
    ['a kind there is none of', { kind: 'pie', cells }, ['invalid-value sections.overview.1.chart.kind']],
  ])('tell %s', (_, chart, codes) => {
    expect(codesOf(withChart(chart))).toEqual(codes);
  });

  it('findings lead to the line of the cell', () => {
    const text = readFileSync(join(__dirname, '../../../examples/data/qishuang-2025-charts.yaml'), 'utf8').replace('partlyGranted, total]', 'partly, total]');
    const { value, placeOf } = readData(text, 'a.yaml');
    const [finding] = parseReport(value, { placeOf }).diagnostics;
    expect(finding).toMatchObject({ code: 'chart-cell-unknown', actual: 'applications.results.partly.total', place: { line: text.split('\n').findIndex((line) => line.includes('partly, total]')) + 1 } });
  });
});
