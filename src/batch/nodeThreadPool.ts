import { Piscina } from 'piscina';
import { setTimeout } from 'node:timers';
import { systemCode } from './systemFault.js';
import type { ThreadAnswer, ThreadSetting, ThreadTask } from './threadTask.js';

/** Limits of one report. */
export interface ThreadLimits {
  readonly seconds: number;
  /** Of heap; bytes of files and faces lie outside it. */
  readonly megabytes: number;
}

/** Why a thread gave no answer. */
export type ThreadFault = { readonly reason: 'tooSlow' | 'tooMuchMemory' | 'crashed'; readonly message?: string };

export interface ThreadPool {
  /** Gives the answer, or why there is none; never fails. A thread that ended is replaced. */
  readonly run: (task: ThreadTask) => Promise<ThreadAnswer | { readonly fault: ThreadFault }>;
  readonly close: () => Promise<void>;
}

/** Room for what lives no longer than one report. Measured on Node 20: with 16 a report takes a fifth more time, with 48 no less, and each thread 20 MB more. */
const youngGenerationMegabytes = 32;

/** What a program says of its fault, without the folders of the machine. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n', 1)[0]!.replace(/(?:file:\/\/|[A-Za-z]:)?[\\/][^\s'"]*[\\/]/g, '').slice(0, 200);
}

function faultOf(error: unknown, isLate: boolean): ThreadFault {
  if (isLate) return { reason: 'tooSlow' };
  if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') return { reason: 'tooMuchMemory' };
  return { reason: 'crashed', message: messageOf(error) };
}

/** Starts threads that each work on one report at a time. */
export function startThreads(count: number, setting: ThreadSetting, limits: ThreadLimits): ThreadPool {
  const pool = new Piscina({
    filename: new URL('./nodeBatchThread.js', import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
    workerData: setting,
    // A thread that sleeps on an atomic does not hear its timers, and a report may wait for the disk.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: youngGenerationMegabytes },
    recordTiming: false,
  });
  // A thread that ends between two reports is replaced as well; that is nobody's fault.
  pool.on('error', () => undefined);
  const run: ThreadPool['run'] = async (task) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limits.seconds * 1000);
    try {
      return (await pool.run(task, { signal: late.signal })) as ThreadAnswer;
    } catch (error) {
      return { fault: faultOf(error, late.signal.aborted) };
    } finally {
      clearTimeout(timer);
    }
  };
  return { run, close: () => pool.destroy() };
}
