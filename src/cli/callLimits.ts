/** Limits on what a call reads: `--limit rows=2000 --limit megabytes=64`. */
import { CommanderError, Option } from 'commander';
import type { Command } from 'commander';
import type { Language } from '../diagnostics/wording.js';
import type { CallLimits } from '../pipeline/limitNames.js';
import { exitCodes } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

/** What a command is given of limits. */
export interface GivenLimits {
  /** Absent: none was named, and all have their defaults. */
  readonly limits?: CallLimits;
}

export const limitOption = (): Option =>
  new Option('--limit <name=count>', '读入的上限（各有安全的默认值），可写多次，如 --limit rows=2000 --limit megabytes=64；名称不对时列出全部名称')
    .argParser((word: string, before: readonly string[] = []) => [...before, word]);

/** The limits of a call as an option of its command. */
export const limited = ({ limits }: GivenLimits): GivenLimits => (limits ? { limits } : {});

/**
 * Reads the limits a call names, before its command runs, and puts them where that finds them.
 *
 * @throws CommanderError where one is wrong, which is told then: a call that is not meant so is not run.
 */
export async function readCallLimits(command: Command, output: (language: Language) => Output): Promise<void> {
  const { limit, lang } = command.opts<{ limit?: readonly string[]; lang?: Language }>();
  if (!limit) return;
  const { readLimits } = await import('../pipeline/limitNames.js');
  const { limits, diagnostics } = readLimits(limit);
  tellFindings(output(lang ?? 'zh'), diagnostics);
  if (diagnostics.length > 0) throw new CommanderError(exitCodes.usage, 'gongkai.limit', 'limit');
  command.setOptionValue('limit', undefined);
  command.setOptionValue('limits', limits);
}
