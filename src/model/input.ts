/** What `schemaOf` lets through: the input of a report, right in shape, before it is completed. Callers use `ReportInput`. */
import type { FormEdition, SectionKey } from '../forms/form.js';
import type { OfficialDocumentInput, OneOrMore } from './officialDocumentInput.js';
import type { CellValue, Contact } from './report.js';

/** An official table's values as given: rows as mappings or lists, totals left out or not. */
export type ValuesInput = CellValue | undefined | readonly ValuesInput[] | { readonly [key: string]: ValuesInput };

/** A cell of a free table: its text, or its text with spans. */
export type FreeCellInput =
  | string
  | number
  | null
  | {
      readonly text: string | number | null;
      readonly rowSpan?: number | undefined;
      readonly columnSpan?: number | undefined;
      readonly alignment?: 'left' | 'center' | 'right' | undefined;
    };

/** A table that is not one of the official three. */
export interface FreeTableInput {
  readonly caption?: string | undefined;
  /** 单位：… */
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
  /** Rows at the top that are repeated on every page; absent: 1. */
  readonly headerRows?: number | undefined;
  /** Shares of the width, one a column. */
  readonly columns?: readonly number[] | undefined;
  /** `landscape`: 横排, on turned pages of its own; absent: as the stylesheet says. */
  readonly orientation?: 'portrait' | 'landscape' | undefined;
  /** The cells that begin in each row, as in HTML. */
  readonly rows: readonly (readonly FreeCellInput[])[];
}

/** A heading below the title of a section. */
export interface HeadingInput {
  /** Without its number, which its place gives. */
  readonly heading: string;
  /** 2 （一）, 3 1., 4 （1）; absent: 2. */
  readonly level?: 2 | 3 | 4 | undefined;
  /** Goes on behind the heading on the same line. */
  readonly text?: string | undefined;
}

/** A picture in a line of its own. */
export interface ImageInput {
  /** A PNG or JPEG beside the report's file or below it. */
  readonly image: string;
  readonly alternativeText: string;
  readonly caption?: string | undefined;
  /** Share of the text width, 0 < width ≤ 1. */
  readonly width?: number | undefined;
}

/** A chart, by `cells` of the official tables or by `series` of values of which any may be a cell. */
export interface ChartInput {
  /** `bars`: by year or kind. `shares`: parts of a whole. */
  readonly kind: 'bars' | 'shares';
  readonly caption?: string | undefined;
  /** 件 */
  readonly unit?: string | undefined;
  /** Absent: told from the figures. */
  readonly alternativeText?: string | undefined;
  /** The figures as a table below the chart; absent: none. */
  readonly table?: boolean | undefined;
  /** Absent: the official labels, where the values of the first series are cells. */
  readonly categories?: readonly (string | number)[] | undefined;
  /** One series: `[[applications, results, granted, total], …]`. A group of rows stands for their sum. */
  readonly cells?: readonly (readonly string[])[] | undefined;
  readonly series?: readonly ChartSeriesInput[] | undefined;
}

/** One series of a chart. */
export interface ChartSeriesInput {
  /** Needed when there are several. */
  readonly name?: string | number | undefined;
  /** `null` is blank. */
  readonly values: readonly (string | number | null | { readonly cell: readonly string[] })[];
}

/** A string is one or more paragraphs, one a line. */
export type ContentItemInput = string | HeadingInput | ImageInput | { readonly table: FreeTableInput } | { readonly chart: ChartInput };

/** Prose: one text, each line a paragraph, or a list of paragraphs, headings, pictures, tables and charts. */
export type ContentInput = string | readonly ContentItemInput[];

/** A section without an official table. */
export type ProseSectionInput = ContentInput | { readonly title?: string | undefined; readonly content: ContentInput };

/** A section with an official table. */
export interface TableSectionInput<Values> {
  readonly title?: string | undefined;
  readonly before?: ContentInput | undefined;
  readonly table: Values;
  readonly after?: ContentInput | undefined;
}

/** Everything of a report's input but its sections and form. */
export interface ReportHeadInput {
  readonly organisation: string;
  /** The year the figures are of, from 2019. */
  readonly year: number;
  readonly title?: string | readonly string[] | undefined;
  readonly preface?: ContentInput | undefined;
  readonly contact?: { readonly [K in keyof Contact]?: string | undefined } | undefined;
  /** Several: the organs that issue together, in their order. */
  readonly signature?: OneOrMore | undefined;
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly labels?: { readonly [key: string]: string | undefined } | undefined;
  /** Absent: the report has no cover. */
  readonly officialDocument?: OfficialDocumentInput | undefined;
  /** Warnings looked at, each with the reason it stands; see `Acknowledgement`. */
  readonly acknowledged?: readonly { readonly rule: string; readonly path?: string | undefined; readonly reason: string }[] | undefined;
}

/** A section of either kind. */
export type SectionInput = ProseSectionInput | TableSectionInput<ValuesInput>;

/** The input after the schema has let it through, whatever the edition. */
export interface CheckedInput extends ReportHeadInput {
  readonly form?: FormEdition | number | undefined;
  readonly sections: Readonly<Record<SectionKey, SectionInput>>;
}
