import { messagesBatch } from './messagesBatch.js';
import { messagesCharts } from './messagesCharts.js';
import { messagesImport } from './messagesImport.js';
import { messagesInput } from './messagesInput.js';
import { messagesOfficial } from './messagesOfficial.js';
import { messagesPages } from './messagesPages.js';
import { messagesReview } from './messagesReview.js';
import { messagesReviewText } from './messagesReviewText.js';
import { messagesRollup } from './messagesRollup.js';
import { messagesRules } from './messagesRules.js';
import type { Message } from './wording.js';

/** Words by what they are about, those asked for most first: a call that tells three findings need not make the words for two hundred. */
export const families = [messagesInput, messagesRules, messagesReview, messagesReviewText, messagesOfficial, messagesCharts, messagesRollup, messagesImport, messagesPages, messagesBatch] as const;

type KeysOf<F> = F extends unknown ? keyof F : never;

/** The codes that have words: all there are, or `messageOf` could not be given a finding's. */
type WordedCode = KeysOf<ReturnType<(typeof families)[number]>>;

const made = new Map<string, Message>();
let next = 0;

/** The sentence and the advice for a code, in Chinese and English; the families are the only place with user-facing prose about findings. */
export function messageOf(code: WordedCode): Message {
  while (!made.has(code)) {
    for (const [key, message] of Object.entries(families[next]!())) made.set(key, message);
    next += 1;
  }
  return made.get(code)!;
}
