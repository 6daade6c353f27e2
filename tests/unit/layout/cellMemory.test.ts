/** What is remembered of cells from one layout to the next never shows, and is bounded. */
import fc from 'fast-check';
import type { Cell, CellKind, Inline, Table } from '../../../src/document/nodes.js';
import { cellMemory } from '../../../src/layout/cellContent.js';
import { forecastTables } from '../../../src/layout/forecastTables.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import { recentTexts } from '../../../src/layout/recentTexts.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { cell, documentOf, table } from '../../support/documents.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { filledTable } from '../../support/officialTables.js';

const stylesheet = resolveStylesheet(gbt9704);
/** One character stands in another face, one in none, which is told of at each place. */
const faces = () => fakeFonts({ ownLack: '七', noneHas: '缺' });

const text = (characters: string): Inline => ({ type: 'text', text: characters });
/** Labels as a form has them: the same objects in every report. */
const labels: readonly (readonly Inline[])[] = [
  Object.freeze([text('商业'), { type: 'breakHint' }, text('企业')] as const),
  Object.freeze([text('（三）'), { type: 'breakHint' }, text('不予公开的七种情形')] as const),
  Object.freeze([text('本年度'), { type: 'lineBreak' }, text('办理结果')] as const),
  Object.freeze([text('属于行政机关内部事务信息')] as const),
];
const texts = ['', '0', '12', '12', '1234567', '75.9260', '7七', '缺', '99999999999999999', '一二三四五六七八九十一二三四五六', '0 0', 'information-disclosure@example.gov.cn'];
const kinds: readonly CellKind[] = ['value', 'value', 'text', 'rowHeader', 'columnHeader', 'band'];

const anyCell = fc
  .record({ kind: fc.constantFrom(...kinds), inlines: fc.oneof(fc.constantFrom(...labels), fc.constantFrom(...texts).map((characters) => (characters ? [text(characters)] : []))), alignment: fc.constantFrom(undefined, 'left', 'center', 'right') })
  .map(({ alignment, ...rest }): Cell => ({ ...rest, rowSpan: 1, columnSpan: 1, ...(alignment && { alignment }) }));

/** Tables that often say the same in cells of other kinds and widths; the first column may be one label over many rows. */
const anyTable = fc
  .record({ shares: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 12 }), rowCount: fc.integer({ min: 1, max: 40 }), cells: fc.array(anyCell, { minLength: 1, maxLength: 20 }), isLabelled: fc.boolean(), isOfficial: fc.boolean() })
  .map(({ shares, rowCount, cells, isLabelled, isOfficial }): Table => {
    const rows = Array.from({ length: rowCount }, (_, row) => shares.map((_share, column) => ({ ...cells[(row * shares.length + column) % cells.length]!, origin: [row, column] })));
    const labelled = rows.map((own, row) => (row === 0 ? [{ ...own[0]!, rowSpan: rowCount }, ...own.slice(1)] : own.slice(1)));
    return table(shares.length, isLabelled ? labelled : rows, { columns: shares.map((share) => ({ share })), ...(isOfficial && { role: 'applications' }) });
  });

describe('what is remembered of cells', () => {
  const used = faces();

  it('changes no page, no finding and no forecast', () => {
    fc.assert(
      fc.property(anyTable, (drawn) => {
        const document = documentOf(drawn);
        const sameAgain = { ...document };
        const fresh = layoutDocument(document, stylesheet, faces(), new Map());
        expect(layoutDocument(sameAgain, stylesheet, used, new Map())).toEqual(fresh);
        const cells = drawn.rows.flatMap((row) => row.cells);
        const forecast = (fontSet: typeof used) => forecastTables({ ...document }, stylesheet, new Map(), fontSet).map(({ sizeOf, ...rest }) => ({ ...rest, sizes: cells.map(sizeOf) }));
        expect(forecast(used)).toEqual(forecast(faces()));
      }),
      { numRuns: 150, seed: 9704 },
    );
  });

  it('changes nothing of the official tables, whatever their figures', () => {
    fc.assert(
      fc.property(fc.constantFrom('2019', '2021'), fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 1e9 }), (edition, figures, limit) => {
        const filled = (['proactiveDisclosure', 'applications', 'reviewAndLitigation'] as const).map((key) => filledTable(edition as '2021', key, (index) => figures[index % figures.length]! % limit));
        const document = documentOf(...filled);
        const fresh = layoutDocument(document, stylesheet, faces(), new Map());
        expect(layoutDocument(document, stylesheet, used, new Map())).toEqual(fresh);
      }),
      { numRuns: 30, seed: 9704 },
    );
  });

  it('leaves each cell its own finding of a character that no face has, and tells of another face once', () => {
    const fontSet = faces();
    const found = (): readonly unknown[] => {
      const rows = ['缺', '7七', '缺', '7七'].map((said, row) => [{ ...cell(said, { kind: 'value' }), origin: [row] }]);
      return layoutDocument(documentOf(table(1, rows)), stylesheet, fontSet, new Map()).diagnostics.map(({ code, path }) => [code, path]);
    };
    // Figures are measured first.
    const expected = [['character-fallback', [1]], ['character-missing', [0]], ['character-missing', [2]]];
    expect([found(), found()]).toEqual([expected, expected]);
  });

  it('does not hold on to inlines that a caller still changes', () => {
    const inlines: Inline[] = [text('甲'), { type: 'breakHint' }, text('乙')];
    const document = documentOf(table(1, [[{ ...cell(''), inlines }]]));
    const fontSet = faces();
    layoutDocument(document, stylesheet, fontSet, new Map());
    inlines[2] = text('丙');
    expect(layoutDocument({ ...document }, stylesheet, fontSet, new Map())).toEqual(layoutDocument(document, stylesheet, faces(), new Map()));
  });

  it('is bounded: so many short texts of a kind, and so many widths of each', () => {
    const fontSet = faces();
    const figures = (rowCount: number, columnCount: number): Table =>
      table(columnCount, Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (_place, column) => cell(column === 0 ? '0' : String(row * columnCount + column), { kind: 'value' }))));
    layoutDocument(documentOf(figures(400, 5)), stylesheet, fontSet, new Map());
    for (let columnCount = 1; columnCount <= 40; columnCount += 1) layoutDocument(documentOf(figures(1, columnCount)), stylesheet, fontSet, new Map());
    const { texts: kept } = cellMemory(fontSet, stylesheet).get('value')!;
    expect(kept.size()).toBeGreaterThan(400);
    expect(kept.size()).toBeLessThanOrEqual(1000);
    expect(kept.get('0')!.fits!.length).toBeLessThanOrEqual(16);
    expect(kept.get('一二三四五六七八九十一二三')).toBeUndefined();
  });
});

describe('the texts asked for last', () => {
  it('are never more than allowed, never another’s value, and hold what is asked for again and again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 300 }), (most, asked) => {
        const known = recentTexts<number>(most);
        known.set('often', -1);
        for (const number of asked) {
          expect([undefined, number]).toContain(known.get(String(number)));
          known.set(String(number), number);
          expect(known.get(String(number))).toBe(number);
          expect(known.size()).toBeLessThanOrEqual(most);
          if (most >= 4) expect(known.get('often')).toBe(-1);
        }
      }),
    );
  });
});
