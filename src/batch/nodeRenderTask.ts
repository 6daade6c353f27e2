import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readLimited } from '../pipeline/nodeDataFile.js';
import type { ReadBytes } from '../pipeline/nodeDataFile.js';
import { readProfile } from '../pipeline/nodeProfile.js';
import { renderReportFile } from '../pipeline/nodeRenderFile.js';
import type { RenderedReportFile } from '../pipeline/nodeRenderFile.js';
import { nameFiles } from '../pipeline/renderedFiles.js';
import type { RenderOptions } from '../pipeline/renderReport.js';
import type { BatchFile } from './batch.js';
import { tellableFindings } from './journalEntry.js';
import type { JournalEntry, ReadRecord } from './journalEntry.js';
import { readEntryAt } from './nodeJournal.js';
import { isAsWritten, removeObsolete, sha256Of } from './nodeOwnFiles.js';
import { organisationFindings } from './organisationFindings.js';
import { unwritable } from './systemFault.js';
import type { RenderTask, RenderedTask, ThreadSetting } from './threadTask.js';
import { writeInThread } from './nodeWriteInThread.js';

/** What a thread holds ready for all its reports. */
export interface ThreadLook {
  readonly options: Pick<RenderOptions, 'fontSet' | 'stylesheet'>;
  /** What of it the files depend on. */
  readonly fingerprint: string;
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

const stateOf = (read: Uint8Array | Diagnostic): Omit<ReadRecord, 'name'> => ('code' in read ? { fault: [read.code, read.details?.['reason'] ?? ''].join(' ') } : { sha256: sha256Of(read) });

/** Reads files and keeps what they were. */
function recording(folder: string, most: number | undefined): { readonly read: ReadBytes; readonly reads: ReadRecord[] } {
  const reads: ReadRecord[] = [];
  const read: ReadBytes = async (file) => {
    const bytes = await readLimited(file, most);
    reads.push({ name: slashed(relative(folder, file)), ...stateOf(bytes) });
    return bytes;
  };
  return { read, reads };
}

async function isUnchanged(before: JournalEntry, key: string, inputFolder: string, outputFolder: string, most: number | undefined): Promise<boolean> {
  if (before.key !== key) return false;
  for (const { name, ...then } of before.reads) {
    const now = stateOf(await readLimited(join(inputFolder, name), most));
    if (now.sha256 !== then.sha256 || now.fault !== then.fault) return false;
  }
  for (const file of before.files) if (!(await isAsWritten(outputFolder, file))) return false;
  return true;
}

/** The look of one report: the batch's own, or the stylesheet a list gives it. */
async function lookFor(profile: string | undefined, look: ThreadLook): Promise<{ readonly look?: ThreadLook; readonly diagnostics: readonly Diagnostic[] }> {
  if (profile === undefined) return { look, diagnostics: [] };
  const { stylesheet, diagnostics } = await readProfile(profile);
  if (!stylesheet || hasErrors(diagnostics)) return { diagnostics };
  return { look: { options: { ...look.options, stylesheet }, fingerprint: sha256Of(look.fingerprint + JSON.stringify(stylesheet)) }, diagnostics };
}

/** Findings name the report as the batch does, and tell no folder of the machine. */
function renamed(diagnostics: readonly Diagnostic[], { file, name, profile }: RenderTask): readonly Diagnostic[] {
  return diagnostics.map((finding) => {
    if (finding.place?.file === undefined) return { ...finding, place: { file: name } };
    const told = finding.place.file === file ? name : slashed(finding.place.file === profile ? relative(dirname(file), profile) : finding.place.file);
    return { ...finding, place: { ...finding.place, file: told } };
  });
}

function write({ files }: RenderedReportFile, { output, name }: RenderTask, folder: string): { readonly files: readonly BatchFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const named = nameFiles(files, output);
  try {
    mkdirSync(dirname(join(folder, output)), { recursive: true });
    writeInThread(named.map(({ file, bytes }) => ({ file: join(folder, file), bytes })));
    return { files: named.map(({ file, bytes }) => ({ name: slashed(file), bytes: bytes.length, sha256: sha256Of(bytes) })), diagnostics: [] };
  } catch (error) {
    return { files: [], diagnostics: [unwritable(error, name)] };
  }
}

/** Works on one report: nothing where an earlier run's files are what would be made; otherwise reads, proves, renders and writes it. */
export async function renderTask(task: RenderTask, setting: ThreadSetting, shared: ThreadLook): Promise<RenderedTask> {
  const { name, output, organisation } = task;
  const { folder, version, render } = setting;
  const { look, diagnostics: onProfile } = await lookFor(task.profile, shared);
  const before = task.before && (await readEntryAt(setting.journalFile, task.before));
  const key = sha256Of(JSON.stringify([version, render, look?.fingerprint ?? null, name, output, organisation ?? null]));
  if (before && look && (await isUnchanged(before, key, dirname(task.file), folder, render.limits?.bytes))) return { entry: before, isUnchanged: true };
  const { read, reads } = recording(dirname(task.file), render.limits?.bytes);
  const rendered = look ? await renderReportFile(task.file, { ...render, ...look.options }, read) : { files: {}, diagnostics: [] };
  const written = write(rendered, task, folder);
  await removeObsolete(folder, before?.files ?? [], written.files);
  const { report } = rendered;
  const found = renamed([...onProfile, ...rendered.diagnostics, ...organisationFindings(report, organisation), ...written.diagnostics], task);
  const status = written.diagnostics.length > 0 ? 'failed' : hasErrors(found) ? 'refused' : 'written';
  const told = { name, ...(report && { organisation: report.organisation, year: report.year }), files: written.files, ...tellableFindings(found) };
  // What could not be written, and a stylesheet that could not be read, is tried again by the next run.
  return { entry: status === 'failed' || !look ? { ...told, status } : { ...told, status, key, reads }, isUnchanged: false };
}
