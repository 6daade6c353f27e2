#!/usr/bin/env node
import { createRequire } from 'node:module';
import { run } from './run.js';

// A reader that has seen enough (`gongkai schema 2021 | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Not by node:fs: to import that makes Node load its streams.
const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };

process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  version,
});
