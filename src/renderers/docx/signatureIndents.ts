import type { Document } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { textWidth } from './textWidth.js';

/** Right indents in characters of the body. */
export interface SignatureIndents {
  readonly signature: number;
  readonly date: number;
}

/**
 * Gives the right indents of 署名 and 成文日期 without a seal (GB/T 9704-2012 7.3.5.2).
 *
 * The signature stands two characters from the right; the date's first character two to the right of the signature's
 * first. A date that would come nearer than two characters to the right edge stands at two, and the signature moves left.
 *
 * @param gap space between digits and Chinese, in characters.
 * @returns undefined when the document has no signature directly before its date.
 */
export function signatureIndents({ blocks }: Document, gap: number): SignatureIndents | undefined {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.type !== 'paragraph' || block.role !== 'signature' || next?.type !== 'paragraph' || next.role !== 'date') continue;
    const shorterBy = textWidth(plainText(block.inlines), gap) - textWidth(plainText(next.inlines), gap);
    return shorterBy >= 2 ? { signature: 2, date: shorterBy } : { signature: 4 - shorterBy, date: 2 };
  }
  return undefined;
}
