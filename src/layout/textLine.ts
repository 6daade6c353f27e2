import type { ComposedLine } from '../typesetting/composition.js';
import type { TextPlace } from './fontRuns.js';
import type { TextLine } from './pages.js';

/** Puts a composed line on the page: `x` is where its measure begins, `baseline` from the top of what it belongs to. */
export function textLine(line: ComposedLine, x: number, baseline: number, place: TextPlace): TextLine {
  return Object.freeze({
    type: 'text',
    role: place.role,
    baseline,
    pieces: Object.freeze(
      line.pieces.map((piece) =>
        Object.freeze({
          text: piece.text,
          face: piece.style,
          size: piece.size,
          x: x + piece.x,
          letterSpacing: piece.letterSpacing,
          width: piece.width,
        }),
      ),
    ),
    isJustified: line.isJustified,
    ...(place.origin && { origin: place.origin }),
  });
}
