import fc from 'fast-check';
import type { Cell, Table } from '../../../src/document/nodes.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Page, Pages } from '../../../src/layout/pages.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { bodyLines, documentOf, paragraph, table } from '../../support/documents.js';
import { lineText, textLines } from '../../support/dumpPages.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { collisions, doubledRules, openEnds, textBox } from '../../support/tablePages.js';

const stylesheet = resolveStylesheet(gbt9704);
const { left, top, textWidth, textHeight } = stylesheet.page;

interface Drawn {
  readonly table: Table;
  /** Cell number, rows and text length, in the order of the table. */
  readonly cells: readonly { readonly mark: string; readonly row: number; readonly rowSpan: number; readonly length: number }[];
  readonly linesBefore: number;
}

/** A character of its own for each cell, so that every character on a page tells which cell it is from. */
const markOf = (index: number): string => String.fromCodePoint(0x4e00 + index);

interface Seed {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly length: number;
}

/** Fills a grid from left to right with rectangles, as large as the seeds ask for where there is room. */
function drawTable(rowCount: number, columnCount: number, headerRowCount: number, seeds: readonly Seed[], linesBefore: number): Drawn {
  const taken = Array.from({ length: rowCount }, () => new Array<boolean>(columnCount).fill(false));
  const rows: Cell[][] = Array.from({ length: rowCount }, () => []);
  const cells: { mark: string; row: number; rowSpan: number; length: number }[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      if (taken[row]![column]) continue;
      const seed = seeds[cells.length % seeds.length]!;
      const lastRow = row < headerRowCount ? headerRowCount : rowCount;
      const rowSpan = Math.min(seed.rowSpan, lastRow - row);
      let columnSpan = 1;
      while (columnSpan < seed.columnSpan && column + columnSpan < columnCount && !taken[row]![column + columnSpan]) columnSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) taken[r]!.fill(true, column, column + columnSpan);
      const mark = markOf(cells.length);
      rows[row]!.push({ kind: row < headerRowCount ? 'columnHeader' : 'text', rowSpan, columnSpan, inlines: seed.length ? [{ type: 'text', text: mark.repeat(seed.length) }] : [] });
      cells.push({ mark, row, rowSpan, length: seed.length });
    }
  }
  return { table: table(columnCount, rows, { headerRowCount }), cells, linesBefore };
}

const seed = (longest: number): fc.Arbitrary<Seed> =>
  fc.record({
    rowSpan: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.integer({ min: 2, max: 12 }) }),
    columnSpan: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) }),
    length: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: longest }) }),
  });

const drawn = (longest: number): fc.Arbitrary<Drawn> =>
  fc
    .record({ rowCount: fc.integer({ min: 1, max: 60 }), columnCount: fc.integer({ min: 1, max: 7 }), header: fc.integer({ min: 0, max: 3 }), seeds: fc.array(seed(longest), { minLength: 1, maxLength: 40 }), linesBefore: fc.integer({ min: 0, max: 21 }) })
    .map(({ rowCount, columnCount, header, seeds, linesBefore }) => drawTable(rowCount, columnCount, Math.min(header, rowCount - 1), seeds, linesBefore));

function lay({ table: drawnTable, linesBefore }: Drawn): Pages {
  const document = documentOf(...(linesBefore > 0 ? [bodyLines(linesBefore)] : []), paragraph('一、标题', 'heading1'), drawnTable, bodyLines(2));
  const { pages, diagnostics } = layoutDocument(document, stylesheet, fakeFonts(), new Map());
  expect(diagnostics).toEqual([]);
  return pages!;
}

const cellText = (page: Page): string => textLines(page).filter(({ role }) => role === 'cell').map(lineText).join('');

/** How often a character stands on each page it stands on. */
function countsOf(pages: Pages, mark: string): readonly number[] {
  return pages.pages.map((page) => cellText(page).split(mark).length - 1).filter((count) => count > 0);
}

describe('a table with any merged cells', () => {
  const runs = { numRuns: 60, seed: 9704 };

  it('shows each cell once, and a cell cut by a page end once on each page', () => {
    fc.assert(
      fc.property(drawn(60), (example) => {
        const pages = lay(example);
        const { headerRowCount } = example.table;
        for (const { mark, row, rowSpan, length } of example.cells) {
          const counts = countsOf(pages, mark);
          if (length === 0) continue;
          if (rowSpan === 1 && row >= headerRowCount) expect(counts).toEqual([length]);
          else expect([counts.length > 0, ...counts.filter((count) => count !== length)]).toEqual([true]);
        }
      }),
      runs,
    );
  });

  it('keeps all text when cells are taller than a page, in order', () => {
    fc.assert(
      fc.property(drawn(3000), (example) => {
        const pages = lay(example);
        for (const { mark, row, rowSpan, length } of example.cells) {
          const counts = countsOf(pages, mark);
          const all = counts.reduce((sum, count) => sum + count, 0);
          if (rowSpan === 1 && row >= example.table.headerRowCount) expect(all).toBe(length);
          else if (length > 0) expect([all >= length, all % length]).toEqual([true, 0]);
        }
      }),
      { ...runs, numRuns: 30 },
    );
  });

  it('never sets text over a rule, over other text or outside the text area', () => {
    fc.assert(
      fc.property(drawn(3000), (example) => {
        for (const page of lay(example).pages) {
          expect(collisions(page)).toEqual([]);
          const outside = textLines(page).map(textBox).filter((box) => box.x1 < left - 0.01 || box.x2 > left + textWidth + 0.01 || box.y1 < top || box.y2 > top + textHeight + 0.01);
          expect(outside).toEqual([]);
        }
      }),
      { ...runs, numRuns: 30 },
    );
  });

  it('draws each border once and closes it on every page', () => {
    fc.assert(
      fc.property(drawn(200), (example) => {
        for (const page of lay(example).pages) {
          expect(openEnds(page)).toEqual([]);
          expect(doubledRules(page)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('never splits a row, and never ends a page with the heading above it', () => {
    fc.assert(
      fc.property(drawn(60), (example) => {
        const pages = lay(example);
        const pagesOfCell = (mark: string): readonly number[] => pages.pages.filter((page) => cellText(page).includes(mark)).map((page) => page.number);
        const { headerRowCount } = example.table;
        const byRow = new Map<number, Set<number>>();
        for (const { mark, row, rowSpan, length } of example.cells) {
          if (length > 0 && rowSpan === 1 && row >= headerRowCount) byRow.set(row, new Set([...(byRow.get(row) ?? []), ...pagesOfCell(mark)]));
        }
        for (const onPages of byRow.values()) expect(onPages.size).toBe(1);
        for (const page of pages.pages) expect(page.items.at(-2)).not.toMatchObject({ role: 'heading1' });
      }),
      runs,
    );
  });

  it('keeps the order of its rows', () => {
    fc.assert(
      fc.property(drawn(60), (example) => {
        const text = lay(example).pages.map(cellText).join('');
        const single = example.cells.filter(({ rowSpan, row, length }) => length > 0 && rowSpan === 1 && row >= example.table.headerRowCount);
        const positions = single.map(({ mark }) => text.indexOf(mark));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
      }),
      runs,
    );
  });
});
