import { dirname, extname, join, resolve } from 'node:path';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ReportFileLimits } from '../pipeline/fileLimits.js';
import { readReportFile } from '../pipeline/nodeReportFile.js';
import type { ReportFile } from '../pipeline/nodeReportFile.js';
import type { FileToWrite } from '../pipeline/nodeWriteFiles.js';
import { fillInWorkbook } from '../workbook/fillInWorkbook.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';
import { writeAsked } from './writeAsked.js';

/** What `gongkai template` was asked for. */
export interface TemplateCommandOptions {
  /** Absent: the year of the report it is filled from, or the one after last year's report. */
  readonly year?: number;
  /** Absent: `2026年填报表.xlsx`, in the working folder. */
  readonly output?: string;
  readonly organisation?: string;
  /** The file of last year's report. */
  readonly previous?: string;
  /** The file of a report the workbook is to hold already. */
  readonly report?: string;
  /** Writes over a file that exists. */
  readonly force: boolean;
  readonly limits?: ReportFileLimits;
}

/** A file that was asked for and holds no report ends the command: half a workbook would pass for a whole one. */
async function readAsked(file: string | undefined, limits: ReportFileLimits = {}): Promise<ReportFile | undefined> {
  return file === undefined ? undefined : readReportFile(file, { limits });
}

/** The pictures the report names, to be beside the workbook as well, unless they are there already. */
function picturesBeside(target: string, reportFile: string | undefined, report: ReportFile | undefined): readonly FileToWrite[] {
  return [...(report?.images ?? [])].flatMap(([name, { bytes }]) => {
    const file = join(dirname(target), name);
    return resolve(file) === resolve(dirname(reportFile!), name) ? [] : [{ file, bytes }];
  });
}

async function makeWorkbook(options: TemplateCommandOptions, output: Output): Promise<readonly Diagnostic[]> {
  const [previous, report] = [await readAsked(options.previous, options.limits), await readAsked(options.report, options.limits)];
  const unread = [previous, report].filter((file) => file && !file.report);
  if (unread.length > 0) return unread.flatMap((file) => file!.diagnostics);
  const year = options.year ?? report?.report?.year ?? (previous?.report && previous.report.year + 1);
  const target = options.output ?? `${year}年填报表.xlsx`;
  if (extname(target).toLowerCase() !== '.xlsx') return [diagnostic('unsupported-format', [], { expected: '.xlsx', actual: target })];
  const { bytes, diagnostics } = fillInWorkbook({
    ...(year !== undefined && { year }),
    ...(options.organisation !== undefined && { organisation: options.organisation }),
    ...(previous?.report && { previous: previous.report }),
    ...(report?.report && { report: report.report }),
  });
  if (!bytes || hasErrors(diagnostics)) return diagnostics;
  return [...diagnostics, ...(await writeAsked([{ file: target, bytes }, ...picturesBeside(target, options.report, report)], options.force, output))];
}

/** `gongkai template`: writes the workbook an office fills its report in with, and the pictures of a report it is filled from beside it. */
export async function templateCommand(options: TemplateCommandOptions, output: Output): Promise<ExitCode> {
  const findings = await makeWorkbook(options, output);
  tellFindings(output, findings);
  return exitCodeFor(findings);
}
