import { fact, facts, given } from './wording.js';
import type { Diagnostic } from './diagnostic.js';
import type { Language, Message } from './wording.js';

const was = ({ expected }: Diagnostic): string => String(expected ?? '');
const is = ({ actual }: Diagnostic): string => String(actual ?? '');
/** GB/T 15834: quotation marks inside quotation marks are single ones. */
const quoted = (finding: Diagnostic): string => given(fact(finding, 'quote').replaceAll('“', '‘').replaceAll('”', '’'), '“', '”');
const quotedEnglish = (finding: Diagnostic): string => given(fact(finding, 'quote'), ' "', '"');

/** What a sentence of the text counts. */
const figures: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  normativeDocumentsIssued: { zh: '行政规范性文件制发数', en: 'normative documents issued' },
  normativeDocumentsInForce: { zh: '行政规范性文件现行有效数', en: 'normative documents in force' },
  licensing: { zh: '行政许可处理决定数', en: 'licensing decisions' },
  penalties: { zh: '行政处罚处理决定数', en: 'penalty decisions' },
  compulsoryMeasures: { zh: '行政强制处理决定数', en: 'decisions on compulsory measures' },
  received: { zh: '本年新收申请数', en: 'applications received' },
  carriedIn: { zh: '上年结转申请数', en: 'applications carried in' },
  due: { zh: '应办理申请数（新收加上年结转）', en: 'applications to be handled (received plus carried in)' },
  answered: { zh: '办结、答复申请数', en: 'applications answered' },
  carriedForward: { zh: '结转下年度申请数', en: 'applications carried forward' },
  granted: { zh: '予以公开数', en: 'applications granted' },
  partlyGranted: { zh: '部分公开数', en: 'applications partly granted' },
  refused: { zh: '不予公开数', en: 'applications refused' },
  unavailable: { zh: '无法提供数', en: 'applications for information not available' },
  notProcessed: { zh: '不予处理数', en: 'applications not processed' },
  review: { zh: '行政复议数', en: 'administrative reviews' },
  litigation: { zh: '行政诉讼数', en: 'administrative litigation' },
};

const figure = (finding: Diagnostic, language: Language): string => figures[fact(finding, 'figure')]?.[language] ?? (language === 'zh' ? '数量' : 'the figure');

const places: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  title: { zh: '标题', en: 'The title' },
  preface: { zh: '前言', en: 'The preface' },
  overview: { zh: '总体情况开头', en: 'The overview' },
};

const place = (finding: Diagnostic, language: Language): string => places[fact(finding, 'place')]?.[language] ?? (language === 'zh' ? '文中' : 'The text');

/** Findings of reviewers on the text (R9, R15–R27, R29). */
export const messagesReviewText = () => ({
  'text-table-mismatch': {
    zh: { sentence: (d) => `文中${quoted(d)}所说的${figure(d, 'zh')}为 ${is(d)}；而 ${facts(d, 'cellNames').join(' ＋ ')} 为 ${was(d)}。`, hint: () => '请核对文字和表格，改正其中一处。' },
    en: { sentence: (d) => `The text${quotedEnglish(d)} tells of ${figure(d, 'en')}: ${is(d)}; but ${facts(d, 'cellNames').join(' ＋ ')} is ${was(d)}.`, hint: () => 'Check text and table and correct one of them.' },
  },
  'text-repeated': {
    zh: { sentence: (d) => `这一部分有 ${fact(d, 'share')}% 的文字与上年报告相同，如${quoted(d)}。`, hint: () => '请写本年的情况。' },
    en: { sentence: (d) => `${fact(d, 'share')} % of this section is last year's text, such as${quotedEnglish(d)}.`, hint: () => 'Write what was done this year.' },
  },
  'wrong-notice': {
    zh: { sentence: (d) => `文中所引的格式通知是${is(d)}，本年度适用的是${was(d)}：${quoted(d)}。`, hint: () => '请改引现行的格式通知。' },
    en: { sentence: (d) => `The text cites ${is(d)} as the notice of the form; that of the year is ${was(d)}:${quotedEnglish(d)}.`, hint: () => 'Cite the notice in force.' },
  },
  'wrong-decree': {
    zh: { sentence: (d) => `文中所引的《条例》${fact(d, 'part') === 'article' ? '条款' : '文号'}为${is(d)}，应为${was(d)}：${quoted(d)}。`, hint: () => '《条例》2019 年修订，为国务院令第711号。' },
    en: { sentence: (d) => `The text cites the Regulations as ${is(d)}; right is ${was(d)}:${quotedEnglish(d)}.`, hint: () => 'The Regulations as revised in 2019 are decree 711.' },
  },
  'wrong-period': {
    zh: { sentence: (d) => `数据期限写为${is(d)}，应为${was(d)}：${quoted(d)}。`, hint: () => '请改正日期。' },
    en: { sentence: (d) => `The data period is given as ${is(d)}; it should be ${was(d)}:${quotedEnglish(d)}.`, hint: () => 'Correct the dates.' },
  },
  'wrong-year': {
    zh: { sentence: (d) => `${place(d, 'zh')}写的是 ${is(d)} 年，报告年度是 ${was(d)} 年：${quoted(d)}。`, hint: () => '请核对是否沿用了其他年度的文字。' },
    en: { sentence: (d) => `${place(d, 'en')} says ${is(d)}; the year of the report is ${was(d)}:${quotedEnglish(d)}.`, hint: () => 'Check whether text of another year was left in place.' },
  },
  'date-out-of-term': {
    zh: {
      sentence: (d) => (fact(d, 'reason') === 'early' ? `成文日期 ${is(d)} 在报告年度结束之前。` : `成文日期 ${is(d)} 晚于公布期限 ${was(d)}。`),
      hint: () => '请核对日期和年度。',
    },
    en: {
      sentence: (d) => (fact(d, 'reason') === 'early' ? `The day of issue ${is(d)} lies before the end of the year reported on.` : `The day of issue ${is(d)} is later than the term for publishing, ${was(d)}.`),
      hint: () => 'Check date and year.',
    },
  },
  'contact-missing': {
    zh: { sentence: () => '没有写明联系方式。', hint: () => '请填写 contact，或在前言中写明电话、地址或邮箱。' },
    en: { sentence: () => 'The report does not say whom to ask.', hint: () => 'Fill in contact, or give telephone, address or e-mail in the preface.' },
  },
  'download-missing': {
    zh: { sentence: () => '没有写明报告电子版的查阅、下载途径。', hint: () => '请在前言中写明网站名称和网址。' },
    en: { sentence: () => 'The report does not say where its electronic version is found.', hint: () => 'Name the website and its address in the preface.' },
  },
  'fee-statement-missing': {
    zh: { sentence: () => '第六部分没有写明收取信息处理费的情况。', hint: () => '请写明收取的件数和金额；没有收取的也要写明。' },
    en: { sentence: () => 'Section six does not say what processing fee was collected.', hint: () => 'Give cases and amount; say so where none was collected.' },
  },
  'number-repeated': {
    zh: { sentence: (d) => `序号“${is(d)}”重复：${quoted(d)}。`, hint: () => '请改正序号。' },
    en: { sentence: (d) => `The number "${is(d)}" is used twice:${quotedEnglish(d)}.`, hint: () => 'Correct the number.' },
  },
  'number-typed': {
    zh: { sentence: (d) => `标题“${is(d)}”自带序号，印出时序号会重复。`, hint: () => '请删去标题文字中的序号，序号由程序编排。' },
    en: { sentence: (d) => `The heading "${is(d)}" brings a number of its own, which will be printed behind the one of its place.`, hint: () => 'Remove the number from the heading.' },
  },
  'parts-not-named': {
    zh: { sentence: (d) => `文中说有 ${was(d)} 个部分，只列出 ${is(d)} 个：${quoted(d)}。`, hint: () => '请列全各部分的名称。' },
    en: { sentence: (d) => `The text counts ${was(d)} parts and names ${is(d)}:${quotedEnglish(d)}.`, hint: () => 'Name all the parts.' },
  },
}) as const satisfies Readonly<Record<string, Message>>;
