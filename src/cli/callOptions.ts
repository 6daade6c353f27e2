/** What several commands are told in the same words. */
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { formats } from '../pipeline/formats.js';
import type { Format } from '../pipeline/formats.js';
import type { HtmlOptions } from '../pipeline/renderReport.js';

/** Names of the profiles and of the forms, written down so that a call loads neither only to word its help; a test compares them. */
export const profileNames = ['gbt9704-2012', 'gbt33476-2016', 'office-practice'] as const;
export const formEditions = ['2019', '2021'] as const;

/** Reads a list of formats, in the order they are made. */
export function readFormats(list: string): readonly Format[] {
  const asked = list.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !formats.some((format) => format === name));
  if (unknown !== undefined) throw new InvalidArgumentError(`“${unknown}” 不是可用的格式；可用：${formats.join(',')}`);
  return formats.filter((format) => asked.includes(format));
}

export const inputHelp = '报告：数据文件 .yaml .yml .json，或 Word 文档 .docx、填报表等工作簿 .xlsx、网页 .html';
export const languageOption = (): Option => new Option('--lang <language>', '提示的语言 (language of messages)').choices(['zh', 'en']).default('zh');
export const fontsOption = (): Option => new Option('--fonts <folder>', '优先使用此文件夹中的字体');
export const profileOption = (): Option => new Option('--profile <name or file>', `版式：${profileNames.join('、')}，或自己的 .yaml .json 文件`).default(profileNames[0]);

function readHeadingLevel(text: string): number {
  if (!/^[1-6]$/.test(text)) throw new InvalidArgumentError('标题级别须为 1 至 6');
  return Number(text);
}

function readIdPrefix(text: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(text)) throw new InvalidArgumentError('须以字母开头，只含字母、数字和 -');
  return text;
}

/** What `render` may be told of web pages. */
export interface PageOptions {
  readonly fragment: boolean;
  readonly inlineStyles: boolean;
  readonly links: boolean;
  readonly headingLevel?: number;
  readonly idPrefix?: string;
}

/** Adds what a web page may be told. */
export function addPageOptions(command: Command): Command {
  return command
    .option('--fragment', '网页只要正文一段，不含 html、head、body，可贴入网站编辑器', false)
    .option('--inline-styles', '网页样式写在各元素上，供不接受 <style> 的编辑器使用', false)
    .option('--heading-level <level>', '网页中标题的级别，1 至 6', readHeadingLevel)
    .option('--links', '网页中的网址和邮箱可以点击', false)
    .option('--id-prefix <word>', '网页中各 id 的开头，同页放两份报告时用', readIdPrefix);
}

/** Options of the renderer; said without a page to be made, they are a slip and not passed over. */
export function pageOptions({ fragment, inlineStyles, links, headingLevel, idPrefix }: PageOptions, format: readonly Format[], command: Command): HtmlOptions {
  const isAsked = fragment || inlineStyles || links || headingLevel !== undefined || idPrefix !== undefined;
  if (isAsked && !format.includes('html')) command.error('网页的选项须与 --format html 一起用 (options of web pages go with --format html)');
  return { fragment, links, ...(inlineStyles && { styles: 'inline' }), ...(headingLevel !== undefined && { headingLevel }), ...(idPrefix !== undefined && { idPrefix }) };
}

/** Reads a year of four digits. */
export function readYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('年度须为四位数字');
  return Number(text);
}
