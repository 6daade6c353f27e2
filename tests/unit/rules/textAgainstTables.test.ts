/** R9 on sentences as reports write them: which are recognised, and which must be left alone. The wording is our own. */
import fc from 'fast-check';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import { reviewReport } from '../../../src/rules/reviewReport.js';
import { textFigures } from '../../../src/rules/textFigures.js';
import { reviewedReport } from '../../support/reviewedReport.js';
import type { ReviewedParts } from '../../support/reviewedReport.js';

/** The figures of the report the sentences stand in. */
const figures: Readonly<Record<string, number>> = {
  received: 12, carriedIn: 2, due: 14, answered: 13, carriedForward: 1,
  granted: 5, partlyGranted: 2, refused: 3, unavailable: 2, notProcessed: 1,
  review: 4, litigation: 3, normativeDocumentsIssued: 6, normativeDocumentsInForce: 20, licensing: 310, penalties: 120, compulsoryMeasures: 0,
};

function found(sentence: string, parts: ReviewedParts = {}): readonly Diagnostic[] {
  return reviewReport(reviewedReport({ ...parts, overview: [sentence] })).filter(({ rule }) => rule === 'R9');
}

const summary = (findings: readonly Diagnostic[]): readonly string[] => findings.map(({ details, actual }) => `${details!.figure} ${actual}`);

/** What the sentence counts, and the sentence with {n} in place of the number. */
const recognised: readonly (readonly [key: string, sentence: string])[] = [
  ['received', '2025年，全市行政机关共收到政府信息公开申请{n}件，均已依法办理。'],
  ['received', '我市全年共受理政府信息公开申请{n}件。'],
  ['received', '今年以来，市政府收到公开申请共计{n}宗。'],
  ['received', '全年收到{n}件政府信息公开申请，申请内容主要涉及征地拆迁。'],
  ['received', '本年度新收政府信息公开申请数量为{n}件。'],
  ['received', '依申请公开方面，全市共收到依申请公开事项{n}起。'],
  ['received', '２０２５年，全市收到政府信息公开申请 {n} 件。'],
  ['received', '2025年收到政府信息公开申请{n}件，比2024年增加3件。'],
  ['received', '与去年同期相比，全市收到政府信息公开申请{n}件，略有增长。'],
  ['received', '2024年收到政府信息公开申请9件，2025年收到政府信息公开申请{n}件。'],
  ['received', '澄岚市共收到政府信息公开申请{n}件。'],
  ['received', '2025年以来，市政府受理依申请公开办件{n}条。'],
  ['received', '在省委、省政府的坚强领导下，全市共收到政府信息依申请公开{n}件。'],
  ['received', '全年收到公民、法人或其他组织提交的政府信息公开申请{n}条。'],
  ['received', '本机关共办理公开申请14件，其中本机关新收{n}件。'],
  ['carriedIn', '共办理公开申请14件，上年度未办结{n}件。'],
  ['carriedIn', '全年收到政府信息公开申请12件，上年结转{n}件。'],
  ['carriedIn', '加上年度结转的政府信息公开申请{n}件，办理情况良好。'],
  ['carriedIn', '收到公开申请12件，结转上年度申请{n}件。'],
  ['carriedIn', '全年新收公开申请12件，2024年度结转{n}件。'],
  ['due', '全市全年共应办理政府信息公开申请{n}件。'],
  ['answered', '收到公开申请12件，加上年结转2件，年内办结{n}件。'],
  ['answered', '全年共答复政府信息公开申请{n}件。'],
  ['carriedForward', '办结公开申请13件，结转下年度继续办理{n}件。'],
  ['carriedForward', '办结公开申请13件，结转2026年继续办理{n}件。'],
  ['carriedForward', '办结公开申请13件，尚有{n}件结转至下一年度办理。'],
  ['carriedForward', '办结公开申请13件，结转次年办理{n}件。'],
  ['granted', '办结的公开申请中，予以公开{n}件，其他按规定处理。'],
  ['partlyGranted', '已办结的公开申请，作出部分公开决定{n}件。'],
  ['refused', '公开申请的办理结果为：予以公开5件，不予公开{n}件。'],
  ['unavailable', '答复公开申请13件，其中无法提供{n}件。'],
  ['notProcessed', '公开申请办理结果为：予以公开5件、不予处理{n}件。'],
  ['review', '全年因政府信息公开被申请行政复议{n}件。'],
  ['review', '因政府信息公开引发的行政复议案件共{n}起，其中维持1起。'],
  ['litigation', '全年因政府信息公开被提起行政诉讼{n}件。'],
  ['litigation', '因政府信息公开被申请行政复议4件、行政诉讼{n}件。'],
  ['licensing', '全市行政机关全年作出行政许可决定{n}件。'],
  ['penalties', '全年共做出行政处罚{n}起。'],
  ['compulsoryMeasures', '全年作出行政强制决定{n}件。'],
  ['normativeDocumentsIssued', '全年制发行政规范性文件{n}件。'],
  ['normativeDocumentsInForce', '截至年底，全市现行有效行政规范性文件{n}件。'],
];

describe('a sentence that states a figure of the tables', () => {
  it.each(recognised)('%s: %s', (key, sentence) => {
    expect(summary(found(sentence.replace('{n}', String(figures[key]))))).toEqual([]);
    expect(summary(found(sentence.replace('{n}', '47')))).toEqual([`${key} 47`]);
  });

  it('is known in at least one wording for every figure of the roll', () => {
    expect([...new Set(recognised.map(([key]) => key))].sort()).toEqual(textFigures.map(({ key }) => key).sort());
  });

  it.each([
    ['received', '2025年，全市行政机关没有收到政府信息公开申请。'],
    ['received', '本年度我市未收到公民、法人和其他组织提出的政府信息公开申请。'],
    ['received', '2025年度，市政府未接收到政府信息公开申请。'],
  ['received', '今年，我市未收到依申请公开的政府信息。'],
  ['carriedForward', '收到的公开申请均已答复，无下年度结转。'],
  ['carriedForward', '依申请公开件均已办结，无转结下年度继续办理件。'],
  ['review', '2025年，全市未发生政府信息公开行政复议、行政诉讼情况。'],
  ['review', '全年没有发生因政府信息公开引起的行政复议案件。'],
    ['review', '全年未因政府信息公开被申请行政复议、提起行政诉讼。'],
    ['litigation', '本年度未发生因政府信息公开引发的行政诉讼。'],
    ['litigation', '因政府信息公开工作，全年没有被提起行政诉讼的情况。'],
  ])('may say there was none: %s: %s', (key, sentence) => {
    expect(summary(found(sentence))).toContain(`${key} 0`);
    expect(summary(found(sentence, { figures: 'none' }))).toEqual([]);
  });

  it('may count in Chinese numerals', () => {
    expect(summary(found('全年收到政府信息公开申请十二件，上年结转两件。'))).toEqual([]);
    expect(summary(found('全年收到政府信息公开申请三件。'))).toEqual(['received 3']);
  });

  it('may count received and carried in together', () => {
    expect(found('全年收到政府信息公开申请14件（含上年结转2件），均已按时答复。')).toEqual([]);
    expect(found('全年收到政府信息公开申请14件，其中，本年新收12件，上年结转2件。')).toEqual([]);
    expect(summary(found('全年收到政府信息公开申请14件。'))).toEqual(['received 14']);
  });

  it('may leave out of the answers what is not processed or ended otherwise', () => {
    expect(found('全年共答复政府信息公开申请12件。')).toEqual([]);
    expect(summary(found('全年办结政府信息公开申请12件。'))).toEqual(['answered 12']);
  });

  it('may be of the city’s own office, when another sentence states the whole rightly', () => {
    expect(summary(found('市政府收到政府信息公开申请3件。'))).toEqual(['received 3']);
    expect(found('全市共收到政府信息公开申请12件。市政府收到政府信息公开申请3件。')).toEqual([]);
    expect(summary(found('全市共收到政府信息公开申请12件。全市共受理政府信息公开申请3件。'))).toEqual(['received 3']);
  });

  it('needs no further words where its section says what it is about', () => {
    const litigation = (text: string): readonly string[] => summary(reviewReport(reviewedReport({ reviewAndLitigation: [text] })).filter(({ rule }) => rule === 'R9'));
    expect(litigation('全年被申请行政复议4件，被提起行政诉讼3件。')).toEqual([]);
    expect(litigation('全年被申请行政复议5件，被提起行政诉讼9件。')).toEqual(['review 5', 'litigation 9']);
    expect(litigation('未经复议直接起诉的行政诉讼2件，复议后起诉的行政诉讼1件。')).toEqual([]);
  });
});

/** Every number here is none of the report's. */
const leftAlone: readonly string[] = [
  // last year, other spans of time
  '2024年，全市行政机关共收到政府信息公开申请47件。',
  '上年收到政府信息公开申请47件。',
  '去年全市共受理政府信息公开申请47件，结转2件。',
  '上半年，全市收到政府信息公开申请47件。',
  '1至10月，收到政府信息公开申请47件。',
  '2021—2025年，全市共收到政府信息公开申请470件。',
  '自2019年新条例施行以来，累计收到政府信息公开申请4700件。',
  '近三年来，全市共收到政府信息公开申请470件。',
  // parts of the whole
  '市公安局收到政府信息公开申请47件，占比最高。',
  '其中收到政府信息公开申请较多的市自然资源局，收到申请47件。',
  '城关镇全年共收到政府信息公开申请47件。',
  '其中，市住房城乡建设局工作量最大，全年收到政府信息公开申请47件。',
  '通过网络平台收到政府信息公开申请47件，信函方式收到政府信息公开申请31件。',
  '收到自然人提出的政府信息公开申请47件。',
  '督促和协助市政府其他部门办理依申请公开事项47起，均已按时答复。',
  '按时答复政府信息公开申请47件，延期答复政府信息公开申请31件。',
  '因本机关不掌握相关政府信息无法提供的公开申请47件。',
  '办结的公开申请中，予以公开和部分公开47件，占比过半。',
  '市本级收到政府信息公开申请47件。',
  '县政府办公室收到政府信息公开申请47件。',
  '其中，市本级收到申请47件，各县（市、区）收到公开申请31件。',
  // something else
  '全年收到网民留言47件，均已答复。',
  '办结12345热线工单4700件，答复率100%。',
  '全年答复市长信箱来信47封，办结47件。',
  '全年办理行政复议案件470件，应诉行政诉讼案件310件。',
  '市司法局全年受理行政复议申请470件，其中涉及政府信息公开的47件。',
  '政府信息公开行政复议案件的纠错率下降4个百分点。',
  '没有因政府信息公开被行政复议机关确认违法的情况。',
  '未发生依申请公开引发的投诉举报。',
  '全年政府信息公开申请按时办结率为100%。',
  '上年结转项目资金47万元，结转下年度31万元。',
  '公示行政许可47条，行政处罚31条。',
  '市城管局全年作出行政处罚决定47件。',
  '办理行政许可事项47项。',
  '审查行政规范性文件47件，备案31件。',
  '公开现行有效的行政规范性文件47件。',
  '《关于办结2019年收到政府信息公开申请47件的通知》已经印发。',
  // no exact number
  '全年收到政府信息公开申请约50件。',
  '全年收到政府信息公开申请50余件。',
  '全年收到政府信息公开申请近百件。',
  '全年收到政府信息公开申请1.2万件。',
  '收到政府信息公开申请数量同比增长47%。',
];

describe('a sentence about something else', () => {
  it.each(leftAlone)('is left alone: %s', (sentence) => {
    expect(summary(found(sentence))).toEqual([]);
  });

  it('is a figure beside a blank: nothing is compared with it', () => {
    expect(found('全年收到政府信息公开申请47件。', { figures: 'blank' })).toEqual([]);
  });

  it('is one in the section on problems, which looks back and ahead', () => {
    const report = reviewedReport({ problems: ['全市收到政府信息公开申请47件。'] });
    expect(reviewReport(report).filter(({ rule }) => rule === 'R9')).toEqual([]);
  });
});

describe('the report of a department', () => {
  const department = { organisation: '澄岚市教育局' } as const;

  it.each(['我局全年收到政府信息公开申请47件。', '2025年，市教育局共收到政府信息公开申请47件。', '澄岚市教育局收到政府信息公开申请47件。'])('is about the department: %s', (sentence) => {
    expect(summary(found(sentence, department))).toEqual(['received 47']);
  });

  it.each(['全市共收到政府信息公开申请4700件。', '市政府收到政府信息公开申请47件。', '市政府办公室转来并收到政府信息公开申请47件。', '区教育局收到政府信息公开申请47件。', '澄岚市收到政府信息公开申请47件。'])('is not about others: %s', (sentence) => {
    expect(found(sentence, department)).toEqual([]);
  });

  it.each([
    ['青石镇未收到政府信息公开申请。', '云溪县青石镇人民政府'],
    ['2025年，街道新收到依申请公开政府信息0件。', '澄岚市云溪区石桥街道办事处'],
    ['2025年，我街未收到依申请公开的政府信息。', '澄岚市云溪区石桥街道办事处'],
  ])('or of a town or street, by its name: %s', (sentence, organisation) => {
    expect(summary(found(sentence, { organisation }))).toEqual(['received 0']);
  });

  it('or of a government’s office, which may report on itself alone', () => {
    expect(found('全县收到政府信息公开申请47件。', { organisation: '兴国县人民政府办公室' })).toEqual([]);
  });

  it.each(['2025年，县政府办共收到政府信息公开申请47件。', '我办收到政府信息公开申请47件。', '县政府办公室全年共收到政府信息公开申请47件。'])('or of a government’s office goes by its short name: %s', (sentence) => {
    expect(summary(found(sentence, { organisation: '兴国县人民政府办公室' }))).toEqual(['received 47']);
  });
});

describe('the finding', () => {
  it('quotes both sides and names the place in the text', () => {
    const [finding] = found('重点工作有序推进。2025年，全市共收到政府信息公开申请47件，均已答复。');
    expect(finding).toMatchObject({ code: 'text-table-mismatch', severity: 'warning', path: ['sections', 'overview', 'content', 0], expected: 12, actual: 47 });
    expect(finding!.cells).toEqual([['sections', 'applications', 'table', 'received', 'total']]);
    expect(describeDiagnostic(finding!)).toBe(
      '警告 R9 文中“2025年，全市共收到政府信息公开申请47件，均已答复。”所说的本年新收申请数为 47；而 表三 一、本年新收政府信息公开申请数量 总计 为 12。依据：审核惯例。请核对文字和表格，改正其中一处。',
    );
  });

  it('reads a long text in time that grows with its length', () => {
    const sentence = '各级行政机关持续推进政府信息公开申请办理工作规范化建设，不断提升答复质量，';
    expect(found(`${sentence.repeat(4000)}全年收到政府信息公开申请47件。`)).toHaveLength(1);
    expect(found(sentence.replaceAll('，', '').repeat(4000))).toEqual([]);
  });

  it.each(['12件', '上年结转', '没有', '行政复议', '条例（', '由', '在', '收到', '全年市局，', '第一，', '结转下年度', '12件因'])('is not long in coming on a text made of %s again and again', (part) => {
    for (const mark of ['', '的', '因', '，']) {
      const text = `收到政府信息公开申请。${`${part}${mark}`.repeat(3000)}${mark.repeat(30_000)}`;
      expect(Array.isArray(reviewReport(reviewedReport({ overview: [text], with: [[['preface'], text]] })))).toBe(true);
    }
  });

  it('may be none on any text at all', () => {
    const words = fc.array(fc.oneof(fc.constantFrom(...'年月日件条，。；：（）《》0123456789一二上去今本全市县局收到公开申请复议诉讼结转答复办未没有的'), fc.string({ maxLength: 3 })), { maxLength: 80 });
    fc.assert(fc.property(words, (parts) => void reviewReport(reviewedReport({ overview: [`有${parts.join('').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g, '')}`] }))), { numRuns: 300 });
  });
});
