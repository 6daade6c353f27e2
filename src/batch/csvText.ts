/** Text in columns for spreadsheets: RFC 4180, with what keeps a cell from being taken for a formula. */

/** What a spreadsheet takes for the beginning of a formula, its full-width forms too, behind blanks and marks that do not show; behind apostrophes, so that one put before is told from one that was there. */
const formulaStart = /^'*[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]*[=+\-@\t\r＝＋－＠﹦﹢﹣﹫]/u;

/**
 * Writes one cell: between quotation marks where it must be, and with an apostrophe before it where a spreadsheet would compute it.
 *
 * @example
 * csvCell('=1+1') //=> "'=1+1"
 * csvCell('甲, "乙"') //=> '"甲, ""乙"""'
 */
export function csvCell(text: string): string {
  const guarded = formulaStart.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One line of cells with its end, which is CR LF whatever the system. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell))).join(',')}\r\n`;
}

/** Stands before the first line: without it Excel takes the text for one of the system's own encoding. */
export const byteOrderMark = '\ufeff';
