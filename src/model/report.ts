/**
 * The Report: what is true, in the terms of the official form. Made by `parseReport`, complete and frozen:
 * every section is there, every value cell of the form is there, totals left out have been computed.
 */
import type { FormEdition, SectionKey } from '../forms/form.js';
import type { OfficialDocument } from './officialDocument.js';

/** A yearly report, whole: see the head of this file. */
export interface Report {
  /** The edition of the official form; by the year unless the input names another (with a warning). */
  readonly form: FormEdition;
  /** 行政机关, the organ that reports. */
  readonly organisation: string;
  /** 年度, the year the figures are of. */
  readonly year: number;
  /** Lines of the title; one or more. */
  readonly title: readonly string[];
  readonly preface: readonly Content[];
  readonly sections: Readonly<Record<SectionKey, Section>>;
  readonly contact?: Contact;
  /** 署名: the organ, or the organs that issue together, in their order. */
  readonly signature?: string | readonly string[];
  /** 成文日期 as `YYYY-MM-DD`. */
  readonly date?: string;
  /** Official labels replaced by other words, by label key (see forms/derive.ts). */
  readonly labels: Readonly<Record<string, string>>;
  /** What a report filed under a cover has beside its text; absent: it is published as it is. */
  readonly officialDocument?: OfficialDocument;
  /** Warnings the office has looked at and stands by; not printed. */
  readonly acknowledged?: readonly Acknowledgement[];
}

/** A warning that is looked at and stands, with the reason a reviewer is given. */
export interface Acknowledgement {
  /** The rule (`R10`), or the code of a warning without a rule (`label-overridden`). */
  readonly rule: string;
  /** The part of the report it is about, as in findings: `sections.overview`. Absent: the whole report. */
  readonly path?: string;
  readonly reason: string;
}

/** One of the six sections: prose, and between it the official table where there is one. */
export interface Section {
  /** Absent: the form's own title, without its number 一、. */
  readonly title?: string;
  /** Prose before the official table; in a section without one, all of it. */
  readonly content: readonly Content[];
  /** The official table's values, nested by the keys of the form; present exactly in sections that have a table. */
  readonly table?: TableValues;
  /** Prose after the official table; empty in a section without one. */
  readonly after: readonly Content[];
}

/**
 * One value cell: a number, `null` when it is blank, or the text as printed (`/`, `0/0`, `+1036`, `75.9260`).
 * `0`, blank and `/` are different facts.
 */
export type CellValue = number | null | string;

/** An official table's values by the keys of the form. */
export interface TableValues {
  readonly [key: string]: CellValue | TableValues;
}

/** Prose between and beside the official tables. */
export type Content = ProseParagraph | ProseHeading | ProseImage | ProseTable | ProseChart;

/** One paragraph, without line ends. */
export interface ProseParagraph {
  readonly type: 'paragraph';
  readonly text: string;
}

/** A heading below the section title: 2 （一）, 3 1., 4 （1）. Numbered by its place, never by its text. */
export interface ProseHeading {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4;
  readonly heading: string;
  /** Text that goes on behind the heading on the same line (run-in heading). */
  readonly text?: string;
}

/** A picture in a line of its own. */
export interface ProseImage {
  readonly type: 'image';
  /** File name relative to the report's file, or a name among the images given with it. */
  readonly source: string;
  readonly alternativeText: string;
  readonly caption?: string;
  /** Share of the text width, 0 < share ≤ 1; absent: the picture's own width, at most the text width. */
  readonly widthShare?: number;
}

/** A table that is not one of the three official ones. Rows list the cells that begin in them, as in HTML. */
export interface ProseTable {
  readonly type: 'table';
  readonly caption?: string;
  /** 单位：… */
  readonly unit?: string;
  readonly note?: string;
  readonly headerRowCount: number;
  /** Shares of the width, one a column; absent: equal. */
  readonly columnShares?: readonly number[];
  /** `landscape`: 横排, on turned pages of its own; absent: as the stylesheet says. */
  readonly orientation?: 'portrait' | 'landscape';
  readonly rows: readonly (readonly ProseCell[])[];
}

/** A cell of a free table; spans are counted from 1. */
export interface ProseCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly alignment?: 'left' | 'center' | 'right';
}

/** `bars`: 柱状图, one bar a value. `shares`: 构成图, a whole bar a series, parted by its values. */
export type ChartKind = 'bars' | 'shares';

/** A chart. What it shows of the official tables it reads there, so that it cannot say anything else than they do. */
export interface ProseChart {
  readonly type: 'chart';
  readonly kind: ChartKind;
  readonly caption?: string;
  /** What the values count: 件. */
  readonly unit?: string;
  /** Absent: told from the figures. */
  readonly alternativeText?: string;
  /** The figures are printed as a table below the chart. */
  readonly hasTable: boolean;
  /** What each value is of, by years or kinds; absent: the official labels of the cells. */
  readonly categories?: readonly string[];
  /** Of one length. */
  readonly series: readonly ProseSeries[];
}

/** Values of one kind; the name tells several series apart. */
export interface ProseSeries {
  readonly name?: string;
  readonly values: readonly (CellValue | CellReference)[];
}

/** A figure of the official tables: the table's key, the keys of a row or a group of rows, and those of a column. */
export interface CellReference {
  readonly cell: readonly string[];
}

/** 联系方式. Every part is optional; an absent part is not printed. */
export interface Contact {
  readonly organisation?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly website?: string;
}
