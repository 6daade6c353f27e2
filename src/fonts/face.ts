import type { Typeface } from '../measure/typeface.js';

/** A face found and read: what layout measures with and the PDF embeds. */
export interface Face {
  /** Unique within a font set: PostScript name and 8 hex digits that tell the file, its SHA-256's where it was read. */
  readonly id: string;
  readonly familyName: string;
  readonly postscriptName: string;
  /** Where it was found, for `gongkai fonts`; never printed into a document. */
  readonly file: string;
  readonly origin: 'given' | 'configured' | 'system' | 'free';
  /** True when it is the official face of the typeface it was found for. */
  readonly isOfficial: boolean;
  /** SPDX identifier, where known. */
  readonly licence?: string;
  /** Whether it has a glyph for a character. */
  hasCharacter(codePoint: number): boolean;
  /** Whether it has the form of a character that a variation selector asks for, be it the usual one. */
  hasVariation(codePoint: number, selector: number): boolean;
  /** Advance width in em; 0 for combining marks. */
  advanceOf(codePoint: number): number;
  /** Highest and lowest extent in em above (positive) and below (negative) the baseline, from the glyphs' box, not from hhea. */
  readonly ascent: number;
  readonly descent: number;
  /** The opened font file, undefined of a face known by its widths alone; `fontFileOf` gives it to those who look inside. */
  readonly parsed: unknown;
}

/** The faces of one run, by typeface; each typeface has its own face first, then the fallback chain. */
export interface FontSet {
  readonly chains: Readonly<Record<Typeface, readonly Face[]>>;
  /** Draws Latin letters and digits where a stylesheet sets them in `roman`; absent: none was found, the typeface's own face does. */
  readonly roman?: Face;
  /** Every face, by id. */
  readonly faces: ReadonlyMap<string, Face>;
}
