import { describe, expect, it } from '@jest/globals';
import { composeParagraph } from '../../../src/typesetting/composeParagraph.js';
import { advanceOf, body, drawn, linesOf, run } from './compose.js';

const compose = (text: string, more: Partial<typeof body> = {}) => composeParagraph([run(text)], { ...body, ...more });

describe('hanging punctuation', () => {
  const hanging = { hangingPunctuation: true };

  it('lets a point mark stand beyond a full line', () => {
    const [line, next] = compose(`${'国'.repeat(28)}，${'民'.repeat(28)}`, hanging);
    expect(drawn(line!)).toBe(`${'国'.repeat(28)}，`);
    expect(line).toMatchObject({ hangs: true, isJustified: true });
    expect(line!.right).toBeCloseTo(body.measure, 9);
    const piece = line!.pieces[0]!;
    expect(piece.x + piece.width).toBeCloseTo(body.measure + 16 + piece.letterSpacing, 9);
    expect(drawn(next!)).toBe('民'.repeat(28));
  });

  it('does not hang a mark that fits, nor one that another mark follows, nor a closing mark', () => {
    expect(compose(`${'国'.repeat(27)}，${'民'.repeat(28)}`, hanging)[0]!.hangs).toBe(false);
    expect(linesOf(`${'国'.repeat(28)}。”${'民'.repeat(9)}`, hanging)[0]).toBe('国'.repeat(27));
    expect(linesOf(`${'国'.repeat(28)}）${'民'.repeat(9)}`, hanging)[0]).toBe('国'.repeat(27));
  });

  it('is off unless asked for', () => {
    expect(linesOf(`${'国'.repeat(28)}，${'民'.repeat(9)}`)[0]).toBe('国'.repeat(27));
  });
});

describe('squeezed marks', () => {
  const squeezed = { squeezedMarks: 'all', measure: 280 } as const;
  const wide = (text: string, more: Partial<typeof body> = {}) => composeParagraph([run(text, { size: 10, letterSpacing: 0 })], { ...body, ...squeezed, ...more });

  it('two adjacent marks take one and a half em, three two', () => {
    expect(wide('国），国')[0]!.right).toBeCloseTo(35, 9);
    expect(wide('国：“《国')[0]!.right).toBeCloseTo(40, 9);
    expect(wide('国），国', { squeezedMarks: 'none' })[0]!.right).toBe(40);
  });

  it('an opening mark at the line start and a closing or point mark at its end lose their blank half', () => {
    const [line] = wide('（国）');
    expect(line!.pieces[0]!.x).toBe(-5);
    expect([line!.left, line!.right]).toEqual([0, 20]);
    expect(wide(`${'国'.repeat(27)}民，${'民'.repeat(9)}`)[0]!.right).toBeCloseTo(280, 9);
  });

  it('are only a closing quote before an opening one, where only quotes are squeezed', () => {
    const quotes = (text: string): number => wide(text, { squeezedMarks: 'quotes' })[0]!.right;
    expect(quotes('“国”“民”')).toBeCloseTo(55, 9);
    expect(quotes('《国》（民）')).toBeCloseTo(60, 9);
    expect(quotes('“国”，民')).toBeCloseTo(50, 9);
  });

  it('half-width marks are not squeezed', () => {
    expect(wide('国),国')[0]!.right).toBe(30);
  });
});

it('a caller may compose inside its own advanceOf without disturbing the line at hand', () => {
  const nested = (codePoint: number): number => {
    composeParagraph([run('（政务）公开2020年'.repeat(9))], { ...body, measure: 50 });
    return advanceOf(codePoint);
  };
  const text = '政务公开，2020年共受理申请40件。'.repeat(5);
  expect(composeParagraph([run(text)], { ...body, advanceOf: nested })).toEqual(composeParagraph([run(text)], body));
});

it('the composer hands back frozen lines', () => {
  const lines = composeParagraph([run('政务公开')], { ...body, advanceOf });
  expect(Object.isFrozen(lines) && Object.isFrozen(lines[0]) && Object.isFrozen(lines[0]!.pieces) && Object.isFrozen(lines[0]!.pieces[0])).toBe(true);
});
