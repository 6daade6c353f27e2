import { describeDiagnostic } from '../diagnostics/describe.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/wording.js';

/** The streams and version of one call; given in, so that a test can read them. */
export interface ProgramIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether a person sees stderr as it is written; absent: it goes into a log. */
  readonly isTerminal?: boolean;
  /** What `--version` answers. */
  readonly version: string;
}

/** Where a command writes: data to one stream, findings to the other. */
export interface Output {
  readonly data: (text: string) => void;
  readonly finding: (text: string) => void;
  readonly language: Language;
}

/** The streams of a call as a command writes to them. */
export const outputOf = ({ stdout, stderr }: ProgramIo, language: Language): Output => ({ data: stdout, finding: (text) => stderr(`${text}\n`), language });

const summaries = {
  zh: (count: number, rule: string) => `提示：${rule} 有 ${count} 处含空白或文字，无法核对（--json 可列出全部）。`,
  en: (count: number, rule: string) => `notice: ${count} sums of ${rule} hold a blank or text and cannot be checked (--json lists them all).`,
};

/**
 * Tells findings one a line; sums that cannot be checked are counted by rule, because an office with no applications
 * leaves some hundred cells blank.
 */
export function tellFindings(output: Output, diagnostics: readonly Diagnostic[]): void {
  const unchecked = new Map<string, number>();
  for (const finding of diagnostics) {
    if (finding.code === 'not-checkable') unchecked.set(finding.rule ?? '', (unchecked.get(finding.rule ?? '') ?? 0) + 1);
    else output.finding(describeDiagnostic(finding, output.language));
  }
  for (const [rule, count] of unchecked) output.finding(summaries[output.language](count, rule));
}
