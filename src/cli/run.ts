import { exitCodes } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { outputOf } from './output.js';
import type { ProgramIo } from './output.js';

/**
 * The files of a `check` that says nothing else; undefined for every other call.
 *
 * It is the call of editors and hooks, once for each change of a file, and need not load commander to be understood.
 */
export function filesToCheck([command, ...files]: readonly string[]): readonly string[] | undefined {
  return command === 'check' && files.length > 0 && !files.some((word) => word.startsWith('-')) ? files : undefined;
}

async function runCall(words: readonly string[], io: ProgramIo): Promise<ExitCode> {
  const files = filesToCheck(words);
  if (!files) {
    const { runProgram } = await import('./program.js');
    return runProgram(words, io);
  }
  const { checkCommand } = await import('./checkCommand.js');
  return checkCommand(files, { format: 'text', blankMeansZero: false, version: () => io.version }, outputOf(io, 'zh'));
}

/**
 * Runs one call of the command line.
 *
 * @param words what stands behind `gongkai`.
 * @returns 0 fine, 1 findings, 2 usage, 3 environment, 4 a fault of the program itself.
 */
export async function run(words: readonly string[], io: ProgramIo): Promise<ExitCode> {
  try {
    return await runCall(words, io);
  } catch (error) {
    io.stderr(`程序内部错误 (internal error): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.internal;
  }
}
