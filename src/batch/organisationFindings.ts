import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** Names are compared without blanks, which lists and titles set for looks. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** Tells when a report is of another organ than the list says: a file put on the wrong row. Findings: `unit-name-differs`. */
export function organisationFindings(report: { readonly organisation: string } | undefined, expected: string | undefined): readonly Diagnostic[] {
  if (!report || expected === undefined || plain(report.organisation) === plain(expected)) return [];
  return [diagnostic('unit-name-differs', ['organisation'], { expected, actual: report.organisation })];
}
