/** How `gongkai batch` is called. */
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { Language } from '../diagnostics/wording.js';
import { defaultFormats, formats } from '../pipeline/formats.js';
import type { Format } from '../pipeline/formats.js';
import type { BatchCommandOptions } from './batchCommand.js';
import { limitOption, limited } from './callLimits.js';
import type { GivenLimits } from './callLimits.js';
import { addPageOptions, fontsOption, languageOption, pageOptions, profileOption, readFormats } from './callOptions.js';
import type { PageOptions } from './callOptions.js';

function readCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('须为正整数 (a whole number from 1)');
  return Number(text);
}

interface BatchWords extends PageOptions, GivenLimits {
  readonly output: string;
  readonly format: readonly Format[];
  readonly attachData: boolean;
  readonly profile: string;
  readonly fonts?: string;
  readonly jobs?: number;
  readonly resume: boolean;
  readonly failFast: boolean;
  readonly summary?: string;
  readonly timeLimit?: number;
  readonly memoryLimit?: number;
  readonly lang: Language;
}

/** Adds the command; `run` does what was asked. */
export function addBatch(program: Command, run: (words: readonly string[], options: BatchCommandOptions, language: Language) => Promise<void>): void {
  addPageOptions(program.command('batch'))
    .description(`成批生成公文 (${formats.join(', ')})：多份同时进行，一份有错不影响其他，中断后可以接着做`)
    .argument('<input...>', '文件夹（连同下级文件夹）、通配符如 "reports/**/*.yaml"、清单 .csv（文件一栏，可另有单位、输出、版式三栏），或报告文件')
    .requiredOption('-o, --output <folder>', '输出文件夹')
    .option('--format <list>', '格式，以逗号分隔', readFormats, defaultFormats)
    .option('--jobs <number>', '同时处理的份数；不写则与处理器数相同', readCount)
    .option('--resume', '接着做：已完成且未改动的不重做', false)
    .option('--fail-fast', '有一份出错就不再开始下一份', false)
    .option('--summary <file>', '汇总写在哪里：写成 .json 和 .csv 两份；不写则为输出文件夹中的 summary')
    .option('--time-limit <seconds>', '每份报告的时限，秒；不写则为 120', readCount)
    .option('--memory-limit <megabytes>', '每个线程的内存上限，MB；不写则为 2048', readCount)
    .option('--attach-data', '把报告数据作为 report.json 附在 PDF 内 (PDF/A-3b)', false)
    .addOption(profileOption())
    .addOption(fontsOption())
    .addOption(limitOption())
    .addOption(languageOption())
    .action(async (words: string[], given: BatchWords, command: Command) => {
      const html = pageOptions(given, given.format, command);
      const { output, format, attachData, profile, fonts, jobs, resume, failFast, summary, timeLimit, memoryLimit, lang } = given;
      const limits = { ...(jobs !== undefined && { jobs }), ...(timeLimit !== undefined && { timeLimit }), ...(memoryLimit !== undefined && { memoryLimit }) };
      const options = { folder: output, formats: format, attachData, profile, html, resume, failFast, ...limited(given), ...limits, ...(fonts !== undefined && { fonts: { folder: fonts } }), ...(summary !== undefined && { summary }) };
      await run(words, options, lang);
    });
}
