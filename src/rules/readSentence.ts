/** A sentence as the reviewers' rules read it: plain signs, no white space, titles masked, years told apart. */

/** The longest part of a sentence a finding quotes, in characters. */
const longestQuote = 80;

/**
 * Writes a text in the plain signs the patterns are made for: half-width digits and letters without grouping commas,
 * full-width marks, no white space, and `《》` for every 《title》, since a title says nothing of its own.
 *
 * @example
 * plainSentence('收到申请 1,036件（《条例》第十条）') //=> '收到申请1036件（《》第十条）'
 */
export function plainSentence(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/《[^《》]*》/g, '《》')
    .replace(/[,;:()]/g, (sign) => ({ ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' })[sign]!);
}

/**
 * A sentence short enough to be quoted; what is cut away is shown by …….
 *
 * @param near What must be in the quote, where the sentence has it in these very signs.
 */
export function quoteOf(sentence: string, near = ''): string {
  const text = sentence.trim();
  const characters = [...text];
  if (characters.length <= longestQuote) return text;
  const at = [...text.slice(0, Math.max(0, text.indexOf(near)))].length;
  const first = Math.max(0, Math.min(at - longestQuote / 2, characters.length - longestQuote));
  const last = first + longestQuote;
  return `${first > 0 ? '……' : ''}${characters.slice(first, last).join('')}${last < characters.length ? '……' : ''}`;
}

/** 2020年, 上年, 今年 …; what compares (比上年) or belongs to a name (上年结转) is told by its groups. */
const yearMention = /(?<compared>比|较|与|同|和|于)?(?:(?<number>20\d\d)年度?|(?<last>上一?年度?|去年|往年)|(?<own>今年|本年度?))(?<carried>结转|转结|遗留|未办结)?/gu;

/** 2021—2025年: figures of several years. */
const severalYears = /(20\d\d)年?[—–~～至到-]+(20\d\d)年/u;

/** Parts of a year, and more than one. */
const otherSpan = /半年|季度|(?<!今年|本年|本年度)以来|近[\d一二两三四五六七八九十]+年|历年|[\d一二三四五六七八九十]月(?![\d一二三四五六七八九十])/u;

/**
 * Says whether a figure is one of the report's year, by the words before it in its paragraph: the year named last, unless
 * the figure is compared with it, is this one or none; months, quarters and several years at once are not.
 *
 * @param before What stands before the figure in its paragraph, in plain signs. @param sentence The figure's own sentence.
 * @example
 * isOfYear('2024年，全市', '', 2025) //=> false
 * isOfYear('2025年，比2024年增长，', '', 2025) //=> true
 */
export function isOfYear(before: string, sentence: string, year: number): boolean {
  if (otherSpan.test(sentence.replaceAll(`${year}年以来`, ''))) return false;
  const several = severalYears.exec(before);
  if (several && several[1] !== several[2]) return false;
  let named = year;
  for (const { groups } of before.matchAll(yearMention)) {
    if (groups!['compared'] !== undefined || groups!['carried'] !== undefined) continue;
    named = groups!['number'] !== undefined ? Number(groups!['number']) : groups!['last'] !== undefined ? year - 1 : year;
  }
  return named === year;
}

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/**
 * Reads a whole number in digits, or in Chinese up to 九十九; undefined for anything else.
 *
 * @example
 * countIn('十二') //=> 12
 * countIn('1036') //=> 1036
 */
export function countIn(text: string): number | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([零〇一二两三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  if (ten === undefined && tens !== undefined && ones !== undefined) return undefined;
  return (ten === undefined ? (tens === undefined ? 0 : digits[tens]!) : 10 * (tens === undefined ? 1 : digits[tens]!)) + (ones === undefined ? 0 : digits[ones]!);
}
