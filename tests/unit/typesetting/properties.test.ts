import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeParagraph } from '../../../src/typesetting/composeParagraph.js';
import type { ComposedLine, ComposerRun, CompositionOptions } from '../../../src/typesetting/composition.js';
import { widthOnOneLine } from '../../../src/typesetting/widthOnOneLine.js';
import { advanceOf, body, drawn, run } from './compose.js';

const size = 16;
const neverFirst = '、。，．；：？！）〕］｝》〉」』】”·－～／';
const fullWidthMarks = neverFirst.replace('·', '');
const neverLast = '（〔［｛《〈「『【“';

const words = fc.constantFrom(
  ...'政府信息公开工作年度报告，根据《条例》第五十条规定编制。本机关共受理申请件数同比增长一是二是“一网通办”'.match(/.{1,7}/gu)!,
  '2020年', '1,234.5', '12.5%', '63%~68%', '75.9260万元', '2020-12-31', '0797－5322187', '第49条', '25个', '３０号', '+1036', '-417',
  '国办公开办函〔2021〕30号', '（国令第711号）', 'www.xingguo.gov.cn', 'xgxzfbzwxx@163.com', 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm?a=1&b=2',
  'Open Government', 'e-mail', 'GB/T 9704-2012', 'don’t', '“APP”', '‘二十条’', 'ＡＢＣ', '——', '……', '、', '，', '。', '；', '：', '？', '！', '）', '（', '《', '》', '”', '“',
  '·', '～', '／', '…', '％', '℃', '￥500', '①', '■', ' ', '  ', '　', '\u00a0', '𬳵', '𰻞麦村', '㼆', '䶮', '葛\u{e0100}', '😀', '👨\u200d👩\u200d👧', '🇨🇳', 'e\u0301', 'ā', '増\ufe00',
);
// Two marks in a row occur in real text, ten do not; ten would be a unit wider than a narrow line.
const text = fc.array(fc.tuple(words, fc.constantFrom('', '', '国', '政务')), { minLength: 1, maxLength: 60 }).map((parts) => parts.map(([word, glue]) => word + glue).join(''));
const runs: fc.Arbitrary<readonly ComposerRun[]> = fc.oneof(
  text.map((whole) => [run(whole)]),
  fc.array(fc.tuple(text, fc.constantFrom('body', 'kai', 'hei'), fc.constantFrom(false, false, false, true)), { minLength: 1, maxLength: 4 }).map((parts) =>
    parts.map(([part, style, breakAfter]) => run(part, { style, breakAfter })),
  ),
);
const settings: fc.Arbitrary<CompositionOptions> = fc.record({
  measure: fc.constantFrom(body.measure, 300, 221.1),
  firstLineIndent: fc.constantFrom(0, 2 * 15.793),
  alignment: fc.constantFrom('justify' as const, 'justify' as const, 'left' as const, 'center' as const, 'right' as const),
  lineBreaking: fc.constantFrom('basic' as const, 'gb' as const, 'strict' as const),
  keepsUnits: fc.boolean(),
  partsAddresses: fc.boolean(),
  cjkLatinGap: fc.constantFrom(0, 0.2, 0.25),
  hangingPunctuation: fc.boolean(),
  squeezedMarks: fc.constantFrom('none' as const, 'quotes' as const, 'all' as const),
  advanceOf: fc.constant(advanceOf),
});

const whole = (parts: readonly ComposerRun[]): string => parts.map((part) => part.text).join('');
const sample = { numRuns: 600, seed: 20211 };

function rightEdge(line: ComposedLine): number {
  const last = line.pieces[line.pieces.length - 1];
  return last ? last.x + last.width : line.right;
}

describe('any mixed text', () => {
  it('is kept whole and in order: the lines together are the text, and only white space at a break is not drawn', () => {
    fc.assert(
      fc.property(runs, settings, (parts, options) => {
        const source = whole(parts);
        let at = 0;
        for (const line of composeParagraph(parts, options)) {
          expect(line.start).toBe(at);
          const slice = source.slice(line.start, line.end);
          const shown = drawn(line);
          expect(slice.startsWith(shown)).toBe(true);
          expect(slice.slice(shown.length)).toMatch(/^[ \u3000]*$/);
          expect(shown).not.toMatch(/\p{Cs}/u);
          at = line.end;
        }
        expect(at).toBe(source.length);
      }),
      sample,
    );
  });

  it('never begins a line with a closing or point mark nor ends one with an opening mark', () => {
    fc.assert(
      fc.property(runs, settings, (parts, options) => {
        const lines = composeParagraph(parts, options);
        const ends = new Set<number>();
        let at = 0;
        for (const part of parts) if (part.breakAfter) ends.add((at += part.text.length));
          else at += part.text.length;
        for (const [index, line] of lines.entries()) {
          const shown = drawn(line);
          if (index > 0 && !ends.has(line.start)) expect(neverFirst).not.toContain(shown[0] ?? '');
          if (index < lines.length - 1 && !ends.has(line.end)) expect(neverLast).not.toContain(shown.at(-1) ?? '');
        }
      }),
      sample,
    );
  });

  it('stays inside the measure and fills it on every justified line, a hanging mark apart', () => {
    fc.assert(
      fc.property(runs, settings, (parts, options) => {
        const lines = composeParagraph(parts, options);
        const forced = new Set<number>([whole(parts).length]);
        let at = 0;
        for (const part of parts) {
          at += part.text.length;
          if (part.breakAfter) forced.add(at);
        }
        for (const line of lines) {
          const trimmed = options.squeezedMarks === 'all' ? size / 2 : 0;
          const allowance = line.hangs ? size + 4 : trimmed;
          expect(rightEdge(line)).toBeLessThan(options.measure + allowance + 0.01);
          expect(line.right).toBeLessThan(options.measure + 0.01);
          expect(line.left).toBeGreaterThan(-0.01);
          const mustFill = options.alignment === 'justify' && !forced.has(line.end);
          if (!mustFill) {
            expect(line.isJustified).toBe(false);
            continue;
          }
          expect(line.isJustified).toBe(true);
          expect(Math.abs(line.right - options.measure)).toBeLessThan(0.01);
          if (!line.hangs && trimmed === 0) expect(Math.abs(rightEdge(line) - options.measure)).toBeLessThan(0.01);
        }
      }),
      sample,
    );
  });

  it('never holds more full-width characters than the grid has places', () => {
    fc.assert(
      fc.property(runs, settings, (parts, options) => {
        fc.pre(options.squeezedMarks === 'none');
        for (const line of composeParagraph(parts, options)) {
          const count = [...drawn(line)].filter((character) => /\p{Script=Han}/u.test(character) || fullWidthMarks.includes(character)).length;
          expect(count - (line.hangs ? 1 : 0)).toBeLessThanOrEqual(Math.floor((options.measure + 0.01) / (size - 0.207)));
        }
      }),
      sample,
    );
  });

  it('gives pieces whose width follows from their characters and which do not overlap', () => {
    fc.assert(
      fc.property(runs, settings, (parts, options) => {
        for (const line of composeParagraph(parts, options)) {
          let before = -Infinity;
          for (const piece of line.pieces) {
            const characters = [...piece.text];
            const visible = characters.filter((character) => !/[\u200d\ufe00-\ufe0f\u{e0100}]/u.test(character));
            const natural = visible.reduce((sum, character) => sum + advanceOf(character.codePointAt(0)!), 0) * piece.size;
            expect(piece.width).toBeCloseTo(natural + (characters.length - 1) * piece.letterSpacing, 6);
            expect(piece.x).toBeGreaterThan(before - (options.squeezedMarks !== 'none' ? size / 2 : 0) - 0.5);
            before = piece.x + piece.width;
          }
        }
      }),
      sample,
    );
  });

  it('never divides a number, nor parts it from its unit, nor 〔2021〕30号, when it keeps units', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), settings, (parts, options) => {
        const source = parts.join('国');
        const ends = composeParagraph([run(source)], options).map((line) => line.end);
        const numbers = ['1,234.5', '12.5%', '63%~68%', '75.9260', '2020-12-31', '￥500'];
        const units = ['75.9260万元', '0797－5322187', '第49条', '25个', '〔2021〕30号', '711号'];
        for (const whole of options.keepsUnits ? [...numbers, ...units] : numbers) {
          for (let at = source.indexOf(whole); at >= 0; at = source.indexOf(whole, at + 1)) {
            expect(ends.some((end) => end > at && end < at + whole.length)).toBe(false);
          }
        }
      }),
      sample,
    );
  });

  it('is composed the same twice', () => {
    fc.assert(
      fc.property(runs, settings, (parts, options) => {
        expect(composeParagraph(parts, options)).toEqual(composeParagraph(parts, options));
      }),
      { numRuns: 50, seed: 7 },
    );
  });
});

describe('a long paragraph', () => {
  it('asks for each code point once, however long it is', () => {
    const part = '2020年，兴国县政府办（www.xingguo.gov.cn）认真贯彻落实“放管服”改革——𰻞麦村……';
    for (const length of [2000, 200000]) {
      const source = part.repeat(Math.ceil(length / part.length));
      let calls = 0;
      const counting = (codePoint: number): number => {
        calls += 1;
        return advanceOf(codePoint);
      };
      const lines = composeParagraph([run(source)], { ...body, advanceOf: counting });
      expect(calls).toBe([...source].length);
      expect(lines.at(-1)!.end).toBe(source.length);
    }
  });

  it('ends also when nothing in it may be broken or every character is too wide', () => {
    for (const source of ['a'.repeat(20000), '。'.repeat(5000), '（'.repeat(5000), '—'.repeat(5000), ' '.repeat(20000), `国${' '.repeat(9000)}。`, '1'.repeat(20000), '/'.repeat(5000)]) {
      const lines = composeParagraph([run(source)], body);
      expect(lines.at(-1)!.end).toBe(source.length);
      for (const line of lines) expect(rightEdge(line)).toBeLessThan(body.measure + 0.01);
    }
    expect(composeParagraph([run('政务公开')], { ...body, measure: 5 }).map(drawn)).toEqual(['政', '务', '公', '开']);
    expect(composeParagraph([run('政务')], { ...body, measure: -1 }).map(drawn)).toEqual(['政', '务']);
  });
});

describe('text measured on one line', () => {
  it('is as wide as the line that is made of it where there is room for all', () => {
    fc.assert(
      fc.property(runs, settings, (parts, options) => {
        const [line] = composeParagraph(parts, { ...options, measure: Infinity, firstLineIndent: 0, alignment: 'left' });
        expect(widthOnOneLine(parts, options)).toBe(line!.right - line!.left);
      }),
      { numRuns: 300, seed: 9704 },
    );
    expect(widthOnOneLine([], body)).toBe(0);
    expect(widthOnOneLine([run('')], body)).toBe(0);
    expect(widthOnOneLine([run('  ')], body)).toBe(0);
  });
});
