/** What the text cites: the notice of the form (R16) and the Regulations (R17). */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { forms } from '../forms/forms.js';
import type { ProseText } from '../model/prose.js';
import { sentencesOf } from '../model/sentences.js';
import { quoteOf } from './readSentence.js';
import type { Review } from './reviewContext.js';

/** Full-width digits as half-width, brackets of document numbers alike, no white space; titles stay, unlike in plainSentence. */
function plainCitation(text: string): string {
  return text
    .replace(/[\uff10-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/[[［【(（](20\d\d)[\]］】)）]/g, '〔$1〕');
}

/** 国办公开办函〔2021〕30号, also with 第 before the number. */
const noticeNumber = /国办公开办函〔(20\d\d)〕第?(\d+)号/gu;

const isProse = ({ kind }: ProseText): boolean => kind === 'paragraph' || kind === 'runIn';

/** R16: a report says it follows the notice of its form. A text that cites the right one anywhere may name others. */
export const citedNotice: Review = ({ form, texts }) => {
  const right = plainCitation(form.notice);
  const cited = texts.filter(isProse).flatMap((text) =>
    sentencesOf(text.text).flatMap((sentence) => {
      const plain = plainCitation(sentence);
      return [...plain.matchAll(noticeNumber)].map(([, year, number]) => ({ text, sentence, notice: `国办公开办函〔${year}〕${number}号`, saysForm: plain.includes('格式') }));
    }),
  );
  if (cited.some(({ notice }) => notice === right)) return [];
  // The office issues other letters, too; judged are the notices of other forms, and what is said to be about the form.
  const wrong = cited.find(({ notice, saysForm }) => saysForm || forms.some((other) => plainCitation(other.notice) === notice));
  return wrong ? [diagnostic('wrong-notice', wrong.text.path, { expected: form.notice, actual: wrong.notice, details: { quote: quoteOf(wrong.sentence, '国办公开办函') } })] : [];
};

/** The decree of the Regulations as revised, in force since 15 May 2019. */
const decree = 711;

/** The text of 2007, which a sentence on the revision may name. */
const formerDecree = 492;

/** （国务院令第711号）, （国令第711号）, 国务院第711号令 close behind the name of the Regulations, with no other title between. */
const decreeNumber = /政府信息公开条例》?(?:《条例》|[^《。；]){0,24}?(?:国务院令|国令|国务院)第?(\d{2,4})号/gu;

/** 第三十一条、第三十二条 were the articles on the yearly report before 2019. */
const oldArticles = /条例》?(?:[（][^）]{0,60}[）])?(?:的)?第(?:三十一|三十二|31|32)条[^。；]{0,30}(?:编制|撰写|公布|发布)[^。；]{0,40}(?:年度报告|年报)/u;

function citedWrongly(text: ProseText): readonly Diagnostic[] {
  return sentencesOf(text.text).flatMap((sentence) => {
    const plain = plainCitation(sentence);
    const number = [...plain.matchAll(decreeNumber)].map(([, found]) => Number(found)).find((found) => found !== decree && !(found === formerDecree && /修订|原|旧/u.test(plain)));
    const facts = (part: string, actual: string) => ({ actual, details: { part, quote: quoteOf(sentence, '条例') } });
    return [
      ...(number !== undefined ? [diagnostic('wrong-decree', text.path, { expected: `第${decree}号`, ...facts('decree', `第${number}号`) })] : []),
      ...(oldArticles.test(plain) ? [diagnostic('wrong-decree', text.path, { expected: '第五十条', ...facts('article', '第三十一条、第三十二条') })] : []),
    ];
  });
}

/** R17: the number of the decree and the articles on the yearly report. */
export const citedRegulations: Review = ({ texts }) => texts.filter(isProse).flatMap(citedWrongly);
