/** One worker thread against two: the same documents, shared out evenly. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from '../statistics.mjs';

const program = fileURLToPath(new URL('../child/threads.mjs', import.meta.url));

async function pairsOf({ id }, folder, values, { rounds, seconds }) {
  const child = fork(program, [id, folder], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send({ values, rounds, seconds });
  const [told] = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => { throw new Error(`${id} in worker threads ended with ${code}`); })]);
  return told.pairs;
}

/**
 * @param {object} effort `documents` in a turn, `rounds` of turns, `seconds` of both workers' warming up before.
 * @returns by peer id: milliseconds a document with one and with two workers, and the median of the rounds' ratios.
 */
export async function measureWorkers(peers, folder, valueOf, { documents, ...effort }) {
  const told = {};
  for (const peer of peers) {
    const values = Array.from({ length: documents }, (_, number) => valueOf(peer, number));
    const pairs = await pairsOf(peer, folder, values, effort);
    told[peer.id] = {
      one: median(pairs.map(({ one }) => one)) / documents,
      two: median(pairs.map(({ two }) => two)) / documents,
      gain: median(pairs.map(({ one, two }) => one / two)),
    };
  }
  return told;
}
