import { childrenOf, elementsOf, textOf, valueOf } from '../../../support/ooxmlTree.js';
import type { XmlElement } from '../../../support/ooxmlTree.js';
import { attributesOf, first, renderedBody } from './readDocx.js';
import { applicationsTable, bandedTable, cell, paragraph } from './sampleDocument.js';

const textWidth = 8845;
const rowsOf = (table: XmlElement) => childrenOf(table, 'w:tr');
const cellsOf = (row: XmlElement) => childrenOf(row, 'w:tc');
const isKept = (row: XmlElement) => elementsOf(row, 'w:p').every((p) => elementsOf(p, 'w:keepNext').length === 1);
const merge = (tc: XmlElement) => valueOf(childrenOf(tc, 'w:tcPr')[0], 'w:vMerge');

describe('the merged table of received applications in a Word file', () => {
  let table: XmlElement;
  beforeAll(async () => {
    table = first(await renderedBody([applicationsTable()]), 'w:tbl');
  });

  it('has grid columns that sum to the text width, and cells as wide as their columns', () => {
    const grid = elementsOf(table, 'w:gridCol').map((column) => Number(column.attributes.get('w:w')));
    expect(grid).toHaveLength(10);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(textWidth);
    for (const row of rowsOf(table)) {
      let column = 0;
      for (const tc of cellsOf(row)) {
        const span = Number(valueOf(childrenOf(tc, 'w:tcPr')[0], 'w:gridSpan') ?? 1);
        const expected = grid.slice(column, column + span).reduce((sum, width) => sum + width, 0);
        expect(Number(attributesOf(first(tc, 'w:tcW'))['w:w'])).toBe(expected);
        column += span;
      }
      expect(column).toBe(10);
    }
    expect(attributesOf(first(table, 'w:tblLayout'))['w:type']).toBe('fixed');
  });

  it('writes each merged cell out in every row it spans', () => {
    const label = rowsOf(table).map((row) => merge(cellsOf(row)[0]!));
    // 3 header rows under the corner, 2 plain rows, 22 rows of 三、本年度办理结果, 1 plain row.
    expect(label).toEqual(['restart', 'continue', 'continue', undefined, undefined, 'restart', ...Array(21).fill('continue'), undefined]);
    expect(elementsOf(table, 'w:vMerge').every(({ attributes }) => attributes.has('w:val'))).toBe(true);
  });

  it('repeats its three header rows, and no other', () => {
    expect(rowsOf(table).map((row) => elementsOf(row, 'w:tblHeader').length)).toEqual([1, 1, 1, ...Array(25).fill(0)]);
  });

  it('splits no row; of the first below the header nothing is said, since LibreOffice would lose what follows it', () => {
    const parted = rowsOf(table).flatMap((row, index) => (elementsOf(row, 'w:cantSplit').length === 1 ? [] : [index]));
    expect(parted).toEqual([3]);
  });

  it('keeps the header with the first row, inner groups whole, of the long group the rows its label needs, and the end together', () => {
    const kept = rowsOf(table).flatMap((row, index) => (isKept(row) ? [index] : []));
    const header = [0, 1, 2];
    const label = [5, 6, 7];
    const groups = [7, 8, 9, 10, 11, 12, 13, 15, 16, 18, 19, 20, 21, 23, 24];
    const end = [25, 26];
    expect(kept).toEqual([...new Set([...header, ...label, ...groups, ...end])]);
  });

  it('gives every cell one paragraph in a table style, also where a merged cell continues', () => {
    for (const tc of elementsOf(table, 'w:tc')) {
      const paragraphs = childrenOf(tc, 'w:p');
      expect(paragraphs).toHaveLength(1);
      expect(valueOf(childrenOf(paragraphs[0]!, 'w:pPr')[0], 'w:pStyle')).toMatch(/^Table/);
    }
  });

  it('says each label and figure once', () => {
    const texts = elementsOf(table, 'w:tc').map(textOf).filter((text) => text !== '');
    expect(new Set(texts.filter((text) => text !== '其他')).size).toBe(texts.filter((text) => text !== '其他').length);
    expect(texts).toContain('24007');
    expect(texts.filter((text) => /^\d+$/.test(text))).toHaveLength(25 * 7);
  });

  it('breaks a label by force only where it would break elsewhere by itself', () => {
    const broken = elementsOf(table, 'w:tc').map(textOf).filter((text) => text.includes('\n'));
    expect(broken).toEqual(['（三）\n不予公开', '（四）\n无法提供', '（五）\n不予处理', '（六）\n其他处理']);
  });

  it('carries its description for readers who do not see it', () => {
    expect(valueOf(first(table, 'w:tblPr'), 'w:tblDescription')).toBe('收到和处理政府信息公开申请情况表');
  });
});

describe('other tables', () => {
  it('keep a band with its column heads and its first row', async () => {
    const banded = bandedTable();
    const cut = { ...banded, rows: Array.from({ length: 8 }, () => banded.rows).flat() };
    const kept = rowsOf(first(await renderedBody([cut]), 'w:tbl')).map(isKept);
    const band = [true, true, false];
    expect(kept).toEqual([...Array.from({ length: 15 }, () => band).flat(), true, true, true]);
  });

  it('are held together, with their note, where they fit a page', async () => {
    const table = first(await renderedBody([bandedTable()]), 'w:tbl');
    expect(rowsOf(table).map(isKept)).toEqual([true, true, true, true, true, true]);
  });

  it('set a figure that would be broken smaller, and no other', async () => {
    const wide = { ...applicationsTable(), rows: applicationsTable().rows.map(({ cells }) => ({ cells: cells.map((one) => (one.kind === 'value' ? cell('value', '12345678') : one)) })) };
    const table = first(await renderedBody([wide]), 'w:tbl');
    const sizes = (kind: RegExp) => new Set(elementsOf(table, 'w:r').filter((run) => kind.test(textOf(run))).map((run) => valueOf(childrenOf(run, 'w:rPr')[0], 'w:sz')));
    expect(sizes(/^\d{8}$/)).toEqual(new Set(['18']));
    expect(sizes(/总计|商业/)).toEqual(new Set([undefined]));
  });

  it('may part a row that is taller than a page, and no other', async () => {
    const tall = { ...bandedTable(), rows: [{ cells: [cell('text', '长'.repeat(4000)), ...['1', '2', '3'].map((figure) => cell('value', figure))] }, ...bandedTable().rows] };
    const table = first(await renderedBody([tall]), 'w:tbl');
    expect(rowsOf(table).map((row) => elementsOf(row, 'w:cantSplit').length)).toEqual([0, 1, 1, 1, 1, 1, 1]);
  });

  it('have rows at least as high as in the PDF, and less space in them where they were made lower to fit the page', async () => {
    const heights = (element: XmlElement) => elementsOf(element, 'w:trHeight').map(({ attributes }) => [attributes.get('w:val'), attributes.get('w:hRule')]);
    const plain = first(await renderedBody([bandedTable()]), 'w:tbl');
    expect(heights(plain)).toEqual(new Array(6).fill(['400', 'atLeast']));
    expect(elementsOf(plain, 'w:tblCellMar')).toEqual([]);
    const rows = Array.from({ length: 33 }, (_, row) => ({ cells: [cell('text', `行${row}`), cell('value', '1')] }));
    const { caption: _caption, unit: _unit, note: _note, ...bare } = bandedTable();
    const tight = first(await renderedBody([{ ...bare, columns: [{ share: 1 }, { share: 1 }], rows }]), 'w:tbl');
    expect(heights(tight)).toEqual(new Array(33).fill(['385', 'atLeast']));
    expect(elementsOf(first(tight, 'w:tblCellMar')).slice(1).map(({ name, attributes }) => [name, attributes.get('w:w')])).toEqual([['w:top', '15'], ['w:bottom', '15']]);
  });

  it('stand below their caption and unit, and above their note', async () => {
    const body = await renderedBody([bandedTable()]);
    expect(childrenOf(body).map(({ name }) => name)).toEqual(['w:p', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });

  it('are parted from a table that touches them', async () => {
    const plain = { ...applicationsTable() };
    const body = await renderedBody([plain, plain, paragraph('body', '无。')]);
    expect(childrenOf(body).map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });

  it('widen a column whose figure would break', async () => {
    const cells = ['12345678', '1', '1'].map((figure) => cell('value', figure));
    const narrow = { ...bandedTable(), columns: [{ share: 1 }, { share: 10 }, { share: 10 }], rows: [{ cells }] };
    const table = first(await renderedBody([narrow]), 'w:tbl');
    const widths = elementsOf(table, 'w:gridCol').map((column) => Number(column.attributes.get('w:w')));
    // Eight half-width digits of 10.5 pt and 2 pt on both sides: 46 pt.
    expect(widths[0]).toBeGreaterThanOrEqual(920);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth);
  });

  it('are refused when their cells do not cover the grid', async () => {
    const short = { ...bandedTable(), rows: [{ cells: [cell('value', '1')] }] };
    await expect(renderedBody([short])).rejects.toThrow(RangeError);
  });
});
