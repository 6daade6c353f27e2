/** What a Word file shows is what is read. */
import { readDocx } from '../../../../src/importers/docx/readDocx.js';
import type { FoundBlock } from '../../../../src/importers/recognise/found.js';
import { wordFile, wordParagraph } from '../../../support/wordFile.js';
import type { WordParts } from '../../../support/wordFile.js';

const blocksOf = (body: string, parts: WordParts = {}): readonly FoundBlock[] => readDocx(wordFile(body, parts)).blocks;
const textOf = (block: FoundBlock): string => (block.type === 'paragraph' ? block.text : block.type === 'table' ? `[${block.rows.map(({ cells }) => cells.map((cell) => cell.blocks.map(textOf).join('/')).join('|')).join('; ')}]` : '<image>');
const textsOf = (body: string, parts: WordParts = {}): readonly string[] => blocksOf(body, parts).map(textOf);
const reasonsOf = (body: string): readonly unknown[] => readDocx(wordFile(body)).diagnostics.map(({ code, details }) => [code, details?.['reason']]);
const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('a paragraph', () => {
  it('is its runs, tabs and line breaks; page breaks are nothing', () => {
    expect(textsOf(`<w:p>${run('公开')}<w:r><w:tab/><w:t>情况</w:t><w:br/><w:t>一</w:t><w:br w:type="page"/></w:r><w:hyperlink>${run('网站')}</w:hyperlink></w:p>`)).toEqual(['公开\t情况\n一网站']);
  });

  it('has inserted text and no deleted text, which is told once', () => {
    const body = `<w:p>${run('收到')}<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${run('13')}</w:ins>${run('件')}</w:p><w:p><w:moveFrom>${run('旧')}</w:moveFrom></w:p>`;
    expect(textsOf(body)).toEqual(['收到13件', '']);
    expect(reasonsOf(body)).toEqual([['text-left-out', 'deleted']]);
  });

  it('has no hidden text, which is told', () => {
    const body = `<w:p>${run('公开')}${run('秘密', '<w:vanish/>')}${run('可见', '<w:vanish w:val="0"/>')}</w:p>`;
    expect(textsOf(body)).toEqual(['公开可见']);
    expect(reasonsOf(body)).toEqual([['text-left-out', 'hidden']]);
  });

  it('has the saved result of a field and never its instruction', () => {
    expect(textsOf(`<w:p>${run('共')}${field('=SUM(LEFT)', '12')}${run('件')}</w:p>`)).toEqual(['共12件']);
    expect(textsOf(`<w:p>${run('第')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple></w:p>`)).toEqual(['第3']);
  });

  it('behind a field that nobody ended is read all the same', () => {
    expect(textsOf(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r></w:p>${wordParagraph('下一段')}`)).toEqual(['', '下一段']);
  });

  it('of a table of contents is left out, which is told', () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、总体情况 1')}</w:p><w:p>${run('二、主动 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${wordParagraph('正文')}`;
    expect(textsOf(body).filter(Boolean)).toEqual(['正文']);
    expect(reasonsOf(body)).toEqual([['text-left-out', 'contents']]);
  });

  it('has the prompt of a content control as blank, and what was typed in as text', () => {
    const control = (prompt: string): string => `<w:sdt><w:sdtPr>${prompt}</w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>`;
    expect(textsOf(`<w:p>${control('<w:showingPlcHdr/>')}${control('')}</w:p>`)).toEqual(['单击此处输入文字']);
  });

  it('tells how much of it is set apart at its beginning', () => {
    const lead = (body: string): unknown => (blocksOf(body)[0] as { lead?: number }).lead;
    expect(lead(`<w:p>${run('（一）规范管理。', '<w:b/>')}${run('严格审查。')}</w:p>`)).toBe(8);
    expect(lead(`<w:p>${run('规范', '<w:rFonts w:eastAsia="楷体"/>')}${run('管理严格', '<w:rFonts w:eastAsia="仿宋"/>')}</w:p>`)).toBeUndefined();
    expect(lead(`<w:p>${run('2024', '<w:rFonts w:ascii="Times New Roman"/>')}${run('年严格')}</w:p>`)).toBeUndefined();
  });
});

describe('a text box', () => {
  it('is read once, behind its paragraph', () => {
    const box = (text: string): string => `<w:txbxContent>${wordParagraph(text)}</w:txbxContent>`;
    const body = `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${box('框内')}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框内')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(textsOf(body)).toEqual(['前', '框内']);
  });
});

describe('automatic numbers', () => {
  const level = (index: number, format: string, text: string): string => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (at: number, text: string): string => wordParagraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);

  it('stand in front of the text and count as Word counts', () => {
    const body = [item(0, '总体'), item(1, '公开'), item(2, '甲'), item(2, '乙'), item(1, '申请'), item(2, '丙'), item(0, '主动'), item(1, '丁')].join('');
    expect(textsOf(body, { numbering })).toEqual(['一、总体', '（一）公开', '1.甲', '2.乙', '（二）申请', '1.丙', '二、主动', '（一）丁']);
  });

  it('of a style are its paragraphs’, and level 9 is no heading', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const [block] = blocksOf(wordParagraph('总体', '<w:pStyle w:val="2"/>'), { numbering, styles });
    expect(block).toMatchObject({ text: '一、总体', level: 1 });
    expect(blocksOf(wordParagraph('正文', '<w:outlineLvl w:val="9"/>'))[0]).not.toHaveProperty('level');
  });
});

describe('a table', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
  const table = (...rows: readonly string[]): string => `<w:tbl>${rows.map((row) => (row.startsWith('<w:tr>') ? row : `<w:tr>${row}</w:tr>`)).join('')}</w:tbl>`;
  const shapeOf = (body: string): unknown => (blocksOf(body)[0] as { rows: readonly { cells: readonly { column: number; rowSpan: number; columnSpan: number }[] }[] }).rows.map(({ cells }) => cells.map(({ column, rowSpan, columnSpan }) => [column, rowSpan, columnSpan]));

  it('has merged cells once, downwards, across and in the old way', () => {
    const body = table(cell('a', '<w:vMerge w:val="restart"/>') + cell('b', '<w:gridSpan w:val="2"/>'), cell('', '<w:vMerge/>') + cell('c', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>'));
    expect(shapeOf(body)).toEqual([[[0, 2, 1], [1, 1, 2]], [[1, 1, 2]]]);
  });

  it('keeps cells in their columns where a row begins later', () => {
    expect(shapeOf(table(cell('a') + cell('b'), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('c')}</w:tr>`))).toEqual([[[0, 1, 1], [1, 1, 1]], [[1, 1, 1]]]);
  });

  it('has no row deleted as a tracked change', () => {
    expect(textsOf(table(cell('a'), `<w:tr><w:trPr><w:del/></w:trPr>${cell('b')}</w:tr>`))).toEqual(['[a]']);
  });

  it('tells the place of each cell, those inside a cell included', () => {
    const [outer] = blocksOf(table(cell('a') + `<w:tc>${table(cell('x'))}</w:tc>`));
    const cells = (outer as { rows: readonly { cells: readonly { place: unknown; blocks: readonly FoundBlock[] }[] }[] }).rows[0]!.cells;
    expect(cells[1]!.place).toEqual({ address: 'table 1 row 1 cell 2' });
    expect(cells[1]!.blocks[0]!.place).toEqual({ address: 'table 2' });
  });
});

describe('a picture', () => {
  it('is read with its bytes and its description', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]);
    const drawing = '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="2000000" cy="1"/><wp:docPr id="1" name="x" descr="柱状图"/><a:graphic><a:blip r:embed="rId-a.png"/></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    expect(blocksOf(`${drawing}<w:sectPr><w:pgSz w:w="11906"/><w:pgMar w:left="1587" w:right="1474"/></w:sectPr>`, { media: { 'a.png': png } })).toEqual([
      { type: 'image', content: { bytes: png }, alternativeText: '柱状图', widthShare: 0.36, place: { address: 'paragraph 1' } },
    ]);
  });
});
