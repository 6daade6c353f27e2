/** The small parts that sentences about findings are put together from. */
import type { Diagnostic, Path } from './diagnostic.js';

/** Chinese is what clerks read; English is given on request. */
export type Language = 'zh' | 'en';

/** What is said about a finding, and what the reader should do next. */
export interface Wording {
  readonly sentence: (finding: Diagnostic) => string;
  readonly hint?: (finding: Diagnostic) => string;
}

/** One sentence in each language. */
export type Message = Readonly<Record<Language, Wording>>;

/**
 * Writes a path as a reader of YAML or TypeScript would: keys with dots, indexes in brackets.
 *
 * @example
 * pathText(['sections', 'applications', 'table', 'received', 6]) //=> 'sections.applications.table.received[6]'
 */
export function pathText(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/**
 * Gives a fact as text; absent: the empty string.
 *
 * @example
 * fact(diagnostic('unknown-key', [], { details: { key: 'yaer' } }), 'key') //=> 'yaer'
 */
export function fact(finding: Diagnostic, name: string): string {
  const value = finding.details?.[name];
  return value === undefined ? '' : typeof value === 'object' ? value.join(' ') : String(value);
}

/**
 * Gives a fact that is a list; absent or single: a list of none or one.
 *
 * @example
 * facts(diagnostic('unknown-key', [], { details: { known: ['year', 'title'] } }), 'known') //=> ['year', 'title']
 */
export function facts(finding: Diagnostic, name: string): readonly string[] {
  const value = finding.details?.[name];
  return value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
}

/**
 * Gives `before + text + after` when there is a text, otherwise nothing.
 *
 * @example
 * given(3, '（', '）') + given(undefined, '（', '）') //=> '（3）'
 */
export function given(text: string | number | null | undefined, before: string, after = ''): string {
  return text === undefined || text === null || text === '' ? '' : `${before}${text}${after}`;
}

const typeNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  wholeNumber: { zh: '整数', en: 'a whole number' },
  list: { zh: '列表', en: 'a list' },
  mapping: { zh: '键值表', en: 'a mapping' },
  boolean: { zh: '真假值', en: 'true or false' },
  blank: { zh: '空（null）', en: 'blank (null)' },
  notFinite: { zh: '非有限数', en: 'not a finite number' },
  nothing: { zh: '什么也没有', en: 'nothing' },
  other: { zh: '其他类型的值', en: 'a value of another type' },
};

/**
 * Names one or more types (`text list`, separated by spaces) in words.
 *
 * @example
 * typesInWords('text list', 'zh') //=> '文字或列表'
 */
export function typesInWords(types: string, language: Language): string {
  const names = types.split(' ').map((type) => typeNames[type]?.[language] ?? type);
  return names.join(language === 'zh' ? '或' : ' or ');
}
