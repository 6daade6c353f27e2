import type { CellValue } from '../../model/report.js';
import type { FoundBlock } from './found.js';

/**
 * Joins lines to one: Chinese without a gap, words and figures of other scripts with a space.
 *
 * @example
 * joinLines('社会公\n益组织') //=> '社会公益组织'
 * joinLines('12\n34') //=> '12 34'
 */
export function joinLines(text: string): string {
  const lines = text.split(/[\r\n\t\u2028\u2029]+/).map((line) => line.trim());
  return lines.filter(Boolean).reduce((joined, line) => joined + (/[\w.,%]/.test(joined.at(-1) ?? '') && /[\w.,+-]/.test(line[0]!) ? ' ' : '') + line, '');
}

/** The text of some blocks, one line a paragraph; tables among them row by row. */
export function blocksText(blocks: readonly FoundBlock[]): string {
  const lines = blocks.map((block) => {
    if (block.type === 'paragraph') return block.text;
    return block.type === 'table' ? block.rows.flatMap(({ cells }) => cells.map((cell) => blocksText(cell.blocks))).join('\n') : '';
  });
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** No figure is longer; a longer text need not be read to know that it is none. */
const longestFigure = 40;

/** Says whether a cell's text is a plain number. */
export function isNumber(text: string): boolean {
  return text.length <= longestFigure && typeof readValue(text) === 'number';
}

/**
 * Reads a cell: blank is null, a figure that JavaScript writes alike is a number, anything else stays the text that is printed.
 *
 * @example
 * readValue(' 12 ') //=> 12
 * readValue('75.9260') //=> '75.9260'
 * readValue('　') //=> null
 */
export function readValue(text: string): CellValue {
  const printed = joinLines(text);
  if (printed === '') return null;
  const number = /^-?\d{1,15}(?:\.\d+)?$/.test(printed) ? Number(printed) : undefined;
  return number !== undefined && String(number) === printed ? number : printed;
}
