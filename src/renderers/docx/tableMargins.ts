import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';

/**
 * Gives the margin above and below a cell's text, in points, that makes a row as high as in the PDF.
 *
 * There a row's height runs from the middle of one rule to the middle of the next; LibreOffice adds the rule to what the
 * text needs. Half a rule less on either side makes both the same.
 */
export function blockMargin(paddingBlock: number, { ruleWidth }: Pick<ResolvedStylesheet['table'], 'ruleWidth'>): number {
  return Math.max(0, paddingBlock - ruleWidth / 2);
}
