import { fact, facts, given } from './wording.js';
import type { Diagnostic } from './diagnostic.js';
import type { Language, Message } from './wording.js';

const cell = (finding: Diagnostic): string => fact(finding, 'cellName');
const is = ({ actual }: Diagnostic): string => String(actual ?? '');

/** Why a unit is not simply added, by the reason of the finding. */
const reasons: Readonly<Record<string, Readonly<Record<Language, (finding: Diagnostic) => string>>>> = {
  unread: { zh: () => '读不出报告', en: () => 'its file holds no report' },
  reading: { zh: () => '读入时有错误', en: () => 'its file was read with errors' },
  sums: { zh: () => '自身的勾稽关系不成立', en: () => 'its own sums fail' },
  year: {
    zh: (d) => `是 ${fact(d, 'year')} 年度、${fact(d, 'form')} 版格式，汇总的是 ${fact(d, 'baseYear')} 年度、${fact(d, 'baseForm')} 版格式`,
    en: (d) => `it is for ${fact(d, 'year')} on the ${fact(d, 'form')} form; ${fact(d, 'baseYear')} on the ${fact(d, 'baseForm')} form is rolled up`,
  },
  repeated: {
    zh: (d) => `同一机关不止一份报告${given(facts(d, 'others').join('、'), '，另见 ')}`,
    en: (d) => `its organisation is there more than once${given(facts(d, 'others').join(', '), '; see also ')}`,
  },
};

const why = (finding: Diagnostic, language: Language): string => reasons[fact(finding, 'reason')]?.[language](finding) ?? (fact(finding, 'reason') || (language === 'zh' ? '不能计入' : 'it cannot be added'));

/** The unit, where it is known; its file stands before the sentence anyway. */
const unit = (finding: Diagnostic): string => fact(finding, 'organisation') || '这个单位';

const advice: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  unread: { zh: '见该文件自己的提示。', en: 'See what is told of the file.' },
  reading: { zh: '请改正该文件；确要照样计入的，加 --accept-failing。', en: 'Correct the file, or add it all the same with --accept-failing.' },
  sums: { zh: '请退回该单位改正；确要照样计入的，加 --accept-failing。', en: 'Have the unit correct it, or add it all the same with --accept-failing.' },
  year: { zh: '请检查文件；确要计入的，加 --accept-other-years；汇总另一年度的，用 --year。', en: 'Check the file; add it all the same with --accept-other-years, or choose the year with --year.' },
  repeated: { zh: '请只留一份，或更正机关名称。', en: 'Keep one of them, or correct the name.' },
};

/** The first names of a long list, and how many there are in all. */
function some(names: readonly string[], and: string, count: (all: number) => string): string {
  return names.slice(0, 6).join(and) + (names.length > 6 ? count(names.length) : '');
}

const units = (finding: Diagnostic, language: Language): string =>
  language === 'zh' ? some(facts(finding, 'units'), '、', (all) => `等 ${all} 个单位`) : some(facts(finding, 'units'), ', ', (all) => ` … ${all} units in all`);

/** Findings on units rolled up, and on the roster of those that have to report. */
export const messagesRollup = () => ({
  'unit-refused': {
    zh: { sentence: (d) => `${unit(d)}没有计入，也没有汇总：${why(d, 'zh')}。`, hint: (d) => `${advice[fact(d, 'reason')]?.zh ?? ''}先不计入而汇总其余单位的，加 --leave-out-refused。` },
    en: { sentence: (d) => `The unit is refused and nothing is rolled up: ${why(d, 'en')}.`, hint: (d) => [advice[fact(d, 'reason')]?.en, 'To roll up the others meanwhile, add --leave-out-refused.'].filter(Boolean).join(' ') },
  },
  'unit-accepted': {
    zh: { sentence: (d) => `${unit(d)}照样计入：${why(d, 'zh')}。` },
    en: { sentence: (d) => `The unit is added all the same: ${why(d, 'en')}.` },
  },
  'unit-left-out': {
    zh: { sentence: (d) => `${unit(d)}没有计入汇总：${why(d, 'zh')}。`, hint: () => '汇总数不含这个单位。' },
    en: { sentence: (d) => `The unit is left out of the sum: ${why(d, 'en')}.`, hint: () => 'The totals are without it.' },
  },
  'units-sum-mismatch': {
    zh: { sentence: (d) => `${cell(d)} 为 ${is(d) || '（空）'}；而所属单位之和为 ${d.expected ?? '（空）'}${given(fact(d, 'difference').replace(/^-/, ''), '，相差 ')}。`, hint: () => '请核对是否漏计、重计；统计范围不同的，可以在数据文件中说明理由。' },
    en: { sentence: (d) => `${cell(d) || 'A cell'} is ${is(d) || 'blank'}; but the sum of the units is ${d.expected ?? 'blank'}${given(fact(d, 'difference').replace(/^-/, ''), ', the difference ')}.`, hint: () => 'Was a unit missed or counted twice? Where the scope differs, acknowledge it with the reason.' },
  },
  'nothing-to-add': {
    zh: { sentence: () => '没有可以汇总的报告。', hint: () => '请检查给出的文件和文件夹。' },
    en: { sentence: () => 'There is no report to roll up.', hint: () => 'Check the files and folders given.' },
  },
  'cells-not-common': {
    zh: { sentence: (d) => `${unit(d)}的格式与汇总的${given(fact(d, 'baseForm'), ' ', ' 版')}格式不同，以下各格没有计入${given(facts(d, 'rows').join('；'), '：')}。`, hint: () => '请另行报告这些数据。' },
    en: { sentence: (d) => `The unit is in another edition of the form; these of its rows have no place in the sum and are not added${given(facts(d, 'rows').join('; '), ': ')}.`, hint: () => 'Report these figures apart.' },
  },
  'text-not-added': {
    zh: { sentence: (d) => `${cell(d)}：有的单位写的是文字，读不出数字，没有计入${given(units(d, 'zh'), '：')}。`, hint: () => '请向这些单位核实；有数量的，请写数字。' },
    en: { sentence: (d) => `${cell(d) || 'A cell'} holds text in some units, which is not read as a number and not added${given(units(d, 'en'), ': ')}.`, hint: () => 'Ask these units; a quantity is written as a number.' },
  },
  'amounts-not-added': {
    zh: { sentence: (d) => `${cell(d)}：各单位的金额单位不同，没有相加，留空${given(units(d, 'zh'), '：')}。`, hint: () => '请统一为元或万元后再汇总。' },
    en: { sentence: (d) => `${cell(d) || 'A cell'} holds amounts in different units of money, which are not added; it stays blank${given(units(d, 'en'), ': ')}.`, hint: () => 'Bring them to one unit and roll up again.' },
  },
  'organisation-not-given': {
    zh: { sentence: (d) => `没有给出汇总机关的名称，暂写作“${is(d)}”。`, hint: () => '请加 --organisation，或在数据文件中改写 organisation。' },
    en: { sentence: () => 'The organisation of the sum is not given; a stand-in is written.', hint: () => 'Give it with --organisation, or write it in the data file.' },
  },
  'unit-missing': {
    zh: { sentence: (d) => `缺报：${is(d)}${given(fact(d, 'level'), '（', '）')}。`, hint: () => '汇总数不含这个单位。' },
    en: { sentence: (d) => `A unit of the roster has no report${given(d.actual, ': ')}.`, hint: () => 'The totals are without it.' },
  },
  'unit-not-on-roster': {
    zh: { sentence: (d) => `${is(d) || '有的单位'}不在名单上，已计入汇总。`, hint: () => '请核对名单，以及名称的写法。' },
    en: { sentence: (d) => `The organisation is not on the roster${given(d.actual, ': ')}.`, hint: () => 'Check the roster, and how the name is written.' },
  },
  'unit-name-differs': {
    zh: { sentence: (d) => `名单上的“${d.expected ?? ''}”，报告中写作“${is(d)}”。`, hint: () => '请检查是不是这个文件。' },
    en: { sentence: (d) => `The roster has "${d.expected ?? ''}" for this file; its report says "${is(d)}".`, hint: () => 'Is it the right file?' },
  },
  'roster-column-missing': {
    zh: { sentence: () => '名单里没有单位名称一栏。', hint: (d) => given(d.expected, '首行请写栏目名，名称一栏可写：', '。') },
    en: { sentence: () => 'The roster has no column with the names of units.', hint: () => 'Name the columns in the first row: name, and if wanted file and level.' },
  },
  'roster-name-missing': {
    zh: { sentence: () => '名单的这一行没有单位名称，没有使用。', hint: () => '请补上名称。' },
    en: { sentence: () => 'A row of the roster has no name and is not used.', hint: () => 'Add the name.' },
  },
  'roster-name-repeated': {
    zh: { sentence: (d) => `名单上“${is(d)}”写了两次${given(fact(d, 'firstLine'), '，第一次在第 ', ' 行')}。`, hint: () => '请删去一行。' },
    en: { sentence: (d) => `The roster names a unit twice${given(fact(d, 'firstLine'), ', first on line ')}.`, hint: () => 'Delete one of the rows.' },
  },
  'file-passed-over': {
    zh: { sentence: (d) => (fact(d, 'kind') === 'folder' ? '这是下级文件夹，其中的文件没有读。' : `这不是报告文件，没有读${given(fact(d, 'count'), '（这样的文件共 ', ' 个）')}。`), hint: (d) => (fact(d, 'kind') === 'folder' ? '其中有报告的，请把这个文件夹也写在命令里。' : '') },
    en: { sentence: (d) => (fact(d, 'kind') === 'folder' ? 'This is a folder below; the files in it are not read.' : `This is no report and is not read${given(fact(d, 'count'), ' (such files: ', ')')}.`), hint: (d) => (fact(d, 'kind') === 'folder' ? 'Name it on the command line where it holds reports.' : '') },
  },
}) as const satisfies Readonly<Record<string, Message>>;
