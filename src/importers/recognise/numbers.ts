/** The numbers printed in front of headings: 一、 （一） 1. （1） (GB/T 9704-2012 7.3.3), in the ways they are really typed. */

/** A number at the beginning of a text. */
export interface PrintedNumber {
  /** 1 一、 2 （一） 3 1. 4 （1） */
  readonly level: 1 | 2 | 3 | 4;
  readonly value: number;
  /** As typed, without the white space around it. */
  readonly printed: string;
  /** The text behind it. */
  readonly rest: string;
}

const digits = '零一二三四五六七八九';

const patterns: readonly { readonly level: PrintedNumber['level']; readonly pattern: RegExp }[] = [
  { level: 1, pattern: /^\s*(第?([一二三四五六七八九十]{1,3})(?:部分\s*[、.．：:]?|\s*[、.．]))\s*/ },
  { level: 2, pattern: /^\s*([（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]\s*[、.．]?)\s*/ },
  { level: 3, pattern: /^\s*((\d{1,2}|[０-９]{1,2})\s*[.．、])(?![\d０-９])\s*/ },
  { level: 4, pattern: /^\s*([（(]\s*(\d{1,2}|[０-９]{1,2})\s*[）)]\s*[、.．]?)\s*/ },
];

/** Reads 1 to 99 in Chinese or Arabic digits; undefined for 一一 and the like. */
function valueOf(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain);
  if (!match) return undefined;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? digits.indexOf(tens) : 1) * 10 : 0) + (ones ? digits.indexOf(ones) : 0);
}

/**
 * Reads the number in front of a text; undefined when there is none.
 *
 * @example
 * printedNumber('（十二）监督保障情况') //=> { level: 2, value: 12, printed: '（十二）', rest: '监督保障情况' }
 * printedNumber('1.5亿元') //=> undefined
 */
export function printedNumber(text: string): PrintedNumber | undefined {
  for (const { level, pattern } of patterns) {
    const match = pattern.exec(text);
    const value = match && valueOf(match[2]!);
    if (match && value) return { level, value, printed: match[1]!.trim(), rest: text.slice(match[0].length) };
  }
  return undefined;
}

function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || value === 0 ? digits[ones] : ''}`;
}

/**
 * Writes the number a heading has by its place.
 *
 * @example
 * numberFor(2, 12) //=> '（十二）'
 */
export function numberFor(level: PrintedNumber['level'], value: number): string {
  return { 1: `${chinese(value)}、`, 2: `（${chinese(value)}）`, 3: `${value}.`, 4: `（${value}）` }[level];
}
