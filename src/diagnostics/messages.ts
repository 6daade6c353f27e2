import type { DiagnosticCode } from './codes.js';
import { messagesBatch } from './messagesBatch.js';
import { messagesCharts } from './messagesCharts.js';
import { messagesImport } from './messagesImport.js';
import { messagesInput } from './messagesInput.js';
import { messagesOfficial } from './messagesOfficial.js';
import { messagesPages } from './messagesPages.js';
import { messagesRules } from './messagesRules.js';
import { messagesRollup } from './messagesRollup.js';
import { messagesReview } from './messagesReview.js';
import { messagesReviewText } from './messagesReviewText.js';
import type { Message } from './wording.js';

/** The sentence and the advice for every code, in Chinese and English: the only place with user-facing prose about findings. */
export const messages: Readonly<Record<DiagnosticCode, Message>> = Object.freeze({ ...messagesInput, ...messagesOfficial, ...messagesCharts, ...messagesImport, ...messagesRules, ...messagesRollup, ...messagesReview, ...messagesReviewText, ...messagesBatch, ...messagesPages });
