/** The seed report, once for each number: other names, other figures, the same size. Every sum is right. */
import { readFileSync } from 'node:fs';
import { parseReport } from 'gongkai';
import { parse } from 'yaml';
import { nameOf, numbersFrom } from './ideographs.mjs';

const seed = parse(readFileSync(new URL('../../examples/data/xingguo-2020.yaml', import.meta.url), 'utf8'));
const applicants = 6;

/** A row of table three: six figures and their sum. */
const withSum = (values) => [...values, values.reduce((sum, value) => sum + value, 0)];

/** Fills each row of the results with figures, however deep it stands, and adds them up. */
function fillResults(rows, next, sums) {
  return Object.fromEntries(
    Object.entries(rows).map(([key, row]) => {
      if (key === 'total') return [key, withSum(sums)];
      if (!Array.isArray(row)) return [key, fillResults(row, next, sums)];
      const values = Array.from({ length: applicants }, () => next(40));
      values.forEach((value, index) => (sums[index] += value));
      return [key, withSum(values)];
    }),
  );
}

/** Table three: what came in is what was answered. */
function applicationsTable(table, next) {
  const sums = new Array(applicants).fill(0);
  const results = fillResults(table.results, next, sums);
  const none = withSum(new Array(applicants).fill(0));
  return { ...table, received: withSum(sums), carriedIn: none, results, carriedForward: none };
}

/** What the `number`th organ filed, as one writes it in a data file. */
export function inputOf(number) {
  const next = numbersFrom(number * 7919 + 1);
  const input = JSON.parse(JSON.stringify(seed).replaceAll('兴国', nameOf(next, 2)));
  const { overview, applications } = input.sections;
  const visited = Array.from({ length: 8 }, () => `${nameOf(next, 2)}镇`);
  overview[2] = `我办全力推进概况信息、政策文件、财经信息等的公开，全年在政府网站公开信息${100 + next(900)}条，指导${visited.join('、')}公开信息。`;
  applications.table = applicationsTable(applications.table, next);
  return input;
}

/** What `inputOf` gives with the prose and the rows of a free table `factor` times. */
export function scaledInputOf(number, factor) {
  const input = inputOf(number);
  const next = numbersFrom(number + factor);
  const prose = input.sections.overview.filter((item) => typeof item === 'string' || item.level === 3);
  const repeated = Array.from({ length: factor }, (_, round) => prose.map((item) => told(item, round))).flat();
  const rows = Array.from({ length: 24 * factor }, (_, row) => [`第${row + 1}项`, ...Array.from({ length: 6 }, () => next(10_000))]);
  const table = { caption: '表1　各项分布情况', columns: [4, 2, 2, 2, 2, 2, 2], rows: [['项目', '一', '二', '三', '四', '五', '六'], ...rows] };
  input.sections.overview = [...repeated, { table }];
  return input;
}

/** A paragraph that says which time it stands there: without it a peer could keep the shaped words of the last. */
function told(item, round) {
  const text = typeof item === 'string' ? item : `${item.heading}${item.text}`;
  return `${text}（之${round + 1}）`;
}

/** @throws Error when the input has a finding that is an error: the bench would measure a refusal. */
export function reportFrom(input) {
  const { report, diagnostics } = parseReport(input);
  if (!report) throw new Error(`The bench's own report has findings: ${JSON.stringify(diagnostics.slice(0, 3))}`);
  return report;
}

/** The number of the report every peer is proved with. */
export const proofNumber = 424_242;
