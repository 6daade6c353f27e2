/**
 * What goes into the line composer and what comes out. It knows neither documents nor renderers:
 * a run's `style` is an opaque name, its widths come from the caller.
 */

/** A stretch of text in one face and size. */
export interface ComposerRun {
  readonly text: string;
  /** Handed back unchanged on the pieces; the composer never reads it. */
  readonly style: string;
  /** Font size in points: the em of this run. */
  readonly size: number;
  /** Added to each character's advance before justification. */
  readonly letterSpacing: number;
  /** Offsets into `text` (UTF-16) where a break is preferred over any other when the text must be broken (official labels). */
  readonly preferredBreaks?: readonly number[];
  /** A break is forced after this run. */
  readonly breakAfter?: boolean;
}

/** Gives a code point's advance width in em for a run's style. */
export type AdvanceOf = (codePoint: number, style: string) => number;

/** The measure a paragraph is set to, and by which readings of the rules. */
export interface CompositionOptions {
  /** Width of the lines in points. */
  readonly measure: number;
  readonly firstLineIndent: number;
  readonly alignment: 'justify' | 'left' | 'center' | 'right';
  readonly lineBreaking: 'basic' | 'gb' | 'strict';
  /** A number is not parted from what it counts, from 第, nor 〔2021〕30号 anywhere. */
  readonly keepsUnits: boolean;
  /** An address may be parted behind . @ - and the like when the line would gape; else behind / ? & only, as in LibreOffice. */
  readonly partsAddresses: boolean;
  readonly cjkLatinGap: number;
  /** Point marks that do not fit may stand beyond the right edge of a justified line. */
  readonly hangingPunctuation: boolean;
  /** Adjacent full-width marks take 1.5 em instead of 2: all, or only a closing quote before an opening one (”“). */
  readonly squeezedMarks: 'none' | 'quotes' | 'all';
  readonly advanceOf: AdvanceOf;
}

/** Part of a line drawn in one go: one style, one letter spacing. */
export interface LinePiece {
  readonly text: string;
  readonly style: string;
  readonly size: number;
  /** From the line's own left edge (the paragraph's measure, not the page), in points. */
  readonly x: number;
  /** Added after each character, the last one included; justification is already in it. */
  readonly letterSpacing: number;
  /** From the piece's left edge to its last character's right edge, without the letter spacing behind it. */
  readonly width: number;
}

/** A line as it is drawn: its pieces, each with its place. */
export interface ComposedLine {
  readonly pieces: readonly LinePiece[];
  /** Left and right edge of what is drawn, in points from the measure's left edge; a hanging mark lies beyond `right`. */
  readonly left: number;
  readonly right: number;
  readonly isJustified: boolean;
  readonly hangs: boolean;
  /** Offsets into the concatenated text of all runs (UTF-16): where the line begins and the next one begins. */
  readonly start: number;
  readonly end: number;
}
