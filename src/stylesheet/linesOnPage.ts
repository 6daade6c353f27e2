/** How many lines of which pitch a text area holds, under either reading of GB/T 9704-2012 5.2.3; points. */
import type { PageStyle } from './stylesheet.js';

/** Where a line's baseline stands in its slot: LibreOffice puts it there at an exact pitch. */
export const baselineInSlot = 0.8;
/** Height of a full-size ideograph above the baseline, in em; the rest of its em is below. */
export const emAscent = 0.88;
/** Half the height of the em box lies so far above the baseline, in em; there a 一字线 is drawn. */
export const dashAboveBaseline = 0.38;

type LinesFill = PageStyle['linesFill']['value'];

/** What a text area and its characters are high. */
export interface LineRoom {
  readonly textHeight: number;
  readonly size: number;
  readonly linesFill: LinesFill;
}

/** Rounding of millimetres to points. */
const tolerance = 0.01;
const twips = 20;

/** Gives the space above and below the characters of a line within its slot. */
export function spaceBesideCharacters(linePitch: number, size: number): { readonly above: number; readonly below: number } {
  return { above: baselineInSlot * linePitch - emAscent * size, below: (1 - baselineInSlot) * linePitch - (1 - emAscent) * size };
}

/**
 * Gives the largest pitch in whole twips at which so many lines fit.
 *
 * @example
 * largestPitch(22, { textHeight: 637.8, size: 16, linesFill: 'slots' }) //=> 28.95
 */
export function largestPitch(lines: number, { textHeight, size, linesFill }: LineRoom): number {
  const pitch = linesFill === 'slots' || lines === 1 ? textHeight / lines : (textHeight - size) / (lines - 1);
  return Math.floor(pitch * twips + tolerance) / twips;
}

/**
 * Gives how many lines of a pitch fit.
 *
 * @example
 * linesThatFit(28, { textHeight: 637.8, size: 16, linesFill: 'slots' }) //=> 22
 */
export function linesThatFit(linePitch: number, { textHeight, size, linesFill }: LineRoom): number {
  if (linesFill === 'slots') return Math.floor((textHeight + tolerance) / linePitch);
  return Math.floor((textHeight - size + tolerance) / linePitch) + 1;
}
