import { fact, facts } from './wording.js';
import type { Diagnostic } from './diagnostic.js';
import type { Message } from './wording.js';

const cell = (finding: Diagnostic): string => fact(finding, 'cellName');
const terms = (finding: Diagnostic, side: string): string => facts(finding, side).join(' ＋ ');
const blank = (value: Diagnostic['actual']): string => String(value ?? '');

/** `a 1 ＋ b 2 ＝ 3`; a single term needs no sum. */
function side(finding: Diagnostic, name: 'left' | 'right'): string {
  const sum = fact(finding, `${name}Sum`);
  return facts(finding, name).length > 1 ? `${terms(finding, name)} ＝ ${sum}` : terms(finding, name);
}

/** How far the right side is from the left, and to which side it errs. */
function gap(finding: Diagnostic, more: string, less: string): readonly [size: string, direction: string] {
  const difference = fact(finding, 'difference');
  return difference.startsWith('-') ? [difference.slice(1), less] : [difference, more];
}

/** The first three names, and how many there are in all. */
function some(names: readonly string[], and: string, count: (all: number) => string): string {
  return names.slice(0, 3).join(and) + (names.length > 3 ? count(names.length) : '');
}

/** Findings of the rules on figures (R1–R5). */
export const messagesRules = () => ({
  'sum-mismatch': {
    zh: { sentence: (d) => `${fact(d, 'subject')}：${side(d, 'left')}；而 ${side(d, 'right')}；相差 ${gap(d, '多', '少').join('，后者')}。`, hint: () => '请核对以上各格，改正填错的一格。' },
    en: { sentence: (d) => `${fact(d, 'subject')}: ${side(d, 'left')}; but ${side(d, 'right')}; the difference is ${gap(d, 'more', 'less').join(', the latter being ')}.`, hint: () => 'Check these cells and correct the wrong one.' },
  },
  'negative-count': {
    zh: { sentence: (d) => `${cell(d)} 为 ${blank(d.actual)}：数量不能为负。`, hint: () => '只有“本年增/减”可以为负。' },
    en: { sentence: (d) => `${cell(d)} is ${blank(d.actual)}: a count cannot be negative.`, hint: () => 'Only 本年增/减 (change in the year) may be negative.' },
  },
  'not-a-whole-number': {
    zh: { sentence: (d) => `${cell(d)} 为 ${blank(d.actual)}：数量须为整数。`, hint: () => '只有金额可以有小数。' },
    en: { sentence: (d) => `${cell(d)} is ${blank(d.actual)}: a count must be a whole number.`, hint: () => 'Only amounts of money may have decimals.' },
  },
  'cell-text-unread': {
    zh: { sentence: (d) => `${cell(d)} 的内容“${blank(d.actual)}”读不出数字，将照原样印出，不参加核算。`, hint: () => '数量请写数字；空白写 null；不适用写 /。' },
    en: { sentence: (d) => `${cell(d)} holds "${blank(d.actual)}", which is not read as a number; it is printed as it is and not checked.`, hint: () => 'Write a number; null for blank; / for not applicable.' },
  },
  'not-checkable': {
    zh: { sentence: (d) => `${fact(d, 'subject')}：无法核对，因为 ${some(facts(d, 'unread'), '、', (all) => `等 ${all} 格`)} 不是数字。`, hint: () => '空白不当作 0；若空白即为 0，请填 0 或声明空白视为 0。' },
    en: { sentence: (d) => `${fact(d, 'subject')}: cannot be checked, because of cells that are not numbers: ${some(facts(d, 'unread'), ', ', (all) => ` … ${all} in all`)}.`, hint: () => 'A blank is not taken for 0; write 0, or say that blanks mean 0.' },
  },
}) as const satisfies Readonly<Record<string, Message>>;
