import { applicationsTable, reportName, reviewAndLitigationTable } from './applicationTables.js';
import { column, label, node } from './form.js';
import type { Form, TableForm } from './form.js';

const yearlyItems = [column('previousItems', '上一年项目数量'), column('change', '本年增/减', 'signedCount')] as const;
const handledItems = [...yearlyItems, column('decisions', '处理决定数量')] as const;
const corner = label('信息内容');

/** 主动公开政府信息情况 (table two): 18 rows × 4 columns, 22 values. */
const proactiveDisclosureTable = {
  key: 'proactiveDisclosure',
  number: 2,
  name: '主动公开政府信息情况表',
  stubColumnCount: 1,
  columnShares: [1, 1, 1, 1],
  // Published reports of both years keep a blank fourth cell beside the two columns of items （八） and （九）.
  narrowBands: 'blank',
  identities: [],
  bands: [
    {
      key: 'article20Item1',
      heading: label('第二十条第（一）项'),
      corner,
      columns: [column('produced', '本年新制作数量'), column('newlyDisclosed', '本年新公开数量'), column('disclosedTotal', '对外公开总数量')],
      rows: [node('rules', '规章'), node('normativeDocuments', '规范性文件')],
    },
    {
      key: 'article20Item5',
      heading: label('第二十条第（五）项'),
      corner,
      columns: handledItems,
      rows: [node('licensing', '行政许可'), node('otherServices', '其他对外管理|服务事项')],
    },
    {
      key: 'article20Item6',
      heading: label('第二十条第（六）项'),
      corner,
      columns: handledItems,
      rows: [node('penalties', '行政处罚'), node('compulsoryMeasures', '行政强制')],
    },
    {
      key: 'article20Item8',
      heading: label('第二十条第（八）项'),
      corner,
      columns: yearlyItems,
      rows: [node('charges', '行政事业性收费')],
    },
    {
      key: 'article20Item9',
      heading: label('第二十条第（九）项'),
      corner,
      columns: [column('items', '采购项目数量'), column('amount', '采购总金额', 'amount')],
      rows: [node('procurement', '政府集中采购')],
    },
  ],
} as const satisfies TableForm;

/** 政府信息公开工作年度报告格式（试行）, issued by 国办公开办函〔2019〕60号, for report years 2019 and 2020. */
export const form2019 = {
  edition: '2019',
  name: reportName,
  notice: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  lastYear: 2020,
  sections: [
    { key: 'overview', title: '总体情况' },
    { key: 'proactiveDisclosure', title: '主动公开政府信息情况', table: proactiveDisclosureTable },
    {
      key: 'applications',
      title: '收到和处理政府信息公开申请情况',
      table: applicationsTable(node('otherHandling', '（六）其他处理')),
    },
    { key: 'reviewAndLitigation', title: '政府信息公开行政复议、行政诉讼情况', table: reviewAndLitigationTable },
    { key: 'problemsAndImprovements', title: '存在的主要问题及改进情况' },
    { key: 'otherMatters', title: '其他需要报告的事项' },
  ],
} as const satisfies Form;
