const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/**
 * Writes a whole number from 1 to 99 in Chinese numerals, as headings use them.
 *
 * @throws RangeError outside 1 to 99.
 * @example
 * chineseNumeral(21) //=> '二十一'
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`No heading number: ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return head + (ones === 0 ? '' : digits[ones]);
}

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

/** Counts one more heading of a level. */
export function countHeading([two, three, four]: HeadingCounts, level: 2 | 3 | 4): HeadingCounts {
  if (level === 2) return [two + 1, 0, 0];
  if (level === 3) return [two, three + 1, 0];
  return [two, three, four + 1];
}
