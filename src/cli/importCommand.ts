import { access } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseReport } from '../model/parseReport.js';
import { readDocumentFile } from '../pipeline/nodeDocumentFile.js';
import { reportText } from '../pipeline/reportText.js';
import { writeFiles } from '../pipeline/nodeWriteFiles.js';
import type { FileToWrite } from '../pipeline/nodeWriteFiles.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

/** What `gongkai import` was asked for. */
export interface ImportCommandOptions {
  /** The data file to write; absent: the document's name with the ending .yaml, in the working folder. */
  readonly output?: string;
  readonly organisation?: string;
  readonly year?: number;
  /** Writes over files that exist. */
  readonly force: boolean;
}

const outputEndings = ['.yaml', '.yml', '.json'] as const;

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A data file may have been edited by hand since; it is not written over unasked. */
async function inTheWay(files: readonly FileToWrite[]): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { file } of files) if (await exists(file)) findings.push(diagnostic('file-exists', [], { actual: file }));
  return findings;
}

async function write(files: readonly FileToWrite[], force: boolean): Promise<readonly Diagnostic[]> {
  const blocked = force ? [] : await inTheWay(files);
  if (blocked.length > 0) return blocked;
  try {
    await writeFiles(files);
    return [];
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return [diagnostic('file-unwritable', [], { details: { reason }, place: { file: files[0]!.file } })];
  }
}

/** `gongkai import`: reads a report out of a Word document or web page and writes it as a data file, its pictures beside it. */
export async function importCommand(file: string, options: ImportCommandOptions, output: Output): Promise<ExitCode> {
  const target = options.output ?? `${basename(file, extname(file))}.yaml`;
  const ending = extname(target).toLowerCase();
  if (!outputEndings.some((known) => known === ending)) {
    const finding = diagnostic('unsupported-format', [], { expected: outputEndings.join(' '), actual: target });
    tellFindings(output, [finding]);
    return exitCodeFor([finding]);
  }
  const { organisation, year } = options;
  const given = { ...(organisation !== undefined && { organisation }), ...(year !== undefined && { year }) };
  const { value, placeOf, diagnostics, pictures } = await readDocumentFile(file, { ...given, pictureStem: basename(target, extname(target)) });
  if (value === undefined) {
    tellFindings(output, diagnostics);
    return exitCodeFor(diagnostics);
  }
  const parsed = parseReport(value, { placeOf: (path) => placeOf(path) ?? (path.length === 0 ? { file } : undefined) });
  const found = [...diagnostics, ...parsed.diagnostics];
  const text = reportText(value, ending === '.json' ? 'json' : 'yaml', basename(file));
  const files = [{ file: target, bytes: new TextEncoder().encode(text) }, ...pictures.map(({ name, bytes }) => ({ file: join(dirname(target), name), bytes }))];
  const failed = await write(files, options.force);
  if (failed.length === 0) files.forEach((written) => output.data(`${written.file}\n`));
  found.push(...failed);
  tellFindings(output, found);
  return exitCodeFor(found);
}
