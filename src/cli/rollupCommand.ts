import { extname, resolve } from 'node:path';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { listReportFiles } from '../pipeline/nodeReportFiles.js';
import { tableLimits } from '../pipeline/fileLimits.js';
import type { ReportFileLimits } from '../pipeline/fileLimits.js';
import { readRosterFile } from '../pipeline/nodeRoster.js';
import type { FileToWrite } from '../pipeline/nodeWriteFiles.js';
import { rollUpText } from '../pipeline/rollUpText.js';
import { describeTrace, traceJson } from '../rollup/describeTrace.js';
import { rollUp } from '../rollup/rollUp.js';
import { rollUpWorkbook } from '../rollup/rollUpWorkbook.js';
import type { RollUp, RollUpOptions } from '../rollup/rolledUp.js';
import { withShortFiles } from '../rollup/shortFiles.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';
import { readUnits } from './readUnits.js';
import { writeAsked } from './writeAsked.js';

/** What `gongkai rollup` was asked for. */
export interface RollupCommandOptions extends Omit<RollUpOptions, 'roster'> {
  /** The data file of the sum: .yaml, .yml or .json. */
  readonly output: string;
  /** Where the trace goes: .json for programs, .txt for people. */
  readonly trace?: string;
  /** The workbook with a line for each unit: .xlsx. */
  readonly workbook?: string;
  readonly roster?: string;
  /** Writes over files that exist. */
  readonly force: boolean;
  readonly limits?: ReportFileLimits;
}

const outputEndings = ['.yaml', '.yml', '.json'];
const traceEndings = ['.json', '.txt'];
const workbookEndings = ['.xlsx'];

const endingOf = (file: string): string => extname(file).toLowerCase();

/** Faults of the call, before anything is read; an output that is itself an input would be added up next time. */
function callFaults(files: readonly string[], { output, trace, workbook }: RollupCommandOptions): readonly Diagnostic[] {
  const wrong = (file: string | undefined, endings: readonly string[]): readonly Diagnostic[] =>
    file === undefined || endings.includes(endingOf(file)) ? [] : [diagnostic('unsupported-format', [], { expected: endings.join(' '), actual: file })];
  const outputs = [output, trace, workbook].filter((file) => file !== undefined);
  const inputs = new Set(files.map((file) => resolve(file)));
  const clashes = outputs.filter((file, index) => inputs.has(resolve(file)) || outputs.slice(0, index).some((other) => resolve(other) === resolve(file)));
  return [...wrong(output, outputEndings), ...wrong(trace, traceEndings), ...wrong(workbook, workbookEndings), ...clashes.map((actual) => diagnostic('output-clash', [], { actual }))];
}

/** Of a unit's own findings those that bear on its figures: errors, and whatever is told of its tables. */
function onFigures(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.filter(({ severity, path }) => severity === 'error' || (severity === 'warning' && path[2] === 'table'));
}

/** Units that only the machine or the call keeps from being read end as `check` of them would. */
function codeOf({ units, diagnostics }: RollUp): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const areUnread = errors.length > 0 && errors.every(({ code, details }) => code === 'unit-refused' && details?.['reason'] === 'unread');
  return exitCodeFor(areUnread ? units.filter(({ status }) => status === 'refused').flatMap((unit) => unit.diagnostics) : diagnostics);
}

function filesOf({ value, trace: whole }: RollUp, options: RollupCommandOptions, { language }: Output): readonly FileToWrite[] {
  if (!value || !whole) return [];
  const trace = withShortFiles(whole);
  const { output, trace: traceFile, workbook } = options;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const traceText = (file: string): string => (endingOf(file) === '.json' ? traceJson(trace) : `${describeTrace(trace, language).join('\n')}\n`);
  return [
    { file: output, bytes: bytes(rollUpText(value, trace, endingOf(output) === '.json' ? 'json' : 'yaml')) },
    ...(traceFile === undefined ? [] : [{ file: traceFile, bytes: bytes(traceText(traceFile)) }]),
    ...(workbook === undefined ? [] : [{ file: workbook, bytes: rollUpWorkbook(trace) }]),
  ];
}

/** A sum whose own 勾稽关系 fail is written only by those who accept it. */
function isToWrite({ diagnostics }: RollUp, { acceptFailing }: RollupCommandOptions): boolean {
  return acceptFailing === true || !hasErrors(diagnostics);
}

/** `gongkai rollup`: adds units' reports cell by cell and writes the sum as a data file, with a trace on request. */
export async function rollupCommand(paths: readonly string[], options: RollupCommandOptions, output: Output): Promise<ExitCode> {
  const { roster: rosterFile, limits, ...how } = options;
  const roster = rosterFile === undefined ? undefined : await readRosterFile(rosterFile, { limits: tableLimits(limits) });
  const listed = await listReportFiles(paths);
  const files = listed.files.filter((file) => rosterFile === undefined || resolve(file) !== resolve(rosterFile));
  const before = [...callFaults(files, options), ...(roster?.diagnostics ?? [])];
  tellFindings(output, [...before, ...listed.diagnostics]);
  if (hasErrors(before)) return exitCodeFor(before);
  const rolled = rollUp(await readUnits(files, output, limits), { ...how, ...(roster && { roster: roster.entries }) });
  for (const { diagnostics } of rolled.units) tellFindings(output, onFigures(diagnostics));
  tellFindings(output, rolled.diagnostics);
  const code = codeOf(rolled);
  if (!isToWrite(rolled, options)) return code;
  const failed = await writeAsked(filesOf(rolled, options, output), options.force, output);
  tellFindings(output, failed);
  return code === 0 ? exitCodeFor(failed) : code;
}
