/** Reads a finished file in a thread of its own, started by `nodeInspectFile.ts`, so that it can be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads';
import { inspectPdf } from './inspectPdf.js';
import { inspectWord } from './inspectWord.js';
import type { InspectThreadMessage, InspectThreadTask } from './inspectThreadTask.js';

const tell = (message: InspectThreadMessage): void => parentPort?.postMessage(message);

async function run({ bytes, format, freeFaces, pdfLimits, packageLimits }: InspectThreadTask): Promise<void> {
  const onPage = (): void => tell({ type: 'progress' });
  onPage();
  tell({ type: 'done', ...(format === 'pdf' ? await inspectPdf(bytes, { freeFaces, onPage, ...(pdfLimits && { limits: pdfLimits }) }) : inspectWord(bytes, { ...(packageLimits && { limits: packageLimits }) })) });
}

if (parentPort) void run(workerData as InspectThreadTask);
