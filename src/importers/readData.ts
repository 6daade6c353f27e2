import type { YAMLError } from 'yaml';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, DiagnosticFacts, Path, Place, PlaceOf } from '../diagnostics/diagnostic.js';
import { jsonFault } from './jsonFault.js';
import { dataLimits } from './limits.js';
import type { DataLimits } from './limits.js';
import { lineFinder } from './lineFinder.js';
import type { LinePlace } from './lineFinder.js';
import { plainValue } from './plainValue.js';
import type { OffsetAt } from './plainValue.js';
import { readJson } from './readJson.js';
import { readTokens } from './readTokens.js';

/** What a data file holds, and where. */
export interface ReadData {
  /** Plain lists, mappings, text, numbers, booleans and null; undefined when a finding says why nothing could be read. */
  readonly value: unknown;
  readonly placeOf: PlaceOf;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a data file is read. */
export interface ReadDataOptions {
  /** Absent, wholly or in part: `dataLimits`. */
  readonly limits?: Partial<DataLimits>;
}

interface Source {
  readonly file: string | undefined;
  readonly lineAt: (offset: number) => LinePlace;
}

function placeAt({ file, lineAt }: Source, offset: number): Place {
  return Object.freeze({ ...(file !== undefined && { file }), ...lineAt(offset) });
}

function placesOf(source: Source, offsetAt: OffsetAt): PlaceOf {
  return (path, part = 'value') => {
    const offset = offsetAt(path, part);
    return offset === undefined ? undefined : placeAt(source, offset);
  };
}

function refused(file: string | undefined, code: 'limit-exceeded' | 'syntax-error', facts: DiagnosticFacts, place?: Place): ReadData {
  const found = diagnostic(code, [], { ...facts, place: place ?? Object.freeze({ ...(file !== undefined && { file }) }) });
  return Object.freeze({ value: undefined, placeOf: () => undefined, diagnostics: Object.freeze([found]) });
}

function syntaxFinding(source: Source, error: YAMLError): Diagnostic {
  return diagnostic('syntax-error', [], { details: { reason: error.code, message: error.message }, place: placeAt(source, error.pos[0]) });
}

/**
 * Reads a data file's text, YAML 1.2 or JSON, into plain values, and keeps the place of every key and value.
 *
 * A text is checked to be JSON (RFC 8259) when `file` ends in `.json`, and gives what it would give as YAML. Number text that
 * a float would change (`75.9260`, `+1036`, `007`, `1e3`) is handed on as the text written. Never throws.
 *
 * Findings: `syntax-error`, `duplicate-key`, `unknown-key` (for `__proto__` and its like), `limit-exceeded`.
 * @param text The decoded text, with or without a byte order mark.
 * @param file The name shown in places; absent: places have no file and the text is read as YAML.
 * @param options `limits` on size, depth and count, lower or higher than those in `dataLimits`.
 * @example
 * const { value, placeOf } = readData('year: 2020\nfee: 75.9260\n', 'a.yaml');
 * value //=> { year: 2020, fee: '75.9260' }
 * placeOf(['fee']) //=> { file: 'a.yaml', line: 2, column: 6 }
 */
export function readData(text: string, file?: string, options: ReadDataOptions = {}): ReadData {
  const limits = { ...dataLimits, ...options.limits };
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (plain.length > limits.characters) return refused(file, 'limit-exceeded', { expected: limits.characters, actual: plain.length, details: { limit: 'characters' } });
  const source: Source = { file, lineAt: lineFinder(plain) };
  if (file === undefined || !/\.json$/i.test(file)) return readYaml(plain, source, limits);
  const fault = jsonFault(plain);
  if (fault !== undefined) return refused(file, 'syntax-error', { details: { reason: 'NOT_JSON' } }, placeAt(source, fault));
  const json = readJson(plain, limits);
  return json ? Object.freeze({ value: json.value, placeOf: placesOf(source, json.offsetAt), diagnostics: Object.freeze([]) }) : readYaml(plain, source, limits);
}

function readYaml(text: string, source: Source, limits: DataLimits): ReadData {
  const { file } = source;
  const { documents, tooDeepAt, tooManyAt } = readTokens(text, limits.depth, limits.values);
  if (tooDeepAt !== undefined) return refused(file, 'limit-exceeded', { expected: limits.depth, actual: `≥ ${limits.depth + 1}`, details: { limit: 'depth' } }, placeAt(source, tooDeepAt));
  if (tooManyAt !== undefined) return refused(file, 'limit-exceeded', { expected: limits.values, actual: `≥ ${limits.values + 1}`, details: { limit: 'values' } }, placeAt(source, tooManyAt));
  const [document, second] = documents;
  if (second) return refused(file, 'syntax-error', { details: { reason: 'MULTIPLE_DOCS' } }, placeAt(source, second.range[0]));
  if (!document) return Object.freeze({ value: null, placeOf: ([step]: Path) => (step === undefined ? placeAt(source, 0) : undefined), diagnostics: Object.freeze([]) });
  const faults = [...document.errors, ...document.warnings].slice(0, limits.findings);
  if (faults.length > 0) return Object.freeze({ value: undefined, placeOf: () => undefined, diagnostics: Object.freeze(faults.map((error) => syntaxFinding(source, error))) });
  const { value, offsetAt, findings } = plainValue(document, limits);
  const diagnostics = findings.map(({ code, path, offset, facts }) => diagnostic(code, path, { ...facts, place: placeAt(source, offset) }));
  return Object.freeze({ value, placeOf: placesOf(source, offsetAt), diagnostics: Object.freeze(diagnostics) });
}
