import type { Path } from '../diagnostics/diagnostic.js';
import { completeContent } from './completeContent.js';
import type { NoteOrigin } from './completeContent.js';
import type { OfficialDocumentInput, OneOrMore } from './officialDocumentInput.js';
import type { Content } from './report.js';

/** 密级, the three of 《中华人民共和国保守国家秘密法》. */
export type SecurityLevel = '绝密' | '机密' | '秘密';

/** 紧急程度 of official documents. */
export type Urgency = '特急' | '加急';

/** 附件. */
export interface Annex {
  readonly title: string;
  /** Empty: named, but not attached. */
  readonly content: readonly Content[];
}

/** 版记. */
export interface ReportImprint {
  readonly copiesTo: readonly string[];
  readonly printedBy?: string;
  /** `YYYY-MM-DD`. */
  readonly printedOn?: string;
}

/** 公文要素 of a report filed under a cover (GB/T 9704-2012 chapter 7); what is absent or empty is not printed. */
export interface OfficialDocument {
  /** 份号. */
  readonly copyNumber?: string;
  /** 密级和保密期限. */
  readonly securityClassification?: { readonly level: SecurityLevel; readonly period?: string };
  /** 紧急程度. */
  readonly urgency?: Urgency;
  /** 发文机关标志: the issuing organs in their order, with or without 文件 behind them. */
  readonly issuerMark?: { readonly organs: readonly string[]; readonly hasDocumentWord: boolean };
  /** 发文字号. */
  readonly documentNumber?: string;
  /** 签发人. */
  readonly signers: readonly string[];
  /** 主送机关. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
  /** Signature and date leave room for a seal. */
  readonly isSealed: boolean;
  /** 附注. */
  readonly note?: string;
  readonly imprint?: ReportImprint;
}

function listOf(texts: OneOrMore | undefined): readonly string[] {
  return (typeof texts === 'string' ? [texts] : (texts ?? [])).map((text) => text.trim());
}

function given<K extends string>(key: K, text: string | undefined): { readonly [Key in K]?: string } {
  return text === undefined ? {} : ({ [key]: text.trim() } as Record<K, string>);
}

/** Completes 公文要素: one text becomes a list of one, what is left out gets its meaning. */
export function completeOfficialDocument(input: OfficialDocumentInput, note: NoteOrigin): OfficialDocument {
  const { securityClassification, urgency, issuerMark, annexes = [], imprint } = input;
  const pathOf = (index: number): Path => ['officialDocument', 'annexes', index, 'content'];
  return {
    ...given('copyNumber', input.copyNumber),
    ...(securityClassification && { securityClassification: { level: securityClassification.level, ...given('period', securityClassification.period) } }),
    ...(urgency && { urgency }),
    ...(issuerMark && { issuerMark: { organs: listOf(issuerMark.organs), hasDocumentWord: issuerMark.withDocumentWord ?? true } }),
    ...given('documentNumber', input.documentNumber),
    signers: listOf(input.signers),
    recipients: listOf(input.recipients),
    annexes: annexes.map(({ title, content }, index) => ({ title: title.trim(), content: completeContent(content, pathOf(index), pathOf(index), note) })),
    isSealed: input.sealed ?? false,
    ...given('note', input.note),
    ...(imprint && { imprint: { copiesTo: listOf(imprint.copiesTo), ...given('printedBy', imprint.printedBy), ...given('printedOn', imprint.printedOn) } }),
  };
}
