/** However many reports a folder holds, memory stays what it was after the first hundred. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeReports } from '../support/batchFolders.js';
import { newFolder, root } from '../support/commandLine.js';

/** How many reports; the 2,000 take a minute and more. */
const reports = Number(process.env['GONGKAI_BATCH_REPORTS'] ?? 600);

const script = `
import { listBatchInputs, renderBatch } from 'gongkai';
const [input, folder] = process.argv.slice(-2);
const { inputs } = await listBatchInputs([input]);
let [done, early] = [0, 0];
for await (const { status } of renderBatch(inputs, { folder, formats: ['html'], jobs: 2 })) {
  if (status !== 'written') throw new Error(status);
  done += 1;
  if (done <= 100) early = Math.max(early, process.memoryUsage.rss());
}
console.log(JSON.stringify({ done, ratio: process.memoryUsage.rss() / early }));
`;

it(`after ${reports} reports a batch takes no more memory than a tenth above its first hundred`, () => {
  const input = newFolder();
  writeReports(input, reports);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, '--', input, join(newFolder(), 'out')], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  const { done, ratio } = JSON.parse(stdout) as { done: number; ratio: number };
  expect(done).toBe(reports);
  expect(ratio).toBeLessThan(1.1);
}, 600_000);
