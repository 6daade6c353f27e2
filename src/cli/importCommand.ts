import { basename, dirname, extname, join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { parseReport } from '../model/parseReport.js';
import type { ReportFileLimits } from '../pipeline/fileLimits.js';
import { readDocumentFile } from '../pipeline/nodeDocumentFile.js';
import { reportText } from '../pipeline/reportText.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';
import { writeAsked } from './writeAsked.js';

/** What `gongkai import` was asked for. */
export interface ImportCommandOptions {
  /** The data file to write; absent: the document's name with the ending .yaml, in the working folder. */
  readonly output?: string;
  readonly organisation?: string;
  readonly year?: number;
  /** Writes over files that exist. */
  readonly force: boolean;
  readonly limits?: ReportFileLimits;
}

const outputEndings = ['.yaml', '.yml', '.json'] as const;

/** `gongkai import`: reads a report out of a Word document, workbook or web page and writes it as a data file, its pictures beside it. */
export async function importCommand(file: string, options: ImportCommandOptions, output: Output): Promise<ExitCode> {
  const target = options.output ?? `${basename(file, extname(file))}.yaml`;
  const ending = extname(target).toLowerCase();
  if (!outputEndings.some((known) => known === ending)) {
    const finding = diagnostic('unsupported-format', [], { expected: outputEndings.join(' '), actual: target });
    tellFindings(output, [finding]);
    return exitCodeFor([finding]);
  }
  const { organisation, year, limits = {} } = options;
  const given = { ...(organisation !== undefined && { organisation }), ...(year !== undefined && { year }) };
  const { value, placeOf, diagnostics, pictures } = await readDocumentFile(file, { ...given, limits, pictureStem: basename(target, extname(target)) });
  if (value === undefined) {
    tellFindings(output, diagnostics);
    return exitCodeFor(diagnostics);
  }
  const parsed = parseReport(value, { placeOf: (path) => placeOf(path) ?? (path.length === 0 ? { file } : undefined), ...(limits.report && { limits: limits.report }) });
  const found = [...diagnostics, ...parsed.diagnostics];
  const text = reportText(value, ending === '.json' ? 'json' : 'yaml', basename(file));
  const files = [{ file: target, bytes: new TextEncoder().encode(text) }, ...pictures.map(({ name, bytes }) => ({ file: join(dirname(target), name), bytes }))];
  found.push(...(await writeAsked(files, options.force, output)));
  tellFindings(output, found);
  return exitCodeFor(found);
}
