/**
 * Reports as offices write them, made up from sentences and numbers of our own: each seed gives one, always the same.
 * No organisation named here exists.
 */
import type { FormEdition } from '../../src/forms/form.js';
import { inputWith, resultCount } from './validReport.js';
import type { ReportValue } from './validReport.js';

/** A source of choices that a seed repeats (mulberry32). */
export interface Chooser {
  readonly below: (limit: number) => number;
  readonly from: <T>(choices: readonly T[]) => T;
}

export function chooser(seed: number): Chooser {
  let state = seed * 0x9e3779b9 + 0x6d2b79f5;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, from: (choices) => choices[below(choices.length)]! };
}

type Sentence = (choose: Chooser) => string;

const count = ({ below, from }: Chooser): string => String(below(from([10, 100, 1000, 100_000])) + 1);
const share = ({ below }: Chooser): string => `${below(100)}.${below(10)}%`;
const topic = ({ from }: Chooser): string => from(['财政预决算', '食品药品安全', '义务教育', '医疗卫生', '生态环境保护', '征地拆迁', '乡村振兴', '就业创业', '安全生产', '优化营商环境', '“放管服”改革', '公共资源配置']);
const place = ({ from }: Chooser): string => from(['云汀', '苍梅', '望槐', '砚溪', '青笠', '栖霜', '临岫']);
const part = ({ from }: Chooser): string => from(['县直部门', '乡镇（街道）', '有关单位', '政务服务大厅', '各科室', '县融媒体中心']);
const documentTitle = ({ from }: Chooser): string => from(['年度政务公开工作要点', '政府信息公开申请办理规范', '关于全面推进基层政务公开标准化规范化工作的实施意见', '信息发布审查制度', '行政规范性文件管理办法（试行）']);
const documentNumber = (choose: Chooser): string => `${choose.from(['云府办', '苍政办发', '望政', '砚办字', '青府发'])}〔20${20 + choose.below(6)}〕${choose.below(120) + 1}号`;

/** The wording of reports: figures and units, document numbers, quotes, brackets, Latin words, addresses, dashes. */
const sentences: readonly Sentence[] = [
  (c) => `全年通过政府门户网站主动公开政府信息${count(c)}条，其中${topic(c)}类信息${count(c)}条，占${share(c)}，比上年增长${share(c)}。`,
  (c) => `印发《${documentTitle(c)}》（${documentNumber(c)}），明确${part(c)}的职责分工、完成时限和工作要求。`,
  (c) => `围绕${topic(c)}、${topic(c)}等重点领域，及时发布群众关心的信息，做到“应公开尽公开”。`,
  (c) => `收到政府信息公开申请${count(c)}件，均在法定期限内答复；未发生因依申请公开引起的行政复议、行政诉讼。`,
  (c) => `通过“${place(c)}发布”微信公众号、微博等政务新媒体发布信息${count(c)}条，累计阅读量${c.below(900) + 1}.${c.below(10)}万次，粉丝${count(c)}人。`,
  () => `坚持“谁主管、谁负责”“先审查、后公开”的原则，严格执行信息发布“三审三校”制度，确保信息内容准确、表述规范。`,
  (c) => `共举办政务公开培训班${c.below(9) + 1}期，培训业务人员${count(c)}人次，进一步提高了${part(c)}工作人员的业务能力和水平。`,
  (c) => `根据《中华人民共和国政府信息公开条例》第${c.from(['二十', '二十三', '三十六', '五十'])}条的规定，对${part(c)}公开属性认定情况进行检查，发现问题${count(c)}个，已全部整改到位。`,
  (c) => `202${c.below(6)}年1月1日至12月31日，${place(c)}县共制作、更新政务公开专栏${count(c)}个，网站日均访问量达${count(c)}次。`,
  (c) => `一是加强组织领导，由主要负责同志牵头抓总；二是健全工作机制，${part(c)}定期会商；三是强化监督检查，把政务公开纳入年度绩效考核，分值权重不低于${c.below(5) + 4}%。`,
  (c) => `依托江${c.from(['南', '北', '东'])}省“互联网+政务服务”平台，完成网站IPv6改造，实现PC端、移动端APP和自助终端数据同步。`,
  () => `政府信息公开工作取得一定成效，但仍存在一些不足：政策解读形式不够丰富，群众“看得懂、记得住”的解读偏少；个别单位信息更新不及时；队伍业务水平有待提升。`,
  (c) => `下一步，我${c.from(['县', '局', '办', '镇'])}将深入贯彻落实国务院和省、市关于政务公开工作的决策部署，在公开的广度、深度和时效上下功夫——以公开促规范，以公开促服务。`,
  (c) => `按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）要求，全年收取信息处理费${c.below(900)}元。`,
  (c) => `累计公开行政许可${count(c)}件、行政处罚${count(c)}件、“双随机、一公开”抽查结果${count(c)}条，政府采购金额${c.below(9000)}.${c.below(100)}万元。`,
  (c) => `办理人大代表建议${count(c)}件、政协提案${count(c)}件，办结率100%，满意率${share(c)}；建议提案办理结果除涉密外全部公开。`,
  (c) => `对外公布的咨询电话24小时有人值守，接受群众咨询${count(c)}人次，回复“县长信箱”、12345热线等留言${count(c)}条……得到群众好评。`,
  () => '无其他需要报告的事项。',
  (c) => `其中予以公开${count(c)}件，部分公开${count(c)}件，不予公开${count(c)}件（属于行政查询事项的${c.below(9)}件），无法提供${count(c)}件，结转下年度${c.below(20)}件。`,
];

/** Where the report can be had, and whom to ask; every report says it once. */
const contact: Sentence = (c) => `本报告电子版可在${place(c)}县人民政府门户网站（http://www.${c.from(['yunting', 'cangmei', 'wanghuai'])}.example/zwgk/${c.below(9999)}/index.html）查阅，如有疑问，请与${place(c)}县人民政府办公室联系（电话：0${c.below(900) + 100}-${c.below(9_000_000) + 1_000_000}，邮箱：xxgk${c.below(99)}@yunting.example）。`;

const headings = ['主动公开情况', '依申请公开情况', '政府信息管理情况', '政府信息公开平台建设情况', '监督保障情况'] as const;
const runIns = ['完善制度机制。', '加强政策解读。', '回应社会关切。', '推进基层政务公开。', '抓好业务培训。'] as const;

function prose(choose: Chooser, length: number): string {
  return Array.from({ length }, () => choose.from(sentences)(choose)).join('');
}

function overview(choose: Chooser): readonly unknown[] {
  return [
    prose(choose, 2),
    ...headings.flatMap((heading): readonly unknown[] => {
      if (choose.below(4) === 0) return [{ heading: `${heading}。`, text: prose(choose, 2) }];
      const inner = Array.from({ length: choose.below(3) }, () => ({ heading: choose.from(runIns), level: 3, text: prose(choose, choose.below(3) + 1) }));
      return [{ heading }, prose(choose, choose.below(4) + 1), ...inner];
    }),
  ];
}

/** The input of one generated report: some three to seven pages, figures that satisfy every rule. */
export function generatedInput(seed: number): ReportValue {
  const choose = chooser(seed);
  const edition: FormEdition = choose.below(4) === 0 ? '2019' : '2021';
  const scale = choose.from([1, 10, 200, 20_000]);
  const figures = (length: number, limit: number): readonly number[] => Array.from({ length }, () => (choose.below(3) === 0 ? 0 : choose.below(limit)));
  const base = inputWith(edition, {
    proactive: figures(22, scale * 50 + 5),
    applications: Array.from({ length: resultCount[edition] + 2 }, () => figures(6, scale + 2)),
    outcomes: [figures(4, scale + 1), figures(4, scale + 1), figures(4, scale + 1)],
  });
  const sections = base['sections'] as Record<string, Record<string, unknown>>;
  return {
    ...base,
    organisation: `${place(choose)}县${choose.from(['人民政府办公室', '自然资源局', '卫生健康委员会', '柳渡镇人民政府'])}`,
    preface: [prose(choose, 1), `${prose(choose, 1)}${contact(choose)}`],
    sections: {
      ...sections,
      overview: overview(choose),
      proactiveDisclosure: { ...sections['proactiveDisclosure'], ...(choose.below(2) === 0 && { before: prose(choose, 1) }) },
      applications: { ...sections['applications'], ...(choose.below(2) === 0 && { after: prose(choose, 1) }) },
      problemsAndImprovements: [{ heading: '存在的问题' }, prose(choose, 2), { heading: '改进情况' }, prose(choose, choose.below(3) + 2)],
      otherMatters: choose.below(2) === 0 ? '无。' : prose(choose, 2),
    },
  };
}
