/** A peer in a process of its own, so that its memory and its garbage are its own and no other waits for them. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('serve.mjs', import.meta.url));

/** The next message of a child; rejects when it dies, and kills it at the cap. */
function answer(child, capSeconds) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), capSeconds * 1000);
    const settle = (act) => (value) => {
      clearTimeout(timer);
      child.removeAllListeners();
      act(value);
    };
    child.once('message', settle(resolve));
    child.once('exit', settle((code, signal) => reject(new Error(`ended with ${signal ?? code}`))));
    child.once('error', settle(reject));
  });
}

/**
 * Starts a peer.
 *
 * @returns `make(values, { saveAs, capSeconds })`, which tells `{ documents: [{ milliseconds, bytes, resident }], peak }`
 * or undefined when the cap came first (then the process is gone), `kept()`, the bytes still in use after a collection, and `stop()`.
 * @throws Error when the peer fails.
 */
export async function startPeer({ id }, folder) {
  const child = fork(program, [id, folder], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await answer(child, 60);
  let isAlive = true;
  return {
    make: async (values, { saveAs, capSeconds = 600 } = {}) => {
      child.send({ values, saveAs });
      const pending = answer(child, capSeconds);
      const told = await pending.catch((error) => {
        isAlive = false;
        if (child.signalCode === 'SIGKILL') return undefined;
        throw new Error(`${id} ${error.message}`);
      });
      if (told?.error) throw new Error(`${id} failed: ${told.error}`);
      return told;
    },
    kept: async () => {
      child.send({ isAskedForKept: true });
      return (await answer(child, 60)).kept;
    },
    stop: () => isAlive && child.kill(),
  };
}
