import { Command, CommanderError, Option } from 'commander';
import type { Language } from '../diagnostics/wording.js';
import type { FormEdition } from '../forms/form.js';
import { defaultFormats, formats } from '../pipeline/formats.js';
import type { Format } from '../pipeline/formats.js';
import { addBatch } from './batchProgram.js';
import { addPageOptions, fontsOption, formEditions, inputHelp, languageOption, pageOptions, profileOption, readFormats, readYear } from './callOptions.js';
import type { PageOptions } from './callOptions.js';
import { limitOption, limited, readCallLimits } from './callLimits.js';
import type { GivenLimits } from './callLimits.js';
import { exitCodes } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { outputOf } from './output.js';
import type { Output, ProgramIo } from './output.js';
import type { RollupCommandOptions } from './rollupCommand.js';
import type { TemplateCommandOptions } from './templateCommand.js';

/** What a command is added to, and what it tells. */
interface Call {
  readonly program: Command;
  readonly io: ProgramIo;
  readonly output: (language: Language) => Output;
  /** Is told the exit code of the command that ran. */
  readonly finish: (code: ExitCode) => void;
}

function addRender({ program, output, finish }: Call): void {
  addPageOptions(program.command('render'))
    .description(`核对数据后生成公文 (${formats.join(', ')})`)
    .argument('<input...>', inputHelp)
    .option('-o, --output <folder>', '输出文件夹', '.')
    .option('--format <list>', '格式，以逗号分隔', readFormats, defaultFormats)
    .option('--attach-data', '把报告数据作为 report.json 附在 PDF 内 (PDF/A-3b)', false)
    .addOption(profileOption())
    .addOption(fontsOption())
    .addOption(limitOption())
    .addOption(languageOption())
    .action(async (files: string[], given: PageOptions & GivenLimits & { output: string; format: readonly Format[]; attachData: boolean; profile: string; fonts?: string; lang: Language }, command: Command) => {
      const html = pageOptions(given, given.format, command);
      const { renderCommand } = await import('./renderCommand.js');
      const { output: folder, format, attachData, profile, fonts } = given;
      const options = { folder, formats: format, attachData, profile, html, ...limited(given), ...(fonts !== undefined && { fonts }) };
      finish(await renderCommand(files, options, output(given.lang)));
    });
}

function addBatchCommand({ program, io, output, finish }: Call): void {
  addBatch(program, async (words, options, language) => {
    const { batchCommand } = await import('./batchCommand.js');
    finish(await batchCommand(words, options, output(language), { stderr: io.stderr, isTerminal: io.isTerminal === true }));
  });
}

function addCheck({ program, io, output, finish }: Call): void {
  program
    .command('check')
    .description('核对勾稽关系，并按审核要点检查文字和数据，不生成文件')
    .argument('<input...>', inputHelp)
    .option('--previous <file>', '上年的报告，用于跨年核对')
    .option('--units <paths...>', '所属各单位的报告或其文件夹，核对各格是否等于各单位之和')
    .option('--json', '以 JSON 输出全部结果', false)
    .addOption(new Option('--sarif', '以 SARIF 2.1.0 输出全部结果，供 CI 和编辑器使用').default(false).conflicts('json'))
    .option('--blank-is-zero', '空白按 0 核对', false)
    .addOption(limitOption())
    .addOption(languageOption())
    .action(async (files: string[], given: { json: boolean; sarif: boolean; blankIsZero: boolean; previous?: string; units?: string[]; lang: Language } & GivenLimits, command: Command) => {
      const { json, sarif, previous, units, lang } = given;
      if (previous !== undefined && files.length > 1) command.error('--previous 只能用于一份报告 (--previous goes with one report)');
      if (units !== undefined && files.length > 1) command.error('--units 只能用于一份报告 (--units goes with one report)');
      const options = { ...limited(given), format: json ? 'json' : sarif ? 'sarif' : 'text', blankMeansZero: given.blankIsZero, version: () => io.version, ...(previous !== undefined && { previous }), ...(units !== undefined && { units }) } as const;
      const { checkCommand } = await import('./checkCommand.js');
      finish(await checkCommand(files, options, output(lang)));
    });
}

function addDiff({ program, output, finish }: Call): void {
  program
    .command('diff')
    .description('比较两份报告：逐格比较数据，逐句比较文字')
    .argument('<before>', '先前的报告')
    .argument('<after>', '现在的报告')
    .option('--json', '以 JSON 输出', false)
    .addOption(limitOption())
    .addOption(languageOption())
    .action(async (before: string, after: string, given: { json: boolean; lang: Language } & GivenLimits) => {
      const { diffCommand } = await import('./diffCommand.js');
      finish(await diffCommand(before, after, { json: given.json, ...limited(given) }, output(given.lang)));
    });
}

function addImport({ program, output, finish }: Call): void {
  program
    .command('import')
    .description('从 Word 文档、工作簿或网页读出报告，写成数据文件')
    .argument('<document>', 'Word 文档 .docx、填报表等工作簿 .xlsx，或保存下来的网页 .html')
    .option('-o, --output <file>', '数据文件：.yaml 或 .json；不写则与文档同名，放在当前文件夹')
    .option('--organisation <name>', '机关名称，文档标题里没有或不全时用')
    .option('--year <year>', '所列数据的年度，文档标题里没有时用', readYear)
    .option('--force', '覆盖已有的文件', false)
    .addOption(limitOption())
    .addOption(languageOption())
    .action(async (file: string, given: { output?: string; organisation?: string; year?: number; force: boolean; lang: Language } & GivenLimits) => {
      const { importCommand } = await import('./importCommand.js');
      const { lang, ...options } = given;
      finish(await importCommand(file, options, output(lang)));
    });
}

function addRollup({ program, output, finish }: Call): void {
  program
    .command('rollup')
    .description('把各单位的报告逐格相加，写成汇总的数据文件')
    .argument('<units...>', '各单位的报告，或放着它们的文件夹；各种文件可以混用')
    .requiredOption('-o, --output <file>', '汇总的数据文件：.yaml 或 .json')
    .option('--organisation <name>', '汇总机关的名称')
    .option('--year <year>', '汇总的年度；不写则取多数单位的年度', readYear)
    .option('--roster <file>', '应报单位名单 .csv：单位名称，可另有文件名、层级两栏；列出缺报的单位')
    .option('--trace <file>', '每一格由哪些单位相加而来：.json 或 .txt')
    .option('--workbook <file>', '汇总工作簿 .xlsx：每张官方表格一页，每个单位一行')
    .option('--accept-failing', '勾稽关系不成立的单位也计入', false)
    .option('--accept-other-years', '其他年度或格式版本的单位也计入，只加两版格式都有的格', false)
    .option('--leave-out-refused', '不能计入的单位不计入，先汇总其余单位', false)
    .option('--blank-is-zero', '空白按 0 核对', false)
    .option('--force', '覆盖已有的文件', false)
    .addOption(limitOption())
    .addOption(languageOption())
    .action(async (paths: string[], given: Omit<RollupCommandOptions, 'blankMeansZero'> & { blankIsZero: boolean; lang: Language } & GivenLimits) => {
      const { rollupCommand } = await import('./rollupCommand.js');
      const { lang, blankIsZero, ...options } = given;
      finish(await rollupCommand(paths, { ...options, blankMeansZero: blankIsZero }, output(lang)));
    });
}

function addTemplate({ program, output, finish }: Call): void {
  program
    .command('template')
    .description('按官方格式生成填报用的工作簿 (.xlsx)')
    .option('--year <year>', '所列数据的年度；不写则为 --report 的年度，或 --previous 的次年', readYear)
    .option('-o, --output <file>', '工作簿文件名 .xlsx；不写则为“2026年填报表.xlsx”，放在当前文件夹')
    .option('--previous <file>', '上年的报告，带入上年结转、机关名称和联系方式')
    .option('--report <file>', '用已有的报告填好，供修改')
    .option('--organisation <name>', '机关名称')
    .option('--force', '覆盖已有的文件', false)
    .addOption(limitOption())
    .addOption(languageOption())
    .action(async (given: TemplateCommandOptions & { lang: Language } & GivenLimits, command: Command) => {
      const { lang, ...options } = given;
      if (options.year === undefined && options.report === undefined && options.previous === undefined) command.error('请写明年度：--year 2026 (--year is needed)');
      const { templateCommand } = await import('./templateCommand.js');
      finish(await templateCommand(options, output(lang)));
    });
}

function addInspect({ program, output, finish }: Call): void {
  program
    .command('inspect')
    .description('排版并逐条对照 GB/T 9704-2012，不生成文件')
    .argument('<input...>', inputHelp)
    .option('--json', '以 JSON 输出', false)
    .addOption(profileOption())
    .addOption(fontsOption())
    .addOption(limitOption())
    .addOption(languageOption())
    .action(async (files: string[], given: { json: boolean; profile: string; fonts?: string; lang: Language } & GivenLimits) => {
      const { inspectCommand } = await import('./inspectCommand.js');
      const options = { ...limited(given), json: given.json, profile: given.profile, ...(given.fonts !== undefined && { fonts: given.fonts }) };
      finish(await inspectCommand(files, options, output(given.lang)));
    });
}

function addSchema({ program, io, finish }: Call): void {
  program
    .command('schema')
    .description('输出数据文件的 JSON Schema')
    .addArgument(program.createArgument('<edition>', '格式版本').choices(formEditions))
    .action(async (edition: FormEdition) => {
      const { reportJsonSchema } = await import('../model/jsonSchema.js');
      io.stdout(`${JSON.stringify(reportJsonSchema(edition), null, 2)}\n`);
      finish(exitCodes.fine);
    });
}

function addFonts({ program, output, finish }: Call): void {
  program
    .command('fonts')
    .description('列出各字体角色所用的字体；给出报告时列出各字体缺的字、代用的字体和出处')
    .argument('[report...]', inputHelp)
    .option('--fetch', '取得开源字体（经 Debian 或 npm 的软件包）', false)
    .option('--json', '以 JSON 输出', false)
    .addOption(profileOption())
    .addOption(fontsOption())
    .addOption(limitOption())
    .addOption(languageOption())
    .action(async (files: string[], given: { fetch: boolean; json: boolean; profile: string; fonts?: string; lang: Language } & GivenLimits) => {
      const { fontsCommand } = await import('./fontsCommand.js');
      const options = { files, ...limited(given), fetch: given.fetch, json: given.json, profile: given.profile, ...(given.fonts !== undefined && { fonts: given.fonts }) };
      finish(await fontsCommand(options, output(given.lang)));
    });
}

/** The commands, in the order of the help. */
const commands: ReadonlyMap<string, (call: Call) => void> = new Map([
  ['render', addRender],
  ['batch', addBatchCommand],
  ['check', addCheck],
  ['diff', addDiff],
  ['import', addImport],
  ['rollup', addRollup],
  ['template', addTemplate],
  ['inspect', addInspect],
  ['schema', addSchema],
  ['fonts', addFonts],
]);

/** Builds the command line, of the one command that is called where there is such: describing all of them takes longer than many a call. */
function buildProgram(called: string | undefined, io: ProgramIo, finish: (code: ExitCode) => void): Command {
  const output = (language: Language): Output => outputOf(io, language);
  const program = new Command('gongkai')
    .description('政府信息公开工作年度报告：核对数据，生成 Word 与 PDF')
    .version(io.version)
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .hook('preAction', (_, command) => readCallLimits(command, output));
  const only = commands.get(called ?? '');
  for (const add of only ? [only] : commands.values()) add({ program, io, output, finish });
  return program;
}

/** Reads the words of a call with commander, and runs the command they ask for. */
export async function runProgram(words: readonly string[], io: ProgramIo): Promise<ExitCode> {
  let code: ExitCode = exitCodes.usage;
  try {
    await buildProgram(words[0], io, (finished) => (code = finished)).parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    throw error;
  }
}
