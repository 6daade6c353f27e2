import { fact, given } from './wording.js';
import type { Diagnostic } from './diagnostic.js';
import type { Language, Message } from './wording.js';

const shown = (value: Diagnostic['actual']): string => String(value ?? '');

const numberReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  brackets: { zh: '年份须用六角括号〔〕，字号中不留空格', en: 'the year stands between 〔 and 〕, and no spaces in the number' },
  ordinal: { zh: '顺序号前不加“第”', en: 'no 第 stands before the serial number' },
  leadingZero: { zh: '顺序号不编虚位（1 不编为 01）', en: 'the serial number has no leading zeros' },
  year: { zh: '年份须写全称四位', en: 'the year is written in four digits' },
  form: { zh: '须由机关代字、年份、顺序号组成', en: 'it consists of the organ’s sign, the year and a serial number' },
};

const parts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  date: { zh: '成文日期', en: 'the date' },
  signature: { zh: '署名', en: 'the signature' },
  signers: { zh: '签发人', en: 'the number of signers' },
  printedOn: { zh: '印发日期', en: 'the date of printing' },
  printedBy: { zh: '印发机关', en: 'the printing organ' },
};

const part = (finding: Diagnostic, language: Language): string => parts[fact(finding, 'part')]?.[language] ?? { zh: '要素', en: 'a part' }[language];
const reason = (finding: Diagnostic, language: Language): string => numberReasons[fact(finding, 'reason')]?.[language] ?? numberReasons['form']![language];

/** Findings on the parts of an official document. */
export const messagesOfficial = () => ({
  'report-classified': {
    zh: { sentence: (d) => `报告标有密级${given(shown(d.actual), '“', '”')}，而年度报告应当向社会公布，涉密信息不得公开。`, hint: () => '请核对；报告正文公开时删去 securityClassification。' },
    en: { sentence: (d) => `The report is classified${given(shown(d.actual), ' (', ')')}, yet a yearly report must be published and a secret must not be.`, hint: () => 'Check it; delete securityClassification from a report that is published.' },
  },
  'copy-number-missing': {
    zh: { sentence: () => '标有密级的公文没有份号。', hint: () => '涉密公文应当标注份号，请填 copyNumber。' },
    en: { sentence: () => 'A classified document has no copy number.', hint: () => 'Give copyNumber.' },
  },
  'document-number-wrong': {
    zh: { sentence: (d) => `发文字号${given(shown(d.actual), '“', '”')}写法不对：${reason(d, 'zh')}。`, hint: (d) => given(d.expected, '应为 ', '。') || '如：云政办〔2026〕3号。' },
    en: { sentence: (d) => `The document number${given(shown(d.actual), ' "', '"')} is badly written: ${reason(d, 'en')}.`, hint: (d) => given(d.expected, 'Write ', '.') || 'Like 云政办〔2026〕3号.' },
  },
  'document-number-year': {
    zh: { sentence: (d) => `发文字号的年份 ${shown(d.actual)} 与成文日期的年份 ${shown(d.expected)} 不同。`, hint: () => '请核对 documentNumber 和 date。' },
    en: { sentence: (d) => `The document number is of ${shown(d.actual)}, the date of ${shown(d.expected)}.`, hint: () => 'Check documentNumber and date.' },
  },
  'issuer-mark-missing': {
    zh: { sentence: () => '有发文字号或签发人，没有发文机关标志。', hint: () => '请填 issuerMark。' },
    en: { sentence: () => 'There is a document number or a signer, and no mark of the issuing organ.', hint: () => 'Give issuerMark.' },
  },
  'signers-without-number': {
    zh: { sentence: () => '有签发人，没有发文字号。', hint: () => '请填 documentNumber；发文字号与最后一个签发人同行。' },
    en: { sentence: () => 'There are signers, and no document number.', hint: () => 'Give documentNumber: it stands on the line of the last signer.' },
  },
  'joint-issuers-differ': {
    zh: { sentence: (d) => `联合行文的${part(d, 'zh')}与发文机关标志不一致${given(d.expected, '：应为 ')}${given(shown(d.actual), '，实为 ')}。`, hint: () => '每个联署机关都应有署名（上行文还应有签发人），顺序相同。' },
    en: { sentence: (d) => `${part(d, 'en').replace(/^t/, 'T')} of a joint document differs from the organs of its mark${given(d.expected, ': wanted ')}${given(shown(d.actual), ', found ')}.`, hint: () => 'Each organ signs, in the order of the mark; a document to a superior organ names a signer of each.' },
  },
  'seal-incomplete': {
    zh: { sentence: (d) => `公文加盖印章，没有${part(d, 'zh')}。`, hint: () => '印章下压署名和成文日期，请填 signature 和 date。' },
    en: { sentence: (d) => `The document is to be sealed, and ${part(d, 'en')} is missing.`, hint: () => 'The seal stands over signature and date; give both.' },
  },
  'annex-not-attached': {
    zh: { sentence: (d) => `附件${given(shown(d.actual), '“', '”')}列了名称，没有内容。`, hint: () => '请填 content；如另行装订，请核对附件是否随文。' },
    en: { sentence: (d) => `The annex${given(shown(d.actual), ' "', '"')} is named and has no content.`, hint: () => 'Give its content, or see that it goes along separately.' },
  },
  'imprint-before-date': {
    zh: { sentence: (d) => `印发日期 ${shown(d.actual)} 早于成文日期 ${shown(d.expected)}。`, hint: () => '请核对 imprint.printedOn 和 date。' },
    en: { sentence: (d) => `The date of printing, ${shown(d.actual)}, lies before the document’s own, ${shown(d.expected)}.`, hint: () => 'Check imprint.printedOn and date.' },
  },
  'imprint-incomplete': {
    zh: { sentence: (d) => `版记没有${part(d, 'zh')}。`, hint: () => '印发机关和印发日期应当同时标注。' },
    en: { sentence: (d) => `The imprint lacks ${part(d, 'en')}.`, hint: () => 'Printing organ and date of printing stand together.' },
  },
}) as const satisfies Readonly<Record<string, Message>>;
