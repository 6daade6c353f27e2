import { extname } from 'node:path';
import { describeDiagnostic } from '../diagnostics/describe.js';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { loadFontSet } from '../fonts/nodeFontSource.js';
import { describeInspection } from '../inspect/describeInspection.js';
import type { Inspection } from '../inspect/inspection.js';
import type { CallLimits } from '../pipeline/limitNames.js';
import { inspectFinishedFile } from '../pipeline/nodeInspectFile.js';
import type { InspectFinishedFileOptions } from '../pipeline/nodeInspectFile.js';
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
  readonly limits?: CallLimits;
}

interface Inspected {
  readonly inspection?: Inspection;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finished files that can be measured, and those that cannot. */
const measured = /^\.(pdf|docx)$/i;
const unmeasured = /^\.(ofd|doc|wps|odt)$/i;

const finishedLimits = ({ bytes, pdf, package: packed }: CallLimits = {}): NonNullable<InspectFinishedFileOptions['limits']> => ({ ...(bytes !== undefined && { bytes }), ...(pdf && { pdf }), ...(packed && { package: packed }) });

async function inspectOne(file: string, options: InspectCommandOptions): Promise<Inspected> {
  const ending = extname(file);
  if (measured.test(ending)) return inspectFinishedFile(file, { limits: finishedLimits(options.limits) });
  if (unmeasured.test(ending)) {
    const expected = ['.pdf', ...reportEndings.filter((known) => known !== '.docx'), '.docx'].join(' ');
    return { diagnostics: [diagnostic('unsupported-format', [], { expected, actual: ending, details: { reason: 'finishedFile' }, place: { file } })] };
  }
  const { stylesheet, diagnostics: onProfile } = await readProfile(options.profile);
  const { report, images, placeOf, diagnostics: onReport } = await readReportFile(file, { limits: options.limits ?? {} });
  const read = [...onProfile, ...onReport];
  if (!report || !stylesheet || hasErrors(read)) return { diagnostics: read };
  const { fontSet, diagnostics: onFonts } = await loadFontSet(options.fonts === undefined ? {} : { folder: options.fonts });
  if (!fontSet) return { diagnostics: [...read, ...onFonts] };
  const { inspection, diagnostics } = inspectReport(report, { fontSet, images, stylesheet });
  const placed = diagnostics.map((finding) => ({ ...finding, ...(placeOf(finding.path) && { place: placeOf(finding.path)! }) }));
  return { ...(inspection && { inspection }), diagnostics: [...read, ...onFonts, ...placed] };
}

/**
 * `gongkai inspect`: tells what pages are and which clauses they keep, of a report as it would be laid out or of a finished
 * PDF or Word file; writes no file. As JSON one file gives an object, several a list.
 */
export async function inspectCommand(files: readonly string[], options: InspectCommandOptions, output: Output): Promise<ExitCode> {
  const results: (Inspected & { readonly file: string })[] = [];
  for (const file of files) results.push({ file, ...(await inspectOne(file, options)) });
  const code = exitCodeFor(results.flatMap(({ diagnostics }) => diagnostics));
  if (options.json) {
    const worded = results.map(({ file, inspection, diagnostics }) => ({
      file,
      ...(inspection && { inspection }),
      diagnostics: diagnostics.map((finding) => ({ ...finding, message: describeDiagnostic(finding, output.language) })),
    }));
    output.data(`${JSON.stringify(files.length === 1 ? worded[0] : worded, null, 2)}\n`);
    return code;
  }
  for (const { file, inspection, diagnostics } of results) {
    if (files.length > 1) output.data(`${file}\n`);
    tellFindings(output, diagnostics);
    if (inspection) output.data(`${describeInspection(inspection).join('\n')}\n`);
  }
  return code;
}
