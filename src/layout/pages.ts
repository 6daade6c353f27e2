/**
 * The display list: where each line of text and each rule stands. Points, origin at the page's top left, y downwards.
 * Plain JSON; a renderer decides nothing again.
 */
import type { Path } from '../diagnostics/diagnostic.js';

export interface Pages {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  readonly metadata: { readonly title: string; readonly organisation: string; readonly subject: string; readonly keywords: readonly string[]; readonly language: string };
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

export type PageItem = TextLine | Rule | Picture;

export interface TextLine {
  readonly type: 'text';
  /** What the line belongs to: a paragraph role, `cell` or `pageNumber`. */
  readonly role: string;
  readonly baseline: number;
  readonly pieces: readonly PlacedPiece[];
  readonly isJustified: boolean;
  readonly origin?: Path;
}

/** Text in one face, size and letter spacing. */
export interface PlacedPiece {
  readonly text: string;
  /** {@link Face.id} */
  readonly face: string;
  readonly size: number;
  readonly x: number;
  /** Added after each character. */
  readonly letterSpacing: number;
  /** To the right edge of the last character, without the letter spacing behind it. */
  readonly width: number;
}

/** A straight horizontal or vertical line, centred on its coordinates. */
export interface Rule {
  readonly type: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

export interface Picture {
  readonly type: 'picture';
  readonly source: string;
  readonly alternativeText: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bookmark: heading text, level from 1, and where it stands. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
}
