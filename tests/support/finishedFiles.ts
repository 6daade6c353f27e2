/** Inspections of finished files, each through the built command line, so that pdf.js is loaded as users load it. */
import type { Inspection, Verdict } from '../../src/inspect/inspection.js';
import { gongkai } from './commandLine.js';

export interface InspectedFile {
  readonly file: string;
  readonly inspection?: Inspection;
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly details?: Readonly<Record<string, unknown>> }[];
}

/** Inspects files in one call. */
export function inspectFiles(files: readonly string[], words: readonly string[] = []): readonly InspectedFile[] {
  const { stdout, stderr } = gongkai(['inspect', ...files, '--json', ...words]);
  if (stdout === '') throw new Error(`gongkai inspect said nothing but: ${stderr}`);
  const found = JSON.parse(stdout) as InspectedFile | InspectedFile[];
  return Array.isArray(found) ? found : [found];
}

/** The inspection of one file. */
export function inspectionOf(file: string): Inspection {
  const { inspection, diagnostics } = inspectFiles([file])[0]!;
  if (!inspection) throw new Error(`${file}: ${diagnostics.map(({ message }) => message).join(' ')}`);
  return inspection;
}

/** The numbers of the clauses with a verdict, without their source. */
export function clausesThat(verdict: Verdict['verdict'], { verdicts }: Inspection): readonly string[] {
  return verdicts.filter((one) => one.verdict === verdict).map(({ clause }) => clause.replace('GB/T 9704-2012 ', ''));
}
