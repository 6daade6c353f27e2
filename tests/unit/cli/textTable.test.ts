import { columnsOf, textTable } from '../../../src/cli/textTable.js';

describe('a table for a terminal', () => {
  it('counts Chinese and full-width forms as two columns, marks that join as none', () => {
    expect(['仿宋', 'abc', '，', '𠮷', '１', 'e\u0301', '葛\u{e0100}', '〇'].map(columnsOf)).toEqual([4, 3, 2, 2, 2, 1, 2, 2]);
  });

  it('begins each column at one place, and ends lines with their last cell', () => {
    const lines = textTable(['角色', '字体', 'file'], [['小标宋', 'FandolSong', 'a.otf'], ['补字', '', 'b.ttf'], ['宋体', '宋体', '']]);
    expect(lines).toEqual(['角色    字体        file', '小标宋  FandolSong  a.otf', '补字                b.ttf', '宋体    宋体']);
    const starts = lines.slice(0, 3).map((line) => columnsOf(line.slice(0, line.search(/file|a\.otf|b\.ttf/))));
    expect(new Set(starts).size).toBe(1);
  });
});
