import { describe, expect, it } from '@jest/globals';
import { linesOf } from './compose.js';

/** Where a text of unbreakable units is cut when it begins at each column from 1 to 28. */
function cutsOf(unit: string): ReadonlySet<string> {
  const cuts = new Set<string>();
  for (let before = 1; before < 28; before += 1) {
    const lines = linesOf('国'.repeat(before) + unit + '民'.repeat(30));
    const first = lines[0]!.slice(before);
    if (first !== '' && first.length < unit.length) cuts.add(`${first}|${unit.slice(first.length)}`);
  }
  return cuts;
}

describe('what is never divided', () => {
  const wholes = [
    '1,234.5', '12.5%', '63%~68%', '2020-12-31', '2016—2020年', '0797－5322187', '12:30', '3.5‰', '-8℃', '￥500', '＋', '１２３号',
    '75.9260万元', '11398889元', '3亿元', '40条', '6起', '18个', '25家', '2020年', '12月', '31日', '10期', '100人次', '5个工作日', '2.3个百分点', '20余件', '2020 年', '12 %',
    '第711号', '第49条', '第 3 期', '〔2021〕30号', '〔2020〕第17号', 'Government', 'COVID-19', 'don’t', '5G',
  ];
  for (const whole of wholes) {
    it(whole, () => expect([...cutsOf(whole)]).toEqual([]));
  }

  it('Chinese text and numerals are divided anywhere, so 第二十条 may be', () => {
    expect(cutsOf('第二十条').size).toBe(3);
  });

  it('two quantities are parted: 2020年12月31日 between its units only', () => {
    expect([...cutsOf('2020年12月31日')].sort()).toEqual(['2020年12月|31日', '2020年|12月31日']);
  });
});

describe('what is divided only when the line would gape', () => {
  it('a document number: its code goes with it where few characters are left over, and is cut otherwise', () => {
    expect(linesOf('国'.repeat(26) + '（国办函〔2021〕30号）')).toEqual(['国'.repeat(26), '（国办函〔2021〕30号）']);
    expect(linesOf('国'.repeat(19) + '（国办公开办函〔2021〕30号）')[0]).toBe('国'.repeat(19) + '（国办公开办函');
  });

  it('a web address: behind its delimiters, and not at all when it can move down whole', () => {
    expect(linesOf('国'.repeat(10) + '网站(www.xingguo.gov.cn)下载').length).toBe(1);
    expect(linesOf('国'.repeat(18) + '网站(www.xingguo.gov.cn)下载')).toEqual(['国'.repeat(18) + '网站(www.xingguo.', 'gov.cn)下载']);
    expect(linesOf('国'.repeat(24) + '网站(www.xingguo.gov.cn)下载')).toEqual(['国'.repeat(24) + '网站', '(www.xingguo.gov.cn)下载']);
  });

  it('an address behind its solidi only, where word processors are followed; a telephone number behind its hyphen', () => {
    const ends = (text: string) => linesOf(text, { partsAddresses: false, keepsUnits: false });
    expect(ends(`${'国'.repeat(20)}xgxzfbzwxx@163.com${'民'.repeat(9)}`)[0]).toBe('国'.repeat(20));
    expect(ends(`${'国'.repeat(17)}www.yunting.example/zwgk/index.html`)[0]).toBe(`${'国'.repeat(17)}www.yunting.example/`);
    expect(ends(`${'国'.repeat(24)}0797-5322187`)[0]).toBe(`${'国'.repeat(24)}0797-`);
  });

  it('a mail address: xgxzfbzwxx@163.com', () => {
    expect(linesOf('国'.repeat(18) + '邮箱：xgxzfbzwxx@163.com）。')).toEqual(['国'.repeat(18) + '邮箱：xgxzfbzwxx@', '163.com）。']);
    expect(linesOf('国'.repeat(23) + '邮箱：xgxzfbzwxx@163.com）。')).toEqual(['国'.repeat(23) + '邮箱：', 'xgxzfbzwxx@163.com）。']);
  });

  it('a long address over several lines leaves no gaping one', () => {
    const address = 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm?from=search&page=12&keyword=open-government';
    const lines = linesOf(`见${address}。`);
    expect(lines.join('')).toBe(`见${address}。`);
    for (const line of lines.slice(0, -1)) {
      expect(line.length).toBeGreaterThan(40);
      expect('/.?&@-_=').toContain(line.at(-1)!);
    }
  });

  it('a number inside an address is not divided', () => {
    for (let before = 0; before < 28; before += 1) {
      const lines = linesOf(`${'国'.repeat(before)}http://192.168.10.25/2020-12-31/report.html${'民'.repeat(9)}`);
      expect(lines.some((line) => line.includes('192.168.10.25'))).toBe(true);
      expect(lines.some((line) => line.includes('2020-12-31'))).toBe(true);
    }
  });

  it('a hyphenated word', () => {
    expect(linesOf('国'.repeat(20) + 'open-government民民')[0]).toBe('国'.repeat(20) + 'open-government');
    expect(linesOf('国'.repeat(21) + 'cross-departmental民民')[0]).toBe('国'.repeat(21) + 'cross-');
  });

  it('a word longer than a whole line, but not a shorter one', () => {
    expect(linesOf('国'.repeat(20) + 'a'.repeat(80))[0]).toMatch(/^国{20}a{15}$/);
    expect(linesOf('国'.repeat(20) + 'a'.repeat(40))[0]).toBe('国'.repeat(20));
  });
});

describe('characters of several code points', () => {
  it('stay whole at a line end', () => {
    for (const whole of ['𰻞', '葛\u{e0100}', 'é'.normalize('NFD'), '👨\u200d👩\u200d👧', '🇨🇳', '👍🏽', '1\ufe0f\u20e3']) {
      for (let before = 24; before <= 29; before += 1) {
        const lines = linesOf('国'.repeat(before) + whole + '民'.repeat(5));
        expect(lines.filter((line) => line.includes(whole))).toHaveLength(1);
      }
    }
  });

  it('flags are told apart two by two', () => {
    expect(linesOf('国'.repeat(25) + '🇨🇳🇨🇳民民')).toEqual(['国'.repeat(25) + '🇨🇳', '🇨🇳民民']);
  });
});
