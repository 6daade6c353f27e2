import { describeDiagnostic, sentenceOf } from '../diagnostics/describe.js';
import { toPointer } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/wording.js';
import type { BatchResult } from './batch.js';
import { csvLine } from './csvText.js';

/** What a batch came to. */
export interface BatchTotals {
  readonly reports: number;
  readonly written: number;
  readonly refused: number;
  readonly failed: number;
  readonly files: number;
  readonly bytes: number;
  readonly errors: number;
  readonly warnings: number;
}

export const noTotals: BatchTotals = { reports: 0, written: 0, refused: 0, failed: 0, files: 0, bytes: 0, errors: 0, warnings: 0 };

const countOf = ({ diagnostics }: BatchResult, wanted: Severity): number => diagnostics.filter(({ severity }) => severity === wanted).length;

/** Adds one result to what was before. */
export function addToTotals(totals: BatchTotals, result: BatchResult): BatchTotals {
  return {
    ...totals,
    reports: totals.reports + 1,
    [result.status]: totals[result.status] + 1,
    files: totals.files + result.files.length,
    bytes: totals.bytes + result.files.reduce((sum, { bytes }) => sum + bytes, 0),
    errors: totals.errors + countOf(result, 'error'),
    warnings: totals.warnings + countOf(result, 'warning'),
  };
}

function findingValue(finding: Diagnostic, language: Language): Readonly<Record<string, unknown>> {
  const { code, severity, rule, path, place, acknowledged } = finding;
  return { code, severity, ...(rule !== undefined && { rule }), ...(place && { place }), path: toPointer(path), message: sentenceOf(finding, language), ...(acknowledged !== undefined && { acknowledged }) };
}

/** One report of summary.json, on one line. */
export function summaryJson(result: BatchResult, language: Language): string {
  const { name, status, organisation, year, files, diagnostics, uncheckedSums, findingsLeftOut } = result;
  return JSON.stringify({
    file: name,
    status,
    organisation: organisation ?? null,
    year: year ?? null,
    files: files.map((file) => ({ name: file.name, bytes: file.bytes, sha256: file.sha256 })),
    findings: diagnostics.map((finding) => findingValue(finding, language)),
    uncheckedSums,
    findingsLeftOut,
  });
}

const words = {
  zh: {
    head: ['文件', '机关', '年度', '结果', '错误', '警告', '无法核对的合计', '生成的文件', '字节', 'SHA-256', '问题'],
    status: { written: '已生成', refused: '有错误，未生成', failed: '未做完' },
    more: (count: number) => `另有 ${count} 条，见 JSON 汇总`,
  },
  en: {
    head: ['file', 'organisation', 'year', 'result', 'errors', 'warnings', 'sums not checkable', 'files written', 'bytes', 'SHA-256', 'findings'],
    status: { written: 'written', refused: 'refused', failed: 'failed' },
    more: (count: number) => `${count} more in the JSON summary`,
  },
} as const;

/** Excel cuts a cell after 32,767 characters and goes on in the next row. */
const mostCharacters = 8_000;

function findingsCell({ diagnostics, findingsLeftOut }: BatchResult, language: Language): string {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };
  const sorted = [...diagnostics].sort((first, second) => rank[first.severity] - rank[second.severity]);
  const lines: string[] = [];
  let length = 0;
  for (const { place: { file: _, ...place } = {}, ...finding } of sorted) {
    const line = describeDiagnostic({ ...finding, place }, language);
    length += line.length + 1;
    if (length > mostCharacters) break;
    lines.push(line);
  }
  const more = sorted.length - lines.length + findingsLeftOut;
  return [...lines, ...(more > 0 ? [words[language].more(more)] : [])].join('\n');
}

/** The first line of summary.csv. */
export function summaryCsvHead(language: Language): string {
  return csvLine(words[language].head);
}

/** One report of summary.csv. */
export function summaryCsv(result: BatchResult, language: Language): string {
  const { name, status, organisation = '', year = '', files, uncheckedSums } = result;
  const unchecked = Object.values(uncheckedSums).reduce((sum, count) => sum + count, 0);
  const column = (of: (file: BatchResult['files'][number]) => string): string => files.map(of).join('\n');
  return csvLine([
    name, organisation, year, words[language].status[status], countOf(result, 'error'), countOf(result, 'warning'), unchecked,
    column((file) => file.name), column(({ bytes }) => String(bytes)), column(({ sha256 }) => sha256), findingsCell(result, language),
  ]);
}
