import { extname } from 'node:path';
import { describeDiagnostic } from '../diagnostics/describe.js';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { loadFontSet } from '../fonts/nodeFontSource.js';
import { describeInspection } from '../inspect/describeInspection.js';
import type { Inspection } from '../inspect/inspection.js';
import { inspectReport } from '../pipeline/inspectReport.js';
import { readProfile } from '../pipeline/nodeProfile.js';
import { readReportFile, reportEndings } from '../pipeline/nodeReportFile.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

export interface InspectCommandOptions {
  readonly json: boolean;
  /** A stylesheet's name or file. */
  readonly profile: string;
  /** A folder with faces to use first. */
  readonly fonts?: string;
}

interface Inspected {
  readonly inspection?: Inspection;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files other programs finished: their pages cannot be measured, only those laid out here. */
const finishedFile = /^\.(pdf|ofd|doc|wps|odt)$/i;

async function inspectFile(file: string, options: InspectCommandOptions): Promise<Inspected> {
  const ending = extname(file);
  if (finishedFile.test(ending)) {
    return { diagnostics: [diagnostic('unsupported-format', [], { expected: reportEndings.join(' '), actual: ending, details: { reason: 'finishedFile' }, place: { file } })] };
  }
  const { stylesheet, diagnostics: onProfile } = await readProfile(options.profile);
  const { report, images, placeOf, diagnostics: onReport } = await readReportFile(file);
  const read = [...onProfile, ...onReport];
  if (!report || !stylesheet || hasErrors(read)) return { diagnostics: read };
  const { fontSet, diagnostics: onFonts } = await loadFontSet(options.fonts === undefined ? {} : { folder: options.fonts });
  if (!fontSet) return { diagnostics: [...read, ...onFonts] };
  const { inspection, diagnostics } = inspectReport(report, { fontSet, images, stylesheet });
  const placed = diagnostics.map((finding) => ({ ...finding, ...(placeOf(finding.path) && { place: placeOf(finding.path)! }) }));
  return { ...(inspection && { inspection }), diagnostics: [...read, ...onFonts, ...placed] };
}

/** `gongkai inspect`: lays a report out and tells what its pages are and which clauses they keep; writes no file. */
export async function inspectCommand(file: string, options: InspectCommandOptions, output: Output): Promise<ExitCode> {
  const { inspection, diagnostics } = await inspectFile(file, options);
  if (!options.json) {
    tellFindings(output, diagnostics);
    if (inspection) output.data(`${describeInspection(inspection).join('\n')}\n`);
    return exitCodeFor(diagnostics);
  }
  const worded = diagnostics.map((finding) => ({ ...finding, message: describeDiagnostic(finding, output.language) }));
  output.data(`${JSON.stringify({ file, ...(inspection && { inspection }), diagnostics: worded }, null, 2)}\n`);
  return exitCodeFor(diagnostics);
}
