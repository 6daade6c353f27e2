import fc from 'fast-check';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Page, Pages } from '../../../src/layout/pages.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { bodyLines, documentOf, paragraph } from '../../support/documents.js';
import { lineText, textLines } from '../../support/dumpPages.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { mergedTables } from '../../support/mergedTables.js';
import type { MergedTable } from '../../support/mergedTables.js';
import { collisions, doubledRules, openEnds, textBox } from '../../support/tablePages.js';

const stylesheet = resolveStylesheet(gbt9704);
const { left, top, textWidth, textHeight } = stylesheet.page;

function lay({ table: drawnTable, linesBefore }: MergedTable): Pages {
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
      fc.property(mergedTables(60), (example) => {
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
      fc.property(mergedTables(3000), (example) => {
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
      fc.property(mergedTables(3000), (example) => {
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
      fc.property(mergedTables(200), (example) => {
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
      fc.property(mergedTables(60), (example) => {
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
      fc.property(mergedTables(60), (example) => {
        const text = lay(example).pages.map(cellText).join('');
        const single = example.cells.filter(({ rowSpan, row, length }) => length > 0 && rowSpan === 1 && row >= example.table.headerRowCount);
        const positions = single.map(({ mark }) => text.indexOf(mark));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
      }),
      runs,
    );
  });
});
