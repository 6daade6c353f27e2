import { namedFontSizes } from '../measure/fontSize.js';
import { typefaces } from '../measure/typeface.js';
import { latinTypefaces, lineFills, numberEdges } from './stylesheet.js';

/** Why a value cannot stand where it does: the wrong type, or a value its kind does not allow. */
export type ValueFault = { readonly code: 'wrong-type'; readonly expected: string } | { readonly code: 'invalid-value'; readonly reason: string; readonly expected: string };

interface ValueKind {
  /** By the name the sentences about findings use. */
  readonly type: 'text' | 'number' | 'boolean';
  readonly allows: (value: string & number) => boolean;
  readonly reason: string;
  readonly expected: string;
}

const length = /^\d+(\.\d+)?(mm|pt)$/;
const size = /^\d+(\.\d+)?pt$/;
const oneOf = (...names: readonly string[]): ValueKind => ({ type: 'text', allows: (value) => names.includes(value), reason: 'oneOf', expected: names.join(' ') });
const isWithin = (text: string, least: number, most: number): boolean => Number.parseFloat(text) >= least && Number.parseFloat(text) <= most;

/** A page cannot hold more, and a mistyped number cannot take hours. */
const largest = { indent: 40, lines: 20, count: 200, em: 2, length: 1200, size: 144, text: 60 };
/** Signs that a line of text cannot show. */
const unprintable = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffe\uffff]/u;
const upTo = (most: number, isAllowed = (_value: number): boolean => true): ValueKind => ({
  type: 'number',
  allows: (value) => value >= 0 && value <= most && isAllowed(value),
  reason: 'range',
  expected: `0–${most}`,
});
const count: ValueKind = { type: 'number', allows: (value) => Number.isInteger(value) && value >= 1 && value <= largest.count, reason: 'range', expected: `1–${largest.count}` };

const color: ValueKind = { type: 'text', allows: (value) => /^#[0-9A-Fa-f]{6}$/.test(value), reason: 'color', expected: '#FF3333' };

/** Kinds that the key tells, not the value. */
const byKey: Readonly<Record<string, ValueKind>> = {
  typeface: oneOf(...typefaces),
  color,
  ruleColor: color,
  lineBreaking: oneOf('basic', 'gb', 'strict'),
  squeezedMarks: oneOf('none', 'quotes', 'all'),
  linesFill: oneOf(...lineFills),
  distanceTo: oneOf(...numberEdges),
  latinTypeface: oneOf(...latinTypefaces),
  letterSpacing: { type: 'text', allows: (value) => value === 'grid' || (/^-?\d+(\.\d+)?pt$/.test(value) && isWithin(value, -4, 4)), reason: 'oneOf', expected: 'grid -4pt … 4pt' },
  size: { type: 'text', allows: (value) => Object.hasOwn(namedFontSizes, value) || (size.test(value) && isWithin(value, 1, largest.size)), reason: 'fontSize', expected: '三号 16pt' },
  outlineLevel: { type: 'number', allows: (value) => [1, 2, 3, 4, 5, 6, 7, 8, 9].includes(value), reason: 'range', expected: '1–9' },
  linesPerPage: count,
  charactersPerLine: count,
  cjkLatinGap: upTo(largest.em),
  linesBefore: upTo(largest.lines),
  linesAfter: upTo(largest.lines),
  linesBeforeNumber: upTo(largest.lines),
  linesBeforeTitle: upTo(largest.lines),
};

/** Lengths that must be at least one of their unit. */
const neverZero: ReadonlySet<string> = new Set(['width', 'height', 'linePitch']);

function kindOf(path: readonly string[], base: string | number | boolean): ValueKind {
  const key = path.at(-1)!;
  if (path.at(-2) === 'orientation') return oneOf('portrait', 'landscape');
  const named = byKey[key];
  if (named) return named;
  if (key === 'alignment') return path[0] === 'table' ? oneOf('left', 'center', 'right') : oneOf('justify', 'left', 'center', 'right');
  if (typeof base === 'boolean') return { type: 'boolean', allows: () => true, reason: '', expected: '' };
  if (typeof base === 'number') return upTo(largest.indent);
  if (!length.test(base)) {
    const mayBeEmpty = key === 'before' || key === 'after';
    const fits = (value: string): boolean => value.length <= largest.text && !unprintable.test(value) && (mayBeEmpty || value.trim() !== '');
    return { type: 'text', allows: fits, reason: 'shortLine', expected: String(largest.text) };
  }
  const least = neverZero.has(key) ? 1 : 0;
  return { type: 'text', allows: (value) => length.test(value) && isWithin(value, least, largest.length), reason: 'length', expected: '37mm 28.95pt' };
}

const typeNames: Readonly<Record<string, string>> = { string: 'text', number: 'number', boolean: 'boolean' };

/** Names the type of any value as the sentences about findings do. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'blank';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'notFinite';
  return typeNames[typeof value] ?? (Array.isArray(value) ? 'list' : typeof value === 'object' ? 'mapping' : 'other');
}

/**
 * Judges a value by the value that stands in the base at the same place: it must be of the same kind.
 *
 * @param path keys from the top of the stylesheet; the last one may tell the kind.
 * @returns undefined when it may stand there.
 */
export function valueFault(path: readonly string[], base: string | number | boolean, value: unknown): ValueFault | undefined {
  const kind = kindOf(path, base);
  if (typeOf(value) !== kind.type) return { code: 'wrong-type', expected: kind.type };
  return kind.allows(value as string & number) ? undefined : { code: 'invalid-value', reason: kind.reason, expected: kind.expected };
}
