/**
 * The roll of what is recognised in the text of a report: which sentence states which figure of the tables.
 *
 * A pattern is matched on a sentence in plain signs (readSentence.ts). What stands before it in its clause must name the
 * whole organ (speakers.ts), or be words of `head`. `{last}` and `{next}` stand for the years around the report's.
 */

import type { TableKey } from '../forms/form.js';

/** A figure of the tables: the sum of some cells, or of the totals of all rows below a group, by their paths inside a table. */
export interface TableFigure {
  readonly table: TableKey;
  readonly parts: readonly string[];
}

/** One figure the text may state. */
export interface TextFigure {
  /** Its name in messages. */
  readonly key: string;
  readonly is: TableFigure;
  /** Every match of its patterns has one of these; they are looked for first, which costs less. */
  readonly words: readonly string[];
  /** What the sentence may also mean, when it has the words of `when`; a figure that equals it is right. */
  readonly orElse?: readonly { readonly when: RegExp; readonly is: TableFigure }[];
  /** Sentences with a number: groups `head` and `figure`. */
  readonly states: readonly string[];
  /** Sentences that say there was none: group `head`. */
  readonly denies?: readonly string[];
  /** Words that may stand before the pattern beside those for the whole organ. */
  readonly head?: RegExp;
  /** The sentence must have these words … */
  readonly needs?: RegExp;
  /** … unless it stands in this section. */
  readonly impliedIn?: 'applications' | 'reviewAndLitigation';
  /** The sentence must not have these words: it speaks of something else. */
  readonly not?: RegExp;
}

const applications = (...parts: readonly string[]): TableFigure => ({ table: 'applications', parts });
const outcomes = (...parts: readonly string[]): TableFigure => ({ table: 'reviewAndLitigation', parts });
const decisions = (row: string): TableFigure => ({ table: 'proactiveDisclosure', parts: [`${row}.decisions`] });
const documents = (column: string): TableFigure => ({ table: 'proactiveDisclosure', parts: [`normativeDocuments.${column}`] });

// Parts of the patterns. Repetitions are bounded, so that no text makes a search long.
const start = '(?:^|[，；：（]|(?<=[件宗起例条份])[、和及])(?<head>[^，；：（）。、]{0,30}?)';
/** 予以公开和部分公开7件: the figure is of both. */
const notListed = '(?<!(?<![件宗起例条份])[和及与或、])';
const count = '(?<figure>\\d{1,9}|[零〇一二两三四五六七八九十]{1,3})(?:件|条|宗|份|起|例|个|项|次)(?!以上|左右|多|余)';
const fill = '(?:共计|共|合计|总计|累计|数量|总数|总量|均为|为|有|了|达到?|：|的|是){0,5}';
const end = '(?=[，；、）。]|$)';
const citizens = '(?:公民、法人(?:和|或|及|以及|或者)其他组织(?:提出|提交)?的?)?';
const application = '(?:政府信息依申请公开(?:申请)?|依申请公开政府信息申请|依申请公开申请|政府信息公开申请|信息公开申请|公开政府信息的?申请|依申请公开(?:的?政府信息|信息)?|公开申请)(?:办理事项|事项|办件|件)?';
const plain = `(?:${application}|申请)`;
const received = `(?:收到并受理|收到和办理|收到并办理|接收到|收到|受理|接收|接到|收悉|新收到|新收|新增)(?:各类|有效)?${citizens}`;
const lastYear = '(?:上一?年度?|去年|往年|{last}年度?)';
const nextYear = '(?:至|到)?(?:下一?年度?|次年|明年|{next}年度?)';
const carried = '(?:的|至|到|本年度?|今年|政府信息公开|信息公开|依申请公开|公开|申请|事项|办件|办理|继续){0,8}';
const none = '(?:未曾|并未|尚未|没有|不存在|未|无)';
const ofReviews = '(?:政府信息公开|信息公开|依申请公开|工作|申请|答复|被|引发|引起|导致|提起|提出|发生|产生|出现|收到|因|涉及|有|而|的|相关|有关|任何|方面){0,12}';
const rest = '(?:案件|申请|案)?(?:的?(?:情况|情形|事项)|发生){0,3}(?=[，；）。]|$)';

const aboutApplications = /公开申请|依申请公开|申请公开/u;
const otherMail = /留言|来信|信箱|热线|12345|信访|提案|建议|咨询|复议|诉讼|投诉|工单|自然人|法人/u;
const aboutDisclosure = /(?:因|涉及?|关于|针对)(?:政府)?信息公开|信息公开类?行政(?:复议|诉讼)/u;
const reviewsHead = /^(?:因|涉及?|政府信息公开|信息公开|依申请公开|工作|类|被|引发|引起|提起|申请|产生|发生|的|答复)/u;
const reviewing = /(?:办理|受理|审理|审结|承办|代理|应诉|参加)(?:各类)?行政(?:复议|诉讼)|一审|二审|再审|比例|率/u;
const resultHead = /^(?:其中|作出|决定|答复|属于|经审查|，|：)/u;

const result = (key: string, words: string, is: TableFigure, before = ''): TextFigure => ({
  key,
  is,
  words: [words],
  states: [`${start}${notListed}${before}${words}(?:决定|答复|申请|政府信息){0,3}${fill}${count}`],
  head: resultHead,
  needs: aboutApplications,
  impliedIn: 'applications',
  not: /留言|信箱|热线|信访|提案|建议|复议|诉讼|自然人|企业|机构/u,
});

/** Only 作出…决定 counts what the table counts; 公示, 公开 and 办理 count other things. */
const decided = (row: string, words: string): TextFigure => ({
  key: row,
  is: decisions(row),
  words: [words],
  states: [`${start}[作做]出${words}(?:处理)?(?:决定)?${fill}${count}`],
  not: /公开|公示|上传|归集|复议|诉讼|撤销/u,
});

/** Every figure the text is read for, in the order of the form. */
export const textFigures: readonly TextFigure[] = [
  {
    key: 'normativeDocumentsIssued',
    is: documents('issued'),
    words: ['规范性文件'],
    states: [`${start}(?:制发|制定印发|制定)(?:的)?(?:行政)?规范性文件${fill}${count}`],
    not: /审查|审核|备案|清理|废止/u,
  },
  {
    key: 'normativeDocumentsInForce',
    is: documents('inForce'),
    words: ['规范性文件'],
    states: [`${start}现行有效(?:的)?(?:行政)?规范性文件${fill}${count}`],
    not: /公开|公布|发布|清理|汇编/u,
  },
  decided('licensing', '行政许可'),
  decided('penalties', '行政处罚'),
  decided('compulsoryMeasures', '行政强制'),
  {
    key: 'received',
    is: applications('received'),
    words: ['收', '受理', '接到', '新增'],
    // “收到申请14件（含上年结转2件）” counts both.
    orElse: [{ when: /结转|遗留/u, is: applications('received', 'carriedIn') }],
    states: [`${start}${received}${plain}${fill}${count}`, `${start}${received}${fill}${count}${application}`, `${start}(?:其中)?(?:本机关|本年度?|当年)?新收到?${plain}?${fill}${count}`],
    denies: [`${start}${none}(?:收到|接到|受理|接收到|接收)?过?(?:任何)?${citizens}${application}(?:情况)?${end}`],
    needs: aboutApplications,
    impliedIn: 'applications',
    not: /留言|信箱|热线|信访|提案|建议|咨询|投诉|工单|复议申请|许可|补贴|补助|救助|审批|登记注册|贷款/u,
  },
  {
    key: 'carriedIn',
    is: applications('carriedIn'),
    words: ['结转', '转结', '遗留', '未办结'],
    states: [`${start}${lastYear}(?:结转|转结|遗留|未办结)${carried}${fill}${count}`, `${start}(?:结转|转结)${lastYear}${carried}${fill}${count}`],
    denies: [`${start}${none}${lastYear}(?:结转|遗留)${carried}(?:情况)?${end}`],
    head: /^(?:其中|含|包括|包含|加上|加)/u,
    needs: aboutApplications,
    impliedIn: 'applications',
    not: /资金|预算|经费|项目|复议|诉讼/u,
  },
  {
    key: 'due',
    is: applications('received', 'carriedIn'),
    words: ['应', '需', '须'],
    states: [`${start}(?:应|需|须)(?:办理|处理|答复|办)${plain}?${fill}${count}`],
    needs: aboutApplications,
    impliedIn: 'applications',
    not: otherMail,
  },
  {
    key: 'answered',
    is: applications('results.total'),
    words: ['办结', '办理', '答复'],
    // What is not processed, or ended otherwise, need not be counted as 答复.
    orElse: [
      { when: /答复/u, is: applications('results.granted', 'results.partlyGranted', 'results.refused', 'results.unavailable') },
      { when: /答复/u, is: applications('results.granted', 'results.partlyGranted', 'results.refused', 'results.unavailable', 'results.notProcessed') },
    ],
    states: [`${start}(?:办结|办理完毕|办理完成|答复|办理答复|作出答复)(?:了)?${plain}?${fill}${count}`],
    needs: aboutApplications,
    impliedIn: 'applications',
    not: otherMail,
  },
  {
    key: 'carriedForward',
    is: applications('carriedForward'),
    words: ['结转', '转结'],
    states: [`${start}(?:结转|转结)${nextYear}${carried}(?:处理|答复)?${fill}${count}`, `${start}${count}(?:申请|正在办理|未办结|尚未办结|尚在办理|的){0,4}(?:因[^，；。]{0,20}?)?(?:按规定|依法)?(?:结转|转结)${nextYear}`],
    denies: [`${start}${none}(?:申请)?(?:结转|转结)${nextYear}${carried}(?:处理|答复|的){0,3}(?:情况|件)?${end}`, `${start}${none}(?:下一?年度?|次年)结转(?:申请|情况|件){0,2}${end}`],
    head: /^(?:其中|尚有|还有|另有|剩余|其余|未办结|的|申请)/u,
    needs: aboutApplications,
    impliedIn: 'applications',
    not: /资金|预算|经费|项目|复议|诉讼/u,
  },
  result('granted', '予以公开', applications('results.granted')),
  result('partlyGranted', '部分公开', applications('results.partlyGranted'), '(?:予以)?'),
  result('refused', '不予公开', applications('results.refused')),
  result('unavailable', '无法提供', applications('results.unavailable')),
  result('notProcessed', '不予处理', applications('results.notProcessed')),
  {
    key: 'review',
    is: outcomes('review'),
    words: ['行政复议'],
    states: [`${start}行政复议(?:申请|案件|案)?${fill}${count}`, `${start}${count}(?:政府信息公开|信息公开)?行政复议(?:案件|申请)?${end}`],
    denies: [`${start}${none}${ofReviews}行政复议(?:案件|申请)?(?:(?:以及|及|和|、|或|与)(?:被)?(?:提起)?(?:行政)?诉讼)?${rest}`, `${start}行政复议(?:案件)?(?:和|、|及|与)行政诉讼(?:案件)?(?:均|都)?(?:为|是)?[0零]件`],
    head: reviewsHead,
    needs: aboutDisclosure,
    impliedIn: 'reviewAndLitigation',
    not: reviewing,
  },
  {
    key: 'litigation',
    is: outcomes('litigation'),
    words: ['诉讼'],
    orElse: [
      { when: /直接/u, is: outcomes('litigation.direct') },
      { when: /复议后/u, is: outcomes('litigation.afterReview') },
    ],
    states: [`${start}行政诉讼(?:案件|案)?${fill}${count}`, `${start}${count}(?:政府信息公开|信息公开)?行政诉讼(?:案件)?${end}`],
    denies: [`${start}${none}${ofReviews}(?:行政复议(?:案件|申请)?(?:以及|及|和|、|或|与)(?:被)?(?:提起)?)?(?:行政)?诉讼${rest}`, `${start}行政复议(?:案件)?(?:和|、|及|与)行政诉讼(?:案件)?(?:均|都)?(?:为|是)?[0零]件`],
    head: reviewsHead,
    needs: aboutDisclosure,
    impliedIn: 'reviewAndLitigation',
    not: reviewing,
  },
];
