import fc from 'fast-check';
import type { Block, Table } from '../../../src/document/nodes.js';
import { forecastTables } from '../../../src/layout/forecastTables.js';
import type { TableForecast } from '../../../src/layout/forecastTables.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { bodyLines, cell, documentOf, paragraph, table } from '../../support/documents.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { filledTable } from '../../support/officialTables.js';
import { rulesOf } from '../../support/tablePages.js';

const stylesheet = resolveStylesheet(gbt9704);
const { textWidth, textHeight } = stylesheet.page;
const forecast = (...blocks: readonly Block[]): readonly TableForecast[] => forecastTables(documentOf(...blocks), stylesheet, new Map());
const first = (...blocks: readonly Block[]): TableForecast => forecast(...blocks)[0]!;
const kept = ({ rows }: TableForecast): readonly number[] => rows.flatMap(({ isKept }, row) => (isKept ? [row] : []));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const figures = (texts: readonly string[], shares: readonly number[], rest: Partial<Table> = {}): Table =>
  table(shares.length, [texts.map((text) => cell(text, { kind: 'value' }))], { columns: shares.map((share) => ({ share })), ...rest });

describe('the forecast of a table', () => {
  it('is there for each table, in their order', () => {
    const tables = [table(2, [[cell('甲'), cell('乙')]]), table(3, [[cell('甲'), cell('乙'), cell('丙')]])];
    expect(forecast(tables[0]!, bodyLines(2), tables[1]!).map(({ columnWidths }) => columnWidths.length)).toEqual([2, 3]);
    expect(forecast(bodyLines(2))).toEqual([]);
  });

  it('has widths that sum to the text width whatever shares and figures are', () => {
    const column = fc.record({ share: fc.double({ min: 0.1, max: 100, noNaN: true }), digits: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 20 }), (columns) => {
        const { columnWidths } = first(figures(columns.map(({ digits }) => '9'.repeat(digits)), columns.map(({ share }) => share)));
        expect(total(columnWidths)).toBeCloseTo(textWidth, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('sets a figure smaller that its column cannot hold, in the sizes the PDF has', () => {
    const wide = filledTable('2021', 'reviewAndLitigation', () => 12345678);
    const { sizeOf } = first(wide);
    const sizes = wide.rows.flatMap(({ cells }) => cells).map((one) => [one.kind, sizeOf(one)] as const);
    expect(new Set(sizes.filter(([kind]) => kind === 'value').map(([, size]) => size))).toEqual(new Set([6.5]));
    expect(new Set(sizes.filter(([kind]) => kind !== 'value').map(([, size]) => size))).toEqual(new Set([10.5]));
  });

  it('has the heights of the rows as they are drawn, made lower to fit a page where the PDF has them lower', () => {
    for (const edition of ['2019', '2021'] as const) {
      const blocks = [bodyLines(20), paragraph('三、标题', 'heading1'), filledTable(edition, 'applications', () => 1)];
      const { pages } = layoutDocument(documentOf(...blocks), stylesheet, fakeFonts(), new Map()).pages!;
      const ys = [...new Set(rulesOf(pages[1]!).flatMap(({ y1, y2 }) => [y1, y2]))].sort((a, b) => a - b);
      const drawn = ys.slice(1).map((y, index) => y - ys[index]!).filter((height) => height > 1);
      const heights = first(...blocks).rows.map(({ height }) => height!);
      expect(heights).toEqual(drawn.map((height) => expect.closeTo(height, 6) as unknown));
    }
  });

  it('holds together what stands on one page, and a whole first part that was moved to the next', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, row) => [cell(`行${row}`), cell('1', { kind: 'value' })]);
    expect(kept(first(table(2, rows(5))))).toEqual([0, 1, 2, 3]);
    expect(kept(first(table(2, rows(60)))).length).toBeLessThan(5);
    const group = [[cell('甲', { kind: 'rowHeader', rowSpan: 20 }), cell('0', { kind: 'value' })], ...Array.from({ length: 19 }, (_, row) => [cell(`${row}`, { kind: 'value' })])];
    expect(kept(first(bodyLines(14), table(2, [...group, ...rows(30)]))).slice(0, 25)).toEqual(Array.from({ length: 25 }, (_, row) => row));
  });

  it('lets rows part where the PDF parts them, also in a group longer than a page', () => {
    const long = Array.from({ length: 50 }, (_, row) => [...(row === 0 ? [cell('甲', { kind: 'rowHeader', rowSpan: 50 })] : []), cell(`${row}`, { kind: 'value' })]);
    const { rows } = first(table(2, long));
    expect(rows.filter(({ isKept }) => !isKept).length).toBeGreaterThan(10);
  });

  it('gives no height to a row taller than a page, which is one row still', () => {
    const { rows } = first(table(2, [[cell('短'), cell('1')], [cell('长'.repeat(4000)), cell('短')], [cell('短'), cell('2')]]));
    expect(rows.map(({ height }) => height === undefined)).toEqual([false, true, false]);
  });

  it('repeats no header that fills half a page', () => {
    const tall = [cell('名'.repeat(700), { kind: 'columnHeader' }), cell('数', { kind: 'columnHeader' })];
    const rows = Array.from({ length: 40 }, (_, row) => [cell(`行${row}`), cell('1', { kind: 'value' })]);
    expect(first(table(2, [tall, ...rows], { headerRowCount: 1 })).headerRowCount).toBe(0);
  });

  it('takes no height for 续表, which no such format has', () => {
    const look = resolveStylesheet({ ...gbt9704, table: { ...gbt9704.table, continuation: { ...gbt9704.table.continuation, isShown: true } } });
    const rows = Array.from({ length: 60 }, (_, row) => [cell(`行${row}`), cell('1', { kind: 'value' })]);
    const document = documentOf(table(2, rows));
    expect(forecastTables(document, look, new Map())).toEqual([{ ...first(table(2, rows)), sizeOf: expect.any(Function) as unknown }]);
    expect(textHeight).toBeGreaterThan(600);
  });
});
