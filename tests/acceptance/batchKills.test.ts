/**
 * A batch of 100 reports is killed (SIGKILL) at random moments and gone on with until it is done, again and again: whatever stands in the folder after a
 * kill is whole, and in the end it is what an unbroken run writes. `GONGKAI_KILLS` says how many kills; `GONGKAI_KILL_SEED` where they fall.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { filesBelow, writeReports } from '../support/batchFolders.js';
import { newFolder, root } from '../support/commandLine.js';
import { chooser } from '../support/generatedReports.js';

const kills = Number(process.env['GONGKAI_KILLS'] ?? 20);
const seed = Number(process.env['GONGKAI_KILL_SEED'] ?? 5);
const reports = 100;
const input = newFolder();
beforeAll(() => writeReports(input, reports));

function start(folder: string): { readonly process: ChildProcess; readonly ended: Promise<number | null>; readonly said: () => string } {
  const child = spawn(process.execPath, [join(root, 'dist/esm/cli/main.cjs'), 'batch', input, '-o', folder, '--resume', '--jobs', '2'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { process: child, ended: new Promise((resolve) => child.on('exit', (code) => resolve(code))), said: () => said };
}

function linesIn(folder: string): number {
  const file = join(folder, '.gongkai-batch.jsonl');
  return existsSync(file) ? readFileSync(file).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0) : 0;
}

/** Lets a run go until it has done so many more reports, and some milliseconds; says whether it was killed before its own end. */
async function killAfter(folder: string, more: number, milliseconds: number): Promise<boolean> {
  const run = start(folder);
  const before = linesIn(folder);
  let isOver = false;
  void run.ended.then(() => (isOver = true));
  while (!isOver && linesIn(folder) < before + more) await wait(4);
  await wait(milliseconds);
  run.process.kill('SIGKILL');
  const code = await run.ended;
  if (code !== null && code !== 0) throw new Error(`the batch ended with ${code}:\n${run.said()}`);
  return code === null;
}

const isFinished = (name: string): boolean => !name.endsWith('.part') && !name.startsWith('.gongkai-batch');

it(`after ${kills} kills no file is torn, missing or other than in an unbroken run, and the summary is the same`, async () => {
  const unbroken = newFolder();
  const whole = start(unbroken);
  expect({ code: await whole.ended, said: whole.said() }).toMatchObject({ code: 0 });
  const wanted = filesBelow(unbroken);
  expect(Object.keys(wanted)).toHaveLength(2 * reports + 2);

  const choose = chooser(seed);
  let [killed, batches] = [0, 0];
  while (killed < kills) {
    const folder = newFolder();
    batches += 1;
    for (let isDone = false; !isDone; ) {
      // Now and then while it starts, or long after; most kills fall while it writes.
      const more = choose.below(5) === 0 ? 0 : choose.below(16);
      const wasKilled = killed < kills && (await killAfter(folder, more, choose.below(more === 0 ? 900 : 120)));
      if (wasKilled) {
        killed += 1;
        for (const [name, sha256] of Object.entries(filesBelow(folder)).filter(([name]) => isFinished(name))) expect({ name, sha256 }).toEqual({ name, sha256: wanted[name] });
        continue;
      }
      const rest = start(folder);
      expect({ code: await rest.ended, said: rest.said() }).toMatchObject({ code: 0 });
      isDone = true;
    }
    expect(filesBelow(folder)).toEqual(wanted);
  }
  console.log(`${killed} kills in ${batches} batches of ${reports} reports`);
}, 60_000 + kills * 60_000);
