import type { DiagnosticCode, Severity } from './codes.js';
import { severityOf } from './codes.js';

export type { Severity } from './codes.js';

/** Where in a report a finding lies: keys and indexes from the top, e.g. `['sections', 'applications', 'table', 'received', 'total']`. */
export type Path = readonly (string | number)[];

/** Where in a file a finding lies; line and column count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Any other address within the file, in the words of its program: `Sheet1!C7`, `table 2 row 7`. */
  readonly address?: string;
}

/** Gives the place in an input of the value at a path, or of its key; undefined when nothing is written there. */
export type PlaceOf = (path: Path, part?: 'key' | 'value') => Place | undefined;

/** One finding: plain data; its sentence is made by {@link describeDiagnostic} in the language asked for. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly path: Path;
  /** What was wanted, e.g. the sum of the other side. */
  readonly expected?: string | number;
  /** What was found. */
  readonly actual?: string | number | null;
  /** Standard, notice or article the finding rests on. */
  readonly clause?: string;
  /** The rule (R1 …) when a rule gave the finding. */
  readonly rule?: string;
  /** Further facts the sentence is made from: names of cells, a character, a role. */
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>;
  /** Every cell taking part, for a rule. */
  readonly cells?: readonly Path[];
  readonly place?: Place;
  /** Why the office stands by what the finding is about; given by the report itself, see `acknowledge`. Never on an error. */
  readonly acknowledged?: string;
}

/** The optional parts of a finding. */
export type DiagnosticFacts = Omit<Diagnostic, 'code' | 'severity' | 'path'>;

/**
 * Makes a finding; its severity comes from the list of codes.
 *
 * @example
 * diagnostic('unknown-key', ['sections', 'foo']).severity //=> 'error'
 */
export function diagnostic(code: DiagnosticCode, path: Path, facts: DiagnosticFacts = {}): Diagnostic {
  return Object.freeze({ code, severity: severityOf(code), path: Object.freeze([...path]), ...facts });
}

/**
 * Says whether any finding forbids making a document.
 *
 * @example
 * hasErrors([diagnostic('label-overridden', [])]) //=> false
 */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((finding) => finding.severity === 'error');
}

/**
 * Writes a path as a JSON pointer (RFC 6901).
 *
 * @example
 * toPointer(['sections', 'a/b', 0]) //=> '/sections/a~1b/0'
 */
export function toPointer(path: Path): string {
  let pointer = '';
  for (const part of path) pointer += `/${typeof part === 'string' && /[~/]/.test(part) ? part.replace(/~/g, '~0').replace(/\//g, '~1') : part}`;
  return pointer;
}
