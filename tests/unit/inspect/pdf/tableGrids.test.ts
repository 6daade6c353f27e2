import fc from 'fast-check';
import { cellAt, tableGrids } from '../../../../src/inspect/pdf/tableGrids.js';
import type { DrawnStroke } from '../../../../src/pdfReader/drawnPdf.js';

const across = (y: number, x1: number, x2: number): DrawnStroke => ({ x1, x2, y1: y, y2: y, width: 0.5 });
const down = (x: number, y1: number, y2: number): DrawnStroke => ({ x1: x, x2: x, y1, y2, width: 0.5 });

/** A full grid of so many rows and columns, 20 pt each. */
function grid(rows: number, columns: number, top = 100): readonly DrawnStroke[] {
  const horizontals = Array.from({ length: rows + 1 }, (_, row) => across(top + 20 * row, 100, 100 + 20 * columns));
  const verticals = Array.from({ length: columns + 1 }, (_, column) => down(100 + 20 * column, top, top + 20 * rows));
  return [...horizontals, ...verticals];
}

describe('the ruled grids of a page', () => {
  it('have a cell for each place, whatever their size and the order of their rules', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat()), (rows, columns, order) => {
        const shuffled = [...grid(rows, columns)].map((stroke) => [order.next().value, stroke] as const).sort(([a], [b]) => a - b).map(([, stroke]) => stroke);
        const [found] = tableGrids(shuffled);
        expect(found!.cells).toHaveLength(rows * columns);
        expect(found!.cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('join places without a rule between them', () => {
    const open = [across(100, 100, 160), across(120, 120, 160), across(140, 100, 160), down(100, 100, 140), down(120, 100, 140), down(140, 120, 140), down(160, 100, 140)];
    const cells = tableGrids(open)[0]!.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]);
    expect(cells).toEqual([[0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1]]);
  });

  it('are told apart when they do not touch, from the top', () => {
    const found = tableGrids([...grid(1, 2, 300), ...grid(2, 2, 100)]);
    expect(found.map(({ ys }) => ys[0])).toEqual([100, 300]);
    expect(cellAt(found[0]!, 110, 130)).toMatchObject({ row: 1, column: 0 });
    expect(cellAt(found[0]!, 110, 200)).toBeUndefined();
  });

  it('are none for rules that enclose nothing, and for drawings of thousands of lines', () => {
    expect(tableGrids([across(100, 100, 300), across(130, 100, 300)])).toEqual([]);
    expect(tableGrids(Array.from({ length: 4000 }, (_, index) => across(index, 0, 9)))).toEqual([]);
  });
});
