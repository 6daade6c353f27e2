/** A worker thread with one peer in it. */
import { parentPort, workerData } from 'node:worker_threads';
import { peerOf, prepared } from '../peers/peers.mjs';

const { id, folder } = workerData;
const make = await prepared(peerOf(id), folder);
parentPort.on('message', async (values) => {
  let bytes = 0;
  for (const value of values) for (const file of await make(value)) bytes += file.length;
  parentPort.postMessage({ bytes });
});
parentPort.postMessage({ isReady: true });
