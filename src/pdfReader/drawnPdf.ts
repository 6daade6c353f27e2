/**
 * What a PDF draws and says of itself, whoever made it: plain values. Points, origin at the page's top left as it is
 * shown, y downwards.
 */

/** A PDF as it was read. */
export interface DrawnPdf {
  /** As the header has it, e.g. `1.7`. */
  readonly version: string;
  readonly title: string;
  readonly author: string;
  /** Of the document catalogue; empty when the file does not say. */
  readonly language: string;
  readonly creator: string;
  readonly producer: string;
  /** Standards the file says it keeps, e.g. `PDF/A-2b`; a claim, not a proof. */
  readonly claims: readonly string[];
  /** The file says that it is tagged, and has a structure tree. */
  readonly isTagged: boolean;
  readonly pages: readonly DrawnPage[];
  readonly outline: readonly DrawnOutlineEntry[];
  readonly faces: ReadonlyMap<string, DrawnFace>;
}

/** A bookmark; level from 1. `page` is absent when it leads nowhere. */
export interface DrawnOutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page?: number;
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly strokes: readonly DrawnStroke[];
  readonly pictures: readonly DrawnPicture[];
  /** The structure whose content stands on this page; empty when the file has none. */
  readonly structure: readonly StructureNode[];
}

/** Characters drawn by one operator, upright and visible. */
export interface DrawnText {
  readonly text: string;
  /** {@link DrawnPdf.faces} */
  readonly face: string;
  readonly size: number;
  readonly x: number;
  /** To the right edge of the last character, without the spacing behind it. */
  readonly width: number;
  readonly baseline: number;
  readonly letterSpacing: number;
  /** `#rrggbb`, or `pattern`. */
  readonly colour: string;
  /** Stands upright on the bound sheet of a page that is shown turned, and is measured there. */
  readonly isOnSheet?: true;
  /** Marked content it stands in, as {@link StructureNode.contents} names it; absent: not part of the structure. */
  readonly content?: string;
}

/** A straight line, horizontal or vertical, centred on its coordinates; thin rectangles that are filled count as such. */
export interface DrawnStroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  /** Marked content it stands in, as of {@link DrawnText.content}. */
  readonly content?: string;
}

export interface DrawnPicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnFace {
  /** PostScript name without the tag of a subset. */
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  /** Advance widths in em, of the characters drawn. */
  readonly advances: ReadonlyMap<number, number>;
}

/** An element of the structure tree: standard type, elements below, marked content. */
export interface StructureNode {
  readonly role: string;
  readonly contents: readonly string[];
  readonly children: readonly StructureNode[];
}
