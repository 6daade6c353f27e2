import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, DiagnosticFacts, Path } from '../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import { documentNumberFault } from './documentNumber.js';
import type { OfficialDocument } from './officialDocument.js';
import type { Report } from './report.js';

const top = 'officialDocument';
const standard = (clause: string): string => `GB/T 9704-2012 ${clause}`;

function found(isWrong: boolean, code: DiagnosticCode, path: Path, facts: DiagnosticFacts = {}): readonly Diagnostic[] {
  return isWrong ? [diagnostic(code, [top, ...path], facts)] : [];
}

function signatures({ signature }: Report): readonly string[] {
  return signature === undefined ? [] : typeof signature === 'string' ? [signature] : signature;
}

/** 份号, 密级, 发文机关标志, 发文字号, 签发人. */
function headFindings({ date }: Report, { copyNumber, securityClassification, issuerMark, documentNumber, signers }: OfficialDocument): readonly Diagnostic[] {
  const fault = documentNumber === undefined ? undefined : documentNumberFault(documentNumber);
  const year = /〔(\d{4})〕/.exec(documentNumber ?? '')?.[1];
  const dateYear = date?.slice(0, 4);
  const organs = issuerMark?.organs ?? [];
  return [
    ...found(securityClassification !== undefined, 'report-classified', ['securityClassification'], { actual: securityClassification?.level ?? '', clause: '《中华人民共和国政府信息公开条例》第十四条' }),
    ...found(securityClassification !== undefined && copyNumber === undefined, 'copy-number-missing', ['securityClassification'], { clause: '《党政机关公文处理工作条例》第九条' }),
    ...(fault ? [diagnostic('document-number-wrong', [top, 'documentNumber'], { ...fault, actual: documentNumber!, clause: standard('7.2') })] : []),
    ...found(!fault && year !== undefined && dateYear !== undefined && year !== dateYear, 'document-number-year', ['documentNumber'], { expected: dateYear ?? '', actual: year ?? '' }),
    ...found(!issuerMark && (documentNumber !== undefined || signers.length > 0), 'issuer-mark-missing', [documentNumber === undefined ? 'signers' : 'documentNumber'], { clause: standard('7.2') }),
    ...found(signers.length > 0 && documentNumber === undefined, 'signers-without-number', ['signers'], { clause: standard('7.2') }),
    ...found(organs.length > 1 && signers.length > 0 && signers.length !== organs.length, 'joint-issuers-differ', ['signers'], { expected: organs.length, actual: signers.length, clause: standard('7.2'), details: { part: 'signers' } }),
  ];
}

/** 印章, 署名. */
function closingFindings(report: Report, { isSealed, issuerMark }: OfficialDocument): readonly Diagnostic[] {
  const signed = signatures(report);
  const organs = issuerMark?.organs ?? [];
  const isOther = organs.length > 1 && signed.length > 0 && organs.join() !== signed.join();
  return [
    ...found(isSealed && report.date === undefined, 'seal-incomplete', ['sealed'], { clause: standard('7.3.5.1'), details: { part: 'date' } }),
    ...found(isSealed && signed.length === 0, 'seal-incomplete', ['sealed'], { clause: standard('7.3.5.1'), details: { part: 'signature' } }),
    ...(isOther ? [diagnostic('joint-issuers-differ', ['signature'], { expected: organs.join('、'), actual: signed.join('、'), clause: standard('7.3.5.1'), details: { part: 'signature' } })] : []),
  ];
}

/** 附件, 版记. */
function endFindings({ date }: Report, { annexes, imprint }: OfficialDocument): readonly Diagnostic[] {
  const { printedBy, printedOn } = imprint ?? {};
  const missing = printedOn === undefined ? 'printedOn' : 'printedBy';
  return [
    ...annexes.flatMap(({ title, content }, index) => found(content.length === 0, 'annex-not-attached', ['annexes', index], { actual: title, clause: standard('7.3.7') })),
    ...found(printedOn !== undefined && date !== undefined && printedOn < date, 'imprint-before-date', ['imprint', 'printedOn'], { expected: date ?? '', actual: printedOn ?? '' }),
    ...found(imprint !== undefined && (printedBy === undefined) !== (printedOn === undefined), 'imprint-incomplete', ['imprint'], { clause: standard('7.4'), details: { part: missing } }),
  ];
}

/**
 * Finds what the parts of an official document contradict: in themselves, each other, or the report's signature and date.
 *
 * Errors: `document-number-wrong`, `seal-incomplete`, `imprint-before-date`. Warnings: `report-classified`,
 * `copy-number-missing`, `document-number-year`, `issuer-mark-missing`, `signers-without-number`, `joint-issuers-differ`,
 * `annex-not-attached`, `imprint-incomplete`. A report without such parts gives none.
 */
export function officialDocumentFindings(report: Report): readonly Diagnostic[] {
  const { officialDocument: parts } = report;
  return parts ? [...headFindings(report, parts), ...closingFindings(report, parts), ...endFindings(report, parts)] : [];
}
