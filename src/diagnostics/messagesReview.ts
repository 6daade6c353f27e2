import { fact, facts } from './wording.js';
import type { Diagnostic } from './diagnostic.js';
import type { Language, Message } from './wording.js';

const cell = (finding: Diagnostic): string => fact(finding, 'cellName');
const was = ({ expected }: Diagnostic): string => String(expected ?? '');
const is = ({ actual }: Diagnostic): string => String(actual ?? '');
const last = (finding: Diagnostic): string => fact(finding, 'previousYear');

const levels: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  township: { zh: '乡镇、街道', en: 'a town or street' },
  county: { zh: '县（区）级机关', en: 'an organ of a county or district' },
};

const level = (finding: Diagnostic, language: Language): string => levels[fact(finding, 'level')]?.[language] ?? (language === 'zh' ? '本级机关' : 'an organ of this level');

/** How many times the larger of two numbers the smaller is. */
function times({ expected, actual }: Diagnostic): string {
  const [small, large] = [Math.min(Number(expected), Number(actual)), Math.max(Number(expected), Number(actual))];
  return small > 0 ? String(Math.round((10 * large) / small) / 10) : '';
}

/** Findings of reviewers on figures (R6–R8, R10, R12–R14, R28), and on last year's report and acknowledgements themselves. */
export const messagesReview = () => ({
  'carry-over-mismatch': {
    zh: { sentence: (d) => `${cell(d)} 为 ${is(d)}；而上年报告的 ${fact(d, 'previousCell')} 为 ${was(d)}。`, hint: () => '上年结转应等于上年报告的结转下年度；请核对两年的数据。' },
    en: { sentence: (d) => `${cell(d)} is ${is(d)}; but ${fact(d, 'previousCell')} of last year's report is ${was(d)}.`, hint: () => 'What is carried in should be what last year carried out; check both years.' },
  },
  'roll-forward-mismatch': {
    zh: { sentence: (d) => `${cell(d)} 为 ${is(d)}；而 ${fact(d, 'terms')} ＝ ${was(d)}。`, hint: () => '请核对；有清理、失效、划转等情况的，可以在数据文件中说明理由。' },
    en: { sentence: (d) => `${cell(d)} is ${is(d)}; but ${fact(d, 'terms')} ＝ ${was(d)}.`, hint: () => 'Check them; where documents lapsed or were handed over, acknowledge it with the reason.' },
  },
  'decisions-read-as-stock': {
    zh: { sentence: (d) => `${cell(d)} 为 ${is(d)}，恰为上一年项目数量 ${fact(d, 'items')} 与本年增/减 ${fact(d, 'change')} 之和：似把办件数填成了项目数。`, hint: () => '处理决定数量是本年作出的处理决定（办件）数，请核对。' },
    en: { sentence: (d) => `${cell(d)} is ${is(d)}, just last year's items ${fact(d, 'items')} plus the change ${fact(d, 'change')}: it seems to count items, not cases.`, hint: () => 'This column counts decisions made in the year; check it.' },
  },
  'rules-without-power': {
    zh: { sentence: (d) => `${cell(d)} 为 ${is(d)}：${level(d, 'zh')}无权制定规章。`, hint: () => '请核对是否应填在“规范性文件”一行。' },
    en: { sentence: (d) => `${cell(d)} is ${is(d)}: ${level(d, 'en')} has no power to make rules.`, hint: () => 'Check whether the figure belongs to the row of normative documents.' },
  },
  'stock-below-flow': {
    zh: { sentence: (d) => `${cell(d)} 为 ${is(d)}，小于${fact(d, 'inflow')} ${fact(d, 'into')}${fact(d, 'out') && ` 减本年废止 ${fact(d, 'out')}`}。`, hint: () => '本年新增而未废止的，应包括在总数之内；请核对。' },
    en: { sentence: (d) => `${cell(d)} is ${is(d)}, less than ${fact(d, 'inflow')} ${fact(d, 'into')}${fact(d, 'out') && ` minus ${fact(d, 'out')} repealed`}.`, hint: () => 'What came in the year and was not repealed is part of the total; check it.' },
  },
  'year-on-year-jump': {
    zh: { sentence: (d) => `${cell(d)} 为 ${is(d)}，上年为 ${was(d)}${times(d) && `，相差 ${times(d)} 倍`}。`, hint: () => '请核对数据和单位；确有原因的，可以在数据文件中说明理由。' },
    en: { sentence: (d) => `${cell(d)} is ${is(d)}, last year ${was(d)}${times(d) && `, ${times(d)} times apart`}.`, hint: () => 'Check figure and unit; where there is a cause, acknowledge it with the reason.' },
  },
  'figures-repeated': {
    zh: { sentence: (d) => `${fact(d, 'table')}${fact(d, 'name')}的全部数量与上年（${last(d)} 年）相同。`, hint: () => '请核对是否误用了上年的数据。' },
    en: { sentence: (d) => `${fact(d, 'table')}${fact(d, 'name')}: all counts are last year's (${last(d)}).`, hint: () => 'Check whether last year\'s figures were left in place.' },
  },
  'amount-unit-doubtful': {
    zh: { sentence: (d) => `${cell(d)} 为 ${is(d)}：此栏单位为万元，似按元填写。`, hint: () => '请换算为万元，只写数字。' },
    en: { sentence: (d) => `${cell(d)} is ${is(d)}: the column is in ten thousand yuan, and this seems to be yuan.`, hint: () => 'Convert it, and write the number alone.' },
  },
  'previous-unfit': {
    zh: {
      sentence: (d) => (fact(d, 'reason') === 'organisation' ? `上年报告的机关是“${is(d)}”，本报告是“${was(d)}”。` : `上年报告应为 ${was(d)} 年度的，实为 ${is(d)} 年度的；不作跨年核对。`),
      hint: () => '请检查 --previous 所指的文件。',
    },
    en: {
      sentence: (d) => (fact(d, 'reason') === 'organisation' ? `Last year's report is of "${is(d)}", this one of "${was(d)}".` : `Last year's report should be of ${was(d)}, and is of ${is(d)}; nothing is compared across years.`),
      hint: () => 'Check the file --previous names.',
    },
  },
  'acknowledgement-unmatched': {
    zh: { sentence: (d) => `已核实的警告 ${is(d)}${fact(d, 'part') && `（${fact(d, 'part')}）`} 不对应任何提示。`, hint: () => '情况已不存在的，请删去这一条；否则请检查规则编号和所在部分。' },
    en: { sentence: (d) => `The acknowledgement of ${is(d)}${fact(d, 'part') && ` (${fact(d, 'part')})`} fits no finding.`, hint: () => 'Remove it when the matter is gone; otherwise check the rule and the part.' },
  },
  'acknowledgement-refused': {
    zh: { sentence: (d) => `${is(d)} 是错误，不能以说明理由代替改正。`, hint: () => '请改正数据，并删去这一条。' },
    en: { sentence: (d) => `${is(d)} is an error, which no reason can stand for.`, hint: () => 'Correct the data and remove the acknowledgement.' },
  },
  'aspect-missing': {
    zh: { sentence: (d) => `总体情况没有写到${facts(d, 'missing').join('、') || '应写的方面'}。`, hint: () => '总体情况应写明五个方面；没有相应工作的也要说明。' },
    en: { sentence: (d) => `The overview does not tell of ${facts(d, 'missing').join(', ') || 'one of its aspects'}.`, hint: () => 'The overview covers five aspects; say so where nothing was done.' },
  },
  'accountability-missing': {
    zh: { sentence: (d) => `政府的报告没有写到${facts(d, 'missing').join('、') || '考核、评议和追责'}。`, hint: () => '请写明结果；没有发生的也要说明。' },
    en: { sentence: (d) => `The report of a government does not tell of ${facts(d, 'missing').join(', ') || 'assessment, review and accountability'}.`, hint: () => 'Tell the results; say so where there was none.' },
  },
  'problems-missing': {
    zh: { sentence: (d) => `第五部分没有写到${facts(d, 'missing').join('、') || '存在的问题和改进情况'}。`, hint: () => '请写明主要问题和改进情况，并说明上年所报问题的整改结果。' },
    en: { sentence: (d) => `Section five does not tell of ${facts(d, 'missing').join(', ') || 'problems and improvements'}.`, hint: () => 'Tell the main problems and what is done about them, also about those of last year.' },
  },
}) as const satisfies Readonly<Record<string, Message>>;
