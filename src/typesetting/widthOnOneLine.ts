import { breakLevels } from './breakLevels.js';
import { joinedText } from './characters.js';
import { withColumns } from './columns.js';
import type { ComposerRun, CompositionOptions } from './composition.js';
import { contentEnd, naturalWidth } from './lineEdges.js';
import { prepareParagraph } from './spacing.js';
import type { PreparedParagraph } from './spacing.js';

function firstStretchEnd({ levels, length }: PreparedParagraph): number {
  let end = Math.min(1, length);
  while (end < length && levels[end] !== breakLevels.forced) end += 1;
  return end;
}

/**
 * Measures text as it stands on one line at its natural spacing, in points, up to its first forced break.
 *
 * As wide as the line {@link composeParagraph} makes of it where there is room for all, ragged and without an indent, which
 * costs more. The letter spacing behind the last character is not counted; no text has no width.
 *
 * @param options its measure, indent and alignment play no part.
 * @example
 * widthOnOneLine([{ text: '共12件', style: 'body', size: 10, letterSpacing: 0 }], {
 *   measure: 40, firstLineIndent: 20, alignment: 'justify', lineBreaking: 'gb', keepsUnits: true, partsAddresses: true, cjkLatinGap: 0.25,
 *   hangingPunctuation: false, squeezedMarks: 'none', advanceOf: (codePoint) => (codePoint < 0x80 ? 0.5 : 1),
 * }) //=> 35
 */
export function widthOnOneLine(runs: readonly ComposerRun[], options: CompositionOptions): number {
  const text = joinedText(runs);
  return withColumns(text.length, (columns) => {
    const paragraph = prepareParagraph(text, runs, options, columns);
    const end = contentEnd(paragraph, 0, firstStretchEnd(paragraph));
    return end > 0 ? naturalWidth(paragraph, 0, end) : 0;
  });
}
