/** The rules on text and names, on wordings of our own: what they speak against and what they leave alone. */
import { isDepartment, isGovernment, organLevel } from '../../../src/rules/organ.js';
import { countIn, isOfYear, plainSentence, quoteOf } from '../../../src/rules/readSentence.js';
import { reviewReport } from '../../../src/rules/reviewReport.js';
import { reviewedReport } from '../../support/reviewedReport.js';
import type { ReviewedParts } from '../../support/reviewedReport.js';

function found(rule: string, parts: ReviewedParts): readonly unknown[] {
  return reviewReport(reviewedReport(parts)).filter((finding) => finding.rule === rule).map(({ actual, details }) => actual ?? details?.['missing'] ?? '');
}

const preface = (words: string): ReviewedParts => ({ with: [[['preface'], words]] });

describe('the notice cited (R16)', () => {
  it.each<[string, readonly string[]]>([
    ['按照国办公开办函[2019]60号的要求编制。', ['国办公开办函〔2019〕60号']],
    ['按照《年度报告格式》（国办公开办函（2021）第60号）编制。', ['国办公开办函〔2021〕60号']],
    ['按照国办公开办函〔2021〕30号编制。', []],
    ['根据国办公开办函〔 2021 〕 30 号文件编制。', []],
    ['按照国办公开办函〔2022〕5号关于发布时间的要求公布。', []],
    ['按照国办发〔2019〕60号编制。', []],
  ])('%s', (words, notices) => {
    expect(found('R16', preface(words))).toEqual(notices);
  });

  it('is the other one in a report of 2020', () => {
    expect(found('R16', { edition: '2019', ...preface('按照国办公开办函〔2021〕30号编制。') })).toEqual(['国办公开办函〔2021〕30号']);
  });
});

describe('the Regulations cited (R17)', () => {
  it.each<[string, readonly string[]]>([
    ['根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。', ['第492号']],
    ['根据《中华人民共和国政府信息公开条例》（以下简称《条例》，国令第171号）编制。', ['第171号']],
    ['根据新修订的《中华人民共和国政府信息公开条例》（国务院令第771号）编制。', ['第771号']],
    ['根据《中华人民共和国政府信息公开条例》第三十一条、第三十二条的规定，编制并公布年度报告。', ['第三十一条、第三十二条']],
    ['根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）第四十九条、第五十条编制。', []],
    ['原《中华人民共和国政府信息公开条例》（国务院令第492号）修订后，我们重新编制了指南。', []],
    ['根据《中华人民共和国政府信息公开条例》和《机关团体建设楼堂馆所管理条例》（国务院令第688号）编制。', []],
    ['申请的收到日期按照《政府信息公开条例》第三十一条确定。', []],
  ])('%s', (words, numbers) => {
    expect(found('R17', preface(words))).toEqual(numbers);
  });
});

describe('the data period (R18)', () => {
  it.each<[string, number]>([
    ['本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。', 1],
    ['本报告中所列数据的统计期限自2025年1月1日起，至2025年12月30日止。', 1],
    ['数据统计时间：2025年1月1日—2026年12月31日。', 1],
    ['统计期限为2025年1月1日至12月31日。', 0],
    ['统计期限为2025年1月1日—12月31日。', 0],
    ['所列数据统计截止时间为2025年12月31日。', 0],
    ['统计数据显示，2025年3月1日至6月30日网站访问量明显增长。', 0],
    ['2024年5月1日至2024年10月31日，门户网站完成改版。', 0],
  ])('%s', (words, count) => {
    expect(found('R18', preface(words))).toHaveLength(count);
  });
});

describe('the year (R19)', () => {
  it.each<[ReviewedParts, readonly number[]]>([
    [preface('现公布澄岚市2023年度政府信息公开工作年度报告。'), [2023]],
    [preface('《澄岚市2024年政府信息公开工作年度报告》提出的问题已经整改。'), []],
    [{ overview: ['2024年，我市认真贯彻落实《条例》，稳步推进各项工作。'] }, [2024]],
    [{ overview: ['2024年，国务院办公厅印发了新的要点。'] }, []],
    [{ overview: ['工作稳步推进。', '2024年，我市认真贯彻落实《条例》。'] }, []],
    [{ with: [[['title'], ['澄岚市人民政府', '2023年政府信息公开工作年度报告']]] }, [2023]],
    [{ with: [[['title'], ['澄岚市人民政府政府信息公开工作年度报告']]] }, []],
  ])('%j', (parts, years) => {
    expect(found('R19', parts)).toEqual(years);
  });
});

describe('the day of issue (R20)', () => {
  it.each([
    ['澄岚市人民政府', '2026-03-31', 0],
    ['澄岚市人民政府', '2026-04-01', 1],
    ['澄岚市教育局', '2026-01-31', 0],
    ['澄岚市教育局', '2026-02-01', 1],
    ['澄岚市人民政府办公室', '2026-02-20', 0],
    ['澄岚市人民政府', '2025-12-31', 1],
  ])('%s %s', (organisation, date, count) => {
    expect(found('R20', { organisation, with: [[['date'], date]] })).toHaveLength(count);
  });
});

describe('numbers written by hand (R26)', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['1.甲。', '2.乙。', '2.丙。'], ['2.']],
    [['一是改进；二是提高；二是加强。'], ['二是']],
    [['一是改进；二是提高。一是加强；二是完善。'], []],
    [['第一，改进。第二，提高。第二，加强。'], ['第二，']],
    [['2.5万人次参加。', '2.5万人次受益。'], []],
    [['（一）甲。', '1.子。', '2.丑。', '（二）乙。', '1.寅。', '2.卯。'], []],
    [['三、甲。', '三、乙。'], ['三、']],
    [['其一是改进。', '十二是一个数。'], []],
  ])('%j', (paragraphs, numbers) => {
    expect(found('R26', { overview: paragraphs })).toEqual(numbers);
  });

  it('are those of captions, too', () => {
    const table = (caption: string): unknown => ({ table: { caption, rows: [['甲']] } });
    expect(found('R26', { with: [[['sections', 'problemsAndImprovements'], [table('表1　甲'), table('表1　乙'), table('表2　丙'), table('表10 丁')]]] })).toEqual(['表1']);
  });
});

describe('what is missing', () => {
  it('is named: of the five aspects (R21), and of the results of a government (R25)', () => {
    expect(found('R21', { with: [[['sections', 'overview'], '全年主动公开各类信息，办理依申请公开事项。']] })).toEqual([['政府信息管理', '政府信息公开平台建设', '监督保障']]);
    expect(found('R25', { with: [[['sections', 'overview'], '全年主动公开各类信息。']] })).toEqual([['工作考核', '社会评议', '责任追究']]);
  });

  it('is not asked for in the form of 2019 where only the later notice does', () => {
    const parts: ReviewedParts = { edition: '2019', with: [[['sections', 'overview'], '有。'], [['sections', 'otherMatters'], '无。']] };
    expect([...found('R21', parts), ...found('R24', parts)]).toEqual([]);
  });
});

describe('the list of parts (R29)', () => {
  const all = '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';
  const without = (part: string): string => all.split('、').filter((name) => !name.includes(part)).join('、');

  it.each<[string, readonly number[]]>([
    [`全文包括${without('申请')}等六个部分。`, [5]],
    [`本报告由${without('总体')}6个部分组成。`, [5]],
    [`本报告由${all}等六部分组成。`, []],
    [`本报告由${without('申请')}五个部分组成。`, []],
    [`本报告包括${without('申请')}。`, []],
    ['本报告由文字和表格等六个部分组成。', []],
  ])('%s', (words, named) => {
    expect(found('R29', preface(words))).toEqual(named);
  });
});

describe('an organ’s name', () => {
  it.each([
    ['兴国县人民政府办公室', 'county'],
    ['深圳市龙岗区住房和建设局', 'county'],
    ['北京市朝阳区人民政府', 'county'],
    ['阿拉善左旗人民政府', 'county'],
    ['澄岚市云溪县青石镇人民政府', 'township'],
    ['广州市白云区同和街道办事处', 'township'],
    ['沅陵县二酉苗族乡人民政府', 'township'],
    ['广西壮族自治区人民政府', undefined],
    ['内蒙古自治区教育厅', undefined],
    ['武汉经济技术开发区管理委员会', undefined],
    ['雄安新区管理委员会', undefined],
    ['阿克苏地区教育局', undefined],
    ['澄岚市人民政府', undefined],
    ['澄岚市教育局', undefined],
  ])('%s is of level %s', (name, level) => {
    expect(organLevel(name)).toBe(level);
  });

  it('tells governments from their departments and offices', () => {
    expect(['澄岚市人民政府', '青石镇人民政府'].every(isGovernment)).toBe(true);
    expect(['澄岚市人民政府办公室', '澄岚市教育局'].some(isGovernment)).toBe(false);
    expect([isDepartment('澄岚市卫生健康委员会'), isDepartment('青石镇人民政府')]).toEqual([true, false]);
  });
});

describe('a sentence', () => {
  it('is read in plain signs', () => {
    expect(plainSentence('２０２５年, 收到 1,036 件(《某条例》)')).toBe('2025年，收到1036件（《》）');
  });

  it.each([
    ['', true],
    ['2025年，', true],
    ['2024年，', false],
    ['去年', false],
    ['比上年', true],
    ['上年结转3件，', true],
    ['2024年收到9件，2025年', true],
    ['2025年，与2024年相比，', true],
    ['2021—2025年', false],
    ['2025年1月1日至2025年12月31日', true],
  ])('is of 2025 after %j: %s', (before, expected) => {
    expect(isOfYear(before, '', 2025)).toBe(expected);
  });

  it.each([['十', 10], ['十二', 12], ['二十', 20], ['九十九', 99], ['两', 2], ['零', 0], ['1036', 1036], ['一二', undefined], ['百', undefined], ['', undefined]])('counts %s as %s', (text, number) => {
    expect(countIn(text)).toBe(number);
  });

  it('is quoted whole when short, and around the matter when long', () => {
    expect(quoteOf(' 短句。 ')).toBe('短句。');
    const quote = quoteOf(`${'甲'.repeat(200)}要点${'乙'.repeat(200)}`, '要点');
    expect(quote).toMatch(/^……甲+要点乙+……$/u);
    expect([...quote]).toHaveLength(84);
  });
});
