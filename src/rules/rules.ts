/** Every rule, with what it says and what it rests on. Numbers are public: never renamed, reused or renumbered. */
import { severityOf } from '../diagnostics/codes.js';
import type { DiagnosticCode, Severity } from '../diagnostics/codes.js';
import type { Language } from '../diagnostics/wording.js';
import type { FormEdition, RuleId } from '../forms/form.js';

/** One text in each language. */
export type Words = Readonly<Record<Language, string>>;

/**
 * What a rule rests on. `form`: printed in the official form or meant by its labels. `regulation`: laws, the Regulations, a notice.
 * `arithmetic`: the figures cannot be so. `practice`: what reviewers ask back about; there may be a good reason.
 */
export type RuleBasis = 'form' | 'regulation' | 'arithmetic' | 'practice';

/** R6 to R30: what reviewers mark down. */
export type ReviewRuleId = `R${6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30}`;

/** A rule as data. */
export interface ReportRule {
  readonly id: RuleId | ReviewRuleId;
  readonly title: Words;
  /** What holds in a report without the finding. */
  readonly says: Words;
  /** The findings it gives. */
  readonly codes: readonly DiagnosticCode[];
  readonly severity: Severity;
  readonly basis: RuleBasis;
  readonly source: Words;
  /** Needs last year's report, and is silent without. */
  readonly needsPrevious: boolean;
  /** Needs the reports of the units that belong to the organ, rolled up, and is silent without. */
  readonly needsUnits: boolean;
  /** The editions of the form it is for; absent: all. */
  readonly editions?: readonly FormEdition[];
}

type Pair = readonly [zh: string, en: string];
const words = ([zh, en]: Pair): Words => Object.freeze({ zh, en });

function rule(id: ReportRule['id'], codes: readonly DiagnosticCode[], title: Pair, says: Pair, basis: RuleBasis, source: Pair, more: Partial<Pick<ReportRule, 'needsPrevious' | 'needsUnits' | 'editions'>> = {}): ReportRule {
  const texts = { title: words(title), says: words(says), source: words(source) };
  return Object.freeze({ id, ...texts, codes: Object.freeze(codes), severity: severityOf(codes[0]!), basis, needsPrevious: false, needsUnits: false, ...more });
}

const withPrevious = { needsPrevious: true } as const;
const withUnits = { needsUnits: true } as const;
const only2019 = { editions: ['2019'] } as const;
const only2021 = { editions: ['2021'] } as const;

const total: Pair = ['格式中“总计”的含义', 'what 总计 in the form means'];
const article49: Pair = ['《条例》第四十九条', 'Regulations, article 49'];
const article50: Pair = ['《条例》第五十条', 'Regulations, article 50'];
const asked: Pair = ['审核惯例', 'review practice'];

/** All rules in the order of their numbers. */
export const rules: readonly ReportRule[] = Object.freeze([
  rule('R1', ['sum-mismatch', 'not-checkable'], ['表三勾稽关系', 'The identity of table three'], ['表三每一列：第一项加第二项之和，等于第三项（七）加第四项之和', 'Table three, every column: item one plus item two equals item three (seven) plus item four'], 'form', ['表三左上角', 'the corner of table three']),
  rule('R2', ['sum-mismatch', 'not-checkable'], ['办理结果总计', 'The total of results'], ['表三每一列：（七）总计等于（一）至（六）各项之和', 'Table three, every column: the total of results is the sum of all rows of one to six'], 'form', total),
  rule('R3', ['sum-mismatch', 'not-checkable'], ['申请人总计', 'The total of applicants'], ['表三每一行：总计等于自然人与五类组织之和', 'Table three, every row: the total is natural persons plus the five kinds of organisation'], 'form', total),
  rule('R4', ['sum-mismatch', 'not-checkable'], ['表四总计', 'The totals of table four'], ['表四每一组：总计等于维持、纠正、其他、尚未审结之和', 'Table four, each group: the total is upheld plus corrected plus other plus pending'], 'form', total),
  rule('R5', ['negative-count', 'not-a-whole-number'], ['件数', 'Counts'], ['件数为不小于 0 的整数（“本年增/减”可以为负）', 'Counts are whole and not negative; a change in the year may be negative'], 'arithmetic', ['件数的含义', 'what a count is']),
  rule('R6', ['carry-over-mismatch'], ['上年结转', 'Carry-over'], ['表三第二项上年结转，各列等于上年报告第四项结转下年度', 'Table three, every column: item two is item four of last year’s report'], 'form', ['表三第二项、第四项的含义', 'what items two and four of table three mean'], withPrevious),
  rule('R7', ['roll-forward-mismatch'], ['存量递推', 'Roll-forward'], ['现行有效件数等于上年现行有效件数加本年制发、减本年废止；2019 年格式的上一年项目数量等于上年报告的项目数量加增减', 'In force is last year’s number plus issued minus repealed; in the form of 2019, last year’s items are those of the report before plus its change'], 'practice', asked, withPrevious),
  rule('R8', ['decisions-read-as-stock'], ['处理决定数量', 'Decisions'], ['处理决定数量是当年办件数，不是上一年项目数量加增减', 'The number of decisions counts cases of the year; it is not last year’s items plus the change'], 'form', ['表二栏目的含义', 'what the columns of table two mean'], only2019),
  rule('R9', ['text-table-mismatch'], ['文字与表格', 'Text and tables'], ['文字所说的收到、结转、答复、复议、诉讼等数量与表格一致', 'What the text says was received, carried over, answered, reviewed and litigated is what the tables say'], 'practice', asked),
  rule('R10', ['rules-without-power'], ['规章制定权', 'Power to make rules'], ['乡镇、街道、县（区）级机关的规章数量为 0', 'Towns, streets, counties and districts report no rules (规章)'], 'regulation', ['《立法法》：规章由国务院部门和省、设区的市、自治州政府制定', 'Legislation Law: rules are made by departments of the State Council and by governments of provinces, cities with districts and autonomous prefectures']),
  rule('R11', ['units-sum-mismatch'], ['汇总数', 'Sum of units'], ['各格等于所属各单位报告之和', 'Every cell is the sum of the units that belong to the organ'], 'practice', asked, withUnits),
  rule('R12', ['stock-below-flow'], ['存量不小于增量', 'Stock and flow'], ['现行有效件数不小于制发减废止；2019 年格式的对外公开总数量不小于本年新公开数量', 'In force is not less than issued minus repealed; in the form of 2019, disclosed in all is not less than newly disclosed'], 'arithmetic', ['件数的含义', 'what a count is']),
  rule('R13', ['year-on-year-jump'], ['大幅变动', 'Jumps'], ['主要数据与上年相比没有达到 5 倍或降至五分之一（较大一年不足 100 的不计）', 'No main figure is five times last year’s or a fifth of it (below 100 in both years it is not looked at)'], 'practice', asked, withPrevious),
  rule('R14', ['figures-repeated'], ['数据照抄上年', 'Figures of last year'], ['没有整张表的数量都与上年相同', 'No table has all its counts from last year'], 'practice', asked, withPrevious),
  rule('R15', ['text-repeated'], ['文字照抄上年', 'Text of last year'], ['总体情况、存在问题两部分没有大部分（六成以上）文字与上年相同', 'Neither the overview nor the section on problems is mostly (60 % or more) last year’s text'], 'practice', ['国办公开办函〔2021〕30号：雷同的报告要追究', 'notice 〔2021〕30: reports that repeat one another are called to account'], withPrevious),
  rule('R16', ['form-year-mismatch', 'wrong-notice'], ['格式版本', 'Edition'], ['所用格式和所引格式通知与年度相符', 'The form used and the notice cited are those of the year'], 'regulation', ['国办公开办函〔2019〕60号、〔2021〕30号', 'notices 〔2019〕60 and 〔2021〕30']),
  rule('R17', ['wrong-decree'], ['条例的引用', 'Citing the Regulations'], ['《条例》为国务院令第711号，年度报告见第四十九条、第五十条', 'The Regulations are decree 711 of the State Council; the yearly report is in articles 49 and 50'], 'regulation', ['《条例》（2019 年修订）', 'Regulations as revised in 2019']),
  rule('R18', ['wrong-period'], ['数据期限', 'Data period'], ['数据期限为报告年度的 1 月 1 日至 12 月 31 日', 'The figures are those of 1 January to 31 December of the year'], 'regulation', article49),
  rule('R19', ['wrong-year'], ['年度', 'Year'], ['标题、前言和总体情况开头写的是报告年度', 'Title, preface and the beginning of the overview name the year of the report'], 'practice', asked),
  rule('R20', ['date-out-of-term'], ['成文日期', 'Day of issue'], ['成文日期在报告年度之后，不迟于法定公布期限（部门 1 月 31 日，其他 3 月 31 日）', 'The report is dated after its year and not after the term for publishing (departments 31 January, others 31 March)'], 'regulation', article49),
  rule('R21', ['aspect-missing'], ['总体情况五个方面', 'Five aspects'], ['总体情况写到主动公开、依申请公开、政府信息管理、平台建设、监督保障', 'The overview tells of disclosure on own initiative and on application, of information management, platforms and supervision'], 'regulation', ['国办公开办函〔2021〕30号', 'notice 〔2021〕30'], only2021),
  rule('R22', ['contact-missing'], ['联系方式', 'Contact'], ['写明联系方式', 'The report says whom to ask'], 'practice', asked),
  rule('R23', ['download-missing'], ['查阅途径', 'Where to find it'], ['写明电子版在哪里查阅、下载', 'The report says where its electronic version is found'], 'practice', asked),
  rule('R24', ['fee-statement-missing'], ['信息处理费', 'Processing fee'], ['第六部分写明收取信息处理费的情况，没有收取的也要写明', 'Section six says what processing fee was collected, also when there was none'], 'form', ['格式第六部分', 'section six of the form'], only2021),
  rule('R25', ['accountability-missing'], ['考核、评议和追责', 'Assessment, review, accountability'], ['政府的报告写明工作考核、社会评议和责任追究结果', 'The report of a government tells the results of assessment, public review and accountability'], 'regulation', article50),
  rule('R26', ['number-repeated'], ['序号重复', 'Repeated number'], ['手写的序号、表号、图号不重复', 'No number written by hand is used twice'], 'practice', asked),
  rule('R27', ['number-typed'], ['标题手写序号', 'Typed number'], ['标题不写序号，序号由程序按位置编排', 'Headings are numbered by their place, not in their text'], 'practice', ['标题序号自动编排', 'headings are numbered by the program']),
  rule('R28', ['amount-unit-doubtful'], ['收费金额单位', 'Unit of the fee'], ['收费金额以万元为单位', 'The fee is given in units of ten thousand yuan'], 'form', ['表二“单位：万元”', 'the unit printed in table two'], only2021),
  rule('R29', ['parts-not-named'], ['部分的列举', 'List of parts'], ['前言列举的部分与所说的个数一致', 'The preface lists as many parts as it says'], 'practice', asked),
  rule('R30', ['problems-missing'], ['问题和改进', 'Problems and improvements'], ['第五部分写明存在的主要问题和改进情况', 'Section five tells the main problems and what is done about them'], 'regulation', article50),
]);

/**
 * Gives a rule by its number; undefined when there is none.
 *
 * @example
 * ruleOf('R6')?.needsPrevious //=> true
 */
export function ruleOf(id: string): ReportRule | undefined {
  return rules.find((one) => one.id === id);
}
