import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { DocumentFault } from '../diagnostics/documentFault.js';
import { parseManifest } from '../fonts/manifest.js';
import { packageFontFolder } from '../fonts/nodeFontSource.js';
import type { PackageLimits } from '../ooxml/limits.js';
import type { PdfLimits } from '../pdfReader/limits.js';
import type { Inspection } from '../inspect/inspection.js';
import type { FinishedFormat, InspectThreadMessage, InspectThreadTask } from './inspectThreadTask.js';
import { fileLimits } from './fileLimits.js';
import { readLimited } from './nodeDataFile.js';
import { threadFlags } from './threadFlags.js';

/** What a finished file is, or why it could not be read. */
export interface InspectedFinishedFile {
  /** Absent when a finding is an error. */
  readonly inspection?: Inspection;
  readonly diagnostics: readonly Diagnostic[];
}

/** What reading a finished file may cost, and what may be in it. */
export interface InspectFileLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Without progress – a page of a report takes some tens – and in all. */
  readonly silentMilliseconds: number;
  readonly milliseconds: number;
  /** More memory than there was before, in bytes. */
  readonly memoryBytes: number;
}

/** A file that goes beyond them was not made to be read. */
export const inspectFileLimits: InspectFileLimits = Object.freeze({ bytes: fileLimits.bytes, silentMilliseconds: 1200, milliseconds: 60_000, memoryBytes: 140 * 1024 * 1024 });

/** How a finished file is inspected. */
export interface InspectFinishedFileOptions {
  /** Absent, wholly or in part: `inspectFileLimits`, `pdfLimits`, `packageLimits`. */
  readonly limits?: Partial<InspectFileLimits> & { readonly pdf?: Partial<PdfLimits>; readonly package?: Partial<PackageLimits> };
}

const watchEvery = 10;
/** A small young generation: without it an honest report of ten pages takes 30 MB more (145 instead of 115, measured on Node 20). */
const heapLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 4 } as const;

/** Ends a thread that goes beyond its limits, and says why. */
function watch(worker: Worker, limits: InspectFileLimits, endWith: (fault: DocumentFault) => void): { readonly progress: () => void; readonly stop: () => void } {
  const { rss } = process.memoryUsage();
  const began = performance.now();
  let last = began;
  const timer = setInterval(() => {
    const now = performance.now();
    if (process.memoryUsage.rss() - rss > limits.memoryBytes) endWith(new DocumentFault('tooMuchMemory'));
    else if (now - last > limits.silentMilliseconds || now - began > limits.milliseconds) endWith(new DocumentFault('tooSlow'));
  }, watchEvery);
  worker.once('online', () => (last = performance.now()));
  return { progress: () => (last = performance.now()), stop: () => clearInterval(timer) };
}

async function inspectInThread(task: InspectThreadTask, limits: InspectFileLimits): Promise<InspectedFinishedFile> {
  // The bytes are handed over, not copied.
  const whole = task.bytes.byteLength === task.bytes.buffer.byteLength ? task.bytes : Uint8Array.from(task.bytes);
  const execArgv = threadFlags(process.execArgv);
  const worker = new Worker(new URL('./nodeInspectThread.js', import.meta.url), {
    workerData: { ...task, bytes: whole },
    transferList: [whole.buffer as ArrayBuffer],
    ...(execArgv && { execArgv }),
    resourceLimits: heapLimits,
    stdout: true,
    stderr: true,
  });
  try {
    return await new Promise((resolve) => {
      const refuse = (fault: DocumentFault): void => resolve({ diagnostics: [fault.toDiagnostic(undefined)] });
      const { progress, stop } = watch(worker, limits, (fault) => {
        stop();
        refuse(fault);
      });
      worker.on('message', (message: InspectThreadMessage) => {
        progress();
        if (message.type !== 'done') return;
        stop();
        const { inspection, diagnostics } = message;
        resolve({ ...(inspection && { inspection }), diagnostics });
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        stop();
        refuse(new DocumentFault(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooMuchMemory' : 'unreadable'));
      });
    });
  } finally {
    await worker.terminate();
  }
}

/**
 * Measures a finished PDF or Word file, whoever made it, against GB/T 9704-2012; no office suite is asked.
 *
 * The file is read in a thread of its own, which is ended when it shows no progress or takes more memory than a report can.
 * Findings: `file-unreadable`, `limit-exceeded`, `file-damaged`, `unsupported-format`; each names the file.
 *
 * @example
 * const { inspection } = await inspectFinishedFile('report.pdf');
 * inspection?.verdicts.filter(({ verdict }) => verdict === 'doesNotHold');
 */
export async function inspectFinishedFile(file: string, options: InspectFinishedFileOptions = {}): Promise<InspectedFinishedFile> {
  const { pdf, package: packed, ...given } = options.limits ?? {};
  const limits = { ...inspectFileLimits, ...given };
  const ending = extname(file).toLowerCase();
  const format: FinishedFormat | undefined = ending === '.pdf' ? 'pdf' : ending === '.docx' ? 'docx' : undefined;
  if (!format) return { diagnostics: [diagnostic('unsupported-format', [], { expected: '.pdf .docx', actual: ending, place: { file } })] };
  const bytes = await readLimited(file, limits.bytes);
  if ('code' in bytes) return { diagnostics: [bytes] };
  const { faces } = parseManifest(readFileSync(join(packageFontFolder(), 'manifest.json'), 'utf8'));
  const { inspection, diagnostics } = await inspectInThread({ bytes, format, freeFaces: faces, ...(pdf && { pdfLimits: pdf }), ...(packed && { packageLimits: packed }) }, limits);
  return { ...(inspection && { inspection }), diagnostics: diagnostics.map((finding) => ({ ...finding, place: { file } })) };
}
