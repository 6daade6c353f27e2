import type { Block, Cell, CellKind, Document, Inline, Paragraph, ParagraphRole, Row, Table } from '../../../../src/document/nodes.js';

/** Inlines from text; `|` marks a preferred break, a line feed a forced one. */
export function inlinesOf(text: string): Inline[] {
  return text.split(/([|\n])/).flatMap((part): Inline[] => {
    if (part === '|') return [{ type: 'breakHint' }];
    if (part === '\n') return [{ type: 'lineBreak' }];
    return part === '' ? [] : [{ type: 'text', text: part }];
  });
}

export function paragraph(role: ParagraphRole, text: string): Paragraph {
  return { type: 'paragraph', role, inlines: inlinesOf(text) };
}

export function cell(kind: CellKind, text: string, rowSpan = 1, columnSpan = 1, alignment?: 'left' | 'center' | 'right'): Cell {
  return { kind, rowSpan, columnSpan, inlines: inlinesOf(text), ...(alignment && { alignment }) };
}

const row = (...cells: Cell[]): Row => ({ cells });

/** Seven figures, each found nowhere else in the table. */
const figures = (index: number): Cell[] => [1, 2, 3, 4, 5, 6, 7].map((column) => cell('value', String(1000 * index + column)));

const groups: readonly (readonly [string, readonly string[]])[] = [
  ['（三）|不予公开', ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项']],
  ['（四）|无法提供', ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确']],
  ['（五）|不予处理', ['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息']],
  ['（六）|其他处理', ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '3.其他']],
];

/** A table of 3 header and 25 body rows, merged like the official one of received applications. */
export function applicationsTable(): Table {
  const result: Cell[][] = [
    [cell('rowHeader', '（一）予以公开', 1, 2)],
    [cell('rowHeader', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 1, 2)],
    ...groups.flatMap(([name, items]) =>
      items.map((item, index) => [...(index === 0 ? [cell('rowHeader', name, items.length)] : []), cell('rowHeader', item)]),
    ),
    [cell('rowHeader', '（七）总计', 1, 2)],
  ];
  const body: Cell[][] = [
    [cell('rowHeader', '一、本年新收政府信息公开申请数量', 1, 3)],
    [cell('rowHeader', '二、上年结转政府信息公开申请数量', 1, 3)],
    ...result.map((cells, index) => (index === 0 ? [cell('rowHeader', '三、|本年|度办|理结|果', result.length), ...cells] : cells)),
    [cell('rowHeader', '四、结转下年度继续办理', 1, 3)],
  ];
  return {
    type: 'table',
    role: 'applications',
    columns: [28, 62, 118, 33, 33, 33, 33, 33, 33, 36].map((share) => ({ share })),
    headerRowCount: 3,
    alternativeText: '收到和处理政府信息公开申请情况表',
    rows: [
      row(cell('corner', '（本列数据的勾稽关系为：第一项加第二项之和，|等于第三项加第四项之和）', 3, 3), cell('columnHeader', '申请人情况', 1, 7)),
      row(cell('columnHeader', '自然人', 2), cell('columnHeader', '法人或其他组织', 1, 5), cell('columnHeader', '总计', 2)),
      row(...['商业|企业', '科研|机构', '社会|公益|组织', '法律|服务|机构', '其他'].map((label) => cell('columnHeader', label))),
      ...body.map((cells, index) => row(...cells, ...figures(index + 1))),
    ],
  };
}

/** Two bands, as in the table of proactive disclosure, with a caption, a unit and a note. */
export function bandedTable(): Table {
  const band = (name: string, heads: string[], values: string[]): Row[] => [
    row(cell('band', name, 1, 4)),
    row(cell('corner', '信息内容'), ...heads.map((head) => cell('columnHeader', head))),
    row(cell('rowHeader', '行政许可'), ...values.map((value) => cell('value', value))),
  ];
  return {
    type: 'table',
    role: 'proactiveDisclosure',
    columns: [1, 1, 1, 1].map((share) => ({ share })),
    headerRowCount: 0,
    caption: paragraph('tableCaption', '主动公开政府信息情况表'),
    unit: paragraph('tableUnit', '单位：件'),
    note: paragraph('tableNote', '注：“—”表示无此项。'),
    alternativeText: '主动公开政府信息情况',
    rows: [
      ...band('第二十条第（一）项', ['本年新制作数量', '本年新公开数量', '对外公开总数量'], ['3', '0/0', '—']),
      ...band('第二十条第（六）项', ['上一年项目数量', '本年增/减', '处理决定数量'], ['12', '+1036', '-417']),
    ],
  };
}

const sentence = '某市人民政府办公室认真贯彻落实《中华人民共和国政府信息公开条例》（国令第711号），全年主动公开政府信息1036条，设立“政务公开专区”18个，同比增长7.5%。';

export function sampleBlocks(): Block[] {
  return [
    paragraph('title', '某市人民政府办公室\n2020年政府信息公开工作年度报告'),
    paragraph('body', `根据有关要求，现公布本报告。${sentence.repeat(3)}`),
    paragraph('heading1', '一、总体情况'),
    paragraph('heading2', '（一）主动公开情况'),
    paragraph('body', sentence.repeat(4)),
    {
      type: 'paragraph',
      role: 'body',
      inlines: [
        { type: 'text', text: '1.标准化建设。', role: 'runInHeading3' },
        { type: 'text', text: sentence },
      ],
    },
    paragraph('heading1', '二、主动公开政府信息情况'),
    bandedTable(),
    paragraph('heading1', '三、收到和处理政府信息公开申请情况'),
    applicationsTable(),
    paragraph('heading1', '六、其他需要报告的事项'),
    paragraph('body', '无。'),
    paragraph('signature', '某市人民政府办公室'),
    paragraph('date', '2021年1月28日'),
  ];
}

export function documentOf(blocks: readonly Block[]): Document {
  return {
    language: 'zh-CN',
    metadata: { title: '2020年政府信息公开工作年度报告', organisation: '某市人民政府办公室', subject: '政府信息公开工作年度报告', keywords: ['政府信息公开', '2020'] },
    blocks,
  };
}

export const sampleDocument = (): Document => documentOf(sampleBlocks());
