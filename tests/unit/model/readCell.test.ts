import fc from 'fast-check';
import { decimalText } from '../../../src/model/decimal.js';
import { readCell } from '../../../src/model/readCell.js';
import type { CellValue } from '../../../src/model/report.js';

const read = (value: CellValue): string => {
  const reading = readCell(value);
  return reading.type === 'number' ? decimalText(reading.value) : reading.type;
};

describe('reading a cell', () => {
  it.each<[CellValue, string]>([
    [0, '0'], [1036, '1036'], [-4, '-4'], [0.1, '0.1'],
    ['+1036', '1036'], ['-417', '-417'], ['−3', '-3'], ['－3', '-3'], ['减4', '-4'], ['减少4件', '-4'], ['增加７', '7'],
    ['70487元', '70487'], ['75.9260', '75.926'], ['１２', '12'], ['1,036', '1036'], ['12,345,678.50', '12345678.5'], [' 8 ', '8'],
  ])('takes %j for %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each<[CellValue]>([['/'], ['／'], ['-'], ['－'], ['—'], ['——'], ['–'], ['−'], ['不适用'], ['0/0'], ['０／０']])('takes %j for a sign that no figure applies', (value) => {
    expect(read(value)).toBe('none');
  });

  it.each<[CellValue]>([[null], [''], ['  '], ['　']])('takes %j for a blank', (value) => {
    expect(read(value)).toBe('blank');
  });

  it.each<[CellValue]>([['12,34'], ['1e3'], ['0x1F'], ['.5'], ['5.'], ['十'], ['3/1'], ['+-3'], ['3-'], ['减'], ['1'.repeat(61)]])('does not guess at %j', (value) => {
    expect(read(value)).toBe('unread');
  });

  it('reads any whole number back, with sign or grouping', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(read(number)).toBe(String(number));
        expect(read(String(number))).toBe(String(number));
        expect(read(String(Math.abs(number)).replace(/\B(?=(\d{3})+$)/g, ','))).toBe(String(Math.abs(number)));
      }),
    );
  });

  it('never throws on text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ['number', 'blank', 'none', 'unread'].includes(readCell(text).type)));
  });
});
