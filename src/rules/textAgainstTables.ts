import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { cellName, tablePath } from '../forms/derive.js';
import type { ProseText } from '../model/prose.js';
import { sentencesOf } from '../model/sentences.js';
import { isGovernment } from './organ.js';
import { countIn, isOfYear, plainSentence, quoteOf } from './readSentence.js';
import { cellsOf, figureOf } from './reviewContext.js';
import type { Figure, ReviewContext } from './reviewContext.js';
import { namesSomebody, speaksOfAll } from './speakers.js';
import { textFigures } from './textFigures.js';
import type { TableFigure, TextFigure } from './textFigures.js';

/** A sentence with what stands before it in its paragraph, and the heading its paragraph stands under; all in plain signs. */
interface Sentence {
  readonly text: ProseText;
  readonly words: string;
  readonly before: string;
  readonly heading: string;
  readonly original: string;
}

interface Pattern {
  readonly pattern: RegExp;
  /** It says that there was none. */
  readonly isNone: boolean;
}

/** The patterns of one kind of figure in the report's year; made when the first sentence has its words, since a text has few of them all. */
function patternsOf({ states, denies = [] }: TextFigure, year: number): () => readonly Pattern[] {
  const made = (source: string, isNone: boolean): Pattern => ({ pattern: new RegExp(source.replaceAll('{last}', String(year - 1)).replaceAll('{next}', String(year + 1)), 'gu'), isNone });
  let patterns: readonly Pattern[] | undefined;
  return () => (patterns ??= [...states.map((source) => made(source, false)), ...denies.map((source) => made(source, true))]);
}

/** What a figure is counted in stands behind every figure that is stated. */
const anyCount = /[\d零〇一二两三四五六七八九十](?:件|条|宗|份|起|例|个|项|次)/u;

/** How much of a paragraph before a sentence is read for the year and the subject, in characters. */
const mostBefore = 600;

/** How near what a sentence is about must have been said. */
const mostNear = 120;

/** 五 speaks of problems and of the years before and after; captions and cells of free tables are no sentences. */
function isRead({ part, kind }: ProseText): boolean {
  return part !== 'problemsAndImprovements' && (kind === 'paragraph' || kind === 'runIn');
}

function sentencesIn(texts: readonly ProseText[]): readonly Sentence[] {
  let heading: ProseText | undefined;
  return texts.flatMap((text) => {
    if (text.kind === 'heading') heading = text;
    if (!isRead(text)) return [];
    let before = '';
    return sentencesOf(text.text).map((quote) => {
      const words = plainSentence(quote);
      const sentence = { text, words, before, heading: heading?.part === text.part ? heading.text : '', original: quote };
      before = (before + words).slice(-mostBefore);
      return sentence;
    });
  });
}

/** The cells a figure is the sum of; undefined when one of them is no number or the form has none. */
function cellsFor(context: ReviewContext, { table, parts }: TableFigure): readonly Figure[] | undefined {
  const figures = parts.flatMap((part) =>
    cellsOf(context.form, table)
      .filter(({ path }) => path.join('.') === part || (path.at(-1) === 'total' && `${path.slice(0, -1).join('.')}.`.startsWith(`${part}.`)))
      .map((cell) => figureOf(context, context.report, cell)),
  );
  return figures.length > 0 && figures.every(({ number }) => number !== undefined) ? figures : undefined;
}

const sumOf = (figures: readonly Figure[] | undefined): number | undefined => figures?.reduce((sum, { number }) => sum + number!, 0);

/** A figure that a sentence states. */
interface Stated {
  readonly figure: number;
  /** 市政府收到…: a city's report may mean its own office beside the whole city. */
  readonly mayBeOffice: boolean;
}

/** The figures of one kind that a sentence states of the whole organ in the report's year. */
function statedIn(sentence: Sentence, textFigure: TextFigure, patterns: () => readonly Pattern[], { report }: ReviewContext): readonly Stated[] {
  const { words, before, heading, text } = sentence;
  if (!textFigure.words.some((word) => words.includes(word))) return [];
  const { needs, impliedIn, not, head: also } = textFigure;
  if (not?.test(words)) return [];
  if (needs && text.part !== impliedIn && !needs.test(before.slice(-mostNear) + words) && !needs.test(heading)) return [];
  const hasCount = anyCount.test(words);
  return patterns().filter(({ isNone }) => isNone || hasCount).flatMap(({ pattern, isNone }) =>
    [...words.matchAll(pattern)].flatMap(({ 0: match, index, groups }) => {
      const head = groups!['head']!;
      // The pattern begins with the mark before its clause, or at the beginning of the sentence.
      const upTo = words.slice(0, index + (/^[，；：（、和及]/u.test(match) ? 1 : 0) + head.length);
      const figure = isNone ? 0 : countIn(groups!['figure']!);
      const isOurs = speaksOfAll(head, report.organisation, also) && !namesSomebody(upTo, report.organisation) && isOfYear(before + upTo, words, report.year);
      return figure !== undefined && isOurs ? [{ figure, mayBeOffice: isGovernment(report.organisation) && /政府/u.test(head) && !/全|各级|系统/u.test(head) }] : [];
    }),
  );
}

function mismatch(sentence: Sentence, { key }: TextFigure, stated: number, figures: readonly Figure[]): Diagnostic {
  const cells = Object.freeze(figures.map(({ cell }) => Object.freeze([...tablePath(cell.table.key), ...cell.path])));
  const details = { figure: key, quote: quoteOf(sentence.original, String(stated)), cellNames: figures.map(({ cell }) => cellName(cell)) };
  return diagnostic('text-table-mismatch', sentence.text.path, { expected: sumOf(figures)!, actual: stated, cells, details });
}

/** What one sentence says of one figure: right, wrong with the finding, or nothing. */
interface Judgement {
  readonly isRight: boolean;
  readonly mayBeOffice: boolean;
  readonly finding: Diagnostic;
}

function judge(sentence: Sentence, textFigure: TextFigure, patterns: () => readonly Pattern[], context: ReviewContext): readonly Judgement[] {
  const stated = statedIn(sentence, textFigure, patterns, context);
  const figures = stated.length > 0 ? cellsFor(context, textFigure.is) : undefined;
  if (!figures) return [];
  const others = (textFigure.orElse ?? []).filter(({ when }) => when.test(sentence.words)).map(({ is }) => sumOf(cellsFor(context, is)));
  const right = [sumOf(figures), ...others];
  // “收到14件，其中新收12件”: one right figure explains the other.
  const isRight = stated.some(({ figure }) => right.includes(figure));
  return [{ isRight, mayBeOffice: stated[0]!.mayBeOffice, finding: mismatch(sentence, textFigure, stated[0]!.figure, figures) }];
}

/** R9: figures the text states, against the tables. Only what textFigures.ts recognises is judged; all else is left alone. */
export function textAgainstTables(context: ReviewContext): readonly Diagnostic[] {
  const sentences = sentencesIn(context.texts);
  const findings = textFigures.flatMap((textFigure) => {
    const patterns = patternsOf(textFigure, context.report.year);
    const judged = sentences.flatMap((sentence) => judge(sentence, textFigure, patterns, context));
    const isSaidRightly = judged.some(({ isRight }) => isRight);
    return judged.filter(({ isRight, mayBeOffice }) => !isRight && !(mayBeOffice && isSaidRightly)).map(({ finding }) => finding);
  });
  const order = new Map(context.texts.map(({ path }, index) => [path.join('.'), index]));
  return findings.sort((first, second) => order.get(first.path.join('.'))! - order.get(second.path.join('.'))!);
}
