import { mkdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { GongkaiError } from '../diagnostics/gongkaiError.js';
import { defaultFormats } from '../pipeline/formats.js';
import type { BatchInput, BatchOptions, BatchResult } from './batch.js';
import { inOrder } from './inOrder.js';
import { lockFolder } from './nodeFolderLock.js';
import { journalFileIn, openJournal } from './nodeJournal.js';
import type { Journal } from './nodeJournal.js';
import { removeLeftovers } from './nodeOwnFiles.js';
import { packageVersion } from './nodePackageVersion.js';
import { renderOne } from './nodeRenderOne.js';
import type { Running } from './nodeRenderOne.js';
import type { ThreadPool } from './nodeThreadPool.js';
import { nameKey } from './outputName.js';
import { planBatch } from './planBatch.js';
import type { PlannedInput } from './planBatch.js';
import { systemCode, unwritable } from './systemFault.js';

/** Megabytes: from 2,048 on V8 lets a heap grow to four times what it needs between two full collections, below it to less than twice: a third of the collections. Measured on Node 20. */
const usual = { timeLimit: 120, memoryLimit: 2048 } as const;
/** Finished reports held back by a slow one before them, for each thread. */
const aheadOfEach = 16;

/** What cannot be had from the file system is a finding at the door. */
async function orFinding<T>(asked: Promise<T>, folder: string): Promise<T> {
  return asked.catch((error: unknown) => Promise.reject(systemCode(error) === undefined ? error : new GongkaiError([unwritable(error, folder)], { cause: error })));
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}

function planned(inputs: readonly BatchInput[], { folder, formats = defaultFormats }: BatchOptions): readonly PlannedInput[] {
  const below = new Set(inputs.map(({ file }) => nameKey(relative(resolve(folder), resolve(file)).replaceAll('\\', '/'))));
  return planBatch(inputs, (name) => below.has(nameKey(name)), formats.filter((format) => format !== 'svg'));
}

/** Faces and stylesheet are looked at before the first report: without them there is nothing to do. */
async function prepared({ threads, journal }: Running, tell: BatchOptions['onFindings']): Promise<void> {
  const answer = await threads.run({ type: 'prepare' });
  if ('fault' in answer) throw new GongkaiError([diagnostic('rendering-failed', [], { details: { reason: answer.fault.reason, message: answer.fault.message ?? '' } })]);
  const damaged: readonly Diagnostic[] = journal.damaged > 0 ? [diagnostic('journal-damaged', [], { actual: journal.damaged })] : [];
  const found = [...('diagnostics' in answer ? answer.diagnostics : []), ...damaged];
  if (hasErrors(found)) throw new GongkaiError(found);
  tell?.(found);
}

async function startAll(plan: readonly PlannedInput[], journal: Journal, options: BatchOptions): Promise<{ readonly running: Running; readonly jobs: number }> {
  const { folder, profile, fonts = {}, formats = defaultFormats, attachData, html, createdAt, limits, timeLimit = usual.timeLimit, memoryLimit = usual.memoryLimit } = options;
  const jobs = Math.max(1, Math.min(options.jobs ?? availableParallelism(), plan.length));
  const render = { formats, ...(attachData !== undefined && { attachData }), ...(html && { html }), ...(createdAt !== undefined && { createdAt }), ...(limits && { limits }) };
  const setting = { folder: resolve(folder), journalFile: journal.file, version: packageVersion(), render, fonts, ...(profile !== undefined && { profile }) };
  // Loaded only now, so that a caller of anything else does not pay for threads.
  const { startThreads } = await import('./nodeThreadPool.js');
  const threads = startThreads(jobs, setting, { seconds: timeLimit, megabytes: memoryLimit });
  return { running: { folder: setting.folder, journal, threads }, jobs };
}

/**
 * Renders many reports, several at a time, each in a thread, and gives what became of each in the order of the inputs.
 *
 * One report's fault does not stop the others: whatever it is – data, a thread that crashed, took too long or too much memory, a full disk – it is a finding
 * of that report alone. Files are written whole or not at all. A journal in the folder keeps what is done, so that a batch that was ended, even by a
 * kill, goes on with `resume`; what it then gives and writes is what an unbroken run would have. However many there are, and however slowly results are
 * taken, only some are held.
 *
 * @throws GongkaiError at the first result where nothing can be done: `batch-in-progress`, `journal-exists`, `file-unwritable`, `font-missing`, and those of `readProfile`.
 * @example
 * for await (const { name, status } of renderBatch([{ file: 'a.yaml' }, { file: 'b.docx' }], { folder: 'out' })) console.log(name, status);
 */
export async function* renderBatch(inputs: readonly BatchInput[], options: BatchOptions): AsyncGenerator<BatchResult, void, undefined> {
  const { folder, resume = false, failFast = false, signal } = options;
  await orFinding(mkdir(folder, { recursive: true }), folder);
  const lock = await orFinding(lockFolder(folder), folder);
  let [journal, threads]: [Journal | undefined, ThreadPool | undefined] = [undefined, undefined];
  try {
    if (!resume && (await exists(journalFileIn(folder)))) throw new GongkaiError([diagnostic('journal-exists', [], { place: { file: folder } })]);
    const plan = planned(inputs, options);
    await removeLeftovers(folder, plan.map(({ output }) => output));
    const opened = await orFinding(openJournal(resolve(folder)), folder);
    journal = opened;
    const { running, jobs } = await startAll(plan, opened, options);
    threads = running.threads;
    await prepared(running, options.onFindings);
    let isStopped = false;
    const one = async (input: PlannedInput): Promise<BatchResult> => {
      const result = await renderOne(input, running);
      if (failFast && hasErrors(result.diagnostics)) isStopped = true;
      return result;
    };
    yield* inOrder(plan, one, { jobs, ahead: jobs * aheadOfEach, isStopped: () => isStopped || signal?.aborted === true });
  } finally {
    await threads?.close();
    await journal?.close();
    await lock.release();
  }
}
