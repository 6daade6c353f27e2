/** The limits of all readers under one name each, as a call gives them: `rows=2000`. */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PdfLimits } from '../pdfReader/limits.js';
import type { ReportFileLimits } from './fileLimits.js';

/** Limits on whatever a call reads; what is not given has its default. */
export interface CallLimits extends ReportFileLimits {
  /** PDFs. */
  readonly pdf?: Partial<PdfLimits>;
}

type Group = Exclude<keyof CallLimits, 'bytes' | 'documentCharacters'>;

/** By name, which readers it holds for; findings name the same. */
const readersOf: Readonly<Record<string, readonly Group[]>> = {
  megabytes: ['pdf'],
  characters: ['data', 'page', 'pdf'],
  documentCharacters: [],
  reportCharacters: ['report'],
  values: ['data', 'report'],
  depth: ['data', 'package', 'page', 'report'],
  entries: ['package'],
  partBytes: ['package'],
  totalBytes: ['package'],
  elements: ['package', 'page'],
  attributes: ['page'],
  sheets: ['package'],
  cells: ['package'],
  merged: ['package'],
  rows: ['report'],
  columns: ['report'],
  pictures: ['report'],
  picturePixels: ['pictures', 'pdf'],
  pictureBytes: ['pictures'],
  pages: ['pdf'],
  strokes: ['pdf'],
  bookmarks: ['pdf'],
};

/** Every limit that a call can set. */
export const limitNames: readonly string[] = Object.freeze(Object.keys(readersOf));

const mebibyte = 1024 * 1024;

function withLimit(limits: CallLimits, name: string, count: number): CallLimits {
  const value = name === 'megabytes' ? count * mebibyte : count;
  const key = name === 'megabytes' ? 'bytes' : name === 'reportCharacters' ? 'characters' : name;
  const whole = name === 'megabytes' || name === 'documentCharacters' ? { [key]: value } : {};
  return readersOf[name]!.reduce<CallLimits>((all, group) => ({ ...all, [group]: { ...all[group], [key]: value } }), { ...limits, ...whole });
}

/**
 * Reads limits as a call gives them, `name=count` each; the same name given again holds as it stands last.
 *
 * Findings: `limit-unknown`, with the names there are, for another name, and for what is no whole number from 1.
 *
 * @example
 * readLimits(['rows=2000', 'megabytes=64']).limits //=> { report: { rows: 2000 }, bytes: 67108864, pdf: { bytes: 67108864 } }
 */
export function readLimits(words: readonly string[]): { readonly limits: CallLimits; readonly diagnostics: readonly Diagnostic[] } {
  let limits: CallLimits = {};
  const diagnostics: Diagnostic[] = [];
  for (const word of words) {
    const [, name = '', count = ''] = /^([^=]*)=?(.*)$/s.exec(word) ?? [];
    const isCount = /^[1-9]\d{0,14}$/.test(count);
    if (isCount && Object.hasOwn(readersOf, name)) limits = withLimit(limits, name, Number(count));
    else diagnostics.push(diagnostic('limit-unknown', [], { expected: limitNames.join(' '), actual: word, details: { reason: Object.hasOwn(readersOf, name) ? 'count' : 'name' } }));
  }
  return { limits, diagnostics };
}
