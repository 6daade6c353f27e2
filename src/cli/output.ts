import { describeDiagnostic } from '../diagnostics/describe.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/wording.js';

/** Where a command writes: data to one stream, findings to the other. */
export interface Output {
  readonly data: (text: string) => void;
  readonly finding: (text: string) => void;
  readonly language: Language;
}

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
