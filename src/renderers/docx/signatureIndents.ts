import type { Document, ParagraphRole } from '../../document/nodes.js';
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
 * The signature stands so many characters (two by the standard) from the right; the date's first character as many to
 * the right of the signature's first. A date longer than the signature stands so far in itself, and the signature moves
 * left. Of several signatures the longest counts. The layout of the PDF has the same rule.
 *
 * @param shift in characters.
 * @param gap space between digits and Chinese, in characters.
 * @returns undefined when the document has not both.
 */
export function signatureIndents({ blocks }: Document, shift: number, gap: number): SignatureIndents | undefined {
  const widest = (role: ParagraphRole) =>
    blocks.reduce((width, block) => {
      const isOfRole = block.type === 'paragraph' && block.role === role;
      return isOfRole ? Math.max(width, textWidth(plainText(block.inlines), gap)) : width;
    }, 0);
  const [signature, date] = [widest('signature'), widest('date')];
  if (signature === 0 || date === 0) return undefined;
  const shorterBy = signature - date;
  return shorterBy >= 0 ? { signature: shift, date: shorterBy } : { signature: 2 * shift - shorterBy, date: shift };
}
