/**
 * Checks types and runs every test, once in a time zone far from the other, since no output may depend on it.
 * Ends with one line that counts tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (words, env = {}) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

if (run([join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', root]) !== 0) process.exit(1);

const results = join(mkdtempSync(join(tmpdir(), 'gongkai-test-')), 'results.json');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const status = run([jest, '--json', `--outputFile=${results}`, ...process.argv.slice(2)], { TZ: process.env.TZ ?? 'Asia/Shanghai' });
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
process.exit(status);
