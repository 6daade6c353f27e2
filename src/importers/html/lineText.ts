import { leadOf } from '../recognise/lead.js';
import type { Stretch } from '../recognise/lead.js';
import { trimSpace } from '../recognise/unseenMarks.js';

/** Stands for white space with a line end of the source in it, until what is around it is known. */
export const sourceBreak = '\u000b';

/**
 * Marks the white space of a piece of source text: a line end in the source is not one on the page.
 *
 * @example
 * markSpaces('公开\n   情况') //=> '公开\u000b情况'
 */
export function markSpaces(text: string): string {
  return text.replace(/\u000b/g, ' ').replace(/[ \t\f\r\n]+/g, (space) => (space.includes('\n') ? sourceBreak : ' '));
}

const wide = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2014\\u2018-\\u201d\\u2026]';
const betweenWide = new RegExp(`(?<=${wide})\\u000b(?=${wide})`, 'gu');

/** Between two wide characters a line end of the source is nothing, elsewhere a space (CSS Text 3, 4.1.3). */
function collapse(text: string): string {
  return text.replace(betweenWide, '').replace(/\u000b/g, ' ').replace(/\u00a0/g, ' ').split('\n').map(trimSpace).join('\n');
}

/** A line of a page: its text, and how much at its beginning looks different from the rest. */
export function lineOf(stretches: readonly Stretch[]): { readonly text: string; readonly lead: number } {
  const raw = stretches.map(({ text }) => text).join('');
  // Only spaces that do not break stand side by side on a page.
  const text = raw.includes('\u00a0') ? collapse(raw) : collapse(raw).replace(/ {2,}/g, ' ');
  const lead = collapse(raw.slice(0, leadOf(stretches)));
  return { text: trimSpace(text), lead: trimSpace(lead) === '' ? 0 : trimSpace(`${lead}.`).length - 1 };
}
