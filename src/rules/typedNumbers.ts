/** Numbers written by hand: R26 the same number twice, R27 a number before a heading that is numbered by its place. */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ProseText } from '../model/prose.js';
import { plainSentence, quoteOf } from './readSentence.js';
import { countIn } from './readSentence.js';
import type { Review } from './reviewContext.js';

/** The ways a paragraph is numbered by hand, outermost first; a number of one way starts those below anew. */
const styles = [
  /^([一二三四五六七八九十]{1,3})、/u,
  /^（([一二三四五六七八九十]{1,3})）/u,
  /^(\d{1,2})(?:[.．](?!\d)|、)/u,
  /^（(\d{1,2})）/u,
];

/** 一是…二是…, 第一，…第二，… inside a paragraph. */
const inline = [/(?:^|[，。；：])([一二三四五六七八九十]{1,2})是(?!否)/gu, /(?:^|[。；：])第([一二三四五六七八九十]{1,2})[，、]/gu];

interface Numbered {
  readonly style: number;
  readonly number: number;
}

function numberOf(text: string): Numbered | undefined {
  for (const [style, pattern] of styles.entries()) {
    const found = pattern.exec(text)?.[1];
    const number = found === undefined ? undefined : countIn(found);
    if (number !== undefined) return { style, number };
  }
  return undefined;
}

function repeated(text: ProseText, number: string): Diagnostic {
  return diagnostic('number-repeated', text.path, { actual: number, details: { quote: quoteOf(text.text) } });
}

/** The first number above one that comes a second time before its list starts anew at one. */
function secondTime(numbers: readonly number[]): number | undefined {
  let seen = new Set<number>();
  for (const number of numbers) {
    if (number === 1) seen = new Set();
    else if (seen.has(number)) return number;
    seen.add(number);
  }
  return undefined;
}

function inParagraphs(texts: readonly ProseText[]): readonly Diagnostic[] {
  const seen: Set<number>[] = styles.map(() => new Set());
  return texts.flatMap((text) => {
    // Headings are numbered by their place and start every list anew.
    if (text.kind === 'heading') seen.forEach((numbers) => numbers.clear());
    const found = text.kind === 'paragraph' ? numberOf(plainSentence(text.text)) : undefined;
    if (!found) return [];
    seen.slice(found.style + 1).forEach((numbers) => numbers.clear());
    const own = seen[found.style]!;
    if (found.number === 1) own.clear();
    const isSecond = found.number > 1 && own.has(found.number);
    own.add(found.number);
    return isSecond ? [repeated(text, styles[found.style]!.exec(plainSentence(text.text))![0])] : [];
  });
}

function insideParagraph(text: ProseText): readonly Diagnostic[] {
  const words = plainSentence(text.text);
  return inline.flatMap((pattern) => {
    const marks = [...words.matchAll(pattern)].map((match) => ({ mark: match[0].replace(/^[，。；：]/u, ''), number: countIn(match[1]!) ?? 0 }));
    const number = secondTime(marks.map((mark) => mark.number));
    return number === undefined ? [] : [repeated(text, marks.find((mark) => mark.number === number)!.mark)];
  });
}

/** 表1, 图2 at the beginning of a caption. */
function captions(texts: readonly ProseText[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return texts.filter(({ kind }) => kind === 'caption').flatMap((text) => {
    const mark = /^(?:附?表|附?图)\d{1,3}(?![\d.-])/u.exec(plainSentence(text.text))?.[0];
    if (mark === undefined) return [];
    const isSecond = seen.has(mark);
    seen.add(mark);
    return isSecond ? [repeated(text, mark)] : [];
  });
}

/** R26: one number, two paragraphs, points or captions. Lists may start anew at one as often as they like. */
export const repeatedNumbers: Review = ({ texts }) => {
  const parts = [...new Set(texts.map(({ part }) => part))];
  const prose = ({ kind }: ProseText): boolean => kind === 'paragraph' || kind === 'runIn';
  return [...parts.flatMap((part) => inParagraphs(texts.filter((text) => text.part === part))), ...texts.filter(prose).flatMap(insideParagraph), ...captions(texts)];
};

/** R27: the number is printed by the place of the heading, and would stand there twice. */
export const typedNumbers: Review = ({ texts }) =>
  texts
    .filter(({ kind, text }) => kind === 'heading' && numberOf(plainSentence(text)) !== undefined)
    .map((text) => diagnostic('number-typed', text.path, { actual: text.text.trim(), details: { quote: quoteOf(text.text) } }));
