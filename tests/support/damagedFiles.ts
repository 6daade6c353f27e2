/** Damaged and hostile files, written into a folder and handed to the built command line; what it told of each, and what that cost. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DiagnosticCode } from '../../src/diagnostics/codes.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { root } from './commandLine.js';

/** One file, or several where one would do no harm alone. */
export interface DamagedFile {
  readonly name: string;
  /** Its name on disk; the ending says which reader gets it. */
  readonly file: string;
  /** Absent: a folder stands in the file's place. */
  readonly bytes?: () => Uint8Array | string;
  /** Files beside it, by name. */
  readonly beside?: Readonly<Record<string, () => Uint8Array | string>>;
  /** The words of the call; absent: `check … --json`. */
  readonly words?: (file: string) => readonly string[];
  /** A reader of the library that gives as values what the command line tells in sentences. */
  readonly reader?: 'roster' | 'list';
  /** Absent: no finding is wanted, only the exit code; what is wrong harms nothing that is read. */
  readonly code?: DiagnosticCode | undefined;
  /** The finding's `reason` or `limit`; absent: any. */
  readonly reason?: string | RegExp;
  /** Absent: 1. */
  readonly exit?: number;
  /** A call that takes nearly all it may has a child of its own, where nothing else is charged to it; absent: false. */
  readonly alone?: boolean;
  /** Which file the finding names; absent: the damaged one. False: none, because the finding is on a part of the report. */
  readonly place?: string | false;
}

/** What a call of the command line came to. */
export interface DamageTold {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  readonly peakBytes: number;
  readonly diagnostics?: readonly Diagnostic[];
  /** What was thrown instead of an answer. */
  readonly thrown?: string;
}

/** Of the child, in milliseconds, on a machine at work on much else: then the call is taken for one that never ends. */
const longestSilence = 30_000;

interface DamageCall {
  readonly words: readonly string[];
  readonly values?: { readonly reader: string; readonly file: string };
  readonly alone?: boolean;
}

/** A folder with the files, each in one of its own. */
export function writeDamaged(files: readonly DamagedFile[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-damaged-'));
  return files.map(({ file, bytes, beside = {} }, index) => {
    const own = join(folder, String(index), file);
    mkdirSync(bytes ? dirname(own) : own, { recursive: true });
    if (bytes) writeFileSync(own, bytes());
    for (const [name, content] of Object.entries(beside)) writeFileSync(join(dirname(own), name), content());
    return own;
  });
}

/**
 * Answers calls in child processes, a dozen in each, one after the other; garbage is collected in between. What one call has taken
 * of the system is not given back at once, so that more of them in one process would be charged with what others took; calls
 * that all take little may be more.
 *
 * @throws Error when the package is not built, or the child ends before it has answered all.
 */
export async function tellDamaged(calls: readonly DamageCall[], cwd: string, callsOfChild = 12): Promise<readonly DamageTold[]> {
  if (!existsSync(join(root, 'dist/esm/cli/program.js'))) throw new Error('dist/ is missing: run npm run build first');
  const told: DamageTold[] = [];
  for (const group of groupsOf(calls, callsOfChild)) told.push(...(await tellInChild(group, cwd)));
  return told;
}

function groupsOf(calls: readonly DamageCall[], callsOfChild: number): readonly (readonly DamageCall[])[] {
  const groups: DamageCall[][] = [];
  for (const call of calls) {
    const last = groups.at(-1);
    if (last && last.length < callsOfChild && !call.alone && !last[0]!.alone) last.push(call);
    else groups.push([call]);
  }
  return groups;
}

async function tellInChild(calls: readonly DamageCall[], cwd: string): Promise<readonly DamageTold[]> {
  const child = spawn(process.execPath, ['--expose-gc', join(root, 'tests/support/damagedChild.mjs')], { cwd });
  let [stdout, stderr] = ['', ''];
  const end = (): boolean => child.kill('SIGKILL');
  let silent = setTimeout(end, longestSilence);
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('latin1');
    clearTimeout(silent);
    silent = setTimeout(end, longestSilence);
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  child.stdin.end(JSON.stringify(calls));
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(silent);
  const lines = Buffer.from(stdout, 'latin1').toString('utf8').split('\n').filter(Boolean);
  if (status !== 0 || lines.length !== calls.length) throw new Error(`The child ended with ${String(status)} at call ${lines.length + 1} of ${calls.length}, ${calls[lines.length]?.words.join(' ')}:\n${stderr}`);
  return lines.map((line) => JSON.parse(line) as DamageTold);
}

/** The findings a call told as JSON: a list of files as of `check`, or one object as of `inspect` and `fonts`. */
export function findingsOf({ stdout, diagnostics }: DamageTold): readonly Diagnostic[] {
  if (diagnostics) return diagnostics;
  const told = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] } | readonly { readonly diagnostics: readonly Diagnostic[] }[];
  return [told].flat().flatMap((one) => (one as { readonly diagnostics: readonly Diagnostic[] }).diagnostics);
}
