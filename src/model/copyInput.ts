import { codePointName } from '../diagnostics/codePointName.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { reportLimits } from './limits.js';
import type { ReportLimits } from './limits.js';

/**
 * Characters that cannot be printed or that turn the reading direction: C0 but tab and line end, DEL and C1,
 * U+FFFE and U+FFFF, lone surrogates, and the bidi controls. XML forbids some, and no renderer would know what to write for them.
 */
const forbidden = (): RegExp => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** Whether there may be any, told faster: half of a pair is taken for a lone surrogate, half of a character beyond U+FFFF for one that is none. */
const suspect = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

interface Copying {
  readonly limits: ReportLimits;
  characterCount: number;
  readonly findings: Diagnostic[];
  valueCount: number;
  stopped: boolean;
  /** The keys that lead to the value at hand; written out where a finding needs them. */
  readonly path: (string | number)[];
}

/** One finding for each forbidden character a text has, at its first position, counted in characters from 1. */
function gate(copying: Copying, text: string): string {
  if (!suspect.test(text)) return text;
  const seen = new Set<string>();
  for (const { 0: character, index } of text.matchAll(forbidden())) {
    if (seen.has(character)) continue;
    seen.add(character);
    const position = [...text.slice(0, index)].length + 1;
    copying.findings.push(diagnostic('forbidden-character', [...copying.path], { details: { codePoint: codePointName(character.codePointAt(0)!), position } }));
  }
  return text;
}

function stop(copying: Copying, limit: 'depth' | 'values' | 'characters'): undefined {
  const expected = copying.limits[limit];
  const name = limit === 'characters' ? 'reportCharacters' : limit;
  if (!copying.stopped) copying.findings.push(diagnostic('limit-exceeded', [...copying.path], { expected, actual: `≥ ${limit === 'characters' ? copying.characterCount : expected + 1}`, details: { limit: name } }));
  copying.stopped = true;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}

function copyList(copying: Copying, list: readonly unknown[]): unknown {
  if (list.length > copying.limits.values) return stop(copying, 'values');
  const copied: unknown[] = [];
  for (let index = 0; index < list.length; index += 1) {
    copying.path.push(index);
    copied.push(copy(copying, list[index]));
    copying.path.pop();
  }
  return copied;
}

function copyMapping(copying: Copying, mapping: object): unknown {
  // A Date or a Map has no keys to see and would pass for an empty mapping.
  if (!isPlain(mapping)) return Symbol('not plain data');
  const copied: Record<string, unknown> = {};
  for (const key of Object.keys(mapping)) {
    copying.path.push(key);
    const value = copy(copying, (mapping as Readonly<Record<string, unknown>>)[key]);
    // Plainly set, it would be the copy's prototype, and unseen.
    if (key === '__proto__') Object.defineProperty(copied, key, { value, enumerable: true, configurable: true, writable: true });
    else copied[key] = value;
    copying.path.pop();
  }
  return copied;
}

function copy(copying: Copying, value: unknown): unknown {
  copying.valueCount += 1;
  if (copying.stopped) return undefined;
  if (copying.valueCount > copying.limits.values) return stop(copying, 'values');
  if (copying.path.length > copying.limits.depth) return stop(copying, 'depth');
  if (typeof value === 'string') {
    copying.characterCount += value.length;
    return copying.characterCount > copying.limits.characters ? stop(copying, 'characters') : gate(copying, value);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? copyList(copying, value) : copyMapping(copying, value);
}

/**
 * Copies plain data, so that what is checked is what is used, and gates every text in it.
 *
 * Findings: `forbidden-character`; `limit-exceeded` for data nested without end or without measure.
 *
 * @example
 * copyInput({ title: 'a\u0007' }).findings.map(({ path }) => path) //=> [['title']]
 */
export function copyInput(input: unknown, limits: ReportLimits = reportLimits): { readonly value: unknown; readonly findings: readonly Diagnostic[] } {
  const copying: Copying = { limits, characterCount: 0, findings: [], valueCount: 0, stopped: false, path: [] };
  const value = copy(copying, input);
  return { value, findings: copying.findings };
}
