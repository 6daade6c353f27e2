import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path, Place } from '../diagnostics/diagnostic.js';
import type { Report } from '../model/report.js';
import { carryOver, jumps, repeatedFigures, rollForward } from './acrossYears.js';
import { citedNotice, citedRegulations } from './citations.js';
import { accountability, contactGiven, downloadGiven, feeStatement, fiveAspects, partsOfReport, problemsTold } from './missingElements.js';
import { amountUnit, decisionsAsStock, rulesWithoutPower, stockBelowFlow } from './plausibility.js';
import { repeatedText } from './repeatedText.js';
import { reviewContext } from './reviewContext.js';
import type { Review } from './reviewContext.js';
import { rules } from './rules.js';
import type { ReviewRuleId, ReportRule } from './rules.js';
import { textAgainstTables } from './textAgainstTables.js';
import { repeatedNumbers, typedNumbers } from './typedNumbers.js';
import { sumOfUnits } from './unitsSum.js';
import { withPlace } from './withPlace.js';
import { dataPeriod, dayOfIssue, yearInText } from './years.js';

/** How a report is reviewed. */
export interface ReviewReportOptions {
  /** Last year's report of the same organ; absent: the rules across years say nothing. */
  readonly previous?: Report;
  /** The report `rollUp` makes of the units that belong to the organ, of the same year and edition; absent: R11 says nothing. */
  readonly unitsSum?: Report;
  /** True: blanks, and signs such as `/` and `—`, count as 0. Absent: nothing is compared with them. */
  readonly blankMeansZero?: boolean;
  /** Gives the place in the input of a part of the report, as `parseReport` does; absent: findings carry none. */
  readonly placeOf?: (path: Path) => Place | undefined;
}

const reviews: Readonly<Record<ReviewRuleId, Review>> = {
  R6: carryOver,
  R7: rollForward,
  R8: decisionsAsStock,
  R9: textAgainstTables,
  R10: rulesWithoutPower,
  R11: sumOfUnits,
  R12: stockBelowFlow,
  R13: jumps,
  R14: repeatedFigures,
  R15: repeatedText,
  R16: citedNotice,
  R17: citedRegulations,
  R18: dataPeriod,
  R19: yearInText,
  R20: dayOfIssue,
  R21: fiveAspects,
  R22: contactGiven,
  R23: downloadGiven,
  R24: feeStatement,
  R25: accountability,
  R26: repeatedNumbers,
  R27: typedNumbers,
  R28: amountUnit,
  R29: partsOfReport,
  R30: problemsTold,
};

/** Says whether a rule can speak on a report at all. */
export function isApplied({ needsPrevious, needsUnits, editions }: ReportRule, report: Report, { previous, unitsSum }: ReviewReportOptions): boolean {
  const hasPrevious = previous !== undefined && previous.year === report.year - 1;
  const hasUnits = unitsSum !== undefined && unitsSum.year === report.year && unitsSum.form === report.form;
  return (!needsPrevious || hasPrevious) && (!needsUnits || hasUnits) && (editions?.includes(report.form) ?? true);
}

/** A report that is not last year's of this organ: compared across years it would only mislead, or may. */
function onPrevious(report: Report, previous: Report | undefined): readonly Diagnostic[] {
  if (!previous) return [];
  if (previous.year !== report.year - 1) return [diagnostic('previous-unfit', [], { expected: report.year - 1, actual: previous.year, details: { reason: 'year' } })];
  if (previous.organisation === report.organisation) return [];
  return [diagnostic('previous-unfit', [], { expected: report.organisation, actual: previous.organisation, details: { reason: 'organisation' } })];
}

/**
 * Reads a report as a reviewer does, rules R6 and up, and gives what would be marked down; sums are `checkReport`'s.
 *
 * Every finding is a warning: there may be a reason, which the report can state (see `acknowledge`). Text is judged only
 * where it is surely about the whole organ and the report's year; what is not recognised is passed over in silence.
 *
 * Findings: the codes of `rules`; `previous-unfit` when `previous` is of another year (the rules across years then
 * say nothing) or another organ.
 * @example
 * const findings = reviewReport(report, { previous: lastYear });
 */
export function reviewReport(report: Report, options: ReviewReportOptions = {}): readonly Diagnostic[] {
  const { previous, blankMeansZero = false, placeOf } = options;
  const context = reviewContext(report, options, blankMeansZero);
  const found = rules
    .filter((rule) => rule.id in reviews && isApplied(rule, report, options))
    .flatMap(({ id, source }) => reviews[id as ReviewRuleId](context).map((finding) => Object.freeze({ ...finding, rule: id, clause: source.zh })));
  const findings = [...onPrevious(report, previous), ...found];
  return Object.freeze(placeOf ? findings.map((finding) => withPlace(finding, placeOf)) : findings);
}
