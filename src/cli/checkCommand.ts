import { describeDiagnostic } from '../diagnostics/describe.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Report } from '../model/report.js';
import { readReportFile } from '../pipeline/nodeReportFile.js';
import { acknowledge } from '../rules/acknowledge.js';
import { checkReport } from '../rules/checkReport.js';
import { reviewReport } from '../rules/reviewReport.js';
import { toSarif } from '../rules/sarif.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

/** What `gongkai check` was asked for. */
export interface CheckCommandOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly blankMeansZero: boolean;
  /** The file of last year's report. */
  readonly previous?: string;
  /** The program's own, for SARIF. */
  readonly version: string;
}

interface Checked {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function checkFile(file: string, blankMeansZero: boolean, previous: Report | undefined): Promise<Checked> {
  const { report, diagnostics, placeOf } = await readReportFile(file);
  if (!report) return { file, diagnostics };
  const options = { blankMeansZero, placeOf, ...(previous && { previous }) };
  const found = [...diagnostics, ...checkReport(report, options), ...reviewReport(report, options)];
  return { file, diagnostics: acknowledge(report, found, options) };
}

/** Without last year's report that was asked for, nothing is checked: half an answer would pass for a whole one. */
async function checkFiles(files: readonly string[], { previous: previousFile, blankMeansZero }: CheckCommandOptions): Promise<readonly Checked[]> {
  const last = previousFile === undefined ? undefined : await readReportFile(previousFile);
  if (last && !last.report) return [{ file: previousFile!, diagnostics: last.diagnostics }];
  const results: Checked[] = [];
  for (const file of files) results.push(await checkFile(file, blankMeansZero, last?.report));
  return results;
}

const tellers: Readonly<Record<CheckCommandOptions['format'], (results: readonly Checked[], output: Output, version: string) => void>> = {
  json: (results, output) => {
    const worded = results.map(({ file, diagnostics }) => ({
      file,
      diagnostics: diagnostics.map((finding) => ({ ...finding, message: describeDiagnostic(finding, output.language) })),
    }));
    output.data(`${JSON.stringify(worded, null, 2)}\n`);
  },
  sarif: (results, output, version) => {
    // A finding on a whole file, such as one that is not there, may bring no place of its own.
    const findings = results.flatMap(({ file, diagnostics }) => diagnostics.map((finding) => ({ ...finding, place: { file, ...finding.place } })));
    output.data(`${JSON.stringify(toSarif(findings, { version, language: output.language }), null, 2)}\n`);
  },
  text: (results, output) => {
    for (const { file, diagnostics } of results) {
      tellFindings(output, diagnostics);
      const isFine = exitCodeFor(diagnostics) === 0;
      output.data(output.language === 'zh' ? `${file}：${isFine ? '通过' : '未通过'}\n` : `${file}: ${isFine ? 'passes' : 'does not pass'}\n`);
    }
  },
};

/** `gongkai check`: reads reports, proves their sums and reviews them; loads no renderer. Warnings do not change the exit code. */
export async function checkCommand(files: readonly string[], options: CheckCommandOptions, output: Output): Promise<ExitCode> {
  const results = await checkFiles(files, options);
  tellers[options.format](results, output, options.version);
  return exitCodeFor(results.flatMap(({ diagnostics }) => diagnostics));
}
