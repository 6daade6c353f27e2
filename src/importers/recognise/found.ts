/**
 * What a reader of any format gives: paragraphs, tables and pictures in reading order, each with its place in the file.
 * Nothing here knows what a report is, and nothing behind it knows what the format was.
 */
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';

/** What stands one below the other in a file. */
export type FoundBlock = FoundParagraph | FoundTable | FoundImage;

/** A block's surroundings: ids of the containers it stands in, outermost first; absent where a format has none (DOCX). */
export type Containers = readonly number[];

/** What a paragraph is by the file's own word for it, such as the name of its style. */
export type FoundRole = 'title' | 'caption' | 'unit' | 'note' | 'figureCaption' | 'signature' | 'date';

/** A paragraph as a reader sees it, its automatic number in front; forced breaks are line ends. */
export interface FoundParagraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly place: Place;
  /** Its level among headings by the file's own word, from 1; absent: the file does not call it a heading. */
  readonly level?: number;
  readonly role?: FoundRole;
  /** So many characters at its beginning look different from the rest: a heading that runs into its text. */
  readonly lead?: number;
  readonly containers?: Containers;
}

/** A cell with everything in it; spans are counted from 1. */
export interface FoundCell {
  readonly blocks: readonly FoundBlock[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The grid column it begins in, from 0; absent: the first free one of its row, as in HTML. */
  readonly column?: number;
  readonly place: Place;
}

/** The cells that begin in a row. */
export interface FoundRow {
  readonly cells: readonly FoundCell[];
  /** The file says that the row is repeated on every page. */
  readonly isHeader?: boolean;
}

/** A table as it is drawn: cells, spans, widths. */
export interface FoundTable {
  readonly type: 'table';
  readonly rows: readonly FoundRow[];
  /** Widths of the grid columns in any unit; absent: not known. */
  readonly widths?: readonly number[];
  readonly place: Place;
  readonly containers?: Containers;
}

/** A picture: its bytes when the file holds them, otherwise the address it is called by. */
export interface FoundImage {
  readonly type: 'image';
  readonly content: { readonly bytes: Uint8Array } | { readonly address: string };
  readonly alternativeText?: string;
  /** Share of the text width, 0 < share ≤ 1; absent: not known. */
  readonly widthShare?: number;
  readonly place: Place;
  readonly containers?: Containers;
}

/** A whole file as found. */
export interface FoundDocument {
  readonly blocks: readonly FoundBlock[];
  /** What the file says of itself outside its pages. */
  readonly title?: string;
  readonly organisation?: string;
  readonly diagnostics: readonly Diagnostic[];
}
