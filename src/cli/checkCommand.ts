import { describeDiagnostic } from '../diagnostics/describe.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Report } from '../model/report.js';
import { readLimitedAtOnce } from '../pipeline/nodeDataFile.js';
import type { ReportFileLimits } from '../pipeline/fileLimits.js';
import { readReportFileWith } from '../pipeline/nodeReportFile.js';
import type { RollUp } from '../rollup/rolledUp.js';
import { acknowledge } from '../rules/acknowledge.js';
import { checkReport } from '../rules/checkReport.js';
import { reviewReport } from '../rules/reviewReport.js';
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
  /** Files and folders of the units that belong to the organ. */
  readonly units?: readonly string[];
  readonly limits?: ReportFileLimits;
  /** The program's own, for SARIF. */
  readonly version: () => string;
}

interface Checked {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The sum of an organ's units; one that cannot be added is told and left out, so that the others still speak. */
async function sumUnits(paths: readonly string[], { organisation, year }: Report, limits: ReportFileLimits | undefined, output: Output): Promise<Pick<RollUp, 'report' | 'diagnostics'>> {
  const [{ rollUp }, { listReportFiles }, { readUnits }] = await Promise.all([import('../rollup/rollUp.js'), import('../pipeline/nodeReportFiles.js'), import('./readUnits.js')]);
  const { files, diagnostics } = await listReportFiles(paths);
  const rolled = rollUp(await readUnits(files, output, limits), { organisation, year, leaveOutRefused: true });
  const onUnits: readonly DiagnosticCode[] = ['unit-left-out', 'nothing-to-add', 'text-not-added', 'amounts-not-added'];
  return { ...(rolled.report && { report: rolled.report }), diagnostics: [...diagnostics, ...rolled.diagnostics.filter(({ code }) => onUnits.includes(code))] };
}

async function checkFile(file: string, { blankMeansZero, units, limits = {} }: CheckCommandOptions, previous: Report | undefined, output: Output): Promise<Checked> {
  const { report, diagnostics, placeOf } = await readReportFileWith(file, readLimitedAtOnce, { limits });
  if (!report) return { file, diagnostics };
  const summed = units && (await sumUnits(units, report, limits, output));
  const options = { blankMeansZero, placeOf, ...(previous && { previous }), ...(summed?.report && { unitsSum: summed.report }) };
  const found = [...diagnostics, ...(summed?.diagnostics ?? []), ...checkReport(report, options), ...reviewReport(report, options)];
  return { file, diagnostics: acknowledge(report, found, options) };
}

/** Without last year's report that was asked for, nothing is checked: half an answer would pass for a whole one. */
async function checkFiles(files: readonly string[], options: CheckCommandOptions, output: Output): Promise<readonly Checked[]> {
  const { previous: previousFile } = options;
  const last = previousFile === undefined ? undefined : await readReportFileWith(previousFile, readLimitedAtOnce, { limits: options.limits ?? {} });
  if (last && !last.report) return [{ file: previousFile!, diagnostics: last.diagnostics }];
  const results: Checked[] = [];
  for (const file of files) results.push(await checkFile(file, options, last?.report, output));
  return results;
}

const tellers: Readonly<Record<CheckCommandOptions['format'], (results: readonly Checked[], output: Output, version: () => string) => void | Promise<void>>> = {
  json: (results, output) => {
    const worded = results.map(({ file, diagnostics }) => ({
      file,
      diagnostics: diagnostics.map((finding) => ({ ...finding, message: describeDiagnostic(finding, output.language) })),
    }));
    output.data(`${JSON.stringify(worded, null, 2)}\n`);
  },
  sarif: async (results, output, version) => {
    const { toSarif } = await import('../rules/sarif.js');
    // A finding on a whole file, such as one that is not there, may bring no place of its own.
    const findings = results.flatMap(({ file, diagnostics }) => diagnostics.map((finding) => ({ ...finding, place: { file, ...finding.place } })));
    output.data(`${JSON.stringify(toSarif(findings, { version: version(), language: output.language }), null, 2)}\n`);
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
  const results = await checkFiles(files, options, output);
  await tellers[options.format](results, output, options.version);
  return exitCodeFor(results.flatMap(({ diagnostics }) => diagnostics));
}
