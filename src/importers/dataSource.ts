import { diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticFacts, Place, PlaceOf } from '../diagnostics/diagnostic.js';
import type { LinePlace } from './lineFinder.js';
import type { OffsetAt } from './plainValue.js';
import type { ReadData } from './readData.js';

/** A data file's name, and its lines. */
export interface Source {
  readonly file: string | undefined;
  readonly lineAt: (offset: number) => LinePlace;
}

/** Gives the place of an offset. */
export function placeAt({ file, lineAt }: Source, offset: number): Place {
  return Object.freeze({ ...(file !== undefined && { file }), ...lineAt(offset) });
}

/** Gives the places of paths, from their offsets. */
export function placesOf(source: Source, offsetAt: OffsetAt): PlaceOf {
  return (path, part = 'value') => {
    const offset = offsetAt(path, part);
    return offset === undefined ? undefined : placeAt(source, offset);
  };
}

/** Nothing is read of a text, for one reason. */
export function refused(file: string | undefined, code: 'limit-exceeded' | 'syntax-error', facts: DiagnosticFacts, place?: Place): ReadData {
  const found = diagnostic(code, [], { ...facts, place: place ?? Object.freeze({ ...(file !== undefined && { file }) }) });
  return Object.freeze({ value: undefined, placeOf: () => undefined, diagnostics: Object.freeze([found]) });
}
