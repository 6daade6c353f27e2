/** What a report must tell and this one does not: R21–R25 and R30, and R29 on the list of its parts. */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { ProsePart, ProseText } from '../model/prose.js';
import { sentencesOf } from '../model/sentences.js';
import { isGovernment } from './organ.js';
import { plainSentence, quoteOf } from './readSentence.js';
import type { Review } from './reviewContext.js';

/** All words of some parts, and of their titles as the report words them. */
function wordsOf(texts: readonly ProseText[], ...parts: readonly ProsePart[]): string {
  return plainSentence(texts.filter(({ part }) => parts.includes(part)).map(({ text }) => text).join('。'));
}

/** An element, and the words any of which shows that it is told of; wide, since only plain silence is marked down. */
interface Element {
  readonly name: string;
  readonly shownBy: RegExp;
}

const aspects: readonly Element[] = [
  { name: '主动公开', shownBy: /主动公开|公开(?:政府)?信息|发布(?:政府)?信息|信息发布|政策解读/u },
  { name: '依申请公开', shownBy: /依申请|公开申请|申请公开|申请办理|申请答复/u },
  { name: '政府信息管理', shownBy: /信息管理|规范性文件|(?:信息|公开)[^，。]{0,10}(?:审查|审核|审批|管理|清理|更新|发布机制)|保密审查|三审|先审后发|公开属性|公开目录|公开指南|制度/u },
  { name: '政府信息公开平台建设', shownBy: /平台|网站|网页|专栏|公众号|微信|微博|新媒体|客户端|门户|公报|查阅(?:点|室|场所)|公开栏/u },
  { name: '监督保障', shownBy: /监督|保障|考核|培训|评议|问责|追责|责任追究|督查|督促|检查|通报|组织领导|领导小组/u },
];

/** R21: 总体情况 covers its five aspects. */
export const fiveAspects: Review = ({ texts }) => {
  const overview = wordsOf(texts, 'overview');
  const missing = aspects.filter(({ shownBy }) => !shownBy.test(overview)).map(({ name }) => name);
  return missing.length === 0 ? [] : [diagnostic('aspect-missing', ['sections', 'overview'], { details: { missing } })];
};

const contact = /电话|联系|邮箱|邮编|传真|@|地址|\d{3,4}[-－—]\d{7,8}/u;

/** R22: whom to ask: in `contact`, the preface, 总体情况 or section six. */
export const contactGiven: Review = ({ report, texts }) => {
  const { organisation, website, ...ways } = report.contact ?? {};
  const isGiven = Object.values(ways).some(Boolean) || contact.test(wordsOf(texts, 'preface', 'overview', 'otherMatters'));
  return isGiven ? [] : [diagnostic('contact-missing', ['contact'])];
};

const download = /下载|查阅|查看|查询|网站|网址|网页|www\.|https?[：:]|公众号|专栏/iu;

/** R23: where the electronic report is found. */
export const downloadGiven: Review = ({ report, texts }) => {
  const first = texts.find(({ part }) => part === 'overview');
  const places = `${wordsOf(texts, 'preface', 'otherMatters')}。${first ? plainSentence(first.text) : ''}`;
  return report.contact?.website !== undefined || download.test(places) ? [] : [diagnostic('download-missing', ['preface'])];
};

const fee = /信息处理费|信息公开处理费|处理费|收费/u;

/** R24: section six says what was collected as 信息处理费, also when nothing was. */
export const feeStatement: Review = ({ texts }) => (fee.test(wordsOf(texts, 'otherMatters')) ? [] : [diagnostic('fee-statement-missing', ['sections', 'otherMatters'])]);

const results: readonly Element[] = [
  { name: '工作考核', shownBy: /考核|绩效|考评|评估/u },
  { name: '社会评议', shownBy: /评议|满意度|社会评价|公众评价|群众评价|测评/u },
  { name: '责任追究', shownBy: /责任追究|追究责任|追究[^，。]{0,8}责任|追责|问责|约谈|处分/u },
];

/** R25: the report of a government tells the results of assessment, public review and accountability. */
export const accountability: Review = ({ report, texts }) => {
  if (!isGovernment(report.organisation)) return [];
  const words = wordsOf(texts, 'preface', 'overview', 'problemsAndImprovements', 'otherMatters');
  const missing = results.filter(({ shownBy }) => !shownBy.test(words)).map(({ name }) => name);
  return missing.length === 0 ? [] : [diagnostic('accountability-missing', ['sections', 'overview'], { details: { missing } })];
};

const partsOfFive: readonly Element[] = [
  { name: '存在的问题', shownBy: /问题|不足|差距|短板|弱项|薄弱|有待|缺乏|欠缺|困难|滞后|单一|不[够强高全深细多严准熟足]|不到位|不及时|不规范|较[少低弱慢]/u },
  { name: '改进情况', shownBy: /改进|整改|下一步|下步|今后|接下来|加强|加大|提升|提高|完善|优化|强化|健全|推进|细化|措施/u },
];

/** 无。 没有发现问题。 */
const nothing = /^(?:暂?无|没有|未发现|不存在)[^。]{0,16}。?$/u;

/** R30: section five tells problems and what is done about them. */
export const problemsTold: Review = ({ texts }) => {
  const words = wordsOf(texts, 'problemsAndImprovements');
  const missing = partsOfFive.filter(({ shownBy }) => nothing.test(words) || !shownBy.test(words)).map(({ name }) => name);
  return missing.length === 0 ? [] : [diagnostic('problems-missing', ['sections', 'problemsAndImprovements'], { details: { missing } })];
};

/** One word for each of the six sections, as a list of them names it. */
const sectionWords = [/总体情况|概述|总体概况/u, /主动公开/u, /申请/u, /复议|诉讼/u, /问题/u, /其他/u];

const partsNamed = /(?:由|包括|包含|涵盖|分为)(?<list>[^。；]{12,240}?)(?:等|共|这)?(?<number>[三四五六七八九]|\d)个?大?部分/u;

const numerals: Readonly<Record<string, number>> = { 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** R29: a sentence that lists the parts of the report and counts them; only lists of at least four of the six are judged. */
export const partsOfReport: Review = ({ texts }) =>
  texts.filter(({ kind, part }) => kind === 'paragraph' && (part === 'preface' || part === 'overview')).flatMap((text) =>
    sentencesOf(text.text).flatMap((sentence) => {
      const { list, number } = partsNamed.exec(plainSentence(sentence))?.groups ?? {};
      const named = list === undefined ? 0 : sectionWords.filter((word) => word.test(list)).length;
      const said = numerals[number ?? ''] ?? Number(number);
      return named >= 4 && named < said && said === sectionWords.length ? [diagnostic('parts-not-named', text.path, { expected: said, actual: named, details: { quote: quoteOf(sentence) } })] : [];
    }),
  );
