import type { HeadingInput } from '../../model/input.js';
import type { FoundParagraph } from './found.js';
import { printedNumber } from './numbers.js';

/** A heading below a section's title, its number taken off. */
export interface ReadHeading {
  readonly heading: HeadingInput & { readonly level: 2 | 3 | 4 };
  /** As printed; absent: none. */
  readonly printed?: string;
  readonly value?: number;
}

/** A heading that is a line of its own is no longer. */
const longestLine = 40;
const longestRunIn = 40;

interface Split {
  readonly heading: string;
  readonly text?: string;
}

function cut(words: string, at: number): Split | undefined {
  const [heading, text] = [words.slice(0, at).trim(), words.slice(at).trim()];
  return heading === '' || text === '' ? undefined : { heading, text };
}

/** Where a run-in heading ends: where its look ends, otherwise with its first sentence, otherwise with a colon. */
function splitRunIn(words: string, lead: number): Split {
  const byLook = lead > 1 ? cut(words, lead) : undefined;
  if (byLook) return byLook;
  const sentence = words.search(/[。！？]/) + 1;
  const byStop = sentence > 1 && sentence <= longestRunIn ? cut(words, sentence) : undefined;
  if (byStop || words.length <= longestLine) return byStop ?? { heading: words.trim() };
  const colon = words.search(/[：:]/) + 1;
  return (colon > 1 && colon <= longestRunIn && cut(words, colon)) || { heading: words.trim() };
}

function levelFrom(level: number | undefined, sectionLevel: number): 2 | 3 | 4 | undefined {
  const below = level === undefined ? 0 : level - sectionLevel + 1;
  return below >= 2 ? (Math.min(4, below) as 2 | 3 | 4) : undefined;
}

/**
 * Reads a paragraph as a heading of level 2 （一）, 3 1. or 4 （1）; undefined when it is plain text.
 *
 * The printed number tells the level; without one, the file's own word for it does.
 * @param sectionLevel the level the file gives the titles of sections.
 */
export function readHeading({ text, level, lead = 0 }: FoundParagraph, sectionLevel: number): ReadHeading | undefined {
  const number = printedNumber(text);
  const own = levelFrom(level, sectionLevel);
  if (number && number.level !== 1 && number.rest.trim() !== '') {
    const offset = text.length - number.rest.length;
    const split = own === undefined ? splitRunIn(number.rest, lead - offset) : { heading: number.rest.trim() };
    return { heading: { ...split, level: number.level }, printed: number.printed, value: number.value };
  }
  if (own === undefined || number || text.trim() === '') return undefined;
  return { heading: { heading: text.trim(), level: own } };
}
