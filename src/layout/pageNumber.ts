import type { LayoutContext } from './layoutContext.js';
import { fontRuns } from './fontRuns.js';
import type { PlacedPiece, TextLine } from './pages.js';

/** Half the height of the em box lies so far above the baseline; there a 一字线 is drawn. */
const dashAboveBaseline = 0.38;

/**
 * Sets a page's number `— 1 —` in 四号 with half-width digits (GB/T 9704-2012 7.5).
 *
 * 一字线上距版心下边缘 7 mm is read as: the dash itself stands 7 mm below the text area. Odd pages carry the number one
 * character in from the right edge, even pages one character in from the left. A turned page has it where all others
 * have it, upright on the bound sheet (chapter 8).
 */
export function pageNumberLine(number: number, isTurned: boolean, context: LayoutContext): TextLine {
  const { page, pageNumber } = context.stylesheet;
  const text = `${pageNumber.before}${number}${pageNumber.after}`;
  const runs = fontRuns([{ type: 'text', text }], pageNumber, { role: 'pageNumber' }, context);
  const pieces: PlacedPiece[] = [];
  let x = 0;
  for (const run of runs) {
    const advances = [...run.text].map((character) => context.advanceOf(character.codePointAt(0)!, run.style) * run.size + run.letterSpacing);
    const advance = advances.reduce((sum, one) => sum + one, 0);
    pieces.push({ text: run.text, face: run.style, size: run.size, x, letterSpacing: run.letterSpacing, width: advance - run.letterSpacing });
    x += advance;
  }
  const start = number % 2 === 1 ? page.left + page.textWidth - pageNumber.outerIndent - x : page.left + pageNumber.outerIndent;
  return Object.freeze({
    type: 'text',
    role: 'pageNumber',
    baseline: page.top + page.textHeight + pageNumber.distance + dashAboveBaseline * pageNumber.size,
    pieces: Object.freeze(pieces.map((piece) => Object.freeze({ ...piece, x: start + piece.x }))),
    isJustified: false,
    ...(isTurned && { isOnSheet: true as const }),
  });
}
