import type { Place } from '../../diagnostics/diagnostic.js';
import type { Form, SectionForm, TableKey } from '../../forms/form.js';
import { align } from './align.js';
import type { FoundParagraph } from './found.js';
import { coverage, fold } from './likeness.js';
import { printedNumber } from './numbers.js';

/** The heading of a section as found. */
export interface SectionHeading {
  readonly section: SectionForm;
  /** The heading's place among the blocks. */
  readonly index: number;
  readonly place: Place;
  /** Its words, without number and closing mark. */
  readonly title: string;
  /** Its number as printed; absent: none. */
  readonly printed?: string;
  /** The number's value; absent: none. */
  readonly value?: number;
  /** What goes on behind the heading in the same paragraph. */
  readonly rest: string;
}

/** A paragraph that may be the heading of a section. */
export interface HeadingCandidate extends Omit<SectionHeading, 'section'> {
  readonly level?: number;
}

/** A heading is no longer; the longest seen is 因政府信息公开工作被申请行政复议、提起行政诉讼情况 with some words around it. */
const longestTitle = 45;

function splitTitle(text: string): { readonly title: string; readonly rest: string } | undefined {
  const trimmed = text.trim();
  const [, first = trimmed, rest = ''] = /^([^。：:；;]{2,}?)[。：:；;]\s*(.*)$/su.exec(trimmed) ?? [];
  return first.length > longestTitle ? undefined : { title: first.trim(), rest: rest.trim() };
}

/** Reads a paragraph as a heading of the first level; undefined when it is none by its look. */
export function headingCandidate({ text, level, place }: FoundParagraph, index: number): HeadingCandidate | undefined {
  const number = printedNumber(text);
  const isFirstLevel = number?.level === 1 || (level !== undefined && level <= 2 && number === undefined);
  const split = splitTitle(number?.level === 1 ? number.rest : text);
  if (!split || split.title === '' || (number && number.level !== 1)) return undefined;
  // Without a number or the file's own word for it, only a line of its own can be a heading.
  if (!isFirstLevel && (split.rest !== '' || split.title.length > 30)) return undefined;
  return { index, place, ...split, ...(number && { printed: number.printed, value: number.value }), ...(level !== undefined && { level }) };
}

/** Words weigh more than numbers: offices leave a section out, and number the rest anew. */
const weight = { words: 0.65, number: 0.35, level: 0.05 } as const;
/** The number alone is enough for a heading in words of the office's own; a few words in common are not. */
const leastScore = 0.34;
/** Words that must be there when there is no number. */
const leastCoverage = 0.7;

function headingScore(section: SectionForm, position: number, { title, rest, value, level }: HeadingCandidate): number {
  const words = coverage(section.title, title);
  if (value === undefined && words < leastCoverage) return 0;
  if (rest !== '' && words < leastCoverage) return 0;
  const extra = fold(title).length > 0 ? Math.min(1, fold(section.title).length / fold(title).length) * 0.02 : 0;
  const score = weight.words * words + (value === position + 1 ? weight.number : 0) + (level === 1 ? weight.level : 0) + extra;
  return score < leastScore ? 0 : score;
}

/** Whether a heading at a place can be that of a section, given where the official tables stand. */
function fitsTables(form: Form, position: number, index: number, tables: ReadonlyMap<TableKey, number>): boolean {
  return form.sections.every(({ table }, other) => {
    const at = table && tables.get(table.key);
    return at === undefined || (other >= position ? index < at : index > at);
  });
}

/**
 * Finds the headings of a form's sections among the paragraphs of a file, by their words, their numbers, their order and the
 * official tables below them. Of two that fit alike – a list of contents and the heading itself – the later one is taken.
 *
 * @param tables the places of the official tables among the blocks.
 */
export function findSections(form: Form, candidates: readonly HeadingCandidate[], tables: ReadonlyMap<TableKey, number>): readonly SectionHeading[] {
  const order = [...candidates].reverse();
  const sections = [...form.sections].reverse();
  const score = (expected: number, found: number): number => {
    const position = form.sections.length - 1 - expected;
    const candidate = order[found]!;
    return fitsTables(form, position, candidate.index, tables) ? headingScore(sections[expected]!, position, candidate) : 0;
  };
  const pairs = align(sections.length, order.length, score);
  return pairs.flatMap((found, index) => (found === undefined ? [] : [{ ...order[found]!, section: sections[index]! }])).reverse();
}
