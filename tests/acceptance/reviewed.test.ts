/** The reviewers' rules on the made-up city's report: silent as it is, and each of its stated figures is compared with the tables. */
import { parse } from 'yaml';
import { parseReport } from '../../src/model/parseReport.js';
import { reviewReport } from '../../src/rules/reviewReport.js';
import { cityTextWithoutPicture } from '../support/commandLine.js';

const text = cityTextWithoutPicture();

function found(changed: string): readonly string[] {
  const { report } = parseReport(parse(changed));
  return reviewReport(report!).map(({ rule, details, actual }) => [rule, details?.['figure'], actual].filter((fact) => fact !== undefined).join(' '));
}

describe('the report of the made-up city', () => {
  it('gives a reviewer nothing to say', () => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['全年收到政府信息公开申请12409件', '全年收到政府信息公开申请12490件', 'R9 received 12490'],
    ['加上年结转324件', '加上年结转342件', 'R9 carriedIn 342'],
    ['共应办理12733件', '共应办理12373件', 'R9 due 12373'],
    ['年内办结12346件', '年内办结12364件', 'R9 answered 12364'],
    ['结转下年度387件', '结转下年度378件', 'R9 carriedForward 378'],
    ['被申请行政复议368件', '被申请行政复议386件', 'R9 review 386'],
    ['被提起行政诉讼195件', '被提起行政诉讼159件', 'R9 litigation 159'],
    ['（国务院令第711号', '（国务院令第771号', 'R17 第771号'],
    ['自2025年1月1日起', '自2024年1月1日起', 'R18 2024年1月1日起至2025年12月31日'],
    ['实际收取信息处理费25件', '实际收取25件', ''],
    ['date: 2026-03-18', 'date: 2026-04-18', 'R20 2026-04-18'],
    ['rules: [2, 1, 23]', 'rules: [2, 1, 0]', 'R12 0'],
  ])('%s made %s', (from, to, finding) => {
    expect(text).toContain(from);
    expect(found(text.replace(from, to))).toEqual(finding === '' ? [] : [finding]);
  });
});
