import { applicationsTable, reportName, reviewAndLitigationTable } from './applicationTables.js';
import { column, label, node } from './form.js';
import type { Form, TableForm } from './form.js';

const decisions = [column('decisions', '本年处理决定数量')] as const;
const corner = label('信息内容');

/** 主动公开政府信息情况 (table two): 14 rows × 4 columns, 10 values. */
const proactiveDisclosureTable = {
  key: 'proactiveDisclosure',
  number: 2,
  name: '主动公开政府信息情况表',
  stubColumnCount: 1,
  columnShares: [1, 1, 1, 1],
  narrowBands: 'span',
  identities: [],
  bands: [
    {
      key: 'article20Item1',
      heading: label('第二十条第（一）项'),
      corner,
      columns: [column('issued', '本年制发件数'), column('repealed', '本年废止件数'), column('inForce', '现行有效件数')],
      rows: [node('rules', '规章'), node('normativeDocuments', '行政规范性文件')],
    },
    {
      key: 'article20Item5',
      heading: label('第二十条第（五）项'),
      corner,
      columns: decisions,
      rows: [node('licensing', '行政许可')],
    },
    {
      key: 'article20Item6',
      heading: label('第二十条第（六）项'),
      corner,
      columns: decisions,
      rows: [node('penalties', '行政处罚'), node('compulsoryMeasures', '行政强制')],
    },
    {
      key: 'article20Item8',
      heading: label('第二十条第（八）项'),
      corner,
      columns: [column('amount', '本年收费金额（单位：万元）', 'amount')],
      rows: [node('charges', '行政事业性收费')],
    },
  ],
} as const satisfies TableForm;

/** 政府信息公开工作年度报告格式, issued by 国办公开办函〔2021〕30号, for report years from 2021 on. */
export const form2021 = {
  edition: '2021',
  name: reportName,
  notice: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  sections: [
    { key: 'overview', title: '总体情况' },
    { key: 'proactiveDisclosure', title: '主动公开政府信息情况', table: proactiveDisclosureTable },
    {
      key: 'applications',
      title: '收到和处理政府信息公开申请情况',
      table: applicationsTable(
        node('otherHandling', '（六）|其他处理', [
          node('notCorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
          node('feeNotPaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
          node('other', '3.其他'),
        ]),
      ),
    },
    { key: 'reviewAndLitigation', title: '政府信息公开行政复议、行政诉讼情况', table: reviewAndLitigationTable },
    { key: 'problemsAndImprovements', title: '存在的主要问题及改进情况' },
    { key: 'otherMatters', title: '其他需要报告的事项' },
  ],
} as const satisfies Form;
