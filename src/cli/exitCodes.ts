import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** What the command line answers with; public, never changed. */
export const exitCodes = { fine: 0, findings: 1, usage: 2, environment: 3, internal: 4 } as const;

/** One of the numbers of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Findings on the machine rather than on the report. */
const environmental: readonly DiagnosticCode[] = ['file-unreadable', 'file-unwritable', 'font-missing', 'font-unreadable'];

/** Findings on the call rather than on the report. */
const usage: readonly DiagnosticCode[] = ['unsupported-format', 'output-clash', 'file-exists', 'batch-in-progress', 'journal-exists', 'no-reports-found', 'list-column-missing', 'limit-unknown'];

/**
 * Gives the exit code for some findings: only errors count. A fault of the report is told before one of the machine.
 *
 * @example
 * exitCodeFor([diagnostic('sum-mismatch', []), diagnostic('font-missing', [])]) //=> 1
 * exitCodeFor([diagnostic('label-overridden', [])]) //=> 0
 */
export function exitCodeFor(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = diagnostics.filter((finding) => finding.severity === 'error');
  if (errors.length === 0) return exitCodes.fine;
  if (errors.some(({ code }) => !environmental.includes(code) && !usage.includes(code))) return exitCodes.findings;
  return errors.some(({ code }) => usage.includes(code)) ? exitCodes.usage : exitCodes.environment;
}
