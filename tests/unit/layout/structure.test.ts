import type { Block, ImageResource, Paragraph, Table } from '../../../src/document/nodes.js';
import { plainText } from '../../../src/document/plainText.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Pages, StructureElement } from '../../../src/layout/pages.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { bodyLines, cell, documentOf, paragraph, table } from '../../support/documents.js';
import { lineText } from '../../support/dumpPages.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { filledTable } from '../../support/officialTables.js';

const stylesheet = resolveStylesheet(gbt9704);
const image: ImageResource = { format: 'png', bytes: new Uint8Array(), pixelWidth: 100, pixelHeight: 50 };

function pagesOf(...blocks: readonly Block[]): Pages {
  return layoutDocument(documentOf(...blocks), stylesheet, fakeFonts(), new Map([['图.png', image]])).pages!;
}

/** The text of each element, in the order of the display list; page furniture under 0. */
function textsOf({ pages }: Pages): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.type !== 'text') continue;
    for (const piece of item.pieces) {
      const id = piece.element ?? item.element ?? 0;
      texts.set(id, (texts.get(id) ?? '') + piece.text);
    }
  }
  return texts;
}

/** Elements as `type text`, cells of tables too, in reading order. */
function outlineOf(pages: Pages): readonly string[] {
  const texts = textsOf(pages);
  const told = (element: StructureElement): readonly string[] => {
    if (element.type === 'heading') return [`h${element.level} ${texts.get(element.id)}`];
    if (element.type === 'caption') return element.paragraphs.map(({ id }) => `caption ${texts.get(id)}`);
    if (element.type === 'table') return ['table', ...(element.caption ? told(element.caption) : []), ...element.rows.flatMap(({ cells }) => cells.map(({ id, heads }) => `${heads ?? 'data'} ${texts.get(id) ?? ''}`))];
    return [`${element.type} ${texts.get(element.id) ?? ''}`];
  };
  return pages.structure!.flatMap(told);
}

const tables = (pages: Pages) => pages.structure!.flatMap((element) => (element.type === 'table' ? [element] : []));

function runIn(heading: string, text: string, role: 'runInHeading2' | 'runInHeading3' = 'runInHeading3'): Paragraph {
  return { type: 'paragraph', role: 'body', inlines: [{ type: 'text', text: heading, role }, ...(text === '' ? [] : [{ type: 'text', text } as const])] };
}

describe('the structure of the pages', () => {
  it('has one paragraph over lines and pages, and the page numbers belong to none', () => {
    const pages = pagesOf(paragraph('标题', 'title'), paragraph('一、概况', 'heading1'), bodyLines(30));
    expect(pages.pages).toHaveLength(2);
    expect(outlineOf(pages)).toEqual(['h1 标题', 'h2 一、概况', `paragraph ${'文'.repeat(28 * 30 - 2)}`]);
    expect(textsOf(pages).get(0)).toBe('— 1 —— 2 —');
  });

  it('skips no level of heading, whatever the numbering skips', () => {
    const pages = pagesOf(paragraph('题', 'title'), paragraph('1.甲', 'heading3'), paragraph('一、乙', 'heading1'), paragraph('（1）丙', 'heading4'), paragraph('（一）丁', 'heading2'), paragraph('1.戊', 'heading3'));
    expect(outlineOf(pages)).toEqual(['h1 题', 'h2 1.甲', 'h2 一、乙', 'h3 （1）丙', 'h3 （一）丁', 'h4 1.戊']);
    expect(outlineOf(pagesOf(paragraph('一、乙', 'heading1')))).toEqual(['h1 一、乙']);
  });

  it('parts a heading from the text it runs into, in one face or two, also where it takes more than a line', () => {
    const long = '加强组织领导'.repeat(8);
    const pages = pagesOf(paragraph('一、概况', 'heading1'), runIn('（一）甲。', '楷体后是仿宋。', 'runInHeading2'), runIn('1.乙。', '同一种字体。'), runIn(`2.${long}。`, '正文。'), runIn('3.丙', ''));
    expect(outlineOf(pages)).toEqual(['h1 一、概况', 'h2 （一）甲。', 'paragraph 楷体后是仿宋。', 'h3 1.乙。', 'paragraph 同一种字体。', `h3 2.${long}。`, 'paragraph 正文。', 'h3 3.丙']);
  });

  it('moves nothing by parting them', () => {
    const shape = (block: Paragraph) =>
      pagesOf(block).pages[0]!.items.flatMap((item) => (item.type === 'text' ? [[lineText(item), item.pieces[0]!.x, item.pieces.at(-1)!.x + item.pieces.at(-1)!.width]] : []));
    const [heading, text] = ['1.加强学习。', '认真学习'.repeat(20)];
    const parted = shape(runIn(heading, text));
    const plain = shape(paragraph(heading + text));
    expect(parted.map(([line]) => line)).toEqual(plain.map(([line]) => line));
    parted.flat().forEach((value, index) => typeof value === 'number' && expect(value).toBeCloseTo(plain.flat()[index] as number, 9));
  });

  it('notes the space a line is broken at, and no other line end', () => {
    const words = 'The quick brown fox jumps over the lazy dog and the other animals of the forest';
    const [page] = pagesOf(paragraph(words), bodyLines(2)).pages;
    const lines = page!.items.flatMap((item) => (item.type === 'text' && item.role === 'body' ? [item] : []));
    expect(lines.map(({ endsWithSpace }) => endsWithSpace)).toEqual([true, undefined, undefined, undefined]);
    expect(`${lineText(lines[0]!)} ${lineText(lines[1]!)}`).toBe(words);
  });

  it('leaves a paragraph without text out', () => {
    expect(outlineOf(pagesOf(paragraph('甲'), paragraph(''), paragraph('乙')))).toEqual(['paragraph 甲', 'paragraph 乙']);
  });

  it('tells two places apart that hold the same object', () => {
    const [same, blank] = [paragraph('同'), cell('同')];
    expect(outlineOf(pagesOf(same, table(2, [[blank, blank]]), same))).toEqual(['paragraph 同', 'table', 'data 同', 'data 同', 'paragraph 同']);
  });

  it('knows what each kind of cell heads, and its spans', () => {
    const pages = pagesOf(
      table(3, [
        [cell('带', { kind: 'band', columnSpan: 3 })],
        [cell('角', { kind: 'corner' }), cell('列', { kind: 'columnHeader', columnSpan: 2 })],
        [cell('行', { kind: 'rowHeader', rowSpan: 2 }), cell('1', { kind: 'value' }), cell('2', { kind: 'value' })],
        [cell('文'), cell('')],
      ]),
    );
    expect(outlineOf(pages)).toEqual(['table', 'column 带', 'both 角', 'column 列', 'row 行', 'data 1', 'data 2', 'data 文', 'data ']);
    expect(tables(pages)[0]!.rows.map(({ cells }) => cells.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan]))).toEqual([[[1, 3]], [[1, 1], [1, 2]], [[2, 1], [1, 1], [1, 1]], [[1, 1], [1, 1]]]);
  });

  it('has caption and unit in the table, the note behind it, and a figure with its caption behind it', () => {
    const whole: Table = { ...table(1, [[cell('甲')]]), caption: paragraph('表1', 'tableCaption'), unit: paragraph('单位：件', 'tableUnit'), note: paragraph('注：无。', 'tableNote') };
    const pages = pagesOf(whole, { type: 'figure', source: '图.png', alternativeText: '一幅图', caption: paragraph('图1', 'figureCaption') });
    expect(outlineOf(pages)).toEqual(['table', 'caption 表1', 'caption 单位：件', 'data 甲', 'paragraph 注：无。', 'figure ', 'caption 图1']);
    const [picture] = pages.pages[0]!.items.filter((item) => item.type === 'picture');
    expect(pages.structure).toContainEqual({ type: 'figure', id: picture!.element, alternativeText: '一幅图' });
  });
});

describe('the structure of a table over several pages', () => {
  it('is one table; repeated header rows and labels are furniture, and each text is there once', () => {
    const rows = Array.from({ length: 90 }, (_, index) => [...(index === 0 ? [cell('很长的一组', { kind: 'rowHeader', rowSpan: 90 })] : []), cell(`第${index + 1}行`)]);
    const pages = pagesOf(table(2, [[cell('名', { kind: 'columnHeader' }), cell('数', { kind: 'columnHeader' })], ...rows], { headerRowCount: 1 }));
    expect(pages.pages).toHaveLength(3);
    expect(outlineOf(pages)).toEqual(['table', 'column 名', 'column 数', 'row 很长的一组', ...rows.map((_, index) => `data 第${index + 1}行`)]);
    expect(textsOf(pages).get(0)).toMatch(/^— 1 —(名数很长的一组（续）— [23] —){2}$/);
  });

  it('holds a cell taller than a page once, whole', () => {
    const long = '表内文字'.repeat(900);
    const pages = pagesOf(table(2, [[cell('甲', { kind: 'rowHeader' }), cell(long)]]));
    expect(pages.pages.length).toBeGreaterThan(1);
    expect(outlineOf(pages)).toEqual(['table', 'row 甲', `data ${long}`]);
  });

  it.each(['proactiveDisclosure', 'applications', 'reviewAndLitigation'] as const)('holds the official table %s cell by cell wherever it is cut', (key) => {
    const official = filledTable('2021', key, (index) => String(index % 37));
    for (const lines of [1, 9, 17]) {
      const pages = pagesOf(bodyLines(lines), official);
      const texts = textsOf(pages);
      const cells = tables(pages)[0]!.rows.flatMap((row) => row.cells.map(({ id }) => texts.get(id) ?? ''));
      expect(cells).toEqual(official.rows.flatMap((row) => row.cells.map(({ inlines }) => plainText(inlines))));
    }
  });
});
