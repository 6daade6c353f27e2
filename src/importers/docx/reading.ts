import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import type { OpenPackage, Relationship } from '../../ooxml/openPackage.js';
import type { Numbering } from './numbering.js';
import type { ParagraphStyle } from './styles.js';

/** A field being read: what it computes, and whether its result has begun. Nothing is ever computed here. */
export interface OpenField {
  instruction: string;
  isResult: boolean;
}

/** What is known and counted while a document is read. */
export interface Reading {
  readonly file: string | undefined;
  readonly part: OpenPackage;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly styleOf: (id: string | undefined) => ParagraphStyle;
  readonly numberOf: Numbering;
  /** Width of the text in EMU (1/914400 inch); undefined when the document does not say. */
  readonly textWidth: number | undefined;
  readonly fields: OpenField[];
  readonly counts: { paragraphs: number; tables: number };
  /** What was left out, each reason at its first place. */
  readonly leftOut: Map<string, Place>;
}

/** Notes that something was left out. */
export function leaveOut({ leftOut }: Reading, reason: string, place: Place): void {
  if (!leftOut.has(reason)) leftOut.set(reason, place);
}

/** What was left out, as findings. */
export function leftOutFindings({ leftOut }: Reading): readonly Diagnostic[] {
  return [...leftOut].map(([reason, place]) => diagnostic('text-left-out', [], { details: { reason }, place }));
}

/** A place in the words of a word processor: `paragraph 12`, `table 2 row 7 cell 4`. */
export function placeAt({ file }: Reading, address: string): Place {
  return Object.freeze({ ...(file !== undefined && { file }), address });
}
