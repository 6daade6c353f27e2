import type { Diagnostic, PlaceOf } from '../diagnostics/diagnostic.js';
import { placeAt, placesOf, refused } from './dataSource.js';
import type { Source } from './dataSource.js';
import { jsonFault } from './jsonFault.js';
import type { JsonCount } from './jsonFault.js';
import { dataLimits } from './limits.js';
import type { DataLimits } from './limits.js';
import { lineFinder } from './lineFinder.js';
import { readJson } from './readJson.js';
import type { ReadJson } from './readJson.js';
import { readPlainYaml } from './readPlainYaml.js';
import { readYaml } from './readYaml.js';

/** What a data file holds, and where. */
export interface ReadData {
  /** Plain lists, mappings, text, numbers, booleans and null; undefined when a finding says why nothing could be read. */
  readonly value: unknown;
  readonly placeOf: PlaceOf;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one of the short readers has read; what they leave is read as YAML by the package. */
function whole(read: ReadJson | undefined, text: string, source: Source, limits: DataLimits): ReadData {
  return read ? Object.freeze({ value: read.value, placeOf: placesOf(source, read.offsetAt), diagnostics: Object.freeze([]) }) : readYaml(text, source, limits);
}

/** How a data file is read. */
export interface ReadDataOptions {
  /** Absent, wholly or in part: `dataLimits`. */
  readonly limits?: Partial<DataLimits>;
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
  if (file === undefined || !/\.json$/i.test(file)) return whole(readPlainYaml(plain, limits), plain, source, limits);
  const count: JsonCount = { most: limits.values, deepest: 0, values: 0 };
  const fault = jsonFault(plain, count);
  if (fault !== undefined) return refused(file, 'syntax-error', { details: { reason: 'NOT_JSON' } }, placeAt(source, fault));
  const isDeep = count.deepest > limits.depth;
  // Told here: the reader of YAML has taken 300 MB of memory before it counts as many.
  if (count.manyAt !== undefined && !isDeep) return refused(file, 'limit-exceeded', { expected: limits.values, actual: `≥ ${limits.values + 1}`, details: { limit: 'values' } }, placeAt(source, count.manyAt));
  return whole(isDeep ? undefined : readJson(plain, limits), plain, source, limits);
}
