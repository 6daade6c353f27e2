import { describe, expect, it } from '@jest/globals';
import { composeParagraph } from '../../../src/typesetting/composeParagraph.js';
import { body, drawn, linesOf, narrowLinesOf, run } from './compose.js';

const compose = (text: string, more: Partial<typeof body> = {}) => composeParagraph([run(text)], { ...body, ...more });

describe('the grid of 28 characters', () => {
  it('holds exactly 28, in one piece, from edge to edge', () => {
    const [line] = compose('国'.repeat(60));
    expect(drawn(line!)).toBe('国'.repeat(28));
    expect(line!.pieces).toHaveLength(1);
    expect(line!.left).toBe(0);
    expect(line!.right).toBeCloseTo(body.measure, 9);
    expect(line!.pieces[0]!.width).toBeCloseTo(body.measure, 9);
  });

  it('holds 26 behind an indent of two characters', () => {
    const [line] = compose('国'.repeat(60), { firstLineIndent: 2 * 15.793 });
    expect(drawn(line!)).toBe('国'.repeat(26));
    expect(line!.pieces[0]!.x).toBeCloseTo(31.586, 9);
    expect(line!.right).toBeCloseTo(body.measure, 9);
  });

  it('leaves a last line as it is, on the left', () => {
    const line = compose('国'.repeat(30)).at(-1)!;
    expect(line).toMatchObject({ isJustified: false, left: 0 });
    expect(line.right).toBeCloseTo(2 * 16 - 0.207, 9);
  });

  it('sets a full last line inside the measure too', () => {
    expect(compose('国'.repeat(28))[0]!.right).toBeLessThanOrEqual(body.measure + 1e-9);
  });
});

describe('justification', () => {
  it('stretches the gaps beside Latin before anything else, up to a third of an em', () => {
    // 26 characters, a word of 2 half-width ones and one gap leave one point over.
    const [line] = compose(`${'国'.repeat(26)}AB${'民'.repeat(9)}`, { measure: 26 * 15.793 + 15.793 + 4 + 1 });
    expect(line!.pieces.map((piece) => piece.text)).toEqual(['国'.repeat(26), 'AB']);
    const [text, word] = line!.pieces;
    expect(text!.letterSpacing).toBeCloseTo(-0.207, 9);
    const gap = word!.x - text!.x - text!.width;
    expect(gap).toBeGreaterThan(4 - 0.207);
    expect(gap).toBeLessThan(16 / 3);
    expect(line!.right).toBeCloseTo(26 * 15.793 + 15.793 + 4 + 1, 9);
  });

  it('spreads the rest evenly, but not inside words, numbers and dashes', () => {
    const [line] = compose(`国家AB政务——公开2020年${'民'.repeat(12)}government`);
    const spacing = new Map(line!.pieces.map((piece) => [piece.text, piece.letterSpacing]));
    for (const whole of ['AB', '2020']) expect(spacing.get(whole)).toBeCloseTo(-0.207, 9);
    expect(spacing.get('国家')).toBeGreaterThan(0.1);
    expect([...spacing.keys()]).toContain('——');
    expect(line!.right).toBeCloseTo(body.measure, 9);
  });

  it('stretches words and spaces where a line has nothing else', () => {
    const [spaced, word] = [compose(`${'government information '.repeat(9)}`)[0]!, compose('a'.repeat(100))[0]!];
    expect(spaced.right).toBeCloseTo(body.measure, 9);
    expect(spaced.pieces[0]).toMatchObject({ text: 'government ', letterSpacing: -0.207 });
    expect(word.right).toBeCloseTo(body.measure, 9);
    expect(word.pieces).toHaveLength(1);
  });

  it('shrinks the gaps to take in a unit when the line would gape otherwise (先挤进，后推出)', () => {
    const text = `中A国B民C政D务E公F开${'国'.repeat(9)}1234个工作日${'民'.repeat(9)}`;
    const shrunk = compose(text, { measure: 443 })[0]!;
    expect(drawn(shrunk).endsWith('1234个工作日')).toBe(true);
    expect(shrunk.right).toBeCloseTo(443, 9);
    const [first, second] = shrunk.pieces;
    const gap = second!.x - first!.x - first!.width + 0.207;
    expect(gap).toBeGreaterThanOrEqual(2);
    expect(gap).toBeLessThan(4);
  });
});

describe('the gap between Chinese and Latin', () => {
  const gapsOf = (text: string, em = 0.25): readonly number[] => {
    const line = composeParagraph([run(text, { letterSpacing: 0 })], { ...body, cjkLatinGap: em })[0]!;
    return line.pieces.slice(1).map((piece, i) => piece.x - line.pieces[i]!.x - line.pieces[i]!.width);
  };

  it('stands on both sides of a word or number', () => {
    expect(gapsOf('共A条')).toEqual([4, 4]);
    expect(gapsOf('共12.5的')).toEqual([4, 4]);
  });

  it('does not stand beside % + ℃ and other signs', () => {
    expect(gapsOf('共12.5%的')).toEqual([4]);
    expect(gapsOf('网+政')).toEqual([]);
  });

  it('does not stand beside full-width marks, explicit spaces, full-width digits, or at the ends of a line', () => {
    expect(gapsOf('（A），《B》')).toEqual([]);
    expect(gapsOf('共 A 条')).toEqual([]);
    expect(gapsOf('共１２条')).toEqual([]);
    expect(gapsOf('零下８℃的')).toEqual([]);
    expect(compose('A国', { cjkLatinGap: 0.25 })[0]!.left).toBe(0);
    const broken = compose(`${'国'.repeat(28)}AB${'民'.repeat(40)}`);
    expect(broken[1]!.pieces[0]).toMatchObject({ text: 'AB', x: 0 });
  });

  it('is left out when the setting is 0', () => {
    expect(gapsOf('共A条', 0)).toEqual([]);
  });
});

describe('white space', () => {
  it('vanishes at a break but stays in the offsets of the line before it', () => {
    const lines = compose(`${'国'.repeat(28)}　  民民`);
    expect(lines.map(drawn)).toEqual(['国'.repeat(28), '民民']);
    expect(lines.map((line) => [line.start, line.end])).toEqual([[0, 31], [31, 33]]);
  });

  it('is drawn inside a line and at a paragraph’s start', () => {
    expect(linesOf('　　规  章 ')).toEqual(['　　规  章']);
  });

  it('a no-break space is no break', () => {
    expect(linesOf(`${'国'.repeat(26)}AB\u00a0CD民`)).toEqual(['国'.repeat(26), 'AB\u00a0CD民']);
  });

  it('a newline ends a line and is not drawn', () => {
    expect(linesOf('政务\n公开\r\n\n年报')).toEqual(['政务', '公开', '', '年报']);
  });

  it('text without characters gives no lines, text of spaces one without pieces', () => {
    expect(composeParagraph([run('')], body)).toEqual([]);
    expect(composeParagraph([], body)).toEqual([]);
    expect(linesOf('　 ')).toEqual(['']);
  });
});

describe('runs', () => {
  it('of equal style and spacing are drawn as one piece, others apart', () => {
    const [line] = composeParagraph([run('政务'), run('公开'), run('条例', { style: 'kai' }), run('年报', { style: 'kai', size: 14 })], body);
    expect(line!.pieces.map((piece) => [piece.text, piece.style, piece.size])).toEqual([
      ['政务公开', 'body', 16],
      ['条例', 'kai', 16],
      ['年报', 'kai', 14],
    ]);
  });

  it('take part in 避头尾 across their borders', () => {
    const lines = composeParagraph([run('国'.repeat(28)), run('，民民民', { style: 'kai' })], body);
    expect(lines.map(drawn)).toEqual(['国'.repeat(27), '国，民民民']);
  });

  it('that are empty force no line of their own', () => {
    expect(composeParagraph([run('政务', { breakAfter: true }), run('', { breakAfter: true }), run('公开')], body).map(drawn)).toEqual(['政务', '公开']);
  });

  it('with breakAfter end their line, which is not spread', () => {
    const lines = composeParagraph([run('国'.repeat(40), { breakAfter: true }), run('年度报告', { breakAfter: true })], body);
    expect(lines.map(drawn)).toEqual(['国'.repeat(28), '国'.repeat(12), '年度报告']);
    expect(lines.map((line) => line.isJustified)).toEqual([true, false, false]);
  });
});

describe('alignment', () => {
  it('centres and right-aligns by the drawn width', () => {
    const centred = composeParagraph([run('政务 ', { size: 10, letterSpacing: 0 })], { ...body, measure: 100, alignment: 'center' })[0]!;
    expect([centred.left, centred.right, centred.pieces[0]!.x]).toEqual([40, 60, 40]);
    const right = composeParagraph([run('政务', { size: 10, letterSpacing: 0 })], { ...body, measure: 100, alignment: 'right' })[0]!;
    expect([right.left, right.right]).toEqual([80, 100]);
  });
});

describe('preferred breaks', () => {
  const label = (text: string, measure: number): readonly string[] => {
    const parts = text.split('|');
    const offsets = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length);
    return composeParagraph([run(parts.join(''), { size: 10, letterSpacing: 0, preferredBreaks: offsets })], { ...body, alignment: 'center', measure }).map(drawn);
  };

  it('are used when the label does not fit one line', () => {
    expect(label('商业|企业', 25)).toEqual(['商业', '企业']);
    expect(label('法律服务|机构', 40)).toEqual(['法律服务', '机构']);
  });

  it('are left alone when it does', () => {
    expect(label('商业|企业', 40)).toEqual(['商业企业']);
  });

  it('are joined so that the lines are few and even', () => {
    expect(label('未经|复议|直接|起诉', 40)).toEqual(['未经复议', '直接起诉']);
    expect(label('未经|复议|直接|起诉', 65)).toEqual(['未经复议', '直接起诉']);
  });

  it('give way when a part is too wide', () => {
    expect(label('社会公益|组织', 30)).toEqual(['社会公', '益组织']);
  });
});

describe('the last line', () => {
  it('does not hold a dash or ellipsis alone', () => {
    expect(linesOf(`${'国'.repeat(28)}……`)).toEqual(['国'.repeat(27), '国……']);
  });

  it('may be a single character in running text, as in word processors', () => {
    expect(linesOf('国'.repeat(29))).toEqual(['国'.repeat(28), '国']);
    expect(linesOf(`${'国'.repeat(28)}了。`)).toEqual(['国'.repeat(28), '了。']);
  });

  it('does not hold a single character in a cell where the line before can spare one', () => {
    expect(narrowLinesOf('本机关不掌握相关政府信息', 11, { alignment: 'left' })).toEqual(['本机关不掌握相关政府', '信息']);
  });

  it('keeps a single character in a cell too narrow for another way', () => {
    expect(narrowLinesOf('数量值', 2, { alignment: 'center' })).toEqual(['数量', '值']);
  });
});
