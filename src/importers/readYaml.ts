import type { YAMLError } from 'yaml';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { placeAt, placesOf, refused } from './dataSource.js';
import type { Source } from './dataSource.js';
import type { DataLimits } from './limits.js';
import { plainValue } from './plainValue.js';
import type { ReadData } from './readData.js';
import { readTokens } from './readTokens.js';

function syntaxFinding(source: Source, error: YAMLError): Diagnostic {
  return diagnostic('syntax-error', [], { details: { reason: error.code, message: error.message }, place: placeAt(source, error.pos[0]) });
}

/** Reads a text as YAML 1.2, of which JSON is a part. */
export function readYaml(text: string, source: Source, limits: DataLimits): ReadData {
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
