/** gongkai's own batch with one job and with two: data files in; Word files, PDFs and journal out, synced to the disk. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inputOf } from '../content/variants.mjs';
import { median } from '../statistics.mjs';

const program = fileURLToPath(new URL('../child/batch.mjs', import.meta.url));

async function batchRun(reports, folder, jobs, documents) {
  const output = mkdtempSync(join(folder, 'batch-'));
  const { stdout } = await promisify(execFile)(process.execPath, [program, reports, output, String(jobs)]);
  rmSync(output, { recursive: true });
  const told = JSON.parse(stdout);
  if (told.documents !== documents) throw new Error(`The batch made ${told.documents} reports of ${documents}`);
  return told;
}

/** @returns milliseconds a report with one and with two jobs, and gains: of the whole run, its start included, and of its second half. */
export async function measureBatch(folder, { documents, rounds }) {
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  for (let number = 0; number < documents; number += 1) writeFileSync(join(reports, `${number}.json`), JSON.stringify(inputOf(number)));
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ one: await batchRun(reports, folder, 1, documents), two: await batchRun(reports, folder, 2, documents) });
  const a = (key, jobs, count) => median(pairs.map((pair) => pair[jobs][key])) / count;
  const gain = (key) => median(pairs.map(({ one, two }) => one[key] / two[key]));
  return {
    whole: { one: a('whole', 'one', documents), two: a('whole', 'two', documents), gain: gain('whole') },
    settled: { one: a('settled', 'one', documents / 2), two: a('settled', 'two', documents / 2), gain: gain('settled') },
  };
}
