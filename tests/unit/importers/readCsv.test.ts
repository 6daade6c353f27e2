import { readCsv } from '../../../src/importers/readCsv.js';

const cells = (text: string): readonly (readonly string[])[] => readCsv(text).rows.map((row) => row.cells);

describe('text in columns', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['plain', 'a,b\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]],
    ['without a last line end', 'a,b\nc,', [['a', 'b'], ['c', '']]],
    ['with a byte order mark', '\uFEFFa,b\n', [['a', 'b']]],
    ['with marks, separators and line ends between marks', '"a, ""b""","c\r\nd"\re', [['a, "b"', 'c\r\nd'], ['e']]],
    ['with marks that begin and end a field', '"""a""",""\n', [['"a"', '']]],
    ['with tabs', 'a\tb,c\n', [['a\tb', 'c']]],
    ['with tabs and no comma', 'a\tb\n', [['a', 'b']]],
    ['blank lines are rows of one blank cell', 'a\n\nb', [['a'], [''], ['b']]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('names the line a row begins on, and the one on which a mark is opened that nothing closes', () => {
    expect(readCsv('"a\nb"\nc\n').rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(readCsv('a\nb,"c\nd\n')).toMatchObject({ openQuote: 2, rows: [{ cells: ['a'] }] });
  });

  it('a million rows take no more than they hold', () => {
    expect(readCsv('a,b\n'.repeat(200_000)).rows).toHaveLength(200_000);
  });
});
