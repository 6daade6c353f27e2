/** Years and days: the data period (R18), the year in title and text (R19), the day of issue (R20). */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ProseText } from '../model/prose.js';
import { sentencesOf } from '../model/sentences.js';
import { isDepartment } from './organ.js';
import { plainSentence, quoteOf } from './readSentence.js';
import type { Review } from './reviewContext.js';

/** 自2025年1月1日起至2025年12月31日止; the second year may be left out. Groups: years, months and days of both ends. */
const period = /(20\d\d)年(\d{1,2})月(\d{1,2})日(?:起|零时)?[，]?(?:—+|–|-+|~|～|至|到)+(?:(20\d\d)年|同年|当年|本年)?(\d{1,2})月(\d{1,2})日/u;

/** The sentence speaks of the figures of the whole report. */
const onPeriod = /数据(?:的)?(?:统计)?(?:期限|时限|时间|期间|时段|起止|截止|周期|范围)|数据(?:均)?(?:自|从)20|(?:所列|列出|使用|引用)的?(?:统计)?数据|统计(?:期限|时限|时间|期间|时段|周期)/u;

/** R18: the figures are those of the calendar year. */
export const dataPeriod: Review = ({ report, texts }) =>
  texts.filter(({ kind, part }) => kind === 'paragraph' && (part === 'preface' || part === 'overview')).flatMap((text) =>
    sentencesOf(text.text).flatMap((sentence) => {
      const plain = plainSentence(sentence);
      const found = onPeriod.test(plain) ? period.exec(plain) : null;
      if (!found) return [];
      const [firstYear, firstMonth, firstDay, secondYear = firstYear, lastMonth, lastDay] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
      const isRight = firstYear === report.year && secondYear === report.year && firstMonth === 1 && firstDay === 1 && lastMonth === 12 && lastDay === 31;
      const expected = `${report.year}年1月1日至${report.year}年12月31日`;
      return isRight ? [] : [diagnostic('wrong-period', text.path, { expected, actual: found[0], details: { quote: quoteOf(sentence, found[0]) } })];
    }),
  );

const yearsIn = (text: string, pattern: RegExp): readonly number[] => [...plainSentence(text).matchAll(pattern)].map(([, year]) => Number(year));

/** The report names itself: 某局2024年政府信息公开工作年度报告. */
const ownName = /(20\d\d)年度?(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)/gu;

/** How the first sentence of a section tells what was done: 2024年，我局认真贯彻落实…. Other beginnings may well speak of another year. */
const doings = /^(20\d\d)年度?(?:以来)?，?(?:在[^，。]{2,24}下，)?(?:我|本|全|[^，。]{2,16}(?:局|政府|办|办公室|委|委员会|镇|乡|街道|厅))[^。]{0,30}(?:贯彻|落实|推进|坚持|围绕|按照|深入|严格|积极)/gu;

function wrongYear(text: ProseText, pattern: RegExp, expected: number, place: string): readonly Diagnostic[] {
  const sentence = sentencesOf(text.text).find((one) => yearsIn(one, pattern).some((year) => year !== expected)) ?? '';
  const year = yearsIn(sentence, pattern).find((found) => found !== expected);
  return year === undefined ? [] : [diagnostic('wrong-year', text.path, { expected, actual: year, details: { place, quote: quoteOf(sentence) } })];
}

/** R19: title, preface and the beginning of 总体情况 name the year of the report. */
export const yearInText: Review = ({ report, texts }) => {
  const title = report.title.join('');
  const named = yearsIn(title, /(20\d\d)年/gu);
  const inTitle = named.length > 0 && !named.includes(report.year) ? [diagnostic('wrong-year', ['title'], { expected: report.year, actual: named[0]!, details: { place: 'title', quote: quoteOf(title) } })] : [];
  const preface = texts.filter(({ part, kind }) => part === 'preface' && kind === 'paragraph');
  const first = texts.find(({ part, kind }) => part === 'overview' && (kind === 'paragraph' || kind === 'runIn'));
  const beginning = first && { ...first, text: sentencesOf(first.text)[0] ?? '' };
  return [
    ...inTitle,
    ...preface.flatMap((text) => wrongYear(text, ownName, report.year, 'preface')),
    ...(beginning ? wrongYear(beginning, doings, report.year, 'overview') : []),
  ];
};

/** R20: the report is made after its year, and published by 31 January (departments) or 31 March (条例第四十九条). */
export const dayOfIssue: Review = ({ report }) => {
  const { date, year, organisation } = report;
  if (date === undefined) return [];
  const last = isDepartment(organisation) ? `${year + 1}-01-31` : `${year + 1}-03-31`;
  const reason = date <= `${year}-12-31` ? 'early' : date > last ? 'late' : undefined;
  return reason === undefined ? [] : [diagnostic('date-out-of-term', ['date'], { expected: last, actual: date, details: { reason } })];
};
