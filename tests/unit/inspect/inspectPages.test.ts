import { describeInspection } from '../../../src/inspect/describeInspection.js';
import { gbt33476 } from '../../../src/stylesheet/gbt33476.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { readStylesheet } from '../../../src/stylesheet/readStylesheet.js';
import { bodyLines, cell, paragraph, table } from '../../support/documents.js';
import { inspect, report } from './inspected.js';

describe('an inspection', () => {
  const inspection = inspect();

  it('is plain JSON and frozen', () => {
    expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection);
    expect(Object.isFrozen(inspection.verdicts[0]!.measured)).toBe(true);
  });

  it('counts the lines and the characters of each page', () => {
    // Title, blank line, four headings, 50 lines of text, signature and date.
    expect(inspection.pages.map(({ lines, characters }) => [lines, characters])).toEqual([[21, 28], [22, 28], [14, 28]]);
    expect(inspection.pageCount).toBe(3);
  });

  it('tells how flush the right edge is', () => {
    expect(inspection.rightEdge!.spread).toBeLessThan(0.05);
    expect(inspection.rightEdge!.lines).toBeGreaterThan(35);
    expect(inspection.rightEdge!.greatest).toBeCloseTo((210 - 26) * (72 / 25.4), 1);
  });

  it('leaves marks that hang out of the right edge', () => {
    const { stylesheet } = readStylesheet({ composition: { hangingPunctuation: true } });
    const text = `${'文'.repeat(26)}，${'文'.repeat(28)}。${'文'.repeat(28)}，${'文'.repeat(40)}`;
    const { rightEdge, verdicts } = inspect([paragraph(text)], stylesheet!);
    expect(rightEdge!.lines).toBe(4);
    expect(rightEdge!.spread).toBeLessThan(0.05);
    expect(verdicts.length).toBeGreaterThan(10);
  });

  it('names the faces, what they stand in for and how much they draw', () => {
    expect(inspection.faces.map(({ family, typefaces, asked }) => [family, typefaces, asked])).toEqual([
      ['displaySong', ['displaySong'], ['方正小标宋简体']],
      ['song', ['song'], ['宋体']],
      ['fangsong', ['fangsong'], ['仿宋_GB2312']],
      ['kai', ['kai'], ['楷体_GB2312']],
      ['hei', ['hei'], ['黑体']],
    ]);
    expect(inspection.faces.map(({ standsInFor }) => standsInFor)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(inspection.faces.find(({ family }) => family === 'kai')?.characters).toBe('（一）主动公开'.length);
  });

  it('lists headings with level and page', () => {
    expect(inspection.headings).toEqual([
      { text: '一、总体情况', level: 1, page: 1 },
      { text: '（一）主动公开', level: 2, page: 1 },
      { text: '1.机制建设', level: 3, page: 1 },
      { text: '（1）审查', level: 4, page: 1 },
    ]);
  });

  it('lists what the profile changes', () => {
    expect(inspection.deviations).toEqual([]);
    expect(inspect(report, gbt33476).deviations.length).toBeGreaterThan(2);
  });
});

describe('the tables of an inspection', () => {
  const group = (label: string, count: number): ReturnType<typeof cell>[][] =>
    Array.from({ length: count }, (_, row) => [...(row === 0 ? [cell(label, { kind: 'rowHeader', rowSpan: count })] : []), cell(`${label}第${row + 1}行`), cell(String(row), { kind: 'value' })]);
  const header = [cell('类别', { kind: 'columnHeader' }), cell('事项', { kind: 'columnHeader' }), cell('数量', { kind: 'columnHeader' })];
  const long = table(3, [header, ...group('公开', 5), ...group('答复', 60)], { headerRowCount: 1, alternativeText: '长表' });
  const short = table(3, [header, ...group('公开', 2)], { headerRowCount: 1, caption: paragraph('表2 短表', 'tableCaption') });

  it('tell pages, size and the labels a page end parts', () => {
    const { tables, pages } = inspect([bodyLines(3), long, short]);
    expect(tables.map(({ name, rows, columns, firstPage, lastPage }) => ({ name, rows, columns, firstPage, lastPage }))).toEqual([
      { name: '长表', rows: 66, columns: 3, firstPage: 1, lastPage: 3 },
      { name: '表2 短表', rows: 3, columns: 3, firstPage: 3, lastPage: 3 },
    ]);
    expect(tables.map(({ splitGroups }) => splitGroups)).toEqual([[{ label: '答复', pages: [1, 2, 3] }], []]);
    expect(pages.map((page) => page.tables)).toEqual([1, 1, 2]);
  });

  it('are told apart when nothing stands between them, on one page and over a page end', () => {
    const bare = { ...short };
    delete (bare as { caption?: unknown }).caption;
    const { tables } = inspect([bare, bare, long, bare, { ...long, alternativeText: '第二张长表' }]);
    const ranges = tables.map(({ firstPage, lastPage }) => [firstPage, lastPage]);
    expect(ranges.slice(0, 2)).toEqual([[1, 1], [1, 1]]);
    expect(ranges.every(([first, last], index) => first! > 0 && first! <= last! && (index === 0 || first! >= ranges[index - 1]![1]!))).toBe(true);
    expect(tables[2]!.lastPage - tables[2]!.firstPage).toBeGreaterThan(0);
    expect(tables[4]!.lastPage - tables[4]!.firstPage).toBeGreaterThan(0);
  });
});

describe('an inspection in words', () => {
  it('says every part in Chinese, verdicts last', () => {
    const lines = describeInspection(inspect(report, { ...gbt9704, name: '自定' }));
    expect(lines[0]).toBe('标题：3 页，版式 自定');
    expect(lines).toContain('  第 1 页 21 行，每行至多 28 字');
    expect(lines).toContain('与标准版式的差异：无');
    expect(lines).toContain('  第 1 页 　（一）主动公开');
    expect(lines.at(-1)).toMatch(/^ {2}未验证 {2}W3C CLREQ《中文排版需求》中西文混排 中西文间隙（推荐）：/);
    expect(lines.some((line) => /^ {2}符合 {2}GB\/T 9704-2012 5\.2\.3 行数和字数（一般）：行距 28\.95 pt，每面最多行数 22，每行最多字数 28$/.test(line))).toBe(true);
  });

  it('names what a profile changes and why', () => {
    expect(describeInspection(inspect(report, gbt33476))).toContain('  page.marginTop：37mm → 34.58mm，GB/T 9704-2012 5.2.1（必须），依据：GB/T 33476.2-2016 页边');
  });
});
