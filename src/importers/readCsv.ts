/** Text in columns: RFC 4180, as spreadsheets write it, also with tabs or semicolons. */

/** A row, with the line it begins on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows; and, when a quotation mark is opened that nothing closes, its line. */
export interface ReadCsv {
  readonly rows: readonly CsvRow[];
  readonly openQuote?: number;
  /** There are more cells than were asked for; reading ended there. */
  readonly hasMore?: boolean;
}

/** The first of the usual ones on the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n?|\n/, 1);
  return [',', '\t', ';'].find((sign) => line.includes(sign)) ?? ',';
}

/** The field that begins at an index: between quotation marks to the mark that closes it, otherwise to the next separator or line end. */
function fieldAt(text: string, index: number, separator: string): { readonly cell: string; readonly end: number; readonly isOpen: boolean } {
  let [cell, at, isOpen] = ['', index, text[index] === '"'];
  if (isOpen) {
    for (at += 1; isOpen && at < text.length; ) {
      const close = text.indexOf('"', at);
      const isTwice = text[close + 1] === '"';
      cell += text.slice(at, close < 0 ? text.length : close) + (close >= 0 && isTwice ? '"' : '');
      at = close < 0 ? text.length : close + (isTwice ? 2 : 1);
      isOpen = close < 0 || isTwice;
    }
  }
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { cell: cell + text.slice(at, end), end, isOpen };
}

const lineEnds = /\r\n?|\n/g;

/**
 * Reads text in columns: fields between quotation marks may hold separators, line ends, and quotation marks written twice.
 *
 * @param mostCells how many cells are read at most; absent: all.
 * @example
 * readCsv('单位,层级\r\n"甲局, ""乙""",部门\r\n').rows[1] //=> { line: 2, cells: ['甲局, "乙"', '部门'] }
 */
export function readCsv(source: string, mostCells = Infinity): ReadCsv {
  const text = source.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let [cells, start, line, count] = [[] as string[], 1, 1, 0];
  for (let at = 0; at < text.length; ) {
    const { cell, end, isOpen } = fieldAt(text, at, separator);
    if (isOpen) return { rows, openQuote: line };
    cells.push(cell);
    count += 1;
    if (count > mostCells) return { rows, hasMore: true };
    line += (text.slice(at, end).match(lineEnds) ?? []).length;
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    rows.push({ line: start, cells });
    at += text.startsWith('\r\n', at) ? 2 : 1;
    [cells, start, line] = [[], line + 1, line + 1];
  }
  return { rows };
}
