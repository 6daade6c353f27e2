/** The sample report as a clerk's page: no merged cells, no styles, labels with lost characters and forced breaks. */
import type { SeedBlock } from '../../../support/seedText.js';

/** What a clerk's copy makes of some labels. */
const drifted: ReadonlyMap<string, string> = new Map([
  ['行政规范性文件', '规范性文件'],
  ['5.属于三类内部事务信息', '5、属于三类内部事务信'],
  ['3.危及“三安全一稳定”', '3．危及"三安全一稳定"'],
  ['（五）不予处理', '(五)不予<br>处理'],
  ['社会公益组织', '社会公<br>益组织'],
  ['4.无正当理由大量反复申请', '4.无正当理由大量反申请'],
  ['四、结转下年度继续办理', '四、结转下年度继续办 理'],
  ['自然人', '自 然 人'],
]);

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const labelOf = (text: string): string => drifted.get(text) ?? escape(text);

function cells(texts: readonly string[], width: number): string {
  const padded = [...texts, ...new Array<string>(Math.max(0, width - texts.length)).fill('')];
  return `<tr>${padded.map((text) => `<td>${labelOf(text)}</td>`).join('')}</tr>`;
}

/** Rows of table three by how many of its three label columns they use; figures stand in the last seven. */
function unmerged(row: readonly string[], width: number): readonly string[] {
  const figures = row.slice(-7);
  const labels = row.slice(0, -7);
  return width === 10 && row.length >= 8 ? [...labels, ...new Array<string>(Math.max(0, 3 - labels.length)).fill(''), ...figures] : row;
}

/** Header rows of tables three and four with every label over its own column. */
function headerOf(index: number): readonly (readonly string[])[] | undefined {
  if (index === 1) {
    const blank = ['', '', ''];
    return [
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', '', '申请人情况'],
      [...blank, '自然人', '法人或其他组织', '', '', '', '', '总计'],
      [...blank, '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
    ];
  }
  if (index !== 2) return undefined;
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [['行政复议', '', '', '', '', '行政诉讼'], [...outcomes, '未经复议直接起诉', '', '', '', '', '复议后起诉'], ['', '', '', '', '', ...outcomes, ...outcomes]];
}

function tableHtml(rows: readonly (readonly string[])[], index: number): string {
  const width = [4, 10, 15][index]!;
  const header = headerOf(index);
  const body = header ? rows.slice(header.length) : rows;
  return `<table border="1">${[...(header ?? []), ...body].map((row) => cells(unmerged(row, width), width)).join('')}</table>`;
}

/** Writes the sample's blocks as plain HTML. */
export function clerkPage(blocks: readonly SeedBlock[]): string {
  let tables = 0;
  const body = blocks.map((block) => (block.type === 'paragraph' ? `<p>${escape(block.text)}</p>` : tableHtml(block.rows, tables++)));
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`;
}
