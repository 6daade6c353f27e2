import type { Inline } from './nodes.js';

/** Gives the characters of some inlines; a forced break becomes `lineBreak`, a break hint nothing. */
export function plainText(inlines: readonly Inline[], lineBreak = ''): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'lineBreak' ? lineBreak : '')).join('');
}
