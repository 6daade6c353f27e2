#!/usr/bin/env node
import { packageVersion } from '../batch/nodePackageVersion.js';
import { run } from './run.js';
import { directWriter } from './writeDirectly.js';

/** Node's stream; that its reader has gone is no fault there either. */
function queueOf(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return stream;
}

const code = run(process.argv.slice(2), {
  stdout: directWriter(1, () => queueOf(process.stdout)),
  stderr: directWriter(2, () => queueOf(process.stderr)),
  // Worked out for the calls that ask.
  get isTerminal() {
    return process.stderr.isTTY;
  },
  get version() {
    return packageVersion();
  },
});
void code.then((ended) => (process.exitCode = ended));
