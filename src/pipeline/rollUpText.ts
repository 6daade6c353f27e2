import { describeUnits } from '../rollup/describeTrace.js';
import type { RollUpTrace } from '../rollup/rolledUp.js';
import { reportText } from './reportText.js';

const remarks = ['表中各格为各单位数字之和；各单位都空白的格留空。', '文字各部分留空，由汇总机关撰写；总计也是相加得来，已按勾稽关系核对。'];

/** Two hundred names are more than an editor shows on a line. */
const commentWidth = 60;

/** One line as comment lines, broken behind names. */
function comment(line: string): readonly string[] {
  const lines = [''];
  for (const [word] of line.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ').matchAll(/[^、，。]+[、，。]?|[、，。]/gu)) {
    if (lines.at(-1) !== '' && lines.at(-1)!.length + word.length > commentWidth) lines.push('');
    lines.push(lines.pop()! + word);
  }
  return lines.map((part, index) => `# ${index > 0 ? '  ' : ''}${part}`);
}

/**
 * Writes a roll-up as the data file of its report: which units it is made of and which not as comments on top, figures with their
 * labels, texts left to be written.
 *
 * @param value the `value` of a `RollUp`. @param format JSON has no comments and tells the figures alone.
 * @example
 * const { value, trace } = rollUp(units);
 * const text = value && trace ? rollUpText(value, trace, 'yaml') : '';
 */
export function rollUpText(value: Readonly<Record<string, unknown>>, trace: RollUpTrace, format: 'yaml' | 'json'): string {
  const text = reportText(value, format);
  return format === 'json' ? text : `${[...describeUnits(trace), ...remarks].flatMap(comment).join('\n')}\n${text}`;
}
