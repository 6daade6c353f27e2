/** For each rule one report it speaks against, and one like it that it has nothing to say to. */
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { checkReport } from '../../../src/rules/checkReport.js';
import { reviewReport } from '../../../src/rules/reviewReport.js';
import type { ReportRule } from '../../../src/rules/rules.js';
import { reviewedInput } from '../../support/reviewedReport.js';
import type { ReviewedParts } from '../../support/reviewedReport.js';

type Path = readonly (string | number)[];

/** Parts of the report, and of last year's where the rule needs it. */
export interface Fixture {
  readonly report: ReviewedParts;
  readonly previous?: ReviewedParts;
  /** The sum of its units. */
  readonly unitsSum?: ReviewedParts;
}

export interface RuleFixtures {
  readonly triggers: Fixture;
  readonly quiet: Fixture;
}

const sections = (key: string, ...path: Path): Path => ['sections', key, ...path];
const applications = (...path: Path): Path => sections('applications', 'table', ...path);
const proactive = (...path: Path): Path => sections('proactiveDisclosure', 'table', ...path);
const set = (path: Path, value: unknown): ReviewedParts => ({ with: [[path, value]] });
const row = (count: number): readonly number[] => [count, 0, 0, 0, 0, 0, count];

/** Last year's report, whose 结转 and 现行有效 lead to this year's. */
const lastYear: ReviewedParts = { year: 2024, with: [[applications('carriedForward'), row(2)], [proactive('normativeDocuments'), [4, 1, 16]], [proactive('licensing'), [295]], [proactive('penalties'), [131]], [sections('overview'), '2024年的情况。']] };
const change = (parts: ReviewedParts, path: Path, value: unknown): ReviewedParts => ({ ...parts, with: [...(parts.with ?? []), [path, value]] });
const overview = (...paragraphs: readonly string[]): ReviewedParts => ({ overview: paragraphs });
const preface = (words: string): ReviewedParts => set(['preface'], words);

const prefaceWords = (more: string): string => `本报告可在门户网站（www.chenglan.example）下载，联系电话：0000-5550123。${more}`;
const repeated = '全市行政机关围绕企业和群众最关心的事项公开信息、解读政策、回应关切，在门户网站开设专栏，按主题、体裁和适用对象重新编排全部政策文件，并对失效文件同步标注。';
const named = '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况';

export const fixtures: Readonly<Record<ReportRule['id'], RuleFixtures>> = {
  R1: { triggers: { report: set(applications('received'), row(11)) }, quiet: { report: {} } },
  R2: { triggers: { report: set(applications('results', 'granted'), row(6)) }, quiet: { report: {} } },
  R3: { triggers: { report: set(applications('results', 'granted', 6), 6) }, quiet: { report: {} } },
  R4: { triggers: { report: set(sections('reviewAndLitigation', 'table', 'review', 4), 5) }, quiet: { report: {} } },
  R5: { triggers: { report: set(proactive('licensing'), [-1]) }, quiet: { report: set(proactive('licensing'), [0]) } },
  R6: { triggers: { report: {}, previous: change(lastYear, applications('carriedForward'), row(3)) }, quiet: { report: {}, previous: lastYear } },
  R7: { triggers: { report: {}, previous: change(lastYear, proactive('normativeDocuments'), [4, 1, 17]) }, quiet: { report: {}, previous: lastYear } },
  R8: { triggers: { report: { edition: '2019', ...set(proactive('licensing'), [8, 2, 10]) } }, quiet: { report: { edition: '2019', ...set(proactive('licensing'), [8, 0, 8]) } } },
  R9: { triggers: { report: overview('全市共收到政府信息公开申请13件。') }, quiet: { report: overview('全市共收到政府信息公开申请12件。') } },
  R10: { triggers: { report: { organisation: '澄岚市云溪县青石镇人民政府', ...set(proactive('rules'), [1, 0, 1]) } }, quiet: { report: set(proactive('rules'), [1, 0, 1]) } },
  R11: { triggers: { report: {}, unitsSum: set(proactive('penalties'), [121]) }, quiet: { report: set(proactive('charges'), [0]), unitsSum: set(proactive('charges'), [null]) } },
  R12: { triggers: { report: set(proactive('normativeDocuments'), [6, 2, 0]) }, quiet: { report: set(proactive('normativeDocuments'), [6, 6, 0]) } },
  R13: { triggers: { report: {}, previous: change(lastYear, proactive('licensing'), [62]) }, quiet: { report: {}, previous: change(lastYear, proactive('licensing'), [63]) } },
  R14: { triggers: { report: {}, previous: change(change(change(lastYear, proactive('licensing'), [310]), proactive('penalties'), [120]), proactive('normativeDocuments'), [6, 2, 16]) }, quiet: { report: {}, previous: lastYear } },
  R15: {
    triggers: { report: set(sections('overview'), [`2025年，${repeated}`, `今年，${repeated}`]), previous: change(lastYear, sections('overview'), `2024年，${repeated}`) },
    quiet: { report: set(sections('overview'), [`2025年，${repeated}`, '与上年不同，今年着重整理历史文件，补充公开一九九八年以来的规范性文件和会议纪要，逐件核对原件，并邀请熟悉情况的老同志参加审核，所有文件都可以全文检索。']), previous: change(lastYear, sections('overview'), `2024年，${repeated}`) },
  },
  R16: { triggers: { report: preface(prefaceWords('按照国办公开办函〔2019〕60号要求编制。')) }, quiet: { report: preface(prefaceWords('原按国办公开办函〔2019〕60号，现按国办公开办函〔2021〕30号编制。')) } },
  R17: { triggers: { report: preface(prefaceWords('根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。')) }, quiet: { report: preface(prefaceWords('根据《中华人民共和国政府信息公开条例》（国令第711号）编制。')) } },
  R18: { triggers: { report: preface(prefaceWords('所列数据的统计期限为2025年1月1日至12月21日。')) }, quiet: { report: preface(prefaceWords('所列数据的统计期限为2025年1月1日至12月31日。')) } },
  R19: { triggers: { report: set(['title'], '澄岚市人民政府2024年政府信息公开工作年度报告') }, quiet: { report: set(['title'], '澄岚市人民政府2025年政府信息公开工作年度报告') } },
  R20: { triggers: { report: set(['date'], '2025-12-20') }, quiet: { report: set(['date'], '2026-03-31') } },
  R21: { triggers: { report: set(sections('overview'), '全年主动公开政府信息，受理依申请公开事项，加强网站平台建设；接受考核、评议，没有需要追责的情形。') }, quiet: { report: {} } },
  R22: { triggers: { report: preface('本报告可在门户网站下载。') }, quiet: { report: change(preface('本报告可在门户网站下载。'), ['contact'], { telephone: '0000-5550123' }) } },
  R23: { triggers: { report: preface('联系电话：0000-5550123。') }, quiet: { report: change(preface('联系电话：0000-5550123。'), ['contact'], { website: 'www.chenglan.example' }) } },
  R24: { triggers: { report: set(sections('otherMatters'), '无。') }, quiet: { report: set(sections('otherMatters'), '未收取信息公开处理费，没有其他需要报告的事项。') } },
  R25: { triggers: { report: set(sections('overview', 5), '监督保障措施到位，工作考核纳入年度绩效。') }, quiet: { report: { organisation: '澄岚市教育局', ...set(sections('overview', 5), '监督保障措施到位。') } } },
  R26: { triggers: { report: overview('（一）第一件事。', '（二）第二件事。', '（二）第三件事。') }, quiet: { report: overview('（一）第一件事。', '1.甲。', '2.乙。', '（二）第二件事。', '1.丙。', '2.丁。') } },
  R27: { triggers: { report: set(sections('problemsAndImprovements'), [{ heading: '（一）存在的问题' }, '有。']) }, quiet: { report: set(sections('problemsAndImprovements'), [{ heading: '存在的问题' }, '有。']) } },
  R28: { triggers: { report: set(proactive('charges'), ['70487元']) }, quiet: { report: set(proactive('charges'), ['7.0487万元']) } },
  R29: { triggers: { report: preface(prefaceWords(`${named}等六个部分组成。`)) }, quiet: { report: preface(prefaceWords(`${named}、其他需要报告的事项等六个部分组成。`)) } },
  R30: { triggers: { report: set(sections('problemsAndImprovements'), '没有发现问题。') }, quiet: { report: set(sections('problemsAndImprovements'), '解读不够通俗，已增加图表解读。下一步将细化目录。') } },
};

/** All findings on a fixture: of its shape, its sums and its review. */
export function findingsOn({ report: parts, previous: before, unitsSum: units }: Fixture): readonly Diagnostic[] {
  const { report, diagnostics } = parseReport(reviewedInput(parts));
  if (!report) throw new Error(JSON.stringify(diagnostics));
  const previous = before && parseReport(reviewedInput(before)).report;
  if (before && !previous) throw new Error(JSON.stringify(parseReport(reviewedInput(before)).diagnostics));
  return [...diagnostics, ...checkReport(report), ...reviewReport(report, { ...(previous && { previous }), ...(units && { unitsSum: parseReport(reviewedInput(units)).report! }) })];
}
