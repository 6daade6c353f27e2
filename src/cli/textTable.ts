/** Characters a terminal shows two columns wide: Chinese, its marks and full-width forms (Unicode's East Asian Width W and F). */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Characters that take no column of their own. */
const joined = /[\p{M}\p{Cf}]/u;

/**
 * Gives how many columns of a terminal a text takes.
 *
 * @example
 * columnsOf('仿宋 a') //=> 6
 */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (joined.test(character) ? 0 : wide.test(character) ? 2 : 1), 0);
}

/**
 * Sets rows under their headings, columns two blanks apart, Chinese counted as two; nothing stands behind the last cell.
 *
 * @example
 * textTable(['角色', 'file'], [['仿宋', 'a']]) //=> ['角色  file', '仿宋  a']
 */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => columnsOf(row[column] ?? ''))));
  return all.map((row) => row.map((cell, column) => cell + ' '.repeat(widths[column]! - columnsOf(cell))).join('  ').trimEnd());
}
