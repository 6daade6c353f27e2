import { isComposite } from './characters.js';
import type { ComposedLine, CompositionOptions, LinePiece } from './composition.js';
import { contentEnd, mayHang, naturalWidth, occupiedWidth, shrinkOf, startTrim, tolerance } from './lineEdges.js';
import { boundaryKinds, type PreparedParagraph } from './spacing.js';

/** A line once its ends are known. */
export interface LinePlan {
  readonly start: number;
  readonly end: number;
  /** Indent and the width that remains, in points. */
  readonly indent: number;
  readonly width: number;
  readonly alignment: CompositionOptions['alignment'];
  /** Whether the line is spread to its full width. */
  readonly isJustified: boolean;
}

/** How the missing or superfluous points of a line are spread over its boundaries. */
interface Spread {
  /** Shares of what {@link PreparedParagraph.shrink} and `stretch` allow. */
  readonly shrink: number;
  readonly stretch: number;
  /** Points for each boundary outside words, and inside them. */
  readonly open: number;
  readonly inner: number;
}

const untouched: Spread = { shrink: 0, stretch: 0, open: 0, inner: 0 };

/** Gaps and spaces first, then all boundaries but those inside words evenly, those only when there is no other (CLREQ: justification). */
function spreadOver(paragraph: PreparedParagraph, start: number, end: number, points: number, isJustified: boolean): Spread {
  if (end - start < 2 || (points >= 0 && !isJustified)) return untouched;
  const shrinkable = points < 0 ? shrinkOf(paragraph, start, end) : 0;
  const stretchable = points > 0 ? paragraph.stretch[end - 1]! - paragraph.stretch[start]! : 0;
  const shrink = shrinkable > 0 ? Math.min(1, -points / shrinkable) : 0;
  const stretch = stretchable > 0 ? Math.min(1, points / stretchable) : 0;
  const rest = points + shrink * shrinkable - stretch * stretchable;
  const openCount = paragraph.open[end - 1]! - paragraph.open[start]!;
  if (openCount > 0) return { shrink, stretch, open: rest / openCount, inner: 0 };
  return { shrink, stretch, open: 0, inner: rest / (end - start - 1) };
}

/** Points between characters `index - 1` and `index`, letter spacing included. */
function spaceAt(paragraph: PreparedParagraph, index: number, spread: Spread): number {
  const { kinds, lefts, advances, shrink, stretch, runs, runOf } = paragraph;
  const kind = kinds[index]!;
  const letterSpacing = runs[runOf[index - 1]!]!.letterSpacing;
  if (kind === boundaryKinds.inner) return letterSpacing + spread.inner;
  let space = letterSpacing + spread.open;
  if (kind === boundaryKinds.gap || kind === boundaryKinds.squeezed) {
    space = lefts[index]! - lefts[index - 1]! - advances[index - 1]! + spread.open;
  }
  if (spread.shrink > 0) space -= spread.shrink * (shrink[index]! - shrink[index - 1]!);
  if (spread.stretch > 0) space += spread.stretch * (stretch[index]! - stretch[index - 1]!);
  return space;
}

/** Whether character `index` may be drawn in one go with the piece before it, `space` points behind its neighbour. */
function continues(paragraph: PreparedParagraph, index: number, end: number, space: number, pieceSpacing: number, spread: Spread): boolean {
  if (space !== pieceSpacing || isComposite(paragraph, index) || isComposite(paragraph, index - 1)) return false;
  const before = paragraph.runs[paragraph.runOf[index - 1]!]!;
  const after = paragraph.runs[paragraph.runOf[index]!]!;
  if (before !== after) {
    if (before.style !== after.style || before.size !== after.size || before.letterSpacing !== after.letterSpacing) return false;
  }
  // A word that begins here keeps its own spacing, so it gets a piece of its own.
  const beginsWord = paragraph.kinds[index] !== boundaryKinds.inner && index + 1 < end && paragraph.kinds[index + 1] === boundaryKinds.inner;
  return !beginsWord || spread.open === spread.inner;
}

function piecesOf(paragraph: PreparedParagraph, start: number, end: number, left: number, spread: Spread): LinePiece[] {
  const { runs, runOf, advances, kinds, offsets, text } = paragraph;
  const pieces: LinePiece[] = [];
  let first = start;
  let x = left;
  let right = left + advances[start]!;
  // A piece of one character takes the spacing of what follows it, if that is the line's even one.
  let spacing = 0;
  for (let i = start + 1; i <= end; i += 1) {
    const run = runs[runOf[first]!]!;
    const space = i < end ? spaceAt(paragraph, i, spread) : 0;
    if (i - first === 1) spacing = run.letterSpacing + (kinds[i] === boundaryKinds.inner ? spread.inner : spread.open);
    if (i < end && continues(paragraph, i, end, space, spacing, spread)) {
      right += space + advances[i]!;
      continue;
    }
    const letterSpacing = i - first > 1 ? spacing : isComposite(paragraph, first) ? 0 : run.letterSpacing;
    const piece = { text: text.slice(offsets[first]!, offsets[i]!), style: run.style, size: run.size, x, letterSpacing, width: right - x };
    pieces.push(Object.freeze(piece));
    if (i === end) break;
    first = i;
    x = right + space;
    right = x + advances[i]!;
  }
  return pieces;
}

function leftEdge(plan: LinePlan, drawn: number): number {
  if (plan.alignment === 'center') return plan.indent + (plan.width - drawn) / 2;
  return plan.alignment === 'right' ? plan.indent + plan.width - drawn : plan.indent;
}

/** Sets a line between its two ends: spreads what is missing and cuts it into pieces. */
export function setLine(paragraph: PreparedParagraph, plan: LinePlan): ComposedLine {
  const { start, end } = plan;
  const offsets = { start: paragraph.offsets[start]!, end: paragraph.offsets[end]! };
  const drawnEnd = contentEnd(paragraph, start, end);
  if (drawnEnd === start) {
    const edge = leftEdge(plan, 0);
    return Object.freeze({ pieces: Object.freeze([]), left: edge, right: edge, isJustified: false, hangs: false, ...offsets });
  }
  const last = drawnEnd - 1;
  const hangs = last > start && mayHang(paragraph, last) && occupiedWidth(paragraph, start, drawnEnd) > plan.width + tolerance;
  const inEnd = hangs ? last : drawnEnd;
  // A mark before the hanging one is trimmed like one at a line's end: the hanging mark stands on its blank half.
  const natural = naturalWidth(paragraph, start, inEnd);
  const isJustified = plan.isJustified && inEnd - start > 1;
  const spread = spreadOver(paragraph, start, inEnd, plan.width - natural, isJustified);
  const isSpread = isJustified || (natural > plan.width && inEnd - start > 1);
  const drawn = isSpread ? plan.width : natural;
  const left = leftEdge(plan, drawn);
  const pieces = Object.freeze(piecesOf(paragraph, start, drawnEnd, left - startTrim(paragraph, start), spread));
  return Object.freeze({ pieces, left, right: left + drawn, isJustified, hangs, ...offsets });
}
