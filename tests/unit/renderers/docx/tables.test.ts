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

  it('splits no row', () => {
    expect(rowsOf(table).every((row) => elementsOf(row, 'w:cantSplit').length === 1)).toBe(true);
  });

  it('keeps the header with two rows, inner groups whole, of the long group the rows its label needs, and the end together', () => {
    const kept = rowsOf(table).flatMap((row, index) => (isKept(row) ? [index] : []));
    const header = [0, 1, 2, 3];
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
    const table = first(await renderedBody([bandedTable()]), 'w:tbl');
    expect(rowsOf(table).map(isKept)).toEqual([true, true, false, true, true, false]);
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
