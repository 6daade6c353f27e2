import { codePointName } from './codePointName.js';
import type { Diagnostic, Place, Severity } from './diagnostic.js';
import { messageOf } from './messages.js';
import type { Language } from './wording.js';

const severityWords: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', notice: '提示' },
  en: { error: 'error', warning: 'warning', notice: 'notice' },
};

/** Characters a terminal or a viewer would obey instead of showing. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

function visible(text: string): string {
  return text.replace(invisible, (character) => `<${codePointName(character.codePointAt(0)!)}>`);
}

function placeText(place: Place | undefined): string {
  if (!place) return '';
  return [place.file, place.line, place.column, place.address].filter((part) => part !== undefined).join(':');
}

/**
 * Gives what a finding says, without place, severity and advice.
 *
 * @example
 * sentenceOf(diagnostic('missing-value', ['year'])) //=> '缺少 year。'
 */
export function sentenceOf(finding: Diagnostic, language: Language = 'zh'): string {
  return visible(messageOf(finding.code)[language].sentence(finding));
}

/**
 * Gives what the reader should do next; the empty string when nothing can be advised.
 *
 * @example
 * hintOf(diagnostic('missing-value', ['year']), 'en') //=> 'Add it.'
 */
export function hintOf(finding: Diagnostic, language: Language = 'zh'): string {
  return visible(messageOf(finding.code)[language].hint?.(finding) ?? '');
}

/**
 * Writes a finding on one line: place, severity, rule, sentence, clause, advice; of an acknowledged one, its reason in place of advice.
 *
 * Control characters from the input are written as `<U+001B>`, so that a report cannot steer the terminal.
 * @example
 * describeDiagnostic(diagnostic('year-unsupported', ['year'], { expected: 2019, actual: 2018, place: { file: 'a.yaml', line: 2, column: 7 } }))
 * //=> 'a.yaml:2:7 错误 不支持 2018 年的报告：全国统一格式自 2019 年度起施行。请检查 year；更早的年度用另一种统计表，不能套用。'
 */
export function describeDiagnostic(finding: Diagnostic, language: Language = 'zh'): string {
  const clause = finding.clause ? (language === 'zh' ? `依据：${finding.clause}。` : `Basis: ${finding.clause}.`) : '';
  const reason = finding.acknowledged === undefined ? '' : visible(language === 'zh' ? `已核实：${finding.acknowledged}` : `Acknowledged: ${finding.acknowledged}`);
  const body = [sentenceOf(finding, language), visible(clause), reason || hintOf(finding, language)].filter(Boolean).join(language === 'zh' ? '' : ' ');
  return [visible(placeText(finding.place)), severityWords[language][finding.severity], finding.rule ?? '', body].filter(Boolean).join(' ');
}
