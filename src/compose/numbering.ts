const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const places = ['', '十', '百', '千'] as const;

/** A number below 10000, its places named; a gap between them is said once, as 零. */
function belowTenThousand(value: number): string {
  const written = [...String(value)].map((digit, index, all) => (digit === '0' ? '零' : digits[Number(digit)]! + places[all.length - 1 - index]!));
  return written.join('').replace(/零+/g, '零').replace(/零$/, '');
}

/**
 * Writes a whole number from 1 to 99999999 in Chinese numerals, as headings use them.
 *
 * @throws RangeError for anything else.
 * @example
 * chineseNumeral(21) //=> '二十一'
 * chineseNumeral(105) //=> '一百零五'
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99_999_999) throw new RangeError(`No heading number: ${value}`);
  const rest = value % 10_000;
  const head = value < 10_000 ? '' : `${chineseNumeral(Math.floor(value / 10_000))}万${rest > 0 && rest < 1000 ? '零' : ''}`;
  // 十一, but 一百一十一
  return head + belowTenThousand(rest).replace(/^一十/, value < 20 ? '十' : '一十');
}

/** 1 一、 2 （一） 3 1. 4 （1）, the levels of GB/T 9704-2012 7.3.3. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/**
 * Writes a heading's number in front of it: 一、 / （一） / 1. / （1） (GB/T 9704-2012 7.3.3).
 *
 * @example
 * headingNumber(2, 3) //=> '（三）'
 */
export function headingNumber(level: HeadingLevel, value: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(value)}、`;
    case 2:
      return `（${chineseNumeral(value)}）`;
    case 3:
      return `${value}.`;
    case 4:
      return `（${value}）`;
  }
}

/** Counts the headings below a section: a heading starts the count of all deeper levels anew. */
export type HeadingCounts = readonly [level2: number, level3: number, level4: number];

/**
 * Counts one more heading of a level.
 *
 * @example
 * countHeading([2, 3, 1], 3) //=> [2, 4, 0]
 */
export function countHeading([two, three, four]: HeadingCounts, level: 2 | 3 | 4): HeadingCounts {
  if (level === 2) return [two + 1, 0, 0];
  if (level === 3) return [two, three + 1, 0];
  return [two, three, four + 1];
}
