import fc from 'fast-check';
import { layoutGrid, gridFaults } from '../../../src/document/grid.js';
import type { Table } from '../../../src/document/nodes.js';
import { leaves, tablesOf, valueCells } from '../../../src/forms/derive.js';
import { forms } from '../../../src/forms/forms.js';
import { addDecimals, decimalText, isWhole, numberOrText, readDecimal, subtractDecimals } from '../../../src/model/decimal.js';
import { nearestKey } from '../../../src/model/nearestKey.js';
import { freeTableWidth, spanFault } from '../../../src/model/spanFaults.js';
import { isRow, nodeAt, valueTree } from '../../../src/model/valueTree.js';
import type { ValueGroup, ValueNode } from '../../../src/model/valueTree.js';

describe('decimals', () => {
  const text = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(6)).map(([units, scale]) => decimalText({ units, scale }));

  it('are written as they were read, but for zeros nobody needs', () => {
    fc.assert(fc.property(text, (written) => expect(decimalText(readDecimal(written)!)).toBe(written)));
    expect(['75.9260', '+007', '-0.0', '10', '-0.50'].map((written) => decimalText(readDecimal(written)!))).toEqual(['75.926', '7', '0', '10', '-0.5']);
  });

  it.each(['', '-', '1.', '.1', '1e3', '1 2', '１', '1_0', '0x1', '1'.repeat(41), `0.${'1'.repeat(41)}`])('are not read from %j', (written) => {
    expect(readDecimal(written)).toBeUndefined();
  });

  it('add and subtract exactly', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [one, other] = [readDecimal(first)!, readDecimal(second)!];
        const sum = addDecimals([one, other]);
        expect(decimalText(subtractDecimals(sum, other))).toBe(decimalText(one));
        expect(decimalText(addDecimals([other, one]))).toBe(decimalText(sum));
      }),
    );
    expect(decimalText(addDecimals(['0.1', '0.2', '-0.30'].map((written) => readDecimal(written)!)))).toBe('0');
    expect(decimalText(addDecimals([]))).toBe('0');
  });

  it('are whole or not by their value, not by their writing', () => {
    expect(['3.0', '-3', '3.5', '0.001'].map((written) => isWhole(readDecimal(written)!))).toEqual([true, true, false, false]);
  });

  it('become numbers only where a number keeps them', () => {
    expect(['0.3', '-12', '9007199254740993', '0.00000001', '123456789.123456789'].map((written) => numberOrText(readDecimal(written)!))).toEqual([
      0.3, -12, '9007199254740993', '0.00000001', '123456789.123456789',
    ]);
  });
});

describe('the nearest key', () => {
  const known = ['organisation', 'year', 'title', 'preface', 'sections'];

  it.each([['organization', 'organisation'], ['Year', 'year'], ['yaer', 'year'], ['section', 'sections'], ['prefcae', 'preface'], ['tite', 'title']])('of %s is %s', (key, nearest) => {
    expect(nearestKey(key, known)).toBe(nearest);
  });

  it.each(['date', 'x', '', '机关', 'y'.repeat(100_000)])('of a key like none is none', (key) => {
    expect(nearestKey(key, known)).toBeUndefined();
  });
});

describe('the grid of a free table', () => {
  const cell = fc.oneof(fc.constant('x'), fc.record({ text: fc.constant('x'), rowSpan: fc.integer({ min: 1, max: 3 }), columnSpan: fc.integer({ min: 1, max: 3 }) }));

  it('is whole for the model exactly when it is whole for the document', () => {
    let whole = 0;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 3 }), (rows) => {
        const columns = new Array(freeTableWidth(rows)).fill({ share: 1 });
        const cells = rows.map((row) => ({ cells: row.map((entry) => (typeof entry === 'string' ? { rowSpan: 1, columnSpan: 1 } : entry)) }));
        const faults = gridFaults({ columns, rows: cells });
        expect(spanFault(rows) === undefined).toBe(faults.length === 0);
        if (faults.length > 0) return;
        whole += 1;
        expect(() => layoutGrid({ columns, rows: cells, alternativeText: '' } as unknown as Table)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
    expect(whole).toBeGreaterThan(100);
  });

  it('names the first fault', () => {
    expect(spanFault([['a', 'b'], ['c']])).toEqual({ type: 'uncovered', row: 1, column: 1 });
    expect(spanFault([['a'], ['b', 'c']])).toEqual({ type: 'outside', row: 1, column: 1 });
    expect(spanFault([['a', { text: 'b', rowSpan: 2 }, 'c'], [{ text: 'd', columnSpan: 2 }, 'e']])).toEqual({ type: 'overlap', row: 1, column: 1 });
    expect(spanFault([[{ text: 'a', rowSpan: 2 }, 'b'], ['c']])).toBeUndefined();
  });
});

describe('the tree of a table’s values', () => {
  const cellsBelow = (node: ValueNode): readonly string[] => (node.type === 'cell' ? [node.cell.path.join('.')] : node.children.flatMap(cellsBelow));
  const tables = forms.flatMap((form) => tablesOf(form).map((table) => [`${form.edition} ${table.key}`, table] as const));

  it.each(tables)('has the cells of the form in its order: %s', (_, table) => {
    expect(cellsBelow(valueTree(table))).toEqual(valueCells(table).map(({ path }) => path.join('.')));
  });

  it.each(tables)('leads to each cell by its keys: %s', (_, table) => {
    const tree = valueTree(table);
    for (const cell of valueCells(table)) expect(nodeAt(tree, cell.path)).toMatchObject({ type: 'cell', cell: { path: cell.path } });
    expect(nodeAt(tree, ['nothing', 'here'])).toBeUndefined();
  });

  it.each(tables)('puts a total last in its row, where the list form leaves it out: %s', (_, table) => {
    const rows = (node: ValueNode): readonly ValueGroup[] => (node.type === 'cell' ? [] : isRow(node) ? [node] : node.children.flatMap(rows));
    for (const row of rows(valueTree(table))) {
      const early = row.children.slice(0, -1).filter((child) => child.type === 'cell' && child.cell.column.node.formula);
      expect(early).toEqual([]);
    }
    expect(table.bands.flatMap(({ columns }) => leaves(columns)).length).toBeGreaterThan(0);
  });
});
