import type { Inline } from './nodes.js';

/**
 * Gives the characters of some inlines; a forced break becomes `lineBreak`, a break hint nothing.
 *
 * @example
 * plainText([{ type: 'text', text: '某市' }, { type: 'lineBreak' }, { type: 'text', text: '年度报告' }], ' ') //=> '某市 年度报告'
 */
export function plainText(inlines: readonly Inline[], lineBreak = ''): string {
  let text = '';
  for (const inline of inlines) text += inline.type === 'text' ? inline.text : inline.type === 'lineBreak' ? lineBreak : '';
  return text;
}
