import { resolve } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { BatchResult } from './batch.js';
import { readEntryAt } from './nodeJournal.js';
import type { Journal } from './nodeJournal.js';
import { removeLeftovers, removeObsolete } from './nodeOwnFiles.js';
import type { ThreadFault, ThreadPool } from './nodeThreadPool.js';
import type { PlannedInput } from './planBatch.js';
import { unwritable } from './systemFault.js';
import type { RenderTask, RenderedTask } from './threadTask.js';

const nothingDone = { isUnchanged: false, files: [], uncheckedSums: {}, findingsLeftOut: 0 } as const;

/** What a batch that runs holds open. */
export interface Running {
  readonly folder: string;
  readonly journal: Journal;
  readonly threads: ThreadPool;
}

function taskFor({ input, name, output }: PlannedInput, { journal }: Running): RenderTask {
  const { profile, organisation } = input;
  const before = journal.placeOf(name);
  return { type: 'render', file: resolve(input.file), name, output, ...(profile !== undefined && { profile }), ...(organisation !== undefined && { organisation }), ...(before && { before }) };
}

/** The thread is gone; what it left half-written goes too, and files of an earlier run, which would pass for this one's. */
async function failed({ name, output }: PlannedInput, { reason, message }: ThreadFault, { folder, journal }: Running): Promise<BatchResult> {
  await removeLeftovers(folder, [output]);
  const place = journal.placeOf(name);
  const before = place && (await readEntryAt(journal.file, place));
  await removeObsolete(folder, before?.files ?? [], []);
  const finding = diagnostic('rendering-failed', [], { details: { reason, ...(message !== undefined && { message }) }, place: { file: name } });
  return { ...nothingDone, name, status: 'failed', diagnostics: [finding] };
}

/** A report counts as done once the journal says so. */
async function recorded({ entry, isUnchanged }: RenderedTask, { journal }: Running): Promise<BatchResult> {
  if (!('key' in entry)) return { ...entry, isUnchanged };
  const { key, reads, ...told } = entry;
  if (isUnchanged) return { ...told, isUnchanged };
  try {
    await journal.append(entry);
    return { ...told, isUnchanged };
  } catch (error) {
    return { ...told, isUnchanged, status: 'failed', diagnostics: [...told.diagnostics, unwritable(error, told.name)] };
  }
}

/** Has a thread work on one report, and gives what became of it; never fails. */
export async function renderOne(one: PlannedInput, running: Running): Promise<BatchResult> {
  if (one.diagnostics.length > 0) return { ...nothingDone, name: one.name, status: 'refused', diagnostics: one.diagnostics };
  const answer = await running.threads.run(taskFor(one, running));
  if ('fault' in answer) return failed(one, answer.fault, running);
  if ('entry' in answer) return recorded(answer, running);
  // A thread started anew found faces or stylesheet gone.
  return { ...nothingDone, name: one.name, status: 'failed', diagnostics: answer.diagnostics };
}
