/**
 * The format-neutral Document: what is said, and in which role. It knows no face, no point and no twip.
 *
 * Every node is a plain frozen JSON value. `origin` leads back to the report cell or text it was made from.
 */
import type { Path } from '../diagnostics/diagnostic.js';

/** What a report says, in the order it is read: 版头, 主体, 版记. */
export interface Document {
  readonly language: 'zh-CN';
  readonly metadata: DocumentMetadata;
  /** 版头; absent: the document begins with its title. */
  readonly head?: DocumentHead;
  readonly blocks: readonly Block[];
  /** 版记; absent: the document ends with its last block. */
  readonly imprint?: Imprint;
}

/** 版头, what stands above the title of a document under a cover (GB/T 9704-2012 7.2). */
export interface DocumentHead {
  /** 份号, 密级和保密期限, 紧急程度, one below the other; one without text keeps its line. */
  readonly marks: readonly Paragraph[];
  /** 发文机关标志: the organs one below the other, and 文件 beside them when there are several. */
  readonly issuerMark?: { readonly organs: readonly Paragraph[]; readonly documentWord?: Paragraph };
  /** 发文字号. */
  readonly documentNumber?: Paragraph;
  /** 签发人：, and the names. */
  readonly signers?: { readonly label: Paragraph; readonly names: readonly Paragraph[] };
}

/** 版记, at the foot of the last page (GB/T 9704-2012 7.4). */
export interface Imprint {
  readonly copiesTo?: Paragraph;
  readonly printedBy?: Paragraph;
  readonly printedOn?: Paragraph;
}

/** What a file says of itself, outside its pages. */
export interface DocumentMetadata {
  /** The title on one line, without forced breaks. */
  readonly title: string;
  readonly organisation: string;
  readonly subject: string;
  readonly keywords: readonly string[];
}

/** What stands one below the other. */
export type Block = Paragraph | Table | Figure | Chart;

/** How a paragraph acts in the document; the stylesheet says how each role looks. */
export type ParagraphRole =
  | 'title'
  | 'body'
  | 'heading1' // 一、
  | 'heading2' // （一）
  | 'heading3' // 1.
  | 'heading4' // （1）
  | 'tableCaption'
  | 'tableUnit'
  | 'tableNote'
  | 'figureCaption'
  | 'signature' // 署名
  | 'date' // 成文日期
  | OfficialPartRole;

/** Roles of a document under a cover, which a yearly report usually has not. */
export type OfficialPartRole =
  | 'copyNumber' // 份号
  | 'securityClassification' // 密级和保密期限
  | 'urgency' // 紧急程度
  | 'issuerMark' // 发文机关标志
  | 'documentNumber' // 发文字号
  | 'signers' // 签发人：
  | 'signerName' // 签发人姓名
  | 'recipients' // 主送机关
  | 'annexList' // 附件说明
  | 'sealedSignature' // 署名, under a seal
  | 'sealedDate' // 成文日期, under a seal
  | 'note' // 附注
  | 'annexMark' // 附件1
  | 'annexTitle' // 附件标题
  | 'copiesTo' // 抄送机关
  | 'printedBy' // 印发机关
  | 'printedOn'; // 印发日期

/** A paragraph; its place and look follow from its role. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly role: ParagraphRole;
  /** Stands before the first line (附件：1.); further lines begin below the text, not below the label. */
  readonly label?: string;
  readonly inlines: readonly Inline[];
  readonly origin?: Path;
}

/** What stands one behind the other in a paragraph or a cell. */
export type Inline = Text | LineBreak | BreakHint;

/** A run of text. Without a role it looks as its paragraph does. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
  /** A heading that runs into the text behind it on the same line looks like that heading. */
  readonly role?: 'runInHeading2' | 'runInHeading3' | 'runInHeading4';
}

/** A break the author asked for, e.g. between the lines of a title. */
export interface LineBreak {
  readonly type: 'lineBreak';
}

/** Where an official label is best broken if it must be (商业|企业). Draws nothing. */
export interface BreakHint {
  readonly type: 'breakHint';
}

/** `review` etc. name the official tables; `free` is any other table. */
export type TableRole = 'proactiveDisclosure' | 'applications' | 'reviewAndLitigation' | 'free';

/** `landscape`: 横排, on turned pages of its own (GB/T 9704-2012 chapter 8). */
export type Orientation = 'portrait' | 'landscape';

/**
 * A table on a layout grid of `columns.length` columns and `rows.length` rows.
 *
 * As in HTML, a row lists only the cells that begin in it; the cells of all rows together cover the grid exactly once
 * (see `layoutGrid` in grid.ts, which refuses anything else).
 */
export interface Table {
  readonly type: 'table';
  readonly role: TableRole;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** So many rows at the top are repeated on every further page. */
  readonly headerRowCount: number;
  /** Absent: as the stylesheet says for its role. */
  readonly orientation?: Orientation;
  readonly caption?: Paragraph;
  /** The line 单位：… above the table on the right. */
  readonly unit?: Paragraph;
  /** Set below the table. */
  readonly note?: Paragraph;
  /** What the table is, for readers who do not see it. */
  readonly alternativeText: string;
  readonly origin?: Path;
}

/** A column's share of the table's width; only ratios between the columns of one table matter. */
export interface Column {
  readonly share: number;
}

/** The cells that begin in a row, from left to right. */
export interface Row {
  readonly cells: readonly Cell[];
}

/**
 * `columnHeader`, `rowHeader`: labels read before values. `corner`: the cell above row headers.
 * `band`: a heading across all columns (第二十条第（一）项). `value`: a figure. `text`: prose in a free table.
 */
export type CellKind = 'columnHeader' | 'rowHeader' | 'corner' | 'band' | 'value' | 'text';

/** A cell of a table; spans are counted from 1. */
export interface Cell {
  readonly kind: CellKind;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly inlines: readonly Inline[];
  /** Absent: as the stylesheet aligns cells of this kind. */
  readonly alignment?: 'left' | 'center' | 'right';
  readonly origin?: Path;
}

/** A picture in a line of its own. */
export interface Figure {
  readonly type: 'figure';
  /** Names the picture among the images given beside the document. */
  readonly source: string;
  readonly alternativeText: string;
  /** Share of the text width, 0 < share ≤ 1; absent: the picture's own width at 96 pixels an inch, at most the text width. */
  readonly widthShare?: number;
  readonly caption?: Paragraph;
  readonly origin?: Path;
}

/** A chart in a line of its own, drawn by each renderer as vectors; it says what is shown, not where a bar stands. */
export interface Chart {
  readonly type: 'chart';
  /** `bars`: 柱状图. `shares`: 构成图, one whole bar a series, parted by its values. */
  readonly kind: 'bars' | 'shares';
  readonly categories: readonly string[];
  /** One or more, each with a value for every category. */
  readonly series: readonly ChartSeries[];
  /** Names what the values count: 件. */
  readonly unit?: string;
  /** What it shows, for readers who do not see it. */
  readonly alternativeText: string;
  readonly caption?: Paragraph;
  readonly origin?: Path;
}

/** Values of one kind; several series have names. */
export interface ChartSeries {
  readonly name?: string;
  readonly values: readonly ChartValue[];
}

/** A value as printed; without a number it is blank or a text, and nothing is drawn for it. Of `shares` none is below 0. */
export interface ChartValue {
  readonly text: string;
  readonly number?: number;
}

/** A picture's bytes and what its header says of it; given beside the Document, by source name. */
export interface ImageResource {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** Pictures by the name figures call them. */
export type Images = ReadonlyMap<string, ImageResource>;
