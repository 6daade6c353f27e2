import fc from 'fast-check';
import { columnWidths, raisedBySpans, relievedWidths } from '../../../src/layout/columnWidths.js';
import type { ColumnWish } from '../../../src/layout/columnWidths.js';

const label = (share: number, need = 0): ColumnWish => ({ share, need, isLabel: true });
const value = (share: number, need = 0): ColumnWish => ({ share, need, isLabel: false });
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

describe('column widths', () => {
  it('follow the shares when every column has what it needs', () => {
    expect(columnWidths([label(2, 10), value(1, 10), value(1, 10)], 400)).toEqual([200, 100, 100]);
  });

  it('give a needy column width from labels first, and spare the other value columns', () => {
    expect(columnWidths([label(2), value(1, 120), value(1, 10)], 400)).toEqual([180, 120, 100]);
  });

  it('leave labels 72 % of their share and then take from values that do not need theirs', () => {
    const widths = columnWidths([label(2), value(1, 180), value(1, 10)], 400);
    expect(widths[0]).toBeCloseTo(144, 9);
    expect(widths[1]).toBeCloseTo(180, 9);
    expect(widths[2]).toBeCloseTo(76, 9);
  });

  it('raise the columns under a spanning cell in proportion to their shares', () => {
    expect(raisedBySpans([label(1), value(1, 10), value(3, 10)], [{ from: 1, to: 3, need: 100 }]).map(({ need }) => need)).toEqual([0, 30, 70]);
  });

  it('are relieved by what values do not need, at most 15 % of their share, in favour of the widest label', () => {
    const columns = [label(1), label(2), value(1, 90), value(1, 10)];
    expect(relievedWidths([100, 200, 100, 100], columns)).toEqual([100, 225, 90, 85]);
    expect(relievedWidths([100, 100], [value(1), value(1)])).toBeUndefined();
    expect(relievedWidths([100, 100], [label(1), value(1, 100)])).toBeUndefined();
  });

  it('always add up to the table, and meet every need whenever the needs fit the labels and values can give', () => {
    const wish = fc.record({ share: fc.integer({ min: 1, max: 20 }), need: fc.integer({ min: 0, max: 120 }), isLabel: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 15 }), (columns) => {
        const widths = columnWidths(columns, 442);
        expect(total(widths)).toBeCloseTo(442, 6);
        expect(widths.every((width) => width > 0)).toBe(true);
        const shares = total(columns.map(({ share }) => share));
        const own = columns.map(({ share }) => (share / shares) * 442);
        const spare = total(columns.map(({ need, isLabel }, index) => Math.max(0, own[index]! - Math.max(need, (isLabel ? 0.72 : 0.5) * own[index]!))));
        const lacking = total(columns.map(({ need }, index) => Math.max(0, need - own[index]!)));
        if (lacking <= spare) columns.forEach(({ need }, index) => expect(widths[index]).toBeGreaterThanOrEqual(need - 1e-6));
      }),
      { seed: 9704 },
    );
  });
});
