/** A report that a reviewer has nothing to say against, as a value, and parts of it to be changed. */
import type { ContentInput } from '../../src/model/input.js';
import { parseReport } from '../../src/model/parseReport.js';
import type { Report } from '../../src/model/report.js';
import type { FormEdition } from '../../src/forms/form.js';
import { withValue } from './validReport.js';
import type { ReportValue } from './validReport.js';

export interface ReviewedParts {
  readonly edition?: FormEdition;
  readonly year?: number;
  readonly organisation?: string;
  /** Paragraphs put before those of the section. */
  readonly overview?: readonly string[];
  readonly reviewAndLitigation?: readonly string[];
  readonly problems?: readonly string[];
  /** `some`: twelve applications and so on. `none`: all 0. `blank`: tables three and four blank. */
  readonly figures?: 'some' | 'none' | 'blank';
  /** Other values by path into the input. */
  readonly with?: readonly (readonly [path: readonly (string | number)[], value: unknown])[];
}

const leaves = {
  refused: ['stateSecrets', 'forbiddenByLaw', 'securityAndStability', 'thirdPartyRights', 'internalAffairs', 'processInformation', 'enforcementFiles', 'administrativeEnquiries'],
  unavailable: ['notHeld', 'toBeCreated', 'stillUnclear'],
  notProcessed: ['complaints', 'repeated', 'publications', 'excessive', 'confirmation'],
  otherHandling: ['notCorrected', 'feeNotPaid', 'other'],
} as const;

/** All figures are natural persons'. */
function applications(edition: FormEdition, value: (count: number) => number | null): unknown {
  const row = (count = 0): unknown => [value(count), value(0), value(0), value(0), value(0), value(0), value(count)];
  const group = (keys: readonly string[], counts: readonly number[]): unknown => Object.fromEntries(keys.map((key, index) => [key, row(counts[index])]));
  return {
    received: row(12),
    carriedIn: row(2),
    results: {
      granted: row(5),
      partlyGranted: row(2),
      refused: group(leaves.refused, [0, 0, 0, 1, 2]),
      unavailable: group(leaves.unavailable, [2]),
      notProcessed: group(leaves.notProcessed, [1]),
      otherHandling: edition === '2019' ? row() : group(leaves.otherHandling, []),
      total: row(13),
    },
    carriedForward: row(1),
  };
}

function proactive(edition: FormEdition, count: (number: number) => number): unknown {
  if (edition === '2021') return { rules: [0, 0, 0], normativeDocuments: [6, 2, 20].map(count), licensing: [310], penalties: [120], compulsoryMeasures: [0], charges: ['75.9260'] };
  const row = (...counts: readonly number[]): unknown => counts;
  return { rules: row(0, 0, 0), normativeDocuments: row(6, 6, 20), licensing: row(8, 1, 310), otherServices: row(0, 0, 0), penalties: row(9, 0, 120), compulsoryMeasures: row(0, 0, 0), charges: row(0, 0), procurement: row(3, 52) };
}

/** The input of such a report; the text is our own and states no figure of the tables but where a part says so. */
export function reviewedInput({ edition = '2021', year = edition === '2021' ? 2025 : 2020, organisation = '澄岚市人民政府', overview = [], problems = [], reviewAndLitigation, figures = 'some', with: changes = [] }: ReviewedParts = {}): ReportValue {
  const value = (count: number): number | null => (figures === 'blank' ? null : figures === 'none' ? 0 : count);
  const outcome = (...counts: readonly number[]): unknown => counts.map(value);
  const notice = edition === '2021' ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号';
  const content = (given: readonly string[], own: ContentInput): ContentInput => [...given, ...(own as readonly string[])];
  const input: ReportValue = {
    organisation,
    year,
    ...(edition === '2019' && { form: '2019' }),
    preface: `本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和《政府信息公开工作年度报告格式》（${notice}）编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止，电子版可在门户网站（www.chenglan.example）下载。联系电话：0000-5550123。`,
    sections: {
      overview: content(overview, [
        `${year}年，全市各级行政机关认真贯彻落实《条例》，政府信息公开工作取得新进展。`,
        '主动公开内容更加丰富，政策解读形式更加多样。',
        '依申请公开渠道畅通，登记、审核、答复流程完整。',
        '政府信息管理更加严格，公开前逐件保密审查。',
        '平台建设稳步推进，门户网站栏目重新编排。',
        '监督保障措施到位，工作考核纳入年度绩效，社会评议结果良好，没有需要责任追究的情形。',
      ]),
      proactiveDisclosure: { table: proactive(edition, (count) => (figures === 'none' ? 0 : count)) },
      applications: { table: applications(edition, value) },
      reviewAndLitigation: { ...(reviewAndLitigation && { before: reviewAndLitigation }), table: { review: outcome(3, 1, 0, 0, 4), litigation: { direct: outcome(2, 0, 0, 0, 2), afterReview: outcome(1, 0, 0, 0, 1) } } },
      problemsAndImprovements: content(problems, ['公开内容不够细。', '下一步将细化目录。']),
      otherMatters: ['全年没有收取信息处理费。'],
    },
    date: `${year + 1}-01-20`,
  };
  return changes.reduce((at, [path, changed]) => withValue(at, path, changed), input);
}

/** The report of such an input. */
export function reviewedReport(parts: ReviewedParts = {}): Report {
  const { report, diagnostics } = parseReport(reviewedInput(parts));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!report || errors.length > 0) throw new Error(JSON.stringify(errors));
  return report;
}
