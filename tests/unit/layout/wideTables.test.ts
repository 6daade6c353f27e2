import type { Block, Table } from '../../../src/document/nodes.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Page, Pages } from '../../../src/layout/pages.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import type { Stylesheet } from '../../../src/stylesheet/stylesheet.js';
import { bodyLines, cell, documentOf, paragraph, table } from '../../support/documents.js';
import { lineText, textLines } from '../../support/dumpPages.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { filledTable } from '../../support/officialTables.js';
import { collisions, openEnds, rulesOf, textBox } from '../../support/tablePages.js';

const stylesheet = resolveStylesheet(gbt9704);
const { left, top, width, height, textWidth, textHeight } = stylesheet.page;

function pagesOf(blocks: readonly Block[], look: Stylesheet = gbt9704): Pages {
  const { pages, diagnostics } = layoutDocument(documentOf(...blocks), resolveStylesheet(look), fakeFonts(), new Map());
  expect(diagnostics).toEqual([]);
  for (const page of pages!.pages) expect([collisions(page), openEnds(page)]).toEqual([[], []]);
  return pages!;
}

const texts = (page: Page): readonly string[] => textLines(page).map(lineText);
const isTurned = ({ pages }: Pages): readonly boolean[] => pages.map((page) => page.isTurned ?? false);
const header = [cell('名', { kind: 'columnHeader' }), cell('数', { kind: 'columnHeader' })];
const rows = (count: number, mark = '行') => Array.from({ length: count }, (_, row) => [cell(`${mark}${row}`), cell('1', { kind: 'value' })]);
const wide = (count: number, rest: Partial<Table> = {}): Table => table(2, [header, ...rows(count)], { headerRowCount: 1, orientation: 'landscape', ...rest });

describe('a wide table', () => {
  it('has turned pages of its own; text before and behind it goes on upright', () => {
    const pages = pagesOf([bodyLines(3), wide(4), bodyLines(2)]);
    expect(isTurned(pages)).toEqual([false, true, false]);
    expect(pages.pages.map((page) => [page.width, page.height])).toEqual([[width, height], [height, width], [width, height]]);
  });

  it('leaves no empty page before it or behind it', () => {
    for (const blocks of [[wide(4)], [bodyLines(22), wide(4)], [wide(19), bodyLines(1)]]) {
      expect(pagesOf(blocks).pages.filter((page) => textLines(page).length === 0)).toEqual([]);
    }
  });

  it('fills on the bound sheet the text area that every page has, its head at the left edge', () => {
    const page = pagesOf([wide(60)]).pages[0]!;
    const rules = rulesOf(page);
    const foot = page.width - Math.min(...rules.map(({ x1 }) => x1));
    const head = page.width - Math.max(...rules.map(({ x2 }) => x2));
    expect([head, foot]).toEqual([expect.closeTo(top, 0), expect.closeTo(top + textHeight, 0)]);
    const ys = rules.flatMap(({ y1, y2 }) => [y1, y2]);
    expect(Math.min(...ys)).toBeCloseTo(left, 6);
    expect(Math.max(...ys)).toBeLessThanOrEqual(left + textWidth + 0.01);
  });

  it('keeps the page number where all other pages have it, measured on the bound sheet', () => {
    const numbers = (pages: Pages) => pages.pages.map(({ items }) => items.flatMap((item) => (item.type === 'text' && item.role === 'pageNumber' ? [[item.baseline, item.pieces[0]!.x]] : [])));
    const turned = pagesOf([bodyLines(1), wide(60), bodyLines(1)]);
    expect(isTurned(turned)).toEqual([false, true, true, true, false]);
    expect(numbers(turned)).toEqual(numbers(pagesOf([bodyLines(22 * 5)])));
    expect(turned.pages.flatMap(({ items, isTurned: wideOne }) => items.filter((item) => item.type === 'text' && item.isOnSheet === true).map(() => wideOne))).toEqual([true, true, true]);
  });

  it('takes the headings above it, its caption, unit and note along', () => {
    const whole = wide(2, { caption: paragraph('表1', 'tableCaption'), unit: paragraph('单位：件', 'tableUnit'), note: paragraph('注：无。', 'tableNote') });
    const { pages } = pagesOf([bodyLines(2), paragraph('三、标题', 'heading1'), paragraph('（一）标题', 'heading2'), whole, bodyLines(1)]);
    expect(texts(pages[1]!)).toEqual(['三、标题', '（一）标题', '表1', '单位：件', '名', '数', '行0', '1', '行1', '1', '注：无。']);
    expect(pages).toHaveLength(3);
  });

  it('shares its page with the next wide table', () => {
    const pages = pagesOf([wide(3), wide(3, { caption: paragraph('表2', 'tableCaption') }), bodyLines(1)]);
    expect(isTurned(pages)).toEqual([true, false]);
    expect(texts(pages.pages[0]!).filter((text) => text === '名')).toHaveLength(2);
  });

  it('is so by its role in the stylesheet, but for a table that says otherwise', () => {
    const look: Stylesheet = { ...gbt9704, table: { ...gbt9704.table, orientation: { ...gbt9704.table.orientation, free: 'landscape', applications: 'landscape' } } };
    expect(isTurned(pagesOf([table(2, rows(2)), bodyLines(1), table(2, rows(2), { orientation: 'portrait' })], look))).toEqual([true, false]);
    expect(isTurned(pagesOf([filledTable('2021', 'applications', () => 1)], look))).toEqual([true, true]);
  });

  it('sets 三、本年度办理结果 three characters a line, as the blank form has it', () => {
    for (const edition of ['2019', '2021'] as const) {
      const [page] = pagesOf([{ ...filledTable(edition, 'applications', () => 1), orientation: 'landscape' }]).pages;
      const lines = texts(page!);
      const at = lines.indexOf('三、本');
      expect(lines.slice(at, at + 3)).toEqual(['三、本', '年度办', '理结果']);
    }
  });

  it('puts the outline’s entry of a heading above it where the heading is read', () => {
    const { outline } = pagesOf([bodyLines(2), paragraph('三、标题', 'heading1'), wide(2)]);
    expect(outline).toEqual([{ title: '三、标题', level: 1, page: 2, y: expect.closeTo(left, 6) as number }]);
  });
});

describe('续表', () => {
  const look = (alignment: 'left' | 'center' | 'right' = 'right', text = '续表{number}'): Stylesheet => ({
    ...gbt9704,
    table: { ...gbt9704.table, continuation: { ...gbt9704.table.continuation, isShown: true, alignment, text } },
  });
  const marks = ({ pages }: Pages) => pages.map((page) => textLines(page).filter(({ role }) => role === 'tableContinuation'));
  const captioned = (caption: string) => table(2, [header, ...rows(70)], { headerRowCount: 1, caption: paragraph(caption, 'tableCaption') });

  it('is not set unless the house wants it', () => expect(marks(pagesOf([captioned('表3　情况')])).flat()).toEqual([]));

  it.each([['表3　情况', '续表3'], ['表 三　情况', '续表三'], ['表2-1 情况', '续表2-1'], ['情况表', '续表']])('stands above each further part: %s gives %s', (caption, mark) => {
    const pages = pagesOf([captioned(caption)], look());
    expect(marks(pages).map((lines) => lines.map(lineText))).toEqual([[], [mark], [mark]]);
    for (const page of pages.pages.slice(1)) expect(texts(page).slice(0, 3)).toEqual([mark, '名', '数']);
  });

  it('stands at the side the house wants, at the top of the text area and above the table', () => {
    const boxes = (['left', 'center', 'right'] as const).map((alignment) => textBox(marks(pagesOf([captioned('表3')], look(alignment)))[1]![0]!));
    expect(boxes[0]!.x1).toBeCloseTo(left, 6);
    expect((boxes[1]!.x1 + boxes[1]!.x2) / 2).toBeCloseTo(left + textWidth / 2, 6);
    expect(boxes[2]!.x2).toBeCloseTo(left + textWidth, 6);
    const page = pagesOf([captioned('表3')], look()).pages[1]!;
    const highestRule = Math.min(...rulesOf(page).map(({ y1 }) => y1));
    expect([boxes[2]!.y1 > top, boxes[2]!.y2 < highestRule]).toEqual([true, true]);
  });

  it('pushes no row out of the text area, also with cells taller than a page', () => {
    for (const long of [captioned('表3'), table(2, [[cell('长'.repeat(4000)), cell('短')]]), table(2, [header, ...rows(3), [cell('长'.repeat(1300)), cell('短')]], { headerRowCount: 1 })]) {
      const { pages } = pagesOf([bodyLines(5), long], look());
      for (const page of pages) expect(Math.max(...rulesOf(page).map(({ y2 }) => y2), 0)).toBeLessThanOrEqual(top + textHeight + 0.01);
    }
  });

  it('is furniture of the page, not of the text', () => {
    for (const line of marks(pagesOf([captioned('表3')], look())).flat()) expect(line.element).toBeUndefined();
  });
});
