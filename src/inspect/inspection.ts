/** What a report's pages are, as data: plain JSON. Lengths are millimetres or points, as each field says. */
import type { Orientation, TableRole } from '../document/nodes.js';
import type { FaceRole } from '../measure/typeface.js';
import type { Strength } from '../stylesheet/clauses.js';
import type { Deviation } from '../stylesheet/deviations.js';

export interface Inspection {
  readonly title: string;
  /** Name of the stylesheet the pages were set with. */
  readonly profile: string;
  readonly pageCount: number;
  readonly pages: readonly InspectedPage[];
  readonly rightEdge: RightEdge;
  readonly faces: readonly InspectedFace[];
  readonly headings: readonly InspectedHeading[];
  readonly tables: readonly InspectedTable[];
  readonly deviations: readonly Deviation[];
  /** One for each clause that applies to this report, in the order of the table of clauses; a report without 版头 has none on it. */
  readonly verdicts: readonly Verdict[];
}

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

export interface InspectedFace {
  readonly family: string;
  readonly postscriptName: string;
  /** What it draws; empty for a face that only supplies characters others lack. */
  readonly typefaces: readonly FaceRole[];
  /** The faces the stylesheet asks for there, as Word will look for them. */
  readonly asked: readonly string[];
  /** The asked faces this one stands in for; absent when it is an official face itself. */
  readonly standsInFor?: readonly string[];
  readonly characters: number;
}

export interface InspectedHeading {
  readonly text: string;
  readonly level: number;
  readonly page: number;
}

export interface InspectedTable {
  readonly role: TableRole;
  /** Its caption, or what it is for those who do not see it. */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** `landscape`: on turned pages (GB/T 9704-2012 chapter 8). */
  readonly orientation: Orientation;
  /** 0 when none of its cells could be found on a page. */
  readonly firstPage: number;
  readonly lastPage: number;
  /** Labels over several rows that a page end parts, with the pages they are printed on. */
  readonly splitGroups: readonly { readonly label: string; readonly pages: readonly number[] }[];
}

export interface Measurement {
  /** What was measured; `describeInspection` says it in Chinese. */
  readonly name: MeasurementName;
  readonly value: number | string;
  readonly unit?: 'mm' | 'pt';
}

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
  markDistance: '发文机关标志上边缘距版心上边缘',
  ruleDistance: '分隔线距发文字号',
  ruleLength: '分隔线长',
  annexes: '附件数',
  lastPage: '末页',
  lastRule: '末条分隔线距版心下边缘',
} as const;

export type MeasurementName = keyof typeof measurementNames;
