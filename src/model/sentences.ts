/** Up to the mark that ends a sentence, with the closing quotes and brackets behind it. */
const sentence = /[^。！？!?]*(?:[。！？!?]+[”’」』）)》〉]*|$)/gu;

/**
 * Splits a text into its sentences; what ends without a mark is a sentence, too. Put together again they are the text.
 *
 * @example
 * sentencesOf('收到申请12件。均已答复。') //=> ['收到申请12件。', '均已答复。']
 */
export function sentencesOf(text: string): readonly string[] {
  return [...text.matchAll(sentence)].map(([found]) => found).filter((found) => found !== '');
}
