/** A report's document as portals publish it: merged tables between paragraphs, inside a page of other things. */
import { layoutGrid } from '../../src/document/grid.js';
import type { Block, Cell, Document, Inline, Table } from '../../src/document/nodes.js';

/** How a page is written. */
export interface PageStyle {
  /** `merged`: rowspan and colspan. `unmerged`: every place of the grid its own cell, the text in the first. */
  readonly tables: 'merged' | 'unmerged';
  /** `plain`: one `<p>` a paragraph. `pasted`: as word processors paste. `breaks`: paragraphs of one block parted by `<br>`. */
  readonly text: 'plain' | 'pasted' | 'breaks';
  /** The article stands in a cell of a table that lays the page out. */
  readonly inLayoutTable: boolean;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'lineBreak') return '<br>';
      if (inline.type === 'breakHint') return '';
      return inline.role ? `<strong>${escape(inline.text)}</strong>` : escape(inline.text);
    })
    .join('');
}

const pasted = (text: string): string => `<p class="MsoNormal" style="text-indent:32pt"><span style="font-family:仿宋_GB2312;font-size:16pt">${text}</span><o:p></o:p></p>`;

function cellHtml({ inlines, rowSpan, columnSpan }: Cell, style: PageStyle, isMerged: boolean): string {
  const spans = isMerged ? `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}` : '';
  const text = words(inlines);
  return `<td${spans} style="border:1px solid #000">${style.text === 'pasted' ? pasted(text || '&nbsp;') : text || '&nbsp;'}</td>`;
}

function tableHtml(table: Table, style: PageStyle): string {
  const blank = '<td>&nbsp;</td>';
  // A free table keeps its merged cells: taken apart, it is another table.
  const isMerged = style.tables === 'merged' || table.role === 'free';
  const rows = isMerged
    ? table.rows.map(({ cells }) => cells.map((cell) => cellHtml(cell, style, true)).join(''))
    : layoutGrid(table).map((places) => places.map((place) => (place.isOrigin ? cellHtml(place.cell, style, false) : blank)).join(''));
  const lines = [table.caption, table.unit].flatMap((line) => (line ? [`<p>${words(line.inlines)}</p>`] : []));
  const note = table.note ? `<p>${words(table.note.inlines)}</p>` : '';
  const head = table.role === 'free' ? rows.slice(0, table.headerRowCount) : [];
  const body = rows.slice(head.length);
  const tags = (row: string): string => `<tr>${row}</tr>`;
  return `${lines.join('')}<table border="1" cellspacing="0">${head.length > 0 ? `<thead>${head.map(tags).join('\n')}</thead>` : ''}<tbody>${body.map(tags).join('\n')}</tbody></table>${note}`;
}

function blockHtml(block: Block, style: PageStyle): string {
  if (block.type === 'table') return tableHtml(block, style);
  if (block.type === 'chart') return '';
  if (block.type === 'figure') return `<p><img src="${escape(block.source)}" alt="${escape(block.alternativeText)}"></p>`;
  const text = words(block.inlines);
  if (style.text === 'breaks') return `&nbsp;&nbsp;&nbsp; ${text}<br>\n`;
  return style.text === 'pasted' ? pasted(text) : `<p>　　${text}</p>`;
}

const navigation = `<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zfxxgk/">政府信息公开年报</a></li></ul></div>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/nb/">政府信息公开年报</a></div>
<table class="info"><tr><td>索引号</td><td>000014349/2024-00001</td></tr><tr><td>发布机构</td><td>某办公室</td></tr></table>`;

/** Writes a page with the document in the midst of a portal's other things. */
export function portalPage(document: Document, style: PageStyle): string {
  const [title, ...blocks] = document.blocks;
  const article = blocks.map((block) => blockHtml(block, style)).join('\n');
  const content = `<div id="zoom" class="article">${style.text === 'breaks' ? `<div>${article}</div>` : article}</div>`;
  const head = `<h1>${title?.type === 'paragraph' ? words(title.inlines) : ''}</h1><div class="meta">发布时间：2025-01-20 10:21　来源：某办公室　浏览次数：<span>12</span></div>`;
  const main = `${head}${content}<div class="tools">【打印本页】【关闭窗口】</div>`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>某网站</title><style>p{margin:0}</style><script>var a='<table><tr><td>1</td></tr></table>';</script></head>
<body>${navigation}${style.inLayoutTable ? `<table width="960"><tr><td width="200"><table><tr><td>栏目</td></tr><tr><td>机构</td></tr></table></td><td>${main}</td></tr></table>` : `<div class="main">${main}</div>`}
<div class="foot">主办：某办公室　网站标识码：0000000000　ICP备案：某00000000号</div></body></html>`;
}
