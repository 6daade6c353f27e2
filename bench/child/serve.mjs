/** A process with one peer in it: makes the documents it is sent and tells how long each took. Arguments: peer, folder. */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import peakBytes from './peak.cjs';
import { peerOf, prepared } from '../peers/peers.mjs';

const [id, folder] = process.argv.slice(2);
const make = await prepared(peerOf(id), folder);

async function made(value) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const files = await make(value);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { milliseconds, processor: (user + system) / 1000, bytes: files.reduce((sum, file) => sum + file.length, 0), resident: process.memoryUsage.rss(), files };
}

/** Bytes of JavaScript's objects and buffers that are still in use, once all garbage is collected; memory of native code is not among them. */
function kept() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

process.on('message', async ({ values, saveAs, isAskedForKept }) => {
  try {
    if (isAskedForKept) return process.send({ kept: kept() });
    const documents = [];
    for (const value of values) {
      const { files, ...measured } = await made(value);
      if (saveAs !== undefined) writeFileSync(saveAs, files.at(-1));
      documents.push(measured);
    }
    process.send({ documents, peak: peakBytes() });
  } catch (error) {
    process.send({ error: error instanceof Error ? error.stack : String(error) });
  }
});
process.send({ isReady: true });
