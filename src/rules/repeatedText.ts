/** R15: prose taken over from last year. */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { ProsePart, ProseText } from '../model/prose.js';
import { textsOf } from '../model/prose.js';
import { sentencesOf } from '../model/sentences.js';
import { plainSentence, quoteOf } from './readSentence.js';
import type { Review } from './reviewContext.js';

/** The sections whose prose is about one year only; preface, contact and fees are told in the same words every year. */
const parts: readonly ProsePart[] = ['overview', 'problemsAndImprovements'];

/** Shorter sentences are phrases; and a section must be longer than a few of them, and mostly repeated, to be called a copy. */
const least = { sentence: 12, section: 120, share: 0.6 } as const;

/** A sentence as it would be in any year: the years are taken for one another, counts are not. */
function inAnyYear(sentence: string): string {
  return plainSentence(sentence).replace(/20\d\d年度?/gu, '某年').replace(/今年|本年度?/gu, '某年');
}

interface Sentence {
  readonly text: ProseText;
  readonly quote: string;
  readonly words: string;
}

function sentencesOfPart(texts: readonly ProseText[], part: ProsePart): readonly Sentence[] {
  const prose = texts.filter((text) => text.part === part && (text.kind === 'paragraph' || text.kind === 'runIn'));
  return prose.flatMap((text) => sentencesOf(text.text).map((sentence) => ({ text, quote: quoteOf(sentence), words: inAnyYear(sentence) }))).filter(({ words }) => words.length >= least.sentence);
}

const lengthOf = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { words }) => sum + words.length, 0);

export const repeatedText: Review = ({ texts, previous }) => {
  if (!previous) return [];
  const before = textsOf(previous);
  return parts.flatMap((part) => {
    const known = new Set(sentencesOfPart(before, part).map(({ words }) => words));
    const sentences = sentencesOfPart(texts, part);
    const taken = sentences.filter(({ words }) => known.has(words));
    const [all, same] = [lengthOf(sentences), lengthOf(taken)];
    if (all < least.section || same < all * least.share) return [];
    const longest = taken.reduce((most, sentence) => (sentence.words.length > most.words.length ? sentence : most));
    const details = { share: Math.round((100 * same) / all), sentences: taken.length, quote: longest.quote, previousYear: previous.year };
    return [diagnostic('text-repeated', ['sections', part], { details })];
  });
};
