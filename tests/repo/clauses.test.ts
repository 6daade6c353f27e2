/** Holds that the clauses the sources cite are clauses there are. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '../../src');

/** GB/T 9704-2012 《党政机关公文格式》: what each clause that is cited rules. */
const gbt9704: Readonly<Record<string, string>> = {
  '5.1': '幅面尺寸',
  '5.2': '版面',
  '5.2.1': '页边与版心尺寸',
  '5.2.2': '字体和字号',
  '5.2.3': '行数和字数',
  '5.2.4': '文字的颜色',
  '7.2': '版头',
  '7.3': '主体',
  '7.3.1': '标题',
  '7.3.2': '主送机关',
  '7.3.3': '正文',
  '7.3.4': '附件说明',
  '7.3.5.1': '加盖印章的公文',
  '7.3.5.2': '不加盖印章的公文',
  '7.3.5.4': '成文日期中的数字',
  '7.3.5.5': '特殊情况说明',
  '7.3.6': '附注',
  '7.3.7': '附件',
  '7.4': '版记',
  '7.5': '页码',
};

/** GB/T 15834-2011 《标点符号用法》: 5.1 横排文稿标点符号的位置和书写形式. */
const gbt15834: readonly string[] = ['5.1'];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|md)$/.test(name));
const texts = files.map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

/** The numbers behind the name of a standard: `5.1, 5.2.1` behind `GB/T 9704-2012`. */
function cited(text: string, standard: string): readonly string[] {
  const numbers = String.raw`\d+(?:\.\d+)+(?:–\d+)?`;
  return [...text.matchAll(new RegExp(String.raw`${standard},? (${numbers}(?:(?: \([^)]*\))?, ${numbers})*)`, 'g'))].flatMap((match) => match[1]!.match(new RegExp(numbers, 'g'))!);
}

/** `7.3.5.1–2` are two clauses. */
function unfolded(number: string): readonly string[] {
  const [from, last] = number.split('–');
  return last === undefined ? [from!] : [from!, from!.replace(/\d+$/, last)];
}

describe('clauses', () => {
  it('are read from a sentence', () => {
    expect(cited('by GB/T 9704-2012 5.2.3 (22 lines), 7.3.5.1–2 and others', 'GB/T 9704-2012').flatMap(unfolded)).toEqual(['5.2.3', '7.3.5.1', '7.3.5.2']);
  });

  it('of GB/T 9704-2012 are those of the table', () => {
    const found = texts.flatMap(({ file, text }) => cited(text, 'GB/T 9704-2012').flatMap(unfolded).map((number) => ({ file, number })));
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter(({ number }) => !(number in gbt9704))).toEqual([]);
  });

  it('of GB/T 15834-2011 are of its part on position', () => {
    const found = texts.flatMap(({ file, text }) => cited(text, 'GB/T 15834-2011').map((number) => ({ file, number })));
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ number }) => !gbt15834.includes(number))).toEqual([]);
  });

  it('of W3C CLREQ are cited by name, since their numbers change between versions', () => {
    expect(texts.flatMap(({ file, text }) => (text.match(/CLREQ,? (?:section )?\d[^\n]*/g) ?? []).map((line) => `${file}: ${line}`))).toEqual([]);
  });
});
