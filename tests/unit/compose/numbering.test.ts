import { chineseNumeral, countHeading, headingNumber } from '../../../src/compose/numbering.js';

describe('heading numbers', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
  ])('%i is %s', (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });

  it('all ninety-nine numerals differ', () => {
    expect(new Set(Array.from({ length: 99 }, (_, index) => chineseNumeral(index + 1))).size).toBe(99);
  });

  it.each([0, 100, 1.5])('there is no heading number %p', (value) => {
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
