import type { Diagnostic, Path, Place } from '../diagnostics/diagnostic.js';
import { formOf } from '../forms/forms.js';
import type { Report } from '../model/report.js';
import { checkCells } from './checkCells.js';
import { checkEquation } from './checkEquation.js';
import { equationsOf } from './equations.js';
import { withPlace } from './withPlace.js';

/** How a report is checked. */
export interface CheckReportOptions {
  /** True: blanks, and signs such as `/` and `—`, count as 0. Absent: an equation with one cannot be checked. */
  readonly blankMeansZero?: boolean;
  /** Gives the place in the input of a part of the report, as `parseReport` does; absent: findings carry none. */
  readonly placeOf?: (path: Path) => Place | undefined;
}

/**
 * Checks every figure of a report by the rules of its form, R1 to R5, and gives what does not hold.
 *
 * Each finding is a true statement by itself: one wrong total can break R1, R2 and R3 together.
 *
 * Findings: `sum-mismatch`, `negative-count`, `not-a-whole-number` (errors), `cell-text-unread` (warning), `not-checkable`
 * (notice); single figures first, then the equations, each in the order of the form.
 * @example
 * const { report } = parseReport(input);
 * const findings = report ? checkReport(report) : [];
 */
export function checkReport(report: Report, { blankMeansZero = false, placeOf }: CheckReportOptions = {}): readonly Diagnostic[] {
  const form = formOf(report.form);
  const equations = equationsOf(form).flatMap((equation) => checkEquation(equation, report, blankMeansZero) ?? []);
  const findings = [...checkCells(report, form), ...equations];
  return Object.freeze(placeOf ? findings.map((finding) => withPlace(finding, placeOf)) : findings);
}
