import type { Form } from '../forms/form.js';
import type { Sheet, SheetCell } from '../spreadsheet/workbook.js';
import { styles } from './styles.js';
import { sheetNames } from './words.js';

/** What the cover says besides its notes. */
export interface CoverFacts {
  readonly organisation?: string;
  readonly year: number;
  /** The year of the report the carry-over was taken from; absent: none was given. */
  readonly carriedFrom?: number;
}

function notesOf(form: Form, { carriedFrom }: CoverFacts): readonly (readonly [heading: string, text: string])[] {
  return [
    ['填写顺序', `先填“${sheetNames.facts}”，再填表二、表三、表四，最后写“${sheetNames.text}”。`],
    ['颜色', '白色格填写；灰色格是格式的原文，已锁定；浅黄色格由公式算出，不用填。工作表的保护没有密码，确需改动可以取消保护。'],
    ['零和空白', '没有发生的填 0。空白表示还没有填，与 0 是两回事：格子里有空白的，总计不算，勾稽关系也暂不核对。确实不适用的可填“/”。'],
    ['数字', '件数填整数，不写单位，不用逗号分节。金额按格式的单位照实填写，小数位数照填的保留。填错类型时会提示，仍可保留。'],
    ['核对', `每张表上方有一行随填随算的核对结果；“${sheetNames.checks}”表逐条列出左右两边各是多少。不符的变红。`],
    [
      '上年结转',
      carriedFrom === undefined ? '表三“二、上年结转政府信息公开申请数量”应与上年报告的“四、结转下年度继续办理”逐格相同。' : `表三“二、上年结转政府信息公开申请数量”已按 ${carriedFrom} 年报告的“四、结转下年度继续办理”逐格填好，请核对。`,
    ],
    ['文字', '一行一段，标题另起一行并在“类别”里选级别，序号由程序编排。标题后紧接正文的，正文写在第三列。行不够时在表内空行处插入。'],
    ['表格和图片', '其他表格：先选“表题”，再逐行选“表头”“表格行”，最后可加“表注”；两个表格之间空一行。图片：选“图片”，依次填文件名、说明、图题；图片文件与本工作簿放在同一文件夹。'],
    ['以后', '填好后交给 gongkai：gongkai check 核对，gongkai render 生成 Word 与 PDF，gongkai import 存为数据文件。公式的结果以保存时算好的为准，交之前请用 Excel、WPS 表格或 LibreOffice 打开并保存一次。'],
    ['依据', `${form.notice}印发的《${form.name}格式》。表格的行、列和用语均照格式，本页说明由填报表的编者写成。`],
  ];
}

/** A line of Chinese holds about 42 characters in the column of notes. */
const charactersInLine = 42;

/** Makes the cover: what the workbook is, and how it is filled in. */
export function coverSheet(form: Form, facts: CoverFacts): Sheet {
  const notes = notesOf(form, facts);
  const first = 3;
  const across = (row: number) => ({ from: { row, column: 0 }, to: { row, column: 1 } });
  return {
    name: sheetNames.cover,
    cells: [
      { row: 0, column: 0, content: `${facts.year}年${form.name}填报表`, style: styles.title },
      { row: 1, column: 0, content: facts.organisation ?? '', style: { ...styles.heading, horizontal: 'center' } },
      ...notes.flatMap(([heading, text], index): SheetCell[] => [
        { row: first + index, column: 0, content: heading, style: styles.centred },
        { row: first + index, column: 1, content: text, style: { ...styles.line, hasBorder: true, vertical: 'center' } },
      ]),
    ],
    merged: [across(0), across(1)],
    columnWidths: [14, 88],
    rowHeights: new Map([[0, 36], [1, 24], ...notes.map(([, text], index): [number, number] => [first + index, 10 + 15 * Math.ceil(text.length / charactersInLine)])]),
    repeatedRows: [0, 0],
  };
}
