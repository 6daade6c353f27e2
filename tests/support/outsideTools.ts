/** Programs from outside that read our files back; a test that needs one says so when it is absent. */
import { spawnSync } from 'node:child_process';

export interface ToolResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export function runTool(name: string, words: readonly string[]): ToolResult {
  const { status, stdout, stderr, error } = spawnSync(name, words, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (error) throw error;
  return { status: status ?? -1, stdout, stderr };
}

/** Runs a program and gives what it wrote; any exit code but 0 is an error with what it said. */
export function readTool(name: string, words: readonly string[]): string {
  const { status, stdout, stderr } = runTool(name, words);
  if (status !== 0) throw new Error(`${name} ${words.join(' ')} gave ${status}: ${stderr}`);
  return stdout;
}

function isThere(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/**
 * Whether all the programs are there. Says so loudly when one is not; under CI that is a failure, not a skip.
 *
 * @throws Error under CI when a program is missing.
 */
export function hasTools(...names: readonly string[]): boolean {
  const missing = names.filter((name) => !isThere(name));
  if (missing.length === 0) return true;
  if (process.env['CI']) throw new Error(`Programs the tests look with are missing: ${missing.join(', ')}`);
  console.warn(`SKIPPED: ${missing.join(', ')} is not installed; the tests that look with it do not run.`);
  return false;
}

/** `describe`, or `describe.skip` when what the tests need is not at hand. */
export function describeIf(isAtHand: boolean): typeof describe {
  return isAtHand ? describe : (describe.skip as typeof describe);
}
