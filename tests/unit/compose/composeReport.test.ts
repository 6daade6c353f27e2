import { composeReport } from '../../../src/compose/composeReport.js';
import { officialDate } from '../../../src/compose/dates.js';
import { plainText } from '../../../src/document/plainText.js';
import type { Block, Document } from '../../../src/document/nodes.js';
import { formOf } from '../../../src/forms/forms.js';
import type { Content, Report, Section } from '../../../src/model/report.js';
import { valuesOf } from '../../support/blankValues.js';

function aReport(changes: Partial<Report> = {}, contents: Readonly<Record<string, Partial<Section>>> = {}): Report {
  const sections = Object.fromEntries(
    formOf('2021').sections.map(({ key, table }) => [
      key,
      { content: [], after: [], ...(table && { table: valuesOf(table, () => 0) }), ...contents[key] },
    ]),
  ) as unknown as Report['sections'];
  return { form: '2021', organisation: '云岭市甲局', year: 2025, title: ['云岭市甲局', '年度报告'], preface: [], labels: {}, sections, ...changes };
}

function outline(document: Document): string[] {
  const line = (block: Block): string => {
    if (block.type === 'table') return `[${block.alternativeText}]`;
    if (block.type === 'chart') return `[${block.alternativeText}]`;
    if (block.type === 'figure') return `[${block.source}]`;
    return `${block.role}: ${plainText(block.inlines, '/')}`;
  };
  return document.blocks.map(line);
}

const bare = [
  'title: 云岭市甲局/年度报告',
  'heading1: 一、总体情况',
  'heading1: 二、主动公开政府信息情况',
  '[主动公开政府信息情况表]',
  'heading1: 三、收到和处理政府信息公开申请情况',
  '[收到和处理政府信息公开申请情况表]',
  'heading1: 四、政府信息公开行政复议、行政诉讼情况',
  '[政府信息公开行政复议、行政诉讼情况表]',
  'heading1: 五、存在的主要问题及改进情况',
  'heading1: 六、其他需要报告的事项',
];

describe('composeReport', () => {
  it('sets the six sections in the order of the form', () => {
    expect(outline(composeReport(aReport()))).toEqual(bare);
  });

  it('numbers headings by their place, over the official table, and anew in each section', () => {
    const heading = (level: 2 | 3 | 4, name: string): Content => ({ type: 'heading', level, heading: name });
    const document = composeReport(
      aReport({}, {
        overview: { content: [heading(2, '甲'), heading(3, '乙'), heading(4, '丙'), heading(3, '丁'), heading(2, '戊'), heading(3, '己')] },
        applications: { content: [heading(2, '表前')], after: [heading(2, '表后')] },
      }),
    );
    const headings = outline(document).filter((line) => /heading[234]/.test(line));
    expect(headings).toEqual([
      'heading2: （一）甲',
      'heading3: 1.乙',
      'heading4: （1）丙',
      'heading3: 2.丁',
      'heading2: （二）戊',
      'heading3: 1.己',
      'heading2: （一）表前',
      'heading2: （二）表后',
    ]);
  });

  it('sets a run-in heading and its text as one paragraph of two looks', () => {
    const content: Content[] = [{ type: 'heading', level: 2, heading: '存在的问题。', text: '人手不足。' }];
    const document = composeReport(aReport({}, { problemsAndImprovements: { content } }));
    expect(document.blocks.find((block) => block.type === 'paragraph' && block.role === 'body')).toMatchObject({
      inlines: [
        { text: '（一）存在的问题。', role: 'runInHeading2' },
        { text: '人手不足。' },
      ],
    });
  });

  it('names in the contact sentence only what is given', () => {
    const document = composeReport(aReport({ contact: { telephone: '0000-1234567', website: 'www.example.cn' } }));
    expect(outline(document)[1]).toBe('body: 如对本报告有疑问，请与云岭市甲局联系（电话：0000-1234567，网址：www.example.cn）。');
  });

  it('ends with signature and date where the report has them', () => {
    const document = composeReport(aReport({ signature: '云岭市甲局', date: '2026-01-05' }));
    expect(outline(document).slice(-2)).toEqual(['signature: 云岭市甲局', 'date: 2026年1月5日']);
  });

  it('prints another section title behind the number of the form', () => {
    const document = composeReport(aReport({}, { problemsAndImprovements: { title: '存在的主要问题及改进措施' } }));
    expect(outline(document)).toContain('heading1: 五、存在的主要问题及改进措施');
  });

  it('survives a journey through JSON unchanged', () => {
    const document = composeReport(aReport({ signature: '云岭市甲局', date: '2026-01-05' }));
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe('officialDate', () => {
  it('has no leading zeros and does not depend on the time zone', () => {
    expect(officialDate('2021-01-05')).toBe('2021年1月5日');
    expect(officialDate('2021-12-31')).toBe('2021年12月31日');
  });
});
