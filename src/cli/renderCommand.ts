import { basename, extname, join } from 'node:path';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FontSet } from '../fonts/face.js';
import { loadFontSet } from '../fonts/nodeFontSource.js';
import { readLimitedAtOnce } from '../pipeline/nodeDataFile.js';
import type { ReportFileLimits } from '../pipeline/fileLimits.js';
import { readProfile } from '../pipeline/nodeProfile.js';
import { renderReportFile } from '../pipeline/nodeRenderFile.js';
import { writeFiles } from '../pipeline/nodeWriteFiles.js';
import type { FileToWrite } from '../pipeline/nodeWriteFiles.js';
import { isDrawnFromPages } from '../pipeline/formats.js';
import type { Format } from '../pipeline/formats.js';
import { nameFiles } from '../pipeline/renderedFiles.js';
import type { HtmlOptions } from '../pipeline/renderReport.js';
import type { Stylesheet } from '../stylesheet/stylesheet.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

/** What `gongkai render` was asked for. */
export interface RenderCommandOptions {
  readonly folder: string;
  readonly formats: readonly Format[];
  /** A folder with faces to use first. */
  readonly fonts?: string;
  /** The report's data goes into the PDF. */
  readonly attachData: boolean;
  /** A stylesheet's name or file. */
  readonly profile: string;
  /** How a web page is written. */
  readonly html: HtmlOptions;
  readonly limits?: ReportFileLimits;
}

function outputName(file: string): string {
  return basename(file, extname(file));
}

/** Two inputs that would write the same file: the later would silently replace the earlier. */
function clashes(files: readonly string[]): readonly Diagnostic[] {
  return files.flatMap((file, index) => {
    const earlier = files.slice(0, index).find((other) => outputName(other) === outputName(file));
    return earlier === undefined ? [] : [diagnostic('output-clash', [], { expected: earlier, actual: file })];
  });
}

async function writeAll(files: readonly FileToWrite[]): Promise<readonly Diagnostic[]> {
  try {
    await writeFiles(files);
    return [];
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return [diagnostic('file-unwritable', [], { details: { reason }, place: { file: files[0]?.file ?? '' } })];
  }
}

interface Look {
  readonly fontSet?: FontSet;
  readonly stylesheet?: Stylesheet;
}

async function renderFile(file: string, look: Look, options: RenderCommandOptions, output: Output): Promise<readonly Diagnostic[]> {
  const { files, diagnostics } = await renderReportFile(file, { formats: options.formats, attachData: options.attachData, html: options.html, ...(options.limits && { limits: options.limits }), ...look }, readLimitedAtOnce);
  if (hasErrors(diagnostics)) return diagnostics;
  const writes = nameFiles(files, join(options.folder, outputName(file)));
  const failed = await writeAll(writes);
  if (failed.length === 0) writes.forEach((write) => output.data(`${write.file}\n`));
  return [...diagnostics, ...failed];
}

/** `gongkai render`: writes the formats of each report that has no error; one report's fault does not stop the others. */
export async function renderCommand(files: readonly string[], options: RenderCommandOptions, output: Output): Promise<ExitCode> {
  const found: Diagnostic[] = [...clashes(files)];
  const faces = options.formats.some(isDrawnFromPages) ? await loadFontSet(options.fonts === undefined ? {} : { folder: options.fonts }) : undefined;
  const profile = await readProfile(options.profile);
  found.push(...(faces?.diagnostics ?? []), ...profile.diagnostics);
  tellFindings(output, found);
  if (hasErrors(found)) return exitCodeFor(found);
  const look: Look = { ...(faces?.fontSet && { fontSet: faces.fontSet }), ...(profile.stylesheet && { stylesheet: profile.stylesheet }) };
  for (const file of files) {
    const diagnostics = await renderFile(file, look, options, output);
    tellFindings(output, diagnostics);
    for (const finding of diagnostics) found.push(finding);
  }
  return exitCodeFor(found);
}
