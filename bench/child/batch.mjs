/** A process that runs one batch. Arguments: folder of reports, folder for the files, jobs. Prints milliseconds: whole, and of the second half alone. */
import { performance } from 'node:perf_hooks';
import { listBatchInputs, renderBatch } from 'gongkai';

const [reports, folder, jobs] = process.argv.slice(2);
const { inputs } = await listBatchInputs([reports]);
const start = performance.now();
let [done, half] = [0, 0];
for await (const { name, status, diagnostics } of renderBatch(inputs, { folder, jobs: Number(jobs), fonts: { systemFaces: false } })) {
  if (status !== 'written') throw new Error(`${name} ${status}: ${JSON.stringify(diagnostics.slice(0, 3))}`);
  done += 1;
  if (done === Math.floor(inputs.length / 2)) half = performance.now();
}
const end = performance.now();
console.log(JSON.stringify({ documents: done, whole: end - start, settled: end - half }));
