/**
 * Runs calls of the built command line one after the other in this process, and tells of each what it said, the processor
 * time it took in all threads, and the memory at its peak. The calls come as JSON on stdin; an answer a line goes to stdout.
 */
import { readFileSync } from 'node:fs';
import { runProgram } from '../../dist/esm/cli/program.js';
import { listBatchInputs } from '../../dist/esm/index.js';
import { readRosterFile } from '../../dist/esm/pipeline/nodeRoster.js';
import { beginPeak, peakBytes } from './peak.mjs';

/** What the command line answers in sentences only is read as values too, so that codes and places can be looked at. */
const asValues = { roster: readRosterFile, list: (file) => listBatchInputs([file]) };

async function answer({ words, values }) {
  let [stdout, stderr] = ['', ''];
  const io = { stdout: (text) => (stdout += text), stderr: (text) => (stderr += text), version: '' };
  globalThis.gc?.();
  beginPeak();
  const before = process.cpuUsage();
  const code = await runProgram(words, io);
  const { user, system } = process.cpuUsage(before);
  const diagnostics = values && (await asValues[values.reader](values.file)).diagnostics;
  return { code, stdout, stderr, milliseconds: (user + system) / 1000, peakBytes: peakBytes(), ...(diagnostics && { diagnostics }) };
}

for (const call of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    process.stdout.write(`${JSON.stringify(await answer(call))}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ thrown: String(error?.stack ?? error) })}\n`);
  }
}
