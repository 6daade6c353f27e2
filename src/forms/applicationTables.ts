/** What both editions share: the name of the report, table three but for one row, and table four. */
import { column, heading, label, node, total } from './form.js';
import type { AxisNode, TableForm } from './form.js';

/** 条例第四十九条、第五十条: the yearly report every administrative organ makes. */
export const reportName = '政府信息公开工作年度报告';

const applicantColumns = [
  heading('applicants', '申请人情况', [
    column('naturalPersons', '自然人'),
    heading('legalEntities', '法人或其他组织', [
      column('businesses', '商业|企业'),
      column('researchInstitutions', '科研|机构'),
      column('publicWelfareOrganisations', '社会|公益|组织'),
      column('legalServiceOrganisations', '法律|服务|机构'),
      column('others', '其他'),
    ]),
    total('总计', 'R3', 'count'),
  ]),
] as const;

/**
 * 收到和处理政府信息公开申请情况 (table three).
 *
 * Everything but （六）其他处理 is the same in both editions: one leaf in 2019, three in 2021.
 */
export function applicationsTable<const N extends AxisNode>(otherHandling: N) {
  return {
    key: 'applications',
    number: 3,
    name: '收到和处理政府信息公开申请情况表',
    stubColumnCount: 3,
    // The blank official form has 754 : 921 : 3271 : 7 × 685; the value columns are widened here at the cost of the
    // third label column, because 31 pt do not hold the five-digit counts of a city.
    columnShares: [28, 62, 118, 33, 33, 33, 33, 33, 33, 36],
    narrowBands: 'span',
    bands: [
      {
        key: 'applications',
        corner: label('（本列数据的勾稽关系为：第一项加第二项之和，|等于第三项加第四项之和）'),
        columns: applicantColumns,
        rows: [
          node('received', '一、本年新收政府信息公开申请数量'),
          node('carriedIn', '二、上年结转政府信息公开申请数量'),
          // Without preferred breaks: two characters a line, or three on a wide page, as the blank form has it.
          node('results', '三、本年度办理结果', [
            node('granted', '（一）予以公开'),
            node('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
            node('refused', '（三）|不予公开', [
              node('stateSecrets', '1.属于国家秘密'),
              node('forbiddenByLaw', '2.其他法律行政法规禁止公开'),
              node('securityAndStability', '3.危及“三安全一稳定”'),
              node('thirdPartyRights', '4.保护第三方合法权益'),
              node('internalAffairs', '5.属于三类内部事务信息'),
              node('processInformation', '6.属于四类过程性信息'),
              node('enforcementFiles', '7.属于行政执法案卷'),
              node('administrativeEnquiries', '8.属于行政查询事项'),
            ]),
            node('unavailable', '（四）|无法提供', [
              node('notHeld', '1.本机关不掌握相关政府信息'),
              node('toBeCreated', '2.没有现成信息需要另行制作'),
              node('stillUnclear', '3.补正后申请内容仍不明确'),
            ]),
            node('notProcessed', '（五）|不予处理', [
              node('complaints', '1.信访举报投诉类申请'),
              node('repeated', '2.重复申请'),
              node('publications', '3.要求提供公开出版物'),
              node('excessive', '4.无正当理由大量反复申请'),
              node('confirmation', '5.要求行政机关确认或重新出具已获取信息'),
            ]),
            otherHandling,
            total('（七）总计', 'R2'),
          ]),
          node('carriedForward', '四、结转下年度继续办理'),
        ],
      },
    ],
    identities: [
      {
        rule: 'R1',
        clause: '表三表头：第一项加第二项之和，等于第三项加第四项之和',
        left: [['received'], ['carriedIn']],
        right: [['results', 'total'], ['carriedForward']],
      },
    ],
  } as const satisfies TableForm;
}

function outcomes<const K extends string>(key: K, marked: string) {
  return node(key, marked, [
    column('upheld', '结果|维持'),
    column('corrected', '结果|纠正'),
    column('other', '其他|结果'),
    column('pending', '尚未|审结'),
    total('总计', 'R4', 'count'),
  ]);
}

/** 政府信息公开行政复议、行政诉讼情况 (table four), the same in both editions. */
export const reviewAndLitigationTable = {
  key: 'reviewAndLitigation',
  number: 4,
  name: '政府信息公开行政复议、行政诉讼情况表',
  stubColumnCount: 0,
  columnShares: new Array<number>(15).fill(1),
  narrowBands: 'span',
  bands: [
    {
      key: 'reviewAndLitigation',
      columns: [
        outcomes('review', '行政复议'),
        node('litigation', '行政诉讼', [outcomes('direct', '未经复议直接起诉'), outcomes('afterReview', '复议后起诉')]),
      ],
      rows: 'single',
    },
  ],
  identities: [],
} as const satisfies TableForm;
