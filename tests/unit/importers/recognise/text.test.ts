/** Titles, sections, headings and the ends of reports in the many ways offices write them. */
import { draftOf, fileWith } from '../../../support/foundTables.js';
import { composeReport } from '../../../../src/compose/composeReport.js';
import type { Table } from '../../../../src/document/nodes.js';
import type { FoundBlock, FoundDocument, FoundParagraph } from '../../../../src/importers/recognise/found.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import type { Imported } from '../../../../src/importers/recognise/importFound.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import { validInput } from '../../../support/validReport.js';

const tables = composeReport(parseReport(validInput('2021')).report!).blocks.filter((block): block is Table => block.type === 'table').map(draftOf);
const [two, three, four] = fileWith(tables, 2024).blocks.filter((block) => block.type === 'table');

type Line = string | Partial<FoundParagraph> | FoundBlock;

const blockOf = (line: Line): FoundBlock => (typeof line === 'string' ? { type: 'paragraph', text: line, place: { address: line.slice(0, 6) } } : 'type' in line && line.type !== 'paragraph' ? (line as FoundBlock) : { type: 'paragraph', text: '', place: {}, ...(line as Partial<FoundParagraph>) });
const file = (lines: readonly Line[], own: Partial<FoundDocument> = {}): FoundDocument => ({ blocks: lines.map(blockOf), diagnostics: [], ...own });

interface Value {
  readonly organisation?: string;
  readonly year?: number;
  readonly title?: readonly string[];
  readonly preface?: readonly unknown[];
  readonly signature?: string;
  readonly date?: string;
  readonly contact?: unknown;
  readonly sections: Readonly<Record<string, unknown>>;
}

const title = '某局2024年政府信息公开工作年度报告';
const official = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];

/** A report with these headings, a line of text or a table below each. */
function withHeadings(headings: readonly Line[], head: readonly Line[] = [title]): Imported {
  const [first, second, third, fourth, fifth, sixth] = headings as [Line, Line, Line, Line, Line, Line];
  return importFound(file([...head, first, '全年公开信息。', second, two!, third, three!, fourth, four!, fifth, '问题仍有。', sixth, '无其他事项。']));
}

const valueOf = ({ value }: Imported): Value => value as Value;
const codesOf = ({ diagnostics }: Imported): readonly string[] => diagnostics.map(({ code }) => code);
/** A report whose overview is these lines. */
const overview = (...lines: readonly Line[]): Imported => importFound(file([title, '一、总体情况', ...lines, '二、主动公开政府信息情况', two!, '三、收到和处理政府信息公开申请情况', three!, '四、政府信息公开行政复议、行政诉讼情况', four!, '五、存在的主要问题及改进情况', '问题。', '六、其他需要报告的事项', '无。']));

describe('headings of sections', () => {
  it('as in the form say nothing of their own', () => {
    const imported = withHeadings(official);
    expect(codesOf(imported)).toEqual([]);
    expect(valueOf(imported).sections).toMatchObject({ overview: ['全年公开信息。'], problemsAndImprovements: ['问题仍有。'], otherMatters: ['无其他事项。'] });
  });

  it.each<[string, readonly Line[]]>([
    ['other words', ['一、概述', '二、行政机关主动公开政府信息情况', '三、行政机关收到和处理政府信息公开申请情况', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '五、存在问题和下一步工作打算', '六、需要说明的其他事项']],
    ['spaces and other marks', ['一 、 总 体 情 况', '二.主动公开政府信息情况', '三．收到和处理政府信息公开申请情况', '四、政府信息公开行政复议，行政诉讼情况：', '五、存在的主要问题及改进情况。', '  六、其他需要报告的事项  ']],
    ['parts', ['第一部分 总体情况', '第二部分 主动公开政府信息情况', '第三部分 收到和处理政府信息公开申请情况', '第四部分 政府信息公开行政复议、行政诉讼情况', '第五部分 存在的主要问题及改进情况', '第六部分 其他需要报告的事项']],
  ])('in %s are found', (_, headings) => {
    const imported = withHeadings(headings);
    expect(codesOf(imported)).toEqual([]);
    expect(JSON.stringify(valueOf(imported).sections['problemsAndImprovements'])).toContain('问题仍有。');
    expect(JSON.stringify(valueOf(imported).sections['overview'])).toContain('全年公开信息。');
  });

  it('without numbers are found, and the missing numbers told', () => {
    const imported = withHeadings(official.map((heading) => heading.slice(2)));
    expect(new Set(codesOf(imported))).toEqual(new Set(['heading-number-differs']));
    expect(valueOf(imported).sections['otherMatters']).toEqual(['无其他事项。']);
  });

  it('numbered wrongly are found by their words, and told', () => {
    const imported = withHeadings(official.map((heading) => heading.replace('五、', '四、')));
    expect(imported.diagnostics).toMatchObject([{ code: 'heading-number-differs', expected: '五、', actual: '四、' }]);
  });

  it('that run into their text leave it to the section', () => {
    expect(valueOf(withHeadings([...official.slice(0, 5), '六、其他需要报告的事项：无。'])).sections['otherMatters']).toEqual(['无。', '无其他事项。']);
  });

  it('named in a list of contents before are not taken for the sections', () => {
    const imported = withHeadings(official, [title, '本报告由以下部分组成：', ...official]);
    expect(codesOf(imported)).toEqual([]);
    expect(valueOf(imported).sections['overview']).toEqual(['全年公开信息。']);
    expect(valueOf(imported).preface).toContain('二、主动公开政府信息情况');
  });

  it('that are not there are told; the table still has its figures', () => {
    const imported = importFound(file([title, official[0]!, '情况。', two!, official[2]!, three!, official[3]!, four!, official[4]!, '问题。']));
    expect(codesOf(imported)).toEqual(['section-not-found', 'section-not-found']);
    expect(valueOf(imported).sections['proactiveDisclosure']).toMatchObject({ table: { licensing: { decisions: 85 } } });
    const parsed = parseReport(imported.value);
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['section-empty']);
  });
});

describe('headings below sections', () => {
  it('lose their numbers, level by level', () => {
    expect(valueOf(overview('（一）主动公开情况', '全年公开。', '1、网站公开', '（1）政府公报', '２．新媒体', '（二）依申请公开情况')).sections['overview']).toEqual([
      { heading: '主动公开情况' },
      '全年公开。',
      { heading: '网站公开', level: 3 },
      { heading: '政府公报', level: 4 },
      { heading: '新媒体', level: 3 },
      { heading: '依申请公开情况' },
    ]);
  });

  it('that run into their text are parted where their look changes, else at their first stop', () => {
    const imported = overview({ text: '（一）加强领导，落实责任，由办公室负责', lead: 7 }, '（二）规范管理。严格审查，一事一审。', '（三）2024年，我局通过门户网站、政务新媒体、政府公报和新闻发布会等渠道公开各类政府信息1286条，没有发生失泄密事件。');
    expect(valueOf(imported).sections['overview']).toEqual([
      { heading: '加强领导', text: '，落实责任，由办公室负责' },
      { heading: '规范管理。', text: '严格审查，一事一审。' },
      { heading: '2024年，我局通过门户网站、政务新媒体、政府公报和新闻发布会等渠道公开各类政府信息1286条，没有发生失泄密事件。' },
    ]);
  });

  it('numbered twice are numbered anew, which is told', () => {
    const imported = overview('（一）公开情况', '（二）申请情况', '（二）管理情况');
    expect(imported.diagnostics).toMatchObject([{ code: 'heading-number-differs', path: ['sections', 'overview', 2], expected: '（三）', actual: '（二）', place: { address: '（二）管理情' } }]);
  });

  it('are told from figures and years', () => {
    expect(valueOf(overview('1.5亿元用于公开。', '2024年公开12件。', '一是加强领导。')).sections['overview']).toEqual(['1.5亿元用于公开。', '2024年公开12件。', '一是加强领导。']);
  });
});

describe('the head and the end of a report', () => {
  it.each<[string, readonly Line[], string, number]>([
    ['one line', ['某市某局2024年政府信息公开工作年度报告'], '某市某局', 2024],
    ['two lines', ['某市某区人民政府', '2024年政府信息公开工作年度报告'], '某市某区人民政府', 2024],
    ['the year first', ['2024年度某街道办事处政府信息公开工作报告'], '某街道办事处', 2024],
    ['about', ['某局关于2024年政府信息公开工作情况的报告'], '某局', 2024],
    ['Chinese digits', ['某局二〇二四年政府信息公开工作年度报告'], '某局', 2024],
    ['wide digits and spaces', ['某局２０２４年 政府信息公开工作年度报告'], '某局', 2024],
  ])('tell organ and year from a title in %s', (_, head, organisation, year) => {
    const { value } = withHeadings(official, head);
    expect(value).toMatchObject({ organisation, year });
  });

  it('take a short name’s long form from the report itself', () => {
    expect(valueOf(withHeadings(official, ['某县政府办2024年政府信息公开工作年度报告', '如有疑问，请与某县人民政府办公室联系（电话：0000-1）。']))).toMatchObject({ organisation: '某县人民政府办公室', title: ['某县政府办2024年政府信息公开工作年度报告'] });
  });

  it('take what the caller says before anything else', () => {
    expect(importFound(file([title, ...official, two!, three!, four!]), { organisation: '另一局', year: 2023 }).value).toMatchObject({ organisation: '另一局', year: 2023 });
  });

  it('have signature and date, and no signature without a date', () => {
    const end = (...lines: readonly Line[]): Value => valueOf(importFound(file([title, ...official.slice(0, 5), official[5]!, '无。', ...lines])));
    expect(end('某局', '2025 年 1 月 8 日', '')).toMatchObject({ signature: '某局', date: '2025-01-08', sections: { otherMatters: ['无。'] } });
    expect(end('以上报告。').signature).toBeUndefined();
  });

  it('tell what stood above the title', () => {
    expect(withHeadings(official, ['某局文件', title]).diagnostics).toMatchObject([{ code: 'text-left-out', actual: '某局文件', details: { reason: 'beforeTitle' } }]);
  });
});

describe('other things', () => {
  it('that are no report are no report', () => {
    expect(importFound(file(['关于召开会议的通知', '一、时间', '二、地点']))).toMatchObject({ value: undefined, diagnostics: [{ code: 'report-not-found' }] });
  });

  it('that cannot be printed are left out, which is told', () => {
    const imported = overview('公\u202e开\u0007信息');
    expect(valueOf(imported).sections['overview']).toEqual(['公开信息']);
    expect(imported.diagnostics).toMatchObject([{ code: 'text-left-out', details: { reason: 'control' } }]);
  });

  it('beside a table go with it: caption, unit, note; a picture keeps its caption and gets a name', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const cell = (text: string) => ({ blocks: [blockOf(text)], rowSpan: 1, columnSpan: 1, place: {} });
    const extra: FoundBlock = { type: 'table', rows: [{ cells: [cell('渠道'), cell('数量')] }, { cells: [cell('网站')] }], place: {} };
    const image: FoundBlock = { type: 'image', content: { bytes: png }, place: {} };
    const imported = overview('表1　公开渠道', '单位：条', extra, '注：含转载。', image, '图1 申请数量', { type: 'image', content: { address: 'https://a.example/b.png' }, place: {} }, { type: 'image', content: { bytes: new Uint8Array([0x47, 0x49, 0x46]) }, place: {} });
    expect(valueOf(imported).sections['overview']).toEqual([
      { table: { caption: '表1　公开渠道', unit: '条', headerRows: 0, rows: [['渠道', '数量'], ['网站', null]], note: '注：含转载。' } },
      { image: 'picture-1.png', alternativeText: '图1 申请数量', caption: '图1 申请数量' },
    ]);
    expect(imported.pictures).toEqual([{ name: 'picture-1.png', bytes: png }]);
    expect(imported.diagnostics.map(({ code, details }) => [code, details?.['reason']])).toEqual([['picture-left-out', 'remote'], ['picture-left-out', 'format']]);
  });
});
