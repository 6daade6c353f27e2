/** Growth with the size of a document: its prose, and the rows of a free table, ten and a hundred times. */
import { startPeer } from '../child/peerProcess.mjs';
import { inTurns, median } from '../statistics.mjs';

export const factors = [1, 10, 100];
/** A peer that takes longer for one document is stopped, and the table says so. */
export const capSeconds = 60;

/** @returns by peer id and factor: the median, or `capped`. */
export async function measureScale(peers, folder, scaledValueOf, rounds) {
  const told = Object.fromEntries(peers.map(({ id }) => [id, Object.fromEntries(factors.map((factor) => [factor, { times: [] }]))]));
  for (const factor of factors) {
    const running = new Map();
    for (const peer of peers) running.set(peer, await startPeer(peer, folder));
    await inTurns(rounds + 1, peers, async (peer, round) => {
      const step = told[peer.id][factor];
      if (step.isCapped) return;
      const value = scaledValueOf(peer, round, factor);
      // Small documents are made several times, so that each factor is measured warm.
      const made = await running.get(peer).make(new Array(factor === 1 ? 8 : factor === 10 ? 2 : 1).fill(value), { capSeconds });
      if (made === undefined) step.isCapped = true;
      else if (round > 0) step.times.push(...made.documents.map(({ milliseconds }) => milliseconds));
      if (made) step.bytes = made.documents[0].bytes;
      if (made) step.peak = made.peak;
    });
    for (const process of running.values()) process.stop();
  }
  for (const steps of Object.values(told)) for (const step of Object.values(steps)) step.milliseconds = step.times.length > 0 ? median(step.times) : undefined;
  return told;
}
