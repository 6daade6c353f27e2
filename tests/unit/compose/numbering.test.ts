import { chineseNumeral, countHeading, headingNumber } from '../../../src/compose/numbering.js';

describe('heading numbers', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [1005, '一千零五'],
    [2020, '二千零二十'],
    [10_000, '一万'],
    [100_305, '十万零三百零五'],
    [12_345_678, '一千二百三十四万五千六百七十八'],
  ])('%i is %s', (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });

  it('the first two thousand numerals differ', () => {
    expect(new Set(Array.from({ length: 2000 }, (_, index) => chineseNumeral(index + 1))).size).toBe(2000);
  });

  it.each([0, 100_000_000, 1.5])('there is no heading number %p', (value) => {
    expect(() => chineseNumeral(value)).toThrow(RangeError);
  });

  it('follows GB/T 9704-2012 7.3.3: 一、（二）3.（4）', () => {
    expect([headingNumber(1, 1), headingNumber(2, 2), headingNumber(3, 3), headingNumber(4, 4)]).toEqual(['一、', '（二）', '3.', '（4）']);
  });

  it('a heading starts the count of deeper levels anew', () => {
    expect(countHeading([1, 4, 2], 2)).toEqual([2, 0, 0]);
    expect(countHeading([1, 4, 2], 3)).toEqual([1, 5, 0]);
    expect(countHeading([1, 4, 2], 4)).toEqual([1, 4, 3]);
  });
});
