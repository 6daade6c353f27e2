import { writeSync } from 'node:fs';

/** What a descriptor that cannot be written to at once is written to instead. */
interface Queue {
  readonly write: (text: string | Uint8Array) => unknown;
}

/** Writes all of the bytes; gives what is left when the descriptor takes no more for now. */
function writeAll(descriptor: number, bytes: Uint8Array): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A reader that has seen enough (`gongkai schema 2021 | head`) closes the pipe; that is no fault.
    if (code === 'EPIPE') return new Uint8Array();
    if (code !== 'EAGAIN') throw error;
  }
  return rest;
}

/**
 * Writes text to standard output (1) or standard error (2) without Node's stream on it, which takes longer to load than a report's findings to tell.
 *
 * What another process set not to wait, and a console of Windows, which takes UTF-8 only from the stream, are written through the stream.
 *
 * @param queue gives the stream; asked only when it is needed.
 */
export function directWriter(descriptor: number, queue: () => Queue): (text: string) => void {
  let isQueued = process.platform === 'win32';
  return (text) => {
    const rest = isQueued ? text : writeAll(descriptor, Buffer.from(text));
    if (rest.length === 0) return;
    isQueued = true;
    queue().write(rest);
  };
}
