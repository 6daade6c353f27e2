import { join, resolve } from 'node:path';
import type { BatchOptions, BatchResult } from '../batch/batch.js';
import { listBatchInputs } from '../batch/nodeBatchInputs.js';
import { renderBatch } from '../batch/nodeRenderBatch.js';
import { writeBatchSummary } from '../batch/nodeSummary.js';
import { trackProgress } from '../batch/progress.js';
import { addToTotals, noTotals } from '../batch/summaryText.js';
import type { BatchTotals } from '../batch/summaryText.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { GongkaiError } from '../diagnostics/gongkaiError.js';
import type { Language } from '../diagnostics/wording.js';
import { tableLimits } from '../pipeline/fileLimits.js';
import { exitCodeFor, exitCodes } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

/** What `gongkai batch` was asked for. */
export interface BatchCommandOptions extends Omit<BatchOptions, 'signal' | 'onFindings'> {
  /** The summary's files are named after it: .json and .csv; absent: `summary` in the output folder. */
  readonly summary?: string;
}

/** Where a batch tells how far it is. */
export interface BatchConsole {
  readonly isTerminal: boolean;
  readonly stderr: (text: string) => void;
}

const sentences = {
  zh: {
    totals: ({ reports, written, refused, failed, warnings }: BatchTotals, unchanged: number) => `共 ${reports} 份：已生成 ${written}${unchanged > 0 ? `（其中 ${unchanged} 份先前已完成）` : ''}，有错误未生成 ${refused}，未做完 ${failed}；警告 ${warnings} 条。`,
    summary: (file: string) => `各份的结果和问题见 ${file}`,
    stopping: '正在停止：把手上的做完。再按一次 Ctrl-C 立即停止。',
    stopped: (done: number, total: number) => `已停止：${total} 份中处理了 ${done} 份，已完成的都保留。接着做：在同一命令后加 --resume。`,
  },
  en: {
    totals: ({ reports, written, refused, failed, warnings }: BatchTotals, unchanged: number) => `${reports} reports: ${written} written${unchanged > 0 ? ` (${unchanged} of them by an earlier run)` : ''}, ${refused} refused for errors, ${failed} not finished; ${warnings} warnings.`,
    summary: (file: string) => `What became of each stands in ${file}`,
    stopping: 'Stopping: what is in work is finished. Ctrl-C once more stops at once.',
    stopped: (done: number, total: number) => `Stopped after ${done} of ${total} reports; what is done is kept. To go on, add --resume to the same command.`,
  },
} as const;

/** The first Ctrl-C, or the end of a session, lets what is in work be finished; the second ends the process as it always does. */
function listenForEnd(tell: () => void): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (): void => {
    stop();
    tell();
    controller.abort();
  };
  const stop = (): void => names.forEach((name) => process.removeListener(name, end));
  names.forEach((name) => process.on(name, end));
  return { signal: controller.signal, stop };
}

function summaryFiles({ folder, summary }: BatchCommandOptions): { readonly json: string; readonly csv: string } {
  const stem = summary === undefined ? join(folder, 'summary') : summary.replace(/\.(?:json|csv)$/i, '');
  return { json: `${stem}.json`, csv: `${stem}.csv` };
}

/** What was found, one finding for each code: twenty thousand reports with the same error end as one does. */
function errorsByCode(): { readonly add: (diagnostics: readonly Diagnostic[]) => void; readonly code: () => ExitCode } {
  const errors = new Map<string, Diagnostic>();
  return { add: (diagnostics) => diagnostics.forEach((finding) => finding.severity === 'error' && errors.set(finding.code, finding)), code: () => exitCodeFor([...errors.values()]) };
}

interface Run {
  readonly output: Output;
  readonly console: BatchConsole;
  readonly total: number;
}

/** Tells errors as they come; warnings of thousands of reports stand in the summary. */
async function follow(results: AsyncIterable<BatchResult>, errors: ReturnType<typeof errorsByCode>, { output, console, total }: Run): Promise<{ readonly totals: BatchTotals; readonly unchanged: number }> {
  const progress = trackProgress({ total, isTerminal: console.isTerminal, write: console.stderr, now: () => performance.now(), language: output.language });
  let [totals, unchanged] = [noTotals, 0];
  try {
    for await (const result of results) {
      const faults = result.diagnostics.filter(({ severity }) => severity === 'error');
      if (faults.length > 0) progress.clear();
      tellFindings(output, faults);
      errors.add(faults);
      totals = addToTotals(totals, result);
      unchanged += result.isUnchanged && result.status === 'written' ? 1 : 0;
      progress.step(faults.length > 0);
    }
  } finally {
    if (totals.reports > 0) progress.end();
  }
  return { totals, unchanged };
}

function tellEnd({ totals, unchanged }: { readonly totals: BatchTotals; readonly unchanged: number }, csv: string, { output, total }: Run): void {
  const says = sentences[output.language];
  output.finding(says.totals(totals, unchanged));
  output.finding(totals.reports < total ? says.stopped(totals.reports, total) : says.summary(csv));
}

/** `gongkai batch`: renders many reports into a folder, with a journal to go on from and a summary of what became of each. */
export async function batchCommand(words: readonly string[], options: BatchCommandOptions, output: Output, console: BatchConsole): Promise<ExitCode> {
  const { summary: _, ...how } = options;
  const files = summaryFiles(options);
  const { inputs, diagnostics } = await listBatchInputs(words, { except: [resolve(options.folder)], limits: tableLimits(options.limits) });
  const errors = errorsByCode();
  const tell = (found: readonly Diagnostic[]): void => (tellFindings(output, found), errors.add(found));
  tell(diagnostics);
  if (hasErrors(diagnostics)) return errors.code();
  const run = { output, console, total: inputs.length };
  const { signal, stop } = listenForEnd(() => output.finding(sentences[output.language as Language].stopping));
  try {
    const results = renderBatch(inputs, { ...how, signal, onFindings: tell });
    const end = await follow(writeBatchSummary(results, { ...files, total: inputs.length, language: output.language }), errors, run);
    tellEnd(end, files.csv, run);
    if (end.totals.reports === inputs.length) output.data(`${files.json}\n${files.csv}\n`);
    return signal.aborted && end.totals.reports < inputs.length ? exitCodes.environment : errors.code();
  } catch (error) {
    if (!(error instanceof GongkaiError)) throw error;
    tell(error.diagnostics);
    return errors.code();
  } finally {
    stop();
  }
}
