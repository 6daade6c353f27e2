/** What stands in a cell, as it is printed; what cannot be read, told with its place. */
import { describeDiagnostic } from '../../../../src/diagnostics/describe.js';
import type { FoundDocument } from '../../../../src/importers/recognise/found.js';
import { readXlsx } from '../../../../src/importers/xlsx/readXlsx.js';
import { sheetData, textCell, workbookFile } from '../../../support/bareWorkbook.js';
import type { WorkbookOptions } from '../../../support/bareWorkbook.js';

const formats = ['General', '0.0000', 'yyyy/m/d', '[$-804]yyyy"年"m"月"d"日"', '+0;-0;0', '0.00%', '#,##0', 'h:mm', '0"件"', '[Red]0.00;[Red]-0.00'];
const styles = [
  `<numFmts>${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replace(/"/g, '&quot;')}"/>`).join('')}</numFmts>`,
  '<borders><border/><border><left style="thin"/></border></borders>',
  `<cellXfs>${formats.map((_, index) => `<xf numFmtId="${200 + index}" borderId="0"/>`).join('')}<xf numFmtId="14" borderId="1"/></cellXfs>`,
].join('');
const style = (format: string): number => formats.indexOf(format);

function texts({ blocks }: FoundDocument): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
}

/** One cell a row, a blank row between each. */
function shown(cells: readonly string[], options: WorkbookOptions = {}): readonly string[] {
  const rows = cells.map((cell, index) => `<row r="${2 * index + 1}">${cell.replace('<c', `<c r="A${2 * index + 1}"`)}</row>`);
  return texts(readXlsx(workbookFile({ 甲: `<sheetData>${rows.join('')}</sheetData>` }, { styles, ...options })));
}

describe('a cell', () => {
  it.each([
    ['<c><v>12</v></c>', '12'],
    ['<c><v>9007199254740993</v></c>', '9007199254740993'],
    ['<c><v>75.926000000000002</v></c>', '75.926'],
    ['<c><v>0.1234567890123456</v></c>', '0.1234567890123456'],
    ['<c><v>1.2E+3</v></c>', '1200'],
    ['<c><v>-0</v></c>', '0'],
    ['<c><v>1.5e-3</v></c>', '0.0015'],
    [`<c s="${style('0.0000')}"><v>75.926</v></c>`, '75.9260'],
    [`<c s="${style('0.0000')}"><v>190.457379</v></c>`, '190.457379'],
    [`<c s="${style('+0;-0;0')}"><v>1036</v></c>`, '+1036'],
    [`<c s="${style('+0;-0;0')}"><v>-417</v></c>`, '-417'],
    [`<c s="${style('+0;-0;0')}"><v>0</v></c>`, '0'],
    [`<c s="${style('0.00%')}"><v>0.125</v></c>`, '12.50%'],
    [`<c s="${style('#,##0')}"><v>1036</v></c>`, '1036'],
    [`<c s="${style('0"件"')}"><v>12</v></c>`, '12'],
    [`<c s="${style('[Red]0.00;[Red]-0.00')}"><v>-3</v></c>`, '-3.00'],
    [`<c s="${style('yyyy/m/d')}"><v>46042</v></c>`, '2026年1月20日'],
    [`<c s="${style('[$-804]yyyy"年"m"月"d"日"')}"><v>46042.5</v></c>`, '2026年1月20日'],
    [`<c s="${formats.length}"><v>60</v></c>`, '1900年2月29日'],
    [`<c s="${formats.length}"><v>1</v></c>`, '1900年1月1日'],
    [`<c s="${style('h:mm')}"><v>0.75</v></c>`, '18:00'],
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="d"><v>2026-01-20</v></c>', '2026年1月20日'],
    ['<c t="str"><f>A1</f><v>甲_x000D_乙</v></c>', '甲\n乙'],
    ['<c t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh><t>jiǎ</t></rPh></is></c>', '甲 乙'],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
  ])('%s is read as %s', (cell, text) => {
    expect(shown([cell])).toEqual([text]);
  });

  it('of shared text is the text, its runs together and without readings', () => {
    expect(shown(['<c t="s"><v>1</v></c>'], { strings: '<si><t>零</t></si><si><r><t>甲</t></r><r><t>乙_x005F_x0041_</t></r><rPh><t>x</t></rPh></si>' })).toEqual(['甲乙_x0041_']);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(shown([`<c s="${style('yyyy/m/d')}"><v>44580</v></c>`], { properties: 'date1904="1"' })).toEqual(['2026年1月20日']);
  });

  it('is never computed: a formula without a value, or that failed, is blank and told', () => {
    const rows = [['<c r="A1" t="inlineStr"><is><t>项</t></is></c>', '<c r="B1" t="inlineStr"><is><t>数</t></is></c>'], ['<c r="A2"><f>1+1</f></c>', '<c r="B2"><f>B1</f><v/></c>'], ['<c r="A3" t="e"><f>#REF!</f><v>#REF!</v></c>', '<c r="B3" t="str"><f>""</f><v></v></c>']];
    const found = readXlsx(workbookFile({ 表三: sheetData(rows) }), 'a.xlsx');
    expect(found.diagnostics.map(({ code, actual, details, place }) => [code, actual ?? details?.['cells'], place])).toEqual([
      ['formula-failed', '#REF!', { file: 'a.xlsx', address: '表三!A3' }],
      ['formula-uncomputed', ['A2', 'B2'], { file: 'a.xlsx', address: '表三!A2' }],
    ]);
    expect(found.diagnostics.map((finding) => describeDiagnostic(finding, 'zh'))).toMatchInlineSnapshot(`
[
  "a.xlsx:表三!A3 错误 公式出错（#REF!），留空。请在原文件改正公式，或直接填数。",
  "a.xlsx:表三!A2 错误 公式没有算好的结果，留空：A2、B2。请用 Excel、WPS 表格或 LibreOffice 打开并保存一次；程序只读结果，不计算公式。",
]
`);
  });
});

describe('a sheet', () => {
  it('is parted at blank rows and columns; a line of one cell is text', () => {
    const rows = [[textCell('A1', '题目')], [], [textCell('A3', '项'), textCell('B3', '数'), textCell('D3', '甲'), textCell('E3', '乙')], [textCell('A4', '一'), textCell('B4', '2'), textCell('D4', '3'), textCell('E4', '4')]];
    const { blocks } = readXlsx(workbookFile({ 甲: sheetData(rows) }));
    expect(blocks.map(({ type, place }) => [type, place.address])).toEqual([['paragraph', '甲!A1'], ['table', '甲!A3'], ['table', '甲!D3']]);
  });

  it('that is hidden is left out, hidden rows are read, both told', () => {
    const hidden = '<sheetData><row r="1" hidden="1"><c r="A1"><v>7</v></c></row></sheetData>';
    const found = readXlsx(workbookFile({ 甲: hidden, 乙: sheetData([[textCell('A1', '不读')]]) }, { states: { 乙: 'state="hidden"' } }));
    expect(texts(found)).toEqual(['7']);
    expect(found.diagnostics.map(({ code, details }) => [code, details?.['reason'] ?? details?.['sheet']])).toEqual([['hidden-cells-read', '甲'], ['text-left-out', 'hiddenSheet']]);
  });

  it('that claims to reach to the last cell is read as far as anything stands', () => {
    const claims = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>${sheetData([[textCell('A1', '甲'), '<c r="XFD1"><v>1</v></c>']])}<mergeCells><mergeCell ref="A1:XFC1048576"/></mergeCells>`;
    const found = readXlsx(workbookFile({ 甲: claims }));
    expect(found.diagnostics).toEqual([]);
  });

  it('without addresses is counted off', () => {
    expect(texts(readXlsx(workbookFile({ 甲: '<sheetData><row><c><v>1</v></c></row><row/><row><c><v>3</v></c></row></sheetData>' })))).toEqual(['1', '3']);
  });
});
