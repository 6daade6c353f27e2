import { breakLevels } from './breakLevels.js';
import { joinedText } from './characters.js';
import { withColumns } from './columns.js';
import type { ComposedLine, ComposerRun, CompositionOptions } from './composition.js';
import { setLine } from './line.js';
import { contentEnd } from './lineEdges.js';
import { chooseLineEnd } from './lineEnd.js';
import { breakAtPreferred, preferredBreaks } from './preferredBreaks.js';
import { prepareParagraph, type PreparedParagraph } from './spacing.js';

/** Indent and width of the line that begins with a character. */
function lineBox(start: number, options: CompositionOptions): { readonly indent: number; readonly width: number } {
  const indent = start === 0 ? options.firstLineIndent : 0;
  return { indent, width: options.measure - indent };
}

/** Sets the lines of a stretch between two forced breaks; `ends` holds those already chosen. */
function setStretch(
  paragraph: PreparedParagraph,
  from: number,
  to: number,
  ends: readonly number[],
  options: CompositionOptions,
  lines: ComposedLine[],
): void {
  const drawnLimit = contentEnd(paragraph, from, to);
  const justifies = options.alignment === 'justify';
  let line = 0;
  for (let start = from; start < to; line += 1) {
    const box = lineBox(start, options);
    const chosen = ends[line];
    let end = to;
    if (chosen !== undefined) end = chosen;
    else if (ends.length === 0 && start < drawnLimit) {
      end = chooseLineEnd(paragraph, { start, limit: to, drawnLimit, width: box.width, isJustified: justifies });
    }
    lines.push(setLine(paragraph, { start, end, ...box, alignment: options.alignment, isJustified: justifies && end < to }));
    start = end;
  }
}

/** Gives the ends of the stretches between forced breaks, the paragraph's own end last. */
function stretchEnds(paragraph: PreparedParagraph): readonly number[] {
  const ends: number[] = [];
  for (let i = 1; i < paragraph.length; i += 1) if (paragraph.levels[i] === breakLevels.forced) ends.push(i);
  if (paragraph.length > 0) ends.push(paragraph.length);
  return ends;
}

/** Sets a prepared paragraph; `choose` may give the ends of a stretch's lines but the last, or none. */
export function setParagraph(
  paragraph: PreparedParagraph,
  options: CompositionOptions,
  choose: (from: number, to: number, widthOf: (start: number) => number) => readonly number[],
): readonly ComposedLine[] {
  const lines: ComposedLine[] = [];
  const widthOf = (start: number): number => lineBox(start, options).width;
  let from = 0;
  for (const to of stretchEnds(paragraph)) {
    setStretch(paragraph, from, to, choose(from, to, widthOf), options, lines);
    from = to;
  }
  return Object.freeze(lines);
}

/**
 * Breaks a paragraph into lines and places every character on them.
 *
 * Rests on W3C CLREQ (prohibition rules, gaps, justification), GB/T 15834-2011 5.1 (marks) and GB/T 15835-2011
 * (numbers). Widths in points; `x` from the measure's left edge. No text gives no lines. White space at a break is
 * drawn on neither line, yet lies in the `[start, end)` of the line before it, so the slices of all lines make up the
 * whole text. A single character wider than the measure gets a line of its own.
 *
 * @example
 * composeParagraph([{ text: '政务公开。', style: 'body', size: 10, letterSpacing: 0 }], {
 *   measure: 40, firstLineIndent: 0, alignment: 'justify', lineBreaking: 'gb', keepsUnits: true, partsAddresses: true, cjkLatinGap: 0.25,
 *   hangingPunctuation: false, squeezedMarks: 'none', advanceOf: () => 1,
 * }).map((line) => line.pieces.map((piece) => piece.text).join('')) //=> ['政务公', '开。']
 */
export function composeParagraph(runs: readonly ComposerRun[], options: CompositionOptions): readonly ComposedLine[] {
  const text = joinedText(runs);
  return withColumns(text.length, (columns) => {
    const paragraph = prepareParagraph(text, runs, options, columns);
    const preferred = preferredBreaks(paragraph);
    return setParagraph(paragraph, options, (from, to, widthOf) => breakAtPreferred(paragraph, from, to, preferred, widthOf));
  });
}
