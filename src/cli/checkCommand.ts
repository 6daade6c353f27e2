import { describeDiagnostic } from '../diagnostics/describe.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readReportFile } from '../pipeline/nodeReportFile.js';
import { checkReport } from '../rules/checkReport.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

/** What `gongkai check` was asked for. */
export interface CheckCommandOptions {
  readonly json: boolean;
  readonly blankMeansZero: boolean;
}

async function checkFile(file: string, blankMeansZero: boolean): Promise<readonly Diagnostic[]> {
  const { report, diagnostics, placeOf } = await readReportFile(file);
  return report ? [...diagnostics, ...checkReport(report, { blankMeansZero, placeOf })] : diagnostics;
}

/** `gongkai check`: reads reports and proves their sums; loads no renderer. */
export async function checkCommand(files: readonly string[], options: CheckCommandOptions, output: Output): Promise<ExitCode> {
  const results: { readonly file: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  for (const file of files) results.push({ file, diagnostics: await checkFile(file, options.blankMeansZero) });
  if (options.json) {
    const worded = results.map(({ file, diagnostics }) => ({
      file,
      diagnostics: diagnostics.map((finding) => ({ ...finding, message: describeDiagnostic(finding, output.language) })),
    }));
    output.data(`${JSON.stringify(worded, null, 2)}\n`);
  } else {
    for (const { file, diagnostics } of results) {
      tellFindings(output, diagnostics);
      const isFine = exitCodeFor(diagnostics) === 0;
      output.data(output.language === 'zh' ? `${file}：${isFine ? '通过' : '未通过'}\n` : `${file}: ${isFine ? 'passes' : 'does not pass'}\n`);
    }
  }
  return exitCodeFor(results.flatMap(({ diagnostics }) => diagnostics));
}
