/**
 * What a reader of any format gives: paragraphs, tables and pictures in reading order, each with its place in the file.
 * Nothing here knows what a report is, and nothing behind it knows what the format was.
 */
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import type { Contact } from '../../model/report.js';

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
  /** The file says that it is a paragraph, whatever number or words it begins with. */
  readonly isPlain?: true;
  readonly containers?: Containers;
}

/** A cell with everything in it; spans are counted from 1. */
export interface FoundCell {
  readonly blocks: readonly FoundBlock[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The grid column it begins in, from 0; absent: the first free one of its row, as in HTML. */
  readonly column?: number;
  /** Absent: not known. */
  readonly alignment?: 'left' | 'center' | 'right';
  readonly place: Place;
}

/** The cells that begin in a row. */
export interface FoundRow {
  readonly cells: readonly FoundCell[];
  /** The file says that the row is repeated on every page. */
  readonly isHeader?: boolean;
  /** Its cells have borders; told of sheets only. */
  readonly isDrawn?: true;
}

/** A table as it is drawn: cells, spans, widths. */
export interface FoundTable {
  readonly type: 'table';
  readonly rows: readonly FoundRow[];
  /** Widths of the grid columns in any unit; absent: not known. */
  readonly widths?: readonly number[];
  /** A part of a sheet, where nothing says whether the lines at its top and bottom are the table's. */
  readonly isRegion?: true;
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

/** A fact a file states in a field of its own, and where. */
export interface FoundFact<T> {
  readonly value: T;
  readonly place: Place;
}

/** What a file that was made to be filled in has fields for; what is left blank there is absent. */
export interface FoundFacts {
  readonly organisation?: FoundFact<string>;
  /** Text where what stands there is no year; the model refuses it. */
  readonly year?: FoundFact<number | string>;
  readonly title?: FoundFact<readonly string[]>;
  readonly contact?: FoundFact<Contact>;
  readonly signature?: FoundFact<string | readonly string[]>;
  /** `YYYY-MM-DD`, or what stands there. */
  readonly date?: FoundFact<string>;
}

/** A whole file as found. */
export interface FoundDocument {
  readonly blocks: readonly FoundBlock[];
  /** What the file says of itself outside its pages. */
  readonly title?: string;
  readonly organisation?: string;
  /** There: the file has fields for these, and nothing of the kind is looked for in its text. */
  readonly facts?: FoundFacts;
  readonly diagnostics: readonly Diagnostic[];
}
