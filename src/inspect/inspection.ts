/** What a report's pages are, as data: plain JSON. Lengths are millimetres or points, as each field says. */
import type { Orientation, TableRole } from '../document/nodes.js';
import type { FaceRole } from '../measure/typeface.js';
import type { Strength } from '../stylesheet/clauses.js';
import type { Deviation } from '../stylesheet/deviations.js';

/** What pages are, as it was measured, and what that means clause by clause. */
export interface Inspection {
  /** What was inspected: a report laid out here, or a finished file, whoever made it. */
  readonly source: 'report' | 'pdf' | 'docx';
  readonly title: string;
  /** Name of the stylesheet the pages were set with; absent for a finished file. */
  readonly profile?: string;
  /** What a finished file says of itself and holds; absent for a report. */
  readonly file?: InspectedFile;
  /** Absent for a Word file: a word processor decides. */
  readonly pageCount?: number;
  /** Empty for a Word file. */
  readonly pages: readonly InspectedPage[];
  /** Absent for a Word file. */
  readonly rightEdge?: RightEdge;
  readonly faces: readonly InspectedFace[];
  readonly headings: readonly InspectedHeading[];
  readonly tables: readonly InspectedTable[];
  /** Of the stylesheet; empty for a finished file. */
  readonly deviations: readonly Deviation[];
  /** One for each clause that applies to this report, in the order of the table of clauses; a report without 版头 has none on it. */
  readonly verdicts: readonly Verdict[];
}

/** What a finished file says of itself, and of a Word file how it is set. */
export interface InspectedFile {
  readonly format: 'pdf' | 'docx';
  /** Empty where the file does not say. */
  readonly author: string;
  readonly language: string;
  /** The program that made it, by its own word. */
  readonly producer: string;
  /** PDF: it has a structure tree (ISO 32000-1, 14.7); what its lines are is known from that alone. */
  readonly isTagged?: boolean;
  /** Standards the file says it keeps, e.g. `PDF/A-2b`. */
  readonly claims: readonly Claim[];
  /** Word: paper, styles and page numbers as their properties say. */
  readonly setting?: WordSetting;
}

/** A standard a file says it keeps. What contradicts it can be seen; that it is kept, only a validator can tell. */
export interface Claim {
  readonly standard: string;
  readonly verdict: 'doesNotHold' | 'notVerified';
  readonly reason: { readonly zh: string; readonly en: string };
}

/** What was measured of one page. */
export interface InspectedPage {
  readonly number: number;
  /** Lines of title, headings, paragraphs, signature and date; not what belongs to tables and pictures, nor the page number. */
  readonly lines: number;
  /** Most full-width characters on one of these lines; 0 when there is none. */
  readonly characters: number;
  readonly tables: number;
  readonly pictures: number;
}

/** Where justified lines of prose end, in points from the left edge of the paper; marks that hang stand beyond it. */
export interface RightEdge {
  readonly lines: number;
  /** Lines with a mark that hangs (标点溢出). */
  readonly hanging: number;
  /** Absent when no line is justified. */
  readonly least?: number;
  readonly greatest?: number;
  /** `greatest − least`; 0 when no line is justified. */
  readonly spread: number;
}

/** A face of a file, and what it draws. */
export interface InspectedFace {
  readonly family: string;
  readonly postscriptName: string;
  /** What it draws; empty for a face that only supplies characters others lack. */
  readonly typefaces: readonly FaceRole[];
  /** The faces the stylesheet asks for there, as Word will look for them. */
  readonly asked: readonly string[];
  /** The asked faces this one stands in for; absent when it is an official face itself. */
  readonly standsInFor?: readonly string[];
  /** A Word file tells of paragraphs, not of lines: the characters its styles set in the face. */
  readonly characters: number;
  /** Of a PDF: the face is in the file, whole or as the subset drawn. */
  readonly isEmbedded?: boolean;
  readonly isSubset?: boolean;
}

/** A heading with its level and place. */
export interface InspectedHeading {
  readonly text: string;
  readonly level: number;
  /** Absent where it is not known. */
  readonly page?: number;
}

/** What was measured of one table. */
export interface InspectedTable {
  readonly role: TableRole;
  /** Its caption, or what it is for those who do not see it. */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** `landscape`: on turned pages (GB/T 9704-2012 chapter 8). */
  readonly orientation: Orientation;
  /** 0 when none of its cells could be found on a page, and in a Word file. */
  readonly firstPage: number;
  readonly lastPage: number;
  /** Labels over several rows that a page end parts, with the pages they are printed on. */
  readonly splitGroups: readonly { readonly label: string; readonly pages: readonly number[] }[];
}

/** How a Word file is set. Lengths in points but for paper and margins. */
export interface WordSetting {
  /** Of each section. */
  readonly sections: readonly WordSection[];
  /** The roles of paragraphs that occur, in order of first use. */
  readonly roles: readonly WordRole[];
  /** 避头尾: no line begins or ends with a mark that may not (`kinsoku`). */
  readonly keepsLineRules: boolean;
  /** 标点溢出: a mark may stand beyond the line's end (`overflowPunct`). */
  readonly hangsMarks: boolean;
  readonly tables: readonly WordTable[];
}

/** Paper, margins, grid and page numbers of a section; millimetres, the grid in points. */
export interface WordSection {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** `w:docGrid`: absent when there is none, or it does not say. */
  readonly grid?: { readonly type: string; readonly linePitch: number };
  readonly pageNumbers: readonly WordPageNumber[];
}

/** A footer's page number; `pages` says on which it stands. */
export interface WordPageNumber {
  readonly pages: 'all' | 'odd' | 'even' | 'first';
  /** As printed, with `N` for the number. */
  readonly form: string;
  readonly face: string;
  readonly size: number;
  readonly alignment: string;
}

/** How the paragraphs of one role are set: direct formatting over styles over defaults. */
export interface WordRole {
  readonly role: string;
  /** Names of the styles used, as the file has them. */
  readonly styles: readonly string[];
  readonly paragraphs: number;
  /** The East Asian faces asked for, most used first. */
  readonly faces: readonly string[];
  readonly sizes: readonly number[];
  readonly alignments: readonly string[];
  /** In characters. */
  readonly firstLineIndents: readonly number[];
  /** Distance of lines in points, or `single` and the like where it is no fixed one. */
  readonly linePitches: readonly (number | string)[];
  /** From 1; absent: not in the outline. */
  readonly outlineLevel?: number;
}

/** The grid of a table and what it repeats. */
export interface WordTable {
  readonly rows: number;
  readonly columns: number;
  /** Rows at the top that are repeated on each page. */
  readonly headerRows: number;
  /** Cells over several rows or columns. */
  readonly mergedCells: number;
}

/** One value a verdict rests on. */
export interface Measurement {
  /** What was measured; `describeInspection` says it in Chinese. */
  readonly name: MeasurementName;
  readonly value: number | string;
  readonly unit?: 'mm' | 'pt';
}

/** Whether the pages keep a clause, with what was measured. */
export interface Verdict {
  readonly clause: string;
  readonly strength: Strength;
  readonly verdict: 'holds' | 'doesNotHold' | 'notVerified';
  readonly measured: readonly Measurement[];
  /** Why it could not be verified; absent otherwise. */
  readonly reason?: { readonly zh: string; readonly en: string };
}

/** Every name of a measurement with its Chinese words. */
export const measurementNames = {
  width: '宽',
  height: '高',
  top: '上白边',
  bottom: '下白边',
  left: '左白边',
  right: '右白边',
  firstLineTop: '首行字面上缘距纸边',
  size: '字号',
  typeface: '字体',
  otherText: '不合的文字',
  linePitch: '行距',
  mostLines: '每面最多行数',
  mostCharacters: '每行最多字数',
  offCentre: '偏离版心中线',
  blankLines: '空行',
  paragraphs: '段落数',
  indent: '首行缩进（字）',
  faults: '不合处',
  lines: '行数',
  dashDistance: '一字线距版心下边缘',
  outerIndent: '外侧空（字）',
  signatureIndent: '署名右空（字）',
  dateShift: '日期首字右移（字）',
  dateIndent: '日期右空（字）',
  turnedPages: '横排页数',
  headFromSide: '表头距版心左缘',
  date: '日期',
  alignment: '对齐',
  markDistance: '发文机关标志上边缘距版心上边缘',
  ruleDistance: '分隔线距发文字号',
  ruleLength: '分隔线长',
  annexes: '附件数',
  lastPage: '末页',
  lastRule: '末条分隔线距版心下边缘',
} as const;

/** The name of a {@link Measurement}, a key of {@link measurementNames}. */
export type MeasurementName = keyof typeof measurementNames;
