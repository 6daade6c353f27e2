/** A process that makes the same documents with one worker thread and with two, in turns. Arguments: peer, folder. */
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';

const [id, folder] = process.argv.slice(2);

async function started() {
  const worker = new Worker(new URL('thread.mjs', import.meta.url), { workerData: { id, folder } });
  await once(worker, 'message');
  return worker;
}

/** Gives each worker its share at once and waits for the last. */
async function shared(workers, values) {
  const shares = workers.map((_, place) => values.filter((_, index) => index % workers.length === place));
  const start = performance.now();
  await Promise.all(workers.map((worker, place) => (worker.postMessage(shares[place]), once(worker, 'message'))));
  return performance.now() - start;
}

// Threads would hold the process when its parent is gone.
process.on('disconnect', () => process.exit());
process.on('message', async ({ values, rounds, seconds }) => {
  const workers = [await started(), await started()];
  // Each thread compiles its own code first, on threads of V8's own; a province's batch is through with that in its first minute.
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) await shared(workers, values);
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ one: await shared([workers[round % 2]], values), two: await shared(workers, values) });
  process.send({ pairs });
  process.exit();
});
