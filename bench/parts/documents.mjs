/** Growth with the number of documents: 1, 10, 100, 1,000 in one process, all different; time for each and memory after. */
import { startPeer } from '../child/peerProcess.mjs';
import { median } from '../statistics.mjs';

const blockSize = 10;
/** A peer whose documents took longer than this together is not given more, and the table says so. */
export const documentsCapSeconds = 240;

/** Resident memory rises and falls with each collection: the median of the last ten documents is told. */
function stepOf(documents, from, to) {
  if (documents.length < to) return { isCapped: true };
  const part = documents.slice(from, to);
  return { milliseconds: part.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / part.length, resident: median(documents.slice(Math.max(0, to - 10), to).map(({ resident }) => resident)) };
}

/** @returns by peer id and number of documents: mean milliseconds since the step before, resident memory after it, and from 100 documents on what is still in use after a collection. */
export async function measureDocuments(peers, folder, valueOf, steps) {
  const most = steps.at(-1);
  const running = new Map();
  for (const peer of peers) running.set(peer, { process: await startPeer(peer, folder), documents: [], kept: {} });
  for (let number = 0; number < most; number += blockSize) {
    for (const [peer, { process, documents, kept }] of running) {
      if (documents.reduce((sum, { milliseconds }) => sum + milliseconds, 0) > documentsCapSeconds * 1000) continue;
      const values = Array.from({ length: blockSize }, (_, place) => valueOf(peer, number + place));
      documents.push(...(await process.make(values)).documents);
      // After the block's own memory was told; the first steps are too early to compare.
      if (number + blockSize >= 100 && steps.includes(number + blockSize)) kept[number + blockSize] = await process.kept();
    }
  }
  const told = ([peer, { process, documents, kept }]) => {
    process.stop();
    return [peer.id, Object.fromEntries(steps.map((step, index) => [step, { ...stepOf(documents, steps[index - 1] ?? 0, step), kept: kept[step] }]))];
  };
  return Object.fromEntries([...running].map(told));
}
