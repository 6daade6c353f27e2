/** What a browser shows of a page is what is read. */
import { decodeHtml } from '../../../../src/importers/html/decodeHtml.js';
import { readHtml } from '../../../../src/importers/html/readHtml.js';
import type { FoundBlock, FoundTable } from '../../../../src/importers/recognise/found.js';

const blocksOf = (page: string): readonly FoundBlock[] => readHtml(page, 'a.html').blocks;
const textsOf = (page: string): readonly string[] => blocksOf(page).map((block) => (block.type === 'paragraph' ? block.text : block.type));

describe('text', () => {
  it('is parted by blocks and line breaks, with white space as browsers count it', () => {
    expect(textsOf('<div>一、总体<span>情况</span><p>　　第一段<br>第二行</p>尾\n  声</div>')).toEqual(['一、总体情况', '第一段\n第二行', '尾声']);
    expect(textsOf('<p>GB/T\n 9704 与\n规章&nbsp;&nbsp;A</p>')).toEqual(['GB/T 9704 与规章  A']);
  });

  it('leaves out scripts, styles, navigation, form fields, comments and what is hidden', () => {
    const page = '<script>var a="甲"</script><style>p{}</style><nav>乙</nav><aside>丙</aside><footer>丁</footer><!-- 戊 --><noscript>己</noscript><p hidden>庚</p><p style="display : none">辛</p><select><option>壬</option></select><form><p>正文</p><input value="癸"></form><div role="navigation">子</div>';
    expect(textsOf(page)).toEqual(['正文']);
  });

  it('has headings with their level, the numbers of ordered lists, and where it stands', () => {
    const [heading, first, second, third] = blocksOf('<h2>总体情况</h2>\n<ol start=3><li>甲</li><li><p>乙</p><p>丙</p></li></ol><ul><li>丁</li></ul>');
    expect(heading).toMatchObject({ text: '总体情况', level: 2, place: { file: 'a.html', line: 1, column: 5 } });
    expect([first, second, third].map((block) => (block as { text: string }).text)).toEqual(['3.甲', '4.乙', '丙']);
    expect(first).toMatchObject({ place: { line: 2 } });
  });

  it('takes the word of ARIA for a heading, and leaves out what is only heard', () => {
    expect(blocksOf('<div role="heading" aria-level="7">（1）甲</div>')).toMatchObject([{ text: '（1）甲', level: 7 }]);
    expect(textsOf('<p><span class="sr-only">跳过</span>正文</p><p class="gongkai-unseen">表</p>')).toEqual(['正文']);
  });

  it('knows the classes of pages made here', () => {
    const page = '<h1 class="gongkai-title">甲<br>乙</h1><div class="gongkai-run-in-heading"><h3>（一）规范。</h3><p>严格审查。</p></div><p class="gongkai-signature x">某局</p><p class="gongkai-date"><time>2026年1月5日</time></p>';
    expect(blocksOf(page)).toMatchObject([{ role: 'title', text: '甲\n乙', level: 1 }, { text: '（一）规范。严格审查。', lead: 6 }, { role: 'signature', text: '某局' }, { role: 'date' }]);
    expect(blocksOf(page)[1]).not.toHaveProperty('level');
  });

  it('tells what at its beginning looks different', () => {
    expect(blocksOf('<p>　<b>（一）规范管理。</b>严格审查。</p>')[0]).toMatchObject({ lead: 8 });
    expect(blocksOf('<p><span style="font-weight: 700">规范</span>管理</p>')[0]).toMatchObject({ lead: 2 });
    expect(blocksOf('<p>规范<b>管理</b></p>')[0]).not.toHaveProperty('lead');
  });
});

describe('a table', () => {
  const tableOf = (page: string): FoundTable => blocksOf(page).find((block): block is FoundTable => block.type === 'table')!;

  it('has its spans, its head, and the line of each cell', () => {
    const table = tableOf('<table>\n<thead><tr><th colspan=2>项</th></tr></thead>\n<tr><td rowspan=0>甲</td><td>1</td></tr></table>');
    expect(table.rows.map(({ isHeader, cells }) => [isHeader, cells.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan])])).toEqual([[true, [[1, 2]]], [false, [[65_534, 1], [1, 1]]]]);
    expect(table.rows[1]!.cells[1]!.place).toEqual({ file: 'a.html', line: 3, column: 25, address: 'table 1 row 2 cell 2' });
  });

  it('that nobody closed is a table all the same', () => {
    expect(tableOf('<table><tr><td>甲<td>乙<tr><td>丙').rows.map(({ cells }) => cells.length)).toEqual([2, 1]);
  });

  it('keeps its caption above it, and other tables inside its cells', () => {
    expect(textsOf('<table><caption>表1 渠道</caption><tr><td><table><tr><td>x</td></tr></table></td></tr></table>')).toEqual(['表1 渠道', 'table']);
  });
});

describe('pictures', () => {
  it('written into the page have bytes, others their address; those for counting readers are left out', () => {
    expect(blocksOf('<img src="data:image/png;base64,AQI=" alt="图"><img src="a/b.jpg"><img src="c.gif" width=1 height=1>')).toMatchObject([
      { content: { bytes: new Uint8Array([1, 2]) }, alternativeText: '图' },
      { content: { address: 'a/b.jpg' } },
    ]);
  });
});

describe('bytes', () => {
  const gbk = new Uint8Array([0xb9, 0xab, 0xbf, 0xaa]);
  const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

  it('are decoded by mark, by the page’s own word, or as what they fit', () => {
    expect(decodeHtml(new TextEncoder().encode('公开'))).toBe('公开');
    expect(decodeHtml(gbk)).toBe('公开');
    expect(decodeHtml(new Uint8Array([...ascii('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), ...gbk]))).toContain('公开');
    expect(decodeHtml(new Uint8Array([0xff, 0xfe, 0x6c, 0x51]))).toBe('公');
  });

  it('that lie about themselves are decoded all the same, those that fit nothing are refused', () => {
    expect(decodeHtml(new Uint8Array([...ascii('<meta charset="utf-8">'), ...gbk]))).toContain('公开');
    expect(decodeHtml(new Uint8Array([0xff, 0xff, 0xff]))).toBeUndefined();
  });
});
