import type { Paragraph } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { runInRole } from './headingLevels.js';
import { element, joinHtml, textHtml } from './markup.js';
import type { Attributes, Html } from './markup.js';
import { className } from './styling.js';
import type { Declarations } from './styling.js';
import { inlinesHtml } from './writing.js';
import type { Writing } from './writing.js';

/** HTML has elements for six levels; a deeper heading is told as one in the words of ARIA. */
export function headingElement(level: number, attributes: Attributes, content: Html): Html {
  if (level <= 6) return element(`h${level}`, attributes, content);
  return element('div', { ...attributes, role: 'heading', 'aria-level': level }, content);
}

/** A heading that runs into its text: a heading and a paragraph of their own, drawn on one line. */
function runInParagraph(writing: Writing, { inlines }: Paragraph, level: number, role: string): Html {
  const { styling } = writing;
  const [heading, ...rest] = inlines;
  return element(
    'div',
    styling.attributes(['run-in-heading']),
    joinHtml([
      headingElement(level, styling.attributes([className(role)]), inlinesHtml(writing, [heading!])),
      element('p', styling.attributes(['run-in-text']), inlinesHtml(writing, rest)),
    ]),
  );
}

/** 2021年1月28日 → 2021-01-28 */
function calendarDay(text: string): string | undefined {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  return match ? [match[1]!, match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')].join('-') : undefined;
}

/** A label, and the text beside it, whose further lines begin below the text. */
function labelledHtml(writing: Writing, { role, inlines }: Paragraph, label: string, classes: readonly string[], labelStyle?: Declarations): Html {
  const { styling } = writing;
  const parts = [element('span', styling.attributes(['label'], labelStyle), textHtml(label)), element('span', {}, inlinesHtml(writing, inlines))];
  return element('p', styling.attributes([className(role), 'labelled', ...classes]), joinHtml(parts));
}

/**
 * Writes a paragraph: a heading of its level, or text in the class of its role.
 *
 * @param level absent: it is no heading. @param classes further classes. @param labelStyle of its label alone.
 */
export function paragraphHtml(writing: Writing, paragraph: Paragraph, level?: number, classes: readonly string[] = [], labelStyle?: Declarations): Html {
  const { role, inlines } = paragraph;
  const runIn = runInRole(paragraph);
  if (level !== undefined && runIn) return runInParagraph(writing, paragraph, level, runIn);
  if (paragraph.label !== undefined) return labelledHtml(writing, paragraph, paragraph.label, classes, labelStyle);
  const look = writing.styling.attributes([className(role), ...classes]);
  const content = inlinesHtml(writing, inlines);
  if (level !== undefined) return headingElement(level, { ...(role === 'title' && { id: `${writing.idPrefix}-title` }), ...look }, content);
  const day = role === 'date' ? calendarDay(plainText(inlines)) : undefined;
  return element('p', look, day === undefined ? content : element('time', { datetime: day }, content));
}
