import type { Paragraph } from '../document/nodes.js';
import type { Strip } from './flow.js';
import type { LayoutContext } from './layoutContext.js';
import { lineStrip, paragraphLines } from './paragraphStrips.js';
import type { ParagraphLines } from './paragraphStrips.js';

export const widthOf = ({ lines }: ParagraphLines): number => lines.reduce((width, line) => Math.max(width, line.right - line.left), 0);

/** Where the signature and the date begin, in points from the left edge of the text area; two characters are `shift`. */
function startsOf(signatureWidth: number, dateWidth: number, textWidth: number, shift: number): { readonly signature: number; readonly date: number } {
  if (dateWidth > signatureWidth) {
    const date = textWidth - shift - dateWidth;
    return { signature: Math.max(0, date - shift), date };
  }
  const signature = textWidth - shift - signatureWidth;
  return { signature, date: signature + shift };
}

/**
 * Sets 署名 and 成文日期 of a document without seal (GB/T 9704-2012 7.3.5.2).
 *
 * The signature stands two characters in from the right; the date on the next line begins two characters right of the
 * signature's first character. A date longer than the signature stands two characters in, and the signature moves left
 * so that the date still begins two characters right of it. A date alone stands four characters in (7.3.5.1).
 * All of it stays with the last line of the text before it.
 *
 * @param closing signatures, and the date behind them.
 */
export function signatureStrips(closing: readonly Paragraph[], context: LayoutContext): readonly Strip[] {
  const { page, paragraphs } = context.stylesheet;
  const signatures = closing.filter(({ role }) => role === 'signature');
  const date = closing.find(({ role }) => role === 'date');
  const signed = signatures.map((signature) => paragraphLines(signature, context, 'left'));
  const dated = date ? paragraphLines(date, context, 'left') : undefined;
  const shift = paragraphs.signature.endIndent;
  const dateWidth = dated ? widthOf(dated) : 0;
  const starts =
    signed.length > 0
      ? startsOf(Math.max(...signed.map(widthOf)), dateWidth, page.textWidth, shift)
      : { signature: 0, date: page.textWidth - paragraphs.date.endIndent - dateWidth };
  const at = (composed: ParagraphLines, start: number): readonly Strip[] => composed.lines.map((line) => lineStrip(line, page.left + start - line.left, composed));
  const strips = [...signed.flatMap((composed) => at(composed, starts.signature)), ...(dated ? at(dated, starts.date) : [])];
  return strips.map((strip, index) => ({
    ...strip,
    spaceBefore: index > 0 ? 0 : (signed[0] ?? dated)!.style.spaceBefore,
    keepWithPrevious: true,
    keepWithNext: index < strips.length - 1,
  }));
}
