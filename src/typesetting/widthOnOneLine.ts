import { joinedText } from './characters.js';
import { withColumns } from './columns.js';
import { stretchEnds } from './composeParagraph.js';
import type { ComposerRun, CompositionOptions } from './composition.js';
import { contentEnd, naturalWidth } from './lineEdges.js';
import { prepareParagraph } from './spacing.js';

/**
 * Measures text as it stands on one line at its natural spacing, in points, up to its first forced break.
 *
 * As wide as the line {@link composeParagraph} makes of it where there is room for all, ragged and without an indent, which
 * costs more. The letter spacing behind the last character is not counted; no text has no width.
 *
 * @example
 * widthOnOneLine([{ text: '共12件', style: 'body', size: 10, letterSpacing: 0 }], {
 *   lineBreaking: 'gb', keepsUnits: true, partsAddresses: true, cjkLatinGap: 0.25, squeezedMarks: 'none', advanceOf: (codePoint) => (codePoint < 0x80 ? 0.5 : 1),
 * }) //=> 35
 */
export function widthOnOneLine(runs: readonly ComposerRun[], options: Omit<CompositionOptions, 'measure' | 'firstLineIndent' | 'alignment' | 'hangingPunctuation'>): number {
  const text = joinedText(runs);
  return withColumns(text.length, (columns) => {
    const paragraph = prepareParagraph(text, runs, { ...options, alignment: 'left', measure: Infinity, firstLineIndent: 0, hangingPunctuation: false }, columns);
    const end = contentEnd(paragraph, 0, stretchEnds(paragraph)[0] ?? 0);
    return end > 0 ? naturalWidth(paragraph, 0, end) : 0;
  });
}
