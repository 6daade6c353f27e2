import fc from 'fast-check';
import { breakLabel, labelLines } from '../../../../src/renderers/docx/labelBreaks.js';
import { columnTwips } from '../../../../src/renderers/docx/columnTwips.js';
import { keptRows } from '../../../../src/renderers/docx/keptRows.js';
import { hintedTexts } from '../../../../src/document/eastAsianHint.js';
import { normalizeZip } from '../../../../src/renderers/docx/normalizeZip.js';
import { element, escapeText } from '../../../../src/renderers/docx/xml.js';
import { plainText } from '../../../../src/document/plainText.js';
import type { Cell, Table } from '../../../../src/document/nodes.js';
import { stylesheet } from './readDocx.js';
import { cell, inlinesOf } from './sampleDocument.js';

const broken = (marked: string, capacity: number) => plainText(breakLabel(inlinesOf(marked), capacity), '\n');

describe('breakLabel', () => {
  it('leaves a label that fits on one line', () => expect(broken('商业|企业', 4)).toBe('商业企业'));

  it('leaves a label that breaks at its hints by itself', () => expect(broken('社会|公益|组织', 2.5)).toBe('社会公益组织'));

  it('forces the hint where the line would be filled beyond it', () => expect(broken('（三）|不予公开', 5)).toBe('（三）\n不予公开'));

  it('takes the last hint that fits', () => expect(broken('甲|乙丙|丁戊己庚', 4)).toBe('甲乙丙\n丁戊己庚'));

  it('breaks naturally where no hint fits, and goes on', () => expect(broken('甲乙丙丁戊|己庚辛', 3)).toBe('甲乙丙丁戊\n己庚辛'));

  it('counts the lines of a label', () => expect(labelLines(inlinesOf('三、|本年|度办|理结|果'), 2.3)).toBe(5));
});

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

function tableOf(shares: readonly number[], ...rows: (readonly Cell[])[]): Table {
  return { type: 'table', role: 'free', columns: shares.map((share) => ({ share })), rows: rows.map((cells) => ({ cells })), headerRowCount: 0, alternativeText: '表' };
}

describe('columnTwips', () => {
  it('sums to the width whatever the shares and figures are', () => {
    const column = fc.record({ share: fc.double({ min: 0.1, max: 100, noNaN: true }), digits: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 20 }), (columns) => {
        const cells = columns.map(({ digits }) => cell('value', '9'.repeat(digits)));
        const widths = columnTwips(tableOf(columns.map(({ share }) => share), cells), 8845, stylesheet);
        expect(total(widths)).toBe(8845);
        expect(widths.every((width) => Number.isInteger(width) && width >= 0)).toBe(true);
      }),
    );
  });

  it('follows the shares where every figure fits', () => {
    expect(columnTwips(tableOf([1, 2], [cell('value', '1'), cell('value', '2')]), 9000, stylesheet)).toEqual([3000, 6000]);
  });

  it('gives the labels of an official table what its figures do not need, when that saves a line', () => {
    const cells = [cell('rowHeader', '甲'.repeat(40)), cell('value', '1')];
    const free = tableOf([1, 1], cells);
    // 40 characters of 10.5 pt take three lines in 196 pt, two in the 226 pt that 15 % of the other column make of it.
    expect(columnTwips(free, 8000, stylesheet)).toEqual([4000, 4000]);
    expect(columnTwips({ ...free, role: 'applications' }, 8000, stylesheet)).toEqual([4600, 3400]);
  });
});

describe('keptRows', () => {
  const labelled = (rowSpan: number) =>
    Array.from({ length: rowSpan }, (_, row) => [...(row === 0 ? [cell('rowHeader', '甲', rowSpan)] : []), cell('value', String(row))]);
  const measures = (rows: number, textHeight = 20) => ({ heights: new Array<number>(rows).fill(20), capacity: 100, textHeightOf: () => textHeight });

  it('keeps the rows of a label that fit a page', () => {
    expect(keptRows(tableOf([1, 1], ...labelled(4), [cell('value', '1'), cell('value', '2')], ...labelled(1)), measures(6))).toEqual([true, true, true, false, true, false]);
  });

  it('lets go of the rows of a label that do not fit, but for those its text needs on both sides', () => {
    expect(keptRows(tableOf([1, 1], ...labelled(8)), measures(8, 50))).toEqual([true, true, false, false, false, true, true, false]);
  });

  it('parts a label over groups of its own between these', () => {
    const outer = [cell('rowHeader', '外', 4), cell('rowHeader', '内', 2), cell('value', '1')];
    const table = tableOf([1, 1, 1], outer, [cell('value', '2')], [cell('rowHeader', '内', 2), cell('value', '3')], [cell('value', '4')]);
    expect(keptRows(table, { ...measures(4), capacity: 1000 })).toEqual([true, false, true, false]);
  });
});

describe('hintedTexts', () => {
  it('loses and reorders nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('文', 'a', '’', '“', '—', ' ', '1', '\u{20BB7}'), maxLength: 40 });
    fc.assert(fc.property(text, (given) => expect(hintedTexts(given).map((piece) => piece.text).join('')).toBe(given)));
  });

  it('needs no hint for Chinese text without such marks', () => {
    expect(hintedTexts('全年公开1036条（含18件）。')).toEqual([{ text: '全年公开1036条（含18件）。', isEastAsian: false }]);
  });
});

describe('own XML', () => {
  it('escapes text and attributes', () => {
    expect(element('a', { b: '"<&\n' }, escapeText('<&>'))).toBe('<a b="&quot;&lt;&amp;&#10;">&lt;&amp;&gt;</a>');
  });
});

describe('normalizeZip', () => {
  it('refuses what is no archive', () => expect(() => normalizeZip(new Uint8Array(40))).toThrow(RangeError));
});
