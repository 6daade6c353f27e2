import { describeDiff } from '../compare/describeDiff.js';
import { diffReports } from '../compare/diffReports.js';
import type { ReportFileLimits } from '../pipeline/fileLimits.js';
import { readReportFile } from '../pipeline/nodeReportFile.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

/** What `gongkai diff` was asked for. */
export interface DiffCommandOptions {
  readonly json: boolean;
  readonly limits?: ReportFileLimits;
}

/** `gongkai diff`: what changed from one report to another. That something did is no fault; a file that holds no report is. */
export async function diffCommand(beforeFile: string, afterFile: string, { json, limits = {} }: DiffCommandOptions, output: Output): Promise<ExitCode> {
  const [before, after] = [await readReportFile(beforeFile, { limits }), await readReportFile(afterFile, { limits })];
  if (!before.report || !after.report) {
    const found = [before, after].filter(({ report }) => !report).flatMap(({ diagnostics }) => diagnostics);
    tellFindings(output, found);
    return exitCodeFor(found);
  }
  const diff = diffReports(before.report, after.report);
  output.data(json ? `${JSON.stringify(diff, null, 2)}\n` : `${describeDiff(diff, output.language).join('\n')}\n`);
  return exitCodeFor([]);
}
