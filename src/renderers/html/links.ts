import { element, joinHtml, textHtml } from './markup.js';
import type { Attributes, Html } from './markup.js';

/** An address with its scheme, or an e-mail address: printable ASCII only, so that Chinese text behind it is never taken along. */
const address = /https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[\w\-./?%&=+#~:;,@!$*]*)?|[\w.+-]*\w@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+/gi;

/** Marks that end the sentence rather than the address. */
const trailing = /[.,;:!?]+$/;

/**
 * The text of an element, addresses that are plainly such as links.
 *
 * `www.…` without a scheme stays text: whether it is `http` or `https` is not said.
 *
 * @example
 * linkedHtml('邮箱：a@b.example') //=> '邮箱：<a href="mailto:a@b.example">a@b.example</a>'
 */
export function linkedHtml(text: string, look: Attributes = {}): Html {
  const pieces: Html[] = [];
  let done = 0;
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(trailing, '');
    // Part of a longer word or number is no address.
    if (/[\w@]/.test(text[match.index - 1] ?? '') || /^@/.test(text.slice(match.index + match[0].length))) continue;
    const href = /^https?:/i.test(found) ? found : `mailto:${found}`;
    pieces.push(textHtml(text.slice(done, match.index)), element('a', { ...look, href }, textHtml(found)));
    done = match.index + found.length;
  }
  return joinHtml([...pieces, textHtml(text.slice(done))]);
}
