/**
 * Runs calls of the built command line one after the other in this process, and tells of each what it said, the processor
 * time it took in all threads, and the memory at its peak. The calls come as JSON on stdin; an answer a line goes to stdout.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { runProgram } from '../../dist/esm/cli/program.js';
import { listBatchInputs } from '../../dist/esm/index.js';
import { readRosterFile } from '../../dist/esm/pipeline/nodeRoster.js';

/** What the command line answers in sentences only is read as values too, so that codes and places can be looked at. */
const asValues = { roster: readRosterFile, list: (file) => listBatchInputs([file]) };

/** Linux takes the peak anew when asked; elsewhere it is that of the process so far, which is no less. */
function beginPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // No such file on other systems.
  }
}

function peakBytes() {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

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
