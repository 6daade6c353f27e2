import type { Color } from '../stylesheet/stylesheet.js';
import type { AdvanceOf, ComposedLine, LinePiece } from '../typesetting/composition.js';
import type { TextPlace } from './fontRuns.js';
import type { PlacedPiece, TextLine } from './pages.js';

const elementAt = (offset: number, { element, runIn }: TextPlace): number | undefined => (runIn && offset < runIn.end ? runIn.element : element);

function placedPiece(piece: LinePiece, x: number, element: number | undefined, place: TextPlace, color: Color | undefined): PlacedPiece {
  return Object.freeze({
    text: piece.text,
    face: piece.style,
    size: piece.size,
    x: x + piece.x,
    letterSpacing: piece.letterSpacing,
    width: piece.width,
    ...(color !== undefined && { color }),
    ...(element !== undefined && element !== place.element && { element }),
  });
}

/** Puts a composed line on the page: `x` is where its measure begins, `baseline` from the top of what it belongs to. */
export function textLine(line: ComposedLine, x: number, baseline: number, place: TextPlace, color?: Color): TextLine {
  let offset = line.start;
  const pieces: PlacedPiece[] = [];
  for (const piece of line.pieces) {
    pieces.push(placedPiece(piece, x, elementAt(offset, place), place, color));
    offset += piece.text.length;
  }
  return Object.freeze({
    type: 'text',
    role: place.role,
    baseline,
    pieces: Object.freeze(pieces),
    isJustified: line.isJustified,
    ...(line.hangs && { hangs: true as const }),
    // the composer leaves nothing undrawn but the spaces a line ends with
    ...(line.end > offset && { endsWithSpace: true as const }),
    ...(place.element !== undefined && { element: place.element }),
    ...(place.origin && { origin: place.origin }),
  });
}

function cutPiece(piece: LinePiece, at: number, advanceOf: AdvanceOf): readonly LinePiece[] {
  const { style, size, letterSpacing, x } = piece;
  const head = piece.text.slice(0, at);
  const advance = [...head].reduce((sum, character) => sum + advanceOf(character.codePointAt(0)!, style) * size + letterSpacing, 0);
  return [
    { ...piece, text: head, width: advance - letterSpacing },
    { ...piece, text: piece.text.slice(at), x: x + advance, width: piece.width - advance },
  ];
}

/** Cuts the piece that reaches over an offset of the text in two; nothing is moved. */
export function cutLine(line: ComposedLine, offset: number, advanceOf: AdvanceOf): ComposedLine {
  let start = line.start;
  const pieces: LinePiece[] = [];
  for (const piece of line.pieces) {
    const at = offset - start;
    start += piece.text.length;
    if (at > 0 && at < piece.text.length) pieces.push(...cutPiece(piece, at, advanceOf));
    else pieces.push(piece);
  }
  return { ...line, pieces };
}
