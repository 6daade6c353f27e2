/** Warm: each peer in its own running process; the peers take turns, a few documents each, and no document comes twice. */
import { startPeer } from '../child/peerProcess.mjs';
import { median, inTurns } from '../statistics.mjs';

const documentsATurn = 4;
const warmUpRounds = 6;

const medianOf = (documents, key) => median(documents.map((one) => one[key]));

/** @returns by peer id: medians of the time, of the processor time of all its threads, and of the bytes; the peak of resident memory. */
export async function measureWarm(peers, folder, valueOf, rounds) {
  const running = new Map();
  for (const peer of peers) running.set(peer, await startPeer(peer, folder));
  const measured = new Map(peers.map((peer) => [peer, { documents: [], peak: 0 }]));
  const turn = (peer, round) => running.get(peer).make(Array.from({ length: documentsATurn }, (_, place) => valueOf(peer, round * documentsATurn + place)));
  await inTurns(warmUpRounds, peers, turn);
  await inTurns(rounds, peers, async (peer, round) => {
    const { documents, peak } = await turn(peer, warmUpRounds + round);
    measured.get(peer).documents.push(...documents);
    measured.get(peer).peak = peak;
  });
  for (const peer of peers) running.get(peer).stop();
  const told = ({ documents, peak }) => ({ milliseconds: medianOf(documents, 'milliseconds'), processor: medianOf(documents, 'processor'), bytes: medianOf(documents, 'bytes'), peak });
  return Object.fromEntries([...measured].map(([{ id }, all]) => [id, told(all)]));
}
