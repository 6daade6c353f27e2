/** 公文要素 as given: what a report filed under a cover has beside its text (GB/T 9704-2012 chapter 7). */
import type { ContentInput } from './input.js';
import type { SecurityLevel, Urgency } from './officialDocument.js';

/** One text, or several in order. */
export type OneOrMore = string | readonly string[];

/** 附件: its title, and what stands on its pages. */
export interface AnnexInput {
  /** Printed in the list of annexes and over the annex itself; without a mark at its end. */
  readonly title: string;
  /** Absent: the annex is named and not attached, which gives a warning. */
  readonly content?: ContentInput | undefined;
}

/** 版记 at the foot of the last page. */
export interface ImprintInput {
  /** 抄送机关, without 抄送 and without a full stop; several are set with ， between them. */
  readonly copiesTo?: OneOrMore | undefined;
  /** 印发机关. */
  readonly printedBy?: string | undefined;
  /** 印发日期, `YYYY-MM-DD`. */
  readonly printedOn?: string | undefined;
}

/** Every part may be left out; a part that is absent is not printed. */
export interface OfficialDocumentInput {
  /** 份号: six digits, between quotation marks in YAML. */
  readonly copyNumber?: string | undefined;
  /** 密级和保密期限: 秘密★1年. */
  readonly securityClassification?: { readonly level: SecurityLevel; readonly period?: string | undefined } | undefined;
  /** 紧急程度. */
  readonly urgency?: Urgency | undefined;
  /** 发文机关标志: one organ, or those that issue together, the leading one first. */
  readonly issuerMark?: { readonly organs: OneOrMore; /** With 文件 behind the name; absent: with it. */ readonly withDocumentWord?: boolean | undefined } | undefined;
  /** 发文字号: 云政办〔2026〕3号. */
  readonly documentNumber?: string | undefined;
  /** 签发人, for documents to a superior organ. */
  readonly signers?: OneOrMore | undefined;
  /** 主送机关, without a colon; several are set with ， between them. */
  readonly recipients?: OneOrMore | undefined;
  readonly annexes?: readonly AnnexInput[] | undefined;
  /** Room is kept for the seal over signature and date; absent: false. */
  readonly sealed?: boolean | undefined;
  /** 附注, without its parentheses. */
  readonly note?: string | undefined;
  readonly imprint?: ImprintInput | undefined;
}
