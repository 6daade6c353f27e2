import { gridFaults, layoutGrid } from '../../../src/document/grid.js';
import type { Cell, Table } from '../../../src/document/nodes.js';

function table(width: number, rows: readonly (readonly [rowSpan: number, columnSpan: number][])[]): Table {
  const cell = ([rowSpan, columnSpan]: [number, number]): Cell => ({ kind: 'text', rowSpan, columnSpan, inlines: [] });
  return {
    type: 'table',
    role: 'free',
    alternativeText: '',
    headerRowCount: 0,
    columns: Array.from({ length: width }, () => ({ share: 1 })),
    rows: rows.map((cells) => ({ cells: cells.map(cell) })),
  };
}

describe('layoutGrid', () => {
  it('puts each cell into the first free place of its row', () => {
    const grid = layoutGrid(table(2, [[[2, 1], [1, 1]], [[1, 1]]]));
    expect(grid.map((row) => row.map(({ row: r, column, isOrigin }) => `${r},${column}${isOrigin ? '' : '…'}`))).toEqual([
      ['0,0', '0,1'],
      ['0,0…', '1,1'],
    ]);
  });

  it('refuses a row that is too short, too long, or overlapped', () => {
    expect(gridFaults(table(2, [[[1, 1]]]))).toEqual([{ type: 'uncovered', row: 0, column: 1 }]);
    expect(gridFaults(table(1, [[[1, 2]]]))).toEqual([{ type: 'outside', row: 0, column: 0 }]);
    expect(gridFaults(table(1, [[[2, 1]]]))).toEqual([{ type: 'outside', row: 0, column: 0 }]);
    expect(gridFaults(table(3, [[[1, 1], [2, 1], [1, 1]], [[1, 2]]]))).toEqual([
      { type: 'overlap', row: 1, column: 1 },
      { type: 'uncovered', row: 1, column: 2 },
    ]);
    expect(() => layoutGrid(table(2, [[[1, 1]]]))).toThrow(RangeError);
  });
});
