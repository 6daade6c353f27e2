/** Marks without width are left out of what is read, and each place tells which and how many. */
import { describeDiagnostic } from '../../../../src/diagnostics/describe.js';
import { readDocx } from '../../../../src/importers/docx/readDocx.js';
import { readHtml } from '../../../../src/importers/html/readHtml.js';
import { readData } from '../../../../src/importers/readData.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import type { Imported } from '../../../../src/importers/recognise/importFound.js';
import { readXlsx } from '../../../../src/importers/xlsx/readXlsx.js';
import { trimSpace } from '../../../../src/importers/recognise/unseenMarks.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import { checkReport } from '../../../../src/rules/checkReport.js';
import { fillInWorkbook } from '../../../../src/workbook/fillInWorkbook.js';
import { shownIn, typeInto } from '../../../support/filledWorkbook.js';
import { validInput, withValue } from '../../../support/validReport.js';
import { wordFile, wordParagraph } from '../../../support/wordFile.js';

const title = '某局2024年政府信息公开工作年度报告';
const [first, last] = ['一、总体情况', '五、存在的主要问题及改进情况'];
const word = (...body: readonly string[]): Imported => importFound(readDocx(wordFile([title, first].map((line) => wordParagraph(line)).join('') + body.join('') + wordParagraph(last)), 'a.docx'));
const page = (body: string, head = ''): Imported => importFound(readHtml(`<title>${head}</title>\n<p>${title}</p><p>${first}</p>\n${body}<p>${last}</p>`, 'a.html'));
const overviewOf = ({ value }: Imported): unknown => (value as { readonly sections: { readonly overview: unknown } }).sections.overview;
/** Marks, address or line, and how many places of all that is told of them. */
const marksOf = ({ diagnostics }: Imported): readonly unknown[] =>
  diagnostics.flatMap(({ code, details, place }) => (code === 'text-left-out' && details?.['reason'] === 'unseen' ? [[details['marks'], place?.address ?? place?.line, details['places']]] : []));

describe('a Word file', () => {
  it('loses marks without width, told once a paragraph', () => {
    const imported = word(wordParagraph('\ufeff全年\u200b公开\u200b信息\u2060。'), wordParagraph('共\u00ad12条。'), wordParagraph('没有。'));
    expect(overviewOf(imported)).toEqual(['全年公开信息。', '共12条。', '没有。']);
    expect(marksOf(imported)).toEqual([[['U+200B × 2', 'U+2060 × 1', 'U+FEFF × 1'], 'paragraph 3', undefined], [['U+00AD × 1'], 'paragraph 4', undefined]]);
  });

  it('reads figures beside them, told cell by cell, and tells of cells that hold nothing else', () => {
    const row = (...texts: readonly string[]): string => `<w:tr>${texts.map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`).join('')}</w:tr>`;
    const imported = word(`<w:tbl>${row('渠道', '数量')}${row('网站', '12\u200b')}${row('公报', '\ufeff')}</w:tbl>`);
    expect(overviewOf(imported)).toEqual([{ table: { rows: [['渠道', '数量'], ['网站', 12], ['公报', null]] } }]);
    expect(marksOf(imported)).toEqual([[['U+200B × 1'], 'table 1 row 2 cell 2', undefined], [['U+FEFF × 1'], 'table 1 row 3 cell 2', undefined]]);
  });

  it('keeps the beginning of a heading that runs into its text where it was', () => {
    const run = (text: string, bold: string): string => `<w:r><w:rPr>${bold}</w:rPr><w:t>${text}</w:t></w:r>`;
    const imported = word(`<w:p>${run('（一）主\u200b动\u200b公\u200b开。', '<w:b/>')}${run('全年公开信息。', '')}</w:p>`);
    expect(overviewOf(imported)).toEqual([{ heading: '主动公开。', text: '全年公开信息。' }]);
  });

  it('full of them is told at twenty places, the rest together', () => {
    const imported = word(...Array.from({ length: 50 }, (_, index) => wordParagraph(`第${index}段\u200b\u200b。`)));
    expect(marksOf(imported)).toHaveLength(21);
    expect(marksOf(imported).at(-1)).toEqual([['U+200B × 60'], 'paragraph 23', 30]);
  });
});

describe('a web page', () => {
  it('loses them in text, cells and its own title, each told with its line', () => {
    const imported = page('<p>\ufeff全年&shy;公开&ZeroWidthSpace;信息。\ufeff</p>\n<p>\ufeff</p>\n<table><tr><td>渠道</td><td>数量</td></tr><tr><td>网站</td><td>&#x2060;12</td></tr></table>', `\ufeff${title}`);
    expect(overviewOf(imported)).toEqual(['全年公开信息。', { table: { rows: [['渠道', '数量'], ['网站', 12]] } }]);
    expect(marksOf(imported)).toEqual([
      [['U+00AD × 1', 'U+200B × 1', 'U+FEFF × 2'], 3, undefined],
      [['U+FEFF × 1'], 4, undefined],
      [['U+2060 × 1'], 'table 1 row 2 cell 2', undefined],
      [['U+FEFF × 1'], undefined, undefined],
    ]);
  });
});

describe('a workbook', () => {
  it('loses them in facts, lines and kinds of lines, told cell by cell', () => {
    const blank = fillInWorkbook({ year: 2026, organisation: '某局' }).bytes!;
    const places = [...shownIn(blank)];
    const row = Number(places.find(([place, text]) => place.startsWith('文字!A') && text === '第一部分')![0].slice(4)) + 1;
    const organ = places.find(([place, text]) => place.startsWith('基本信息!B') && text === '某局')![0];
    const imported = importFound(readXlsx(typeInto(blank, new Map([[organ, '\ufeff某\u200b局'], [`文字!A${row}`, '段落\u200b'], [`文字!B${row}`, '全年\u00ad公开。\ufeff']])), 'a.xlsx'));
    expect(imported.value).toMatchObject({ organisation: '某局' });
    expect(overviewOf(imported)).toEqual(['全年公开。']);
    expect(marksOf(imported)).toEqual([
      [['U+200B × 1', 'U+FEFF × 1'], organ, undefined],
      [['U+200B × 1'], `文字!A${row}`, undefined],
      [['U+00AD × 1', 'U+FEFF × 1'], `文字!B${row}`, undefined],
    ]);
  });
});

describe('what is said of them', () => {
  const [finding] = word(wordParagraph('全\u200b年\u2060。')).diagnostics.filter(({ code }) => code === 'text-left-out');

  it('names the marks and their number, Chinese first and English on request', () => {
    expect(describeDiagnostic(finding!)).toContain('零宽字符未读入：U+200B × 1、U+2060 × 1。');
    expect(describeDiagnostic(finding!, 'en')).toContain('marks without width are left out: U+200B × 1, U+2060 × 1.');
  });
});

describe('a data file', () => {
  it('keeps them in text, where nothing is left out and nothing told; a cell with one is told to hold no figure', () => {
    const { value, diagnostics } = readData('a: "甲\\u200b乙"\nb: "\\ufeff丙"\n');
    expect([value, diagnostics]).toEqual([{ a: '甲\u200b乙', b: '\ufeff丙' }, []]);
    const kept = parseReport(withValue(validInput('2021'), ['preface'], ['甲\u200b乙\u2060丙\u00ad丁\ufeff。']));
    expect(kept.report?.preface).toMatchObject([{ text: '甲\u200b乙\u2060丙\u00ad丁\ufeff。' }]);
    const cell = ['sections', 'applications', 'table', 'received', 0];
    const { report } = parseReport(withValue(validInput('2021'), cell, '12\u200b'));
    expect(checkReport(report!).map(({ code, actual }) => [code, actual])).toContainEqual(['cell-text-unread', '12\u200b']);
  });
});

it('trims a text of half a million spaces between two characters, which a pattern would take minutes for', () => {
  const text = `公${' '.repeat(500_000)}开`;
  expect(trimSpace(`\t ${text}\n`)).toBe(text);
});
