/**
 * The display list: where each line of text and each rule stands. Points, origin at the page's top left, y downwards.
 * Plain JSON; a renderer decides nothing again.
 */
import type { ChartShape } from '../charts/drawing.js';
import type { Path } from '../diagnostics/diagnostic.js';
import type { Color } from '../stylesheet/stylesheet.js';

/** The display list: where each line, rule and picture stands, in points from the top left of its page. */
export interface Pages {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /** What the text is, in reading order. Absent: not known, as in a display list made by hand. */
  readonly structure?: readonly StructureElement[];
  readonly metadata: { readonly title: string; readonly organisation: string; readonly subject: string; readonly keywords: readonly string[]; readonly language: string };
}

/** One page: its size as it is read, and what is drawn on it. */
export interface Page {
  /** From 1. */
  readonly number: number;
  /** As the page is read; a turned page is wider than high. */
  readonly width: number;
  readonly height: number;
  /**
   * The sheet is read turned a quarter to the right, for a wide table: as bound, the page's top lies at the sheet's left
   * edge. `x` and `y` are those of the page as read, so `x`, `y` stand at `y`, `width − x` on the sheet.
   */
  readonly isTurned?: true;
  readonly items: readonly PageItem[];
}

/** Something drawn on a page. */
export type PageItem = TextLine | Rule | Picture | Drawing;

/** A line of text on its baseline. */
export interface TextLine {
  readonly type: 'text';
  /** What the line belongs to: a paragraph role, `cell`, `figureLabel`, `tableContinuation` or `pageNumber`. */
  readonly role: string;
  readonly baseline: number;
  readonly pieces: readonly PlacedPiece[];
  readonly isJustified: boolean;
  /** Its last character, a point mark, stands beyond the right edge of the lines (标点溢出). */
  readonly hangs?: true;
  /** Stands upright on the bound sheet, whichever way the page is read, and is measured there: the number of a turned page. */
  readonly isOnSheet?: true;
  /** The line is broken at a space, which is not drawn; without it the words of two lines would run together when read. */
  readonly endsWithSpace?: true;
  /** The {@link StructureElement} whose text this is; absent: not part of the text (a page number, a repeated label). */
  readonly element?: number;
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
  /** `#RRGGBB`; absent: black. */
  readonly color?: Color;
  /** The element, where it is another than the line's: a heading that runs into its paragraph. */
  readonly element?: number;
}

/** A straight horizontal or vertical line, centred on its coordinates. */
export interface Rule {
  readonly type: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  /** `#RRGGBB`; absent: black. */
  readonly color?: Color;
  /** Parts 版头 from what follows, or the parts of 版记; absent: a table's. */
  readonly role?: 'head' | 'imprint';
}

/** A picture stretched to its box. */
export interface Picture {
  readonly type: 'picture';
  readonly source: string;
  readonly alternativeText: string;
  /** The figure this is; absent: decoration. */
  readonly element?: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bars, lines and hatching of a chart within its box, in page coordinates; its labels are lines of text behind it. */
export interface Drawing {
  readonly type: 'drawing';
  readonly alternativeText: string;
  /** The figure this is; absent: decoration. */
  readonly element?: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Later ones cover earlier ones. */
  readonly shapes: readonly ChartShape[];
}

/** A bookmark: heading text, level from 1, and where it stands. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
}

/**
 * A part of the document's logical structure. Each element is there once, whole, however many pages it stands on.
 *
 * Lines and pictures name the element they belong to by its `id`, counted from 1 in reading order.
 */
export type StructureElement =
  | { readonly type: 'heading'; readonly id: number; /** From 1, the title's; never more than one deeper than the heading before. */ readonly level: number }
  | { readonly type: 'paragraph'; readonly id: number }
  | { readonly type: 'figure'; readonly id: number; readonly alternativeText: string }
  | CaptionElement
  | TableElement;

/** The caption of the table it is in, or of the figure before it; a table's unit line belongs to it. */
export interface CaptionElement {
  readonly type: 'caption';
  readonly paragraphs: readonly { readonly type: 'paragraph'; readonly id: number }[];
}

/** A table as it is read: rows of cells, whatever pages they stand on. */
export interface TableElement {
  readonly type: 'table';
  readonly alternativeText: string;
  readonly caption?: CaptionElement;
  /** As in HTML, a row has the cells that begin in it. */
  readonly rows: readonly { readonly cells: readonly CellElement[] }[];
}

/** A cell of a table as it is read: what it heads, how far it reaches, and what stands in it. */
export interface CellElement {
  readonly id: number;
  /** The cell is a header of its column, its row or both; absent: data. */
  readonly heads?: 'column' | 'row' | 'both';
  readonly rowSpan: number;
  readonly columnSpan: number;
}
