import { describe, expect, it } from '@jest/globals';
import { linesOf } from './compose.js';

const columns = [26, 27, 28, 29, 30];

/** The second line's first and the first line's last character when `mark` stands at a column of a 28-character line. */
function edges(mark: string, column: number, lineBreaking: 'basic' | 'gb' | 'strict'): { readonly first: string; readonly last: string } {
  const [line, next] = linesOf('国'.repeat(column - 1) + mark + '民'.repeat(12), { lineBreaking });
  return { first: next!.slice(0, mark.length), last: line!.slice(-mark.length) };
}

describe('避头尾: every mark at columns 26 to 30 of a line of 28', () => {
  const notFirst: Readonly<Record<string, string>> = {
    'point marks': '、。，．；：？！,.;:?!',
    'closing marks': '）〕］｝》〉」』】〗”’)]}',
    connectors: '－～–-~',
    'middle dots': '·・',
    solidi: '／/',
  };
  for (const [name, marks] of Object.entries(notFirst)) {
    it(`${name} never begin a line, at any level`, () => {
      for (const mark of marks) {
        for (const column of columns) {
          for (const level of ['basic', 'gb', 'strict'] as const) expect(edges(mark, column, level).first).not.toBe(mark);
        }
      }
    });
  }

  it('opening marks never end a line, at any level', () => {
    for (const mark of '（〔［｛《〈「『【〖“‘([{') {
      for (const column of columns) {
        for (const level of ['basic', 'gb', 'strict'] as const) expect(edges(mark, column, level).last).not.toBe(mark);
      }
    }
  });

  it('a solidus ends a line at level basic only', () => {
    expect(edges('／', 28, 'basic').last).toBe('／');
    for (const column of columns) {
      for (const level of ['gb', 'strict'] as const) expect(edges('／', column, level).last).not.toBe('／');
    }
  });

  it('—— and …… are never divided; they begin a line unless the level is strict', () => {
    for (const mark of ['——', '……', '———', '⸺']) {
      for (const column of columns) {
        for (const level of ['basic', 'gb', 'strict'] as const) {
          const lines = linesOf('国'.repeat(column - 1) + mark + '民'.repeat(12), { lineBreaking: level });
          expect(lines.filter((line) => line.includes(mark[0]!))).toHaveLength(1);
          if (level === 'strict') expect(lines[1]!.startsWith(mark[0]!)).toBe(false);
        }
      }
    }
    expect(edges('——', 28, 'gb').first).toBe('——');
    expect(edges('……', 28, 'gb').first).toBe('……');
  });

  it('a lone 一字线 between two words is a connector and never begins a line', () => {
    for (const column of columns) expect(edges('—', column, 'gb').first).not.toBe('—');
  });

  it('several marks in a row move together', () => {
    expect(linesOf('国'.repeat(26) + '民）”，' + '民'.repeat(5))).toEqual(['国'.repeat(26), '民）”，' + '民'.repeat(5)]);
    expect(linesOf('国'.repeat(27) + '（《民' + '民'.repeat(5))).toEqual(['国'.repeat(27), '（《民' + '民'.repeat(5)]);
  });
});

describe('quotes', () => {
  it('“ ” are Chinese opening and closing marks also beside Latin', () => {
    expect(linesOf('国'.repeat(26) + '“APP”政务公开')).toEqual(['国'.repeat(26), '“APP”政务公开']);
    expect(linesOf('国'.repeat(26) + 'APP”政务公开')).toEqual(['国'.repeat(26), 'APP”政务公开']);
    expect(linesOf('国'.repeat(26) + '”办公“民民民')).toEqual(['国'.repeat(26) + '”办', '公“民民民']);
  });

  it('’ inside or behind a Latin word is an apostrophe and stays with it', () => {
    expect(linesOf('国'.repeat(26) + 'don’t民民民')).toEqual(['国'.repeat(26), 'don’t民民民']);
    expect(linesOf('国'.repeat(25) + 'users’民民民')).toEqual(['国'.repeat(25), 'users’民民民']);
  });

  it('‘ ’ around Chinese text are quotes, and so are straight quotes in turn', () => {
    expect(linesOf('国'.repeat(27) + '‘五型’民民民')).toEqual(['国'.repeat(27), '‘五型’民民民']);
    expect(linesOf('国'.repeat(27) + '"五型"民民民')).toEqual(['国'.repeat(27), '"五型"民民民']);
    expect(linesOf('国'.repeat(26) + '"五型"民民民')[1]!.startsWith('"')).toBe(false);
  });
});
