import { isIgnorable } from '../measure/ignorable.js';

/**
 * Which class a character belongs to. Line breaking and spacing look at classes only.
 *
 * Sources: GB/T 15834-2011 5.1 (position and width of marks), W3C CLREQ (marks, prohibition rules),
 * Unicode 15 block ranges for scripts, Unicode Standard Annex 51 for emoji sequences.
 */

/** Numbers, not names, because every character of a paragraph carries one in a typed array. */
export const characterClasses = {
  /** Breaks on both sides: Han, kana, Hangul, private use (rare names). */
  ideograph: 0,
  /** Breaks like an ideograph, but takes no gap beside Latin: arrows, ①, ■, Ⅳ. */
  symbol: 1,
  emoji: 2,
  /** Opening quotes and brackets (前引号、前括号). */
  opening: 3,
  closing: 4,
  /** Point marks (点号): 、，。；：？！ and their half-width forms. */
  point: 5,
  /** 间隔号. */
  middleDot: 6,
  /** 连接号, and a lone 一字线 between two words. */
  connector: 7,
  /** 分隔号. */
  solidus: 8,
  /** 破折号, two characters that stay together. */
  dash: 9,
  /** 省略号, two characters that stay together. */
  ellipsis: 10,
  /** Stands before a number and is not parted from it: ￥ $ № +. */
  prefix: 11,
  /** Stands behind a number and is not parted from it: % ‰ ℃. */
  suffix: 12,
  digit: 13,
  fullWidthDigit: 14,
  latin: 15,
  fullWidthLatin: 16,
  /** Marks that belong to the Latin word or address they stand in: @ & _ =. */
  latinMark: 17,
  /** A quote whose side depends on its neighbours; {@link resolveContext} replaces it. */
  quote: 18,
  /** White space that vanishes at a break, U+3000 included. */
  space: 19,
  noBreakSpace: 20,
  zeroWidthSpace: 21,
  newline: 22,
  /** Belongs to the character before it: combining marks, variation selectors, joiners, skin tones. */
  combining: 23,
} as const;

/** The number of a class. */
export type CharacterClass = (typeof characterClasses)[keyof typeof characterClasses];

/** One more than the highest class, for tables indexed by class. */
export const classCount = 24;

/**
 * Gives a set of classes as a table indexed by class: 1 for those in it.
 *
 * @example
 * classSet(characterClasses.point)[characterClasses.point] //=> 1
 */
export function classSet(...classes: readonly number[]): Uint8Array {
  const set = new Uint8Array(classCount);
  for (const characterClass of classes) set[characterClass] = 1;
  return set;
}

const c = characterClasses;

/** Later rows win over earlier ones. Ranges are inclusive. */
const ranges: readonly (readonly [from: number, to: number, characterClass: CharacterClass])[] = [
  [0x0000, 0x001f, c.symbol],
  [0x0030, 0x0039, c.digit],
  [0x0041, 0x005a, c.latin],
  [0x0061, 0x007a, c.latin],
  [0x0080, 0x00bf, c.symbol],
  [0x00c0, 0x1fff, c.latin],
  [0x2000, 0x200a, c.space],
  [0x200b, 0x200b, c.zeroWidthSpace],
  [0x200c, 0x200f, c.combining],
  [0x2010, 0x2069, c.symbol],
  [0x202a, 0x202e, c.combining],
  [0x2060, 0x206f, c.combining],
  [0x2070, 0x209f, c.latin],
  [0x20a0, 0x20cf, c.prefix],
  [0x20d0, 0x20ff, c.combining],
  [0x2100, 0x2bff, c.symbol],
  [0x2c00, 0x2dff, c.latin],
  [0x2e00, 0x2e7f, c.symbol],
  [0x2e80, 0xa4cf, c.ideograph],
  [0x3001, 0x3004, c.symbol],
  [0x3008, 0x3020, c.symbol],
  [0x302a, 0x302f, c.combining],
  [0x3099, 0x309a, c.combining],
  [0x3200, 0x33ff, c.symbol],
  [0xa4d0, 0xabff, c.latin],
  [0xac00, 0xd7ff, c.ideograph],
  [0xd800, 0xdfff, c.symbol],
  [0xe000, 0xfaff, c.ideograph],
  [0xfb00, 0xfdff, c.latin],
  [0xfe00, 0xfe0f, c.combining],
  [0xfe10, 0xfe1f, c.symbol],
  [0xfe20, 0xfe2f, c.combining],
  [0xfe30, 0xfe6f, c.symbol],
  [0xfe70, 0xfefe, c.latin],
  [0xfeff, 0xfeff, c.combining],
  [0xff00, 0xffff, c.symbol],
  [0xff10, 0xff19, c.fullWidthDigit],
  [0xff21, 0xff3a, c.fullWidthLatin],
  [0xff41, 0xff5a, c.fullWidthLatin],
  [0xff66, 0xffdc, c.ideograph],
];

/** Single characters, by class, over the ranges above. */
const members: readonly (readonly [characterClass: CharacterClass, characters: string])[] = [
  [c.newline, '\n\v\f\r\u0085\u2028\u2029'],
  [c.space, '\t \u1680\u205f\u3000'],
  [c.noBreakSpace, '\u00a0\u202f\u2007\u2060'],
  [c.combining, '\u00ad'],
  [c.quote, '“”‘’"\''],
  // GB/T 15834-2011 5.1: quotes, brackets and title marks, first half never at a line's end, second never at its start.
  [c.opening, '（〔［｛《〈「『【〖〘〚〝﹁﹃﹙﹛﹝｟｢([{«‹'],
  [c.closing, '）〕］｝》〉」』】〗〙〛〞〟﹂﹄﹚﹜﹞｠｣)]}»›'],
  // GB/T 15834-2011 5.1: never at a line's start.
  [c.point, '、。，．；：？！‼⁇⁈⁉﹐﹑﹒﹔﹕﹖﹗｡､.,;:!?'],
  // GB/T 15834-2011 5.1: connectors, middle dots and solidi; never at a line's start.
  [c.middleDot, '·‧・･⸱'],
  [c.connector, '-–‐－～〜~'],
  [c.solidus, '/／'],
  // GB/T 15834-2011 5.1: two characters wide, not to be broken.
  [c.dash, '—―⸺⸻'],
  [c.ellipsis, '…‥⋯'],
  // Official text keeps a number and what it counts together; GB/T 15835-2011 forbids breaking the number itself.
  [c.prefix, '$£¥￥＄￡№+±−§'],
  [c.suffix, '%‰‱°′″℃℉％¢￠㎎㎏㎜㎝㎞㎡㎥㏄㏎'],
  [c.latinMark, '@&_=#*\\^`|<>\u2011'],
  [c.latin, 'ªµº²³¹ℓΩ'],
  [c.emoji, '⌚⌛⏩⏪⏰⏳☀☁☎☑☔☕☺♀♂♥♻⚠⚡⛔✅✈✉✊✋✌✔✖✨❄❌❗❤➕➡⭐⭕'],
];

const table = ((): Uint8Array => {
  const classes = new Uint8Array(0x10000).fill(c.symbol);
  for (const [from, to, characterClass] of ranges) classes.fill(characterClass, from, to + 1);
  const mark = /\p{M}/u;
  for (let code = 0x0300; code < 0x2000; code += 1) if (mark.test(String.fromCharCode(code))) classes[code] = c.combining;
  for (const [characterClass, characters] of members) {
    for (let i = 0; i < characters.length; i += 1) classes[characters.charCodeAt(i)] = characterClass;
  }
  return classes;
})();

function classBeyondBmp(codePoint: number): CharacterClass {
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return c.ideograph; // extensions B to H and what may follow
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return c.combining; // skin tones
  if (codePoint >= 0xe0000 && codePoint <= 0xe01ef) return c.combining; // tags, variation selectors supplement
  if (codePoint >= 0x1f000 && codePoint <= 0x1faff) return c.emoji;
  if (codePoint >= 0x1d400 && codePoint <= 0x1d7ff) return c.latin; // mathematical letters
  return codePoint >= 0xf0000 ? c.ideograph : c.symbol;
}

/**
 * Gives the class of a code point before its neighbours are looked at.
 *
 * @example
 * classOf(0x3002) === characterClasses.point //=> true
 */
export function classOf(codePoint: number): CharacterClass {
  return codePoint < 0x10000 ? (table[codePoint] as CharacterClass) : classBeyondBmp(codePoint);
}

/**
 * Whether a code point is invisible and takes no room whatever the face says: joiners, selectors, newlines.
 *
 * @example
 * isInvisible(0x200d) //=> true
 */
export function isInvisible(codePoint: number): boolean {
  if (codePoint < 0xad) return codePoint === 0x0a || codePoint === 0x0d || codePoint === 0x85;
  return codePoint === 0x2028 || codePoint === 0x2029 || isIgnorable(codePoint);
}
