import type { Block, Table } from '../../../src/document/nodes.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Page, Pages } from '../../../src/layout/pages.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { bodyLines, cell, documentOf, paragraph, table } from '../../support/documents.js';
import { dumpPages, lineText, textLines } from '../../support/dumpPages.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { filledTable } from '../../support/officialTables.js';
import { collisions, openEnds, rulesOf } from '../../support/tablePages.js';

const stylesheet = resolveStylesheet(gbt9704);
const { left, top, textWidth, textHeight } = stylesheet.page;

function layout(...blocks: readonly Block[]) {
  return layoutDocument(documentOf(...blocks), stylesheet, fakeFonts(), new Map());
}

function pagesOf(...blocks: readonly Block[]): Pages {
  const { pages, diagnostics } = layout(...blocks);
  expect(diagnostics).toEqual([]);
  for (const page of pages!.pages) expect([collisions(page), openEnds(page)]).toEqual([[], []]);
  return pages!;
}

const texts = (page: Page, role = 'cell'): readonly string[] => textLines(page).flatMap((line) => (line.role === role ? [lineText(line)] : []));
const heading = paragraph('三、标题', 'heading1');
const lowestRule = (page: Page): number => Math.max(...rulesOf(page).map(({ y2 }) => y2));

/** A group of rows under one label. */
const group = (label: string, count: number, first = 1) =>
  Array.from({ length: count }, (_, index) => [...(index === 0 ? [cell(label, { kind: 'rowHeader', rowSpan: count })] : []), cell(`${first + index}`, { kind: 'value' })]);
const header = [cell('名', { kind: 'columnHeader' }), cell('数', { kind: 'columnHeader' })];

describe('a table on one page', () => {
  const small = table(2, [[cell('甲'), cell('乙')], [cell('丙'), cell('丁')]]);

  it('is as wide as the text area, its rows of the least height, its text centred vertically', () => {
    const pages = pagesOf(small);
    expect(dumpPages(pages).slice(0, 4)).toEqual([
      `1 ${Math.round((left + 2) * 100) / 100} 118.87 cell 甲`,
      `1 ${Math.round((left + textWidth / 2 + 2) * 100) / 100} 118.87 cell 乙`,
      `1 ${Math.round((left + 2) * 100) / 100} 138.87 cell 丙`,
      `1 ${Math.round((left + textWidth / 2 + 2) * 100) / 100} 138.87 cell 丁`,
    ]);
    expect(rulesOf(pages.pages[0]!)).toHaveLength(6);
    expect(lowestRule(pages.pages[0]!)).toBeCloseTo(top + 40, 6);
  });

  it('has its caption and unit above and its note below, all on the same page', () => {
    const whole: Table = { ...small, caption: paragraph('表1', 'tableCaption'), unit: paragraph('单位：件', 'tableUnit'), note: paragraph('注：无。', 'tableNote') };
    for (const lines of [0, 18, 19, 20, 21]) {
      const { pages } = pagesOf(...(lines ? [bodyLines(lines)] : []), whole);
      const page = pages.find((one) => texts(one, 'tableCaption').length > 0)!;
      expect(textLines(page).map(lineText).slice(-7)).toEqual(['表1', '单位：件', '甲', '乙', '丙', '丁', '注：无。']);
    }
  });

  it('keeps a signature behind it on the page of its last row', () => {
    for (let lines = 15; lines < 22; lines += 1) {
      const { pages } = pagesOf(bodyLines(lines), small, paragraph('县政府', 'signature'), paragraph('2021年1月5日', 'date'));
      const page = pages.find((one) => texts(one, 'signature').length > 0)!;
      expect(textLines(page).map(lineText).slice(-3)).toEqual(['丁', '县政府', '2021年1月5日']);
    }
  });

  it('leaves the text below it the height that remains', () => {
    const { pages } = pagesOf(small, bodyLines(30));
    expect(pages.map((page) => texts(page, 'body').length)).toEqual([Math.floor((textHeight - 40 - 0.2 * 28.95) / 28.95), 10]);
  });

  it('gives a column what its figure needs and keeps the table as wide as before', () => {
    const wide = table(3, [[cell('标签', { kind: 'rowHeader' }), cell('1234567890123456789012', { kind: 'value' }), cell('1', { kind: 'value' })]], {
      columns: [{ share: 4 }, { share: 1 }, { share: 1 }],
    });
    const pages = pagesOf(wide);
    expect(texts(pages.pages[0]!)).toEqual(['标签', '1234567890123456789012', '1']);
    expect(Math.max(...rulesOf(pages.pages[0]!).map(({ x2 }) => x2))).toBeCloseTo(left + textWidth + 0.25, 6);
    expect(textLines(pages.pages[0]!).every((line) => line.pieces[0]!.size === 10.5)).toBe(true);
  });

  it('says so when a figure does not fit even in 小六, and still draws it whole inside its cell', () => {
    const { pages, diagnostics } = layout(table(40, [Array.from({ length: 40 }, () => cell('12345678901', { kind: 'value' }))]));
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['content-too-wide']));
    expect(texts(pages!.pages[0]!)).toEqual(new Array(40).fill('12345678901'));
    expect(collisions(pages!.pages[0]!)).toEqual([]);
  });
});

describe('a table cut by page ends', () => {
  it('repeats its header rows on each page', () => {
    const long = table(2, [header, ...Array.from({ length: 70 }, (_, row) => [cell(`行${row}`), cell('1', { kind: 'value' })])], { headerRowCount: 1 });
    const { pages } = pagesOf(long);
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(texts(page).slice(0, 2)).toEqual(['名', '数']);
  });

  it('keeps the rows under one label together where they fit', () => {
    const long = table(2, [header, ...group('甲', 20), ...group('乙', 15, 21), ...group('丙', 5, 36)], { headerRowCount: 1 });
    const { pages } = pagesOf(long);
    expect(pages.map((page) => texts(page).filter((text) => /[甲乙丙]/.test(text)))).toEqual([['甲'], ['乙', '丙']]);
  });

  it('repeats a label it must cut, with （续）', () => {
    const { pages } = pagesOf(table(2, [header, ...group('甲乙丙', 40)], { headerRowCount: 1 }));
    expect(pages.map((page) => texts(page).filter((text) => !/\d/.test(text)))).toEqual([['名', '数', '甲乙丙'], ['名', '数', '甲乙丙（续）']]);
    expect(pages.flatMap((page) => texts(page).filter((text) => /\d/.test(text)))).toEqual(Array.from({ length: 40 }, (_, index) => `${index + 1}`));
  });

  it('repeats a label without （续） where the column is too narrow for it', () => {
    const { pages } = pagesOf(table(2, [header, ...group('甲', 40)], { headerRowCount: 1, columns: [{ share: 1 }, { share: 15 }] }));
    expect(pages.map((page) => texts(page).filter((text) => /[甲续]/.test(text)))).toEqual([['甲'], ['甲']]);
  });

  it('never ends a page with the row across the table or the column labels below it', () => {
    const band = (name: string) => [[cell(name, { kind: 'band', columnSpan: 2 })], header, [cell('一'), cell('1', { kind: 'value' })], [cell('二'), cell('2', { kind: 'value' })]];
    const bands = table(2, ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].flatMap(band));
    for (let lines = 1; lines < 22; lines += 1) {
      for (const page of pagesOf(bodyLines(lines), bands).pages) expect(['二', '2', undefined]).toContain(texts(page).at(-1));
    }
  });

  it('never does so either when a band is longer than a page', () => {
    const rows = Array.from({ length: 50 }, (_, row) => [cell(`行${row}`), cell('1', { kind: 'value' })]);
    const bands = table(2, ['甲', '乙'].flatMap((name) => [[cell(name, { kind: 'band', columnSpan: 2 })], header, ...rows]));
    for (let lines = 1; lines < 22; lines += 1) {
      for (const page of pagesOf(bodyLines(lines), bands).pages) expect(['1', undefined]).toContain(texts(page).at(-1));
    }
  });

  it('repeats the rows a header cell reaches into, too', () => {
    const [, ...others] = Array.from({ length: 50 }, (_, row) => [cell(`行${row}`), cell('1', { kind: 'value' })]);
    const deep = [cell('名', { kind: 'columnHeader', rowSpan: 2 }), cell('数', { kind: 'columnHeader' })];
    const { pages } = pagesOf(table(2, [deep, [cell('件', { kind: 'columnHeader' })], ...others], { headerRowCount: 1 }));
    expect(pages.map((page) => texts(page).slice(0, 3))).toEqual([['名', '数', '件'], ['名', '数', '件']]);
  });

  it('does not repeat header rows that would fill half a page', () => {
    const tall = [cell('名'.repeat(700), { kind: 'columnHeader' }), cell('数', { kind: 'columnHeader' })];
    const rows = Array.from({ length: 40 }, (_, row) => [cell(`行${row}`), cell('1', { kind: 'value' })]);
    const { pages } = pagesOf(table(2, [tall, ...rows], { headerRowCount: 1 }));
    expect(pages.map((page) => texts(page).includes('数'))).toEqual([true, false]);
  });

  it('is tightened rather than sent to another page with its last rows', () => {
    const rows = Array.from({ length: 33 }, (_, row) => [cell(`${row}`), cell('1', { kind: 'value' })]);
    const { pages } = pagesOf(table(2, rows));
    expect(pages).toHaveLength(1);
    // 2 pt stay free, for programs that set a table a little lower.
    expect(lowestRule(pages[0]!)).toBeCloseTo(top + textHeight - 2, 6);
  });

  it('begins on the next page, its heading with it, when only header and label would be left', () => {
    const { pages } = pagesOf(bodyLines(18), heading, table(2, [header, ...group('甲', 12)], { headerRowCount: 1 }));
    expect(texts(pages[0]!)).toEqual([]);
    expect(texts(pages[1]!, 'heading1')).toHaveLength(1);
  });

  it('slices a cell taller than a page by lines', () => {
    const { pages } = pagesOf(bodyLines(10), table(2, [[cell('长'.repeat(2000)), cell('短')]]));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((page) => texts(page)).join('').replaceAll('短', '')).toBe('长'.repeat(2000));
  });
});

describe('the official tables', () => {
  const digits = (count: number) => () => 10 ** count - 1;

  it('let table three stand on one page in both editions when its heading begins the page', () => {
    for (const edition of ['2019', '2021'] as const) expect(pagesOf(heading, filledTable(edition, 'applications', digits(4))).pages).toHaveLength(1);
  });

  it('never break a figure of eight digits, nor set it below 小五 in table three or below 小六 in table four', () => {
    for (const [key, least] of [['applications', 9], ['reviewAndLitigation', 6.5]] as const) {
      const figures = pagesOf(filledTable('2021', key, digits(8))).pages.flatMap(textLines).filter((line) => /^9+$/.test(lineText(line)));
      expect(figures.map(lineText)).toEqual(new Array(key === 'applications' ? 175 : 15).fill('99999999'));
      expect(Math.min(...figures.map((line) => line.pieces[0]!.size))).toBe(least);
    }
  });

  it('set the narrow label 三、本年度办理结果 two characters a line', () => {
    const lines = texts(pagesOf(filledTable('2019', 'applications', digits(1))).pages[0]!);
    expect(lines.slice(lines.indexOf('三、'), lines.indexOf('三、') + 5)).toEqual(['三、', '本年', '度办', '理结', '果']);
  });

  it('set blank, zero and a stroke as they are', () => {
    const values = [null, 0, '/'];
    const page = pagesOf(filledTable('2021', 'reviewAndLitigation', (index) => values[index % 3]!)).pages[0]!;
    expect(texts(page).filter((text) => /^[0/]$/.test(text))).toEqual(['0', '/', '0', '/', '0', '/', '0', '/', '0', '/']);
  });
});
