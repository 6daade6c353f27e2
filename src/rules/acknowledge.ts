import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/wording.js';
import type { Acknowledgement, Report } from '../model/report.js';
import { isApplied } from './reviewReport.js';
import type { ReviewReportOptions } from './reviewReport.js';
import { ruleOf } from './rules.js';
import { withPlace } from './withPlace.js';

/** The ways to write a path: as findings have it, and as a data file does, where prose needs no `content` or is called `before`. */
function writings(path: Path): readonly string[] {
  if (path[2] !== 'content') return [pathText(path)];
  const [top, section, , ...rest] = path;
  return [path, [top!, section!, ...rest], [top!, section!, 'before', ...rest]].map(pathText);
}

function isBelow(path: Path, part: string): boolean {
  return writings(path).some((text) => text === part || (text.startsWith(part) && /^[.[]/.test(text.slice(part.length))));
}

function concerns({ rule, path }: Acknowledgement, finding: Diagnostic): boolean {
  return (rule === finding.rule || rule === finding.code) && (path === undefined || isBelow(finding.path, path));
}

/** Marks the warnings and notices a report acknowledges with the reason it gives; says nothing of the acknowledgements themselves. */
export function markAcknowledged({ acknowledged = [] }: Report, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.map((finding) => {
    const found = finding.severity === 'error' ? undefined : acknowledged.find((entry) => concerns(entry, finding));
    return found ? Object.freeze({ ...finding, acknowledged: found.reason }) : finding;
  });
}

/**
 * Marks the warnings and notices a report acknowledges with the reason it gives, and tells acknowledgements that fit nothing.
 *
 * An acknowledgement names the rule, or the code of a finding without one, and may name a part of the report; it then holds for
 * everything below. Errors stay as they are.
 *
 * Findings: those given, acknowledged ones with `acknowledged`; `acknowledgement-refused` for one that names an error;
 * `acknowledgement-unmatched` for one that fits no finding, unless its rule could not speak (no last year's report, no units).
 * @param findings All findings on the report: those of `parseReport`, `checkReport` and `reviewReport`.
 * @example
 * const findings = acknowledge(report, [...checkReport(report), ...reviewReport(report, { previous })], { previous });
 */
export function acknowledge(report: Report, findings: readonly Diagnostic[], options: ReviewReportOptions = {}): readonly Diagnostic[] {
  const { placeOf } = options;
  const onGiven = (report.acknowledged ?? []).flatMap((entry, index): readonly Diagnostic[] => {
    const fitting = findings.filter((finding) => concerns(entry, finding));
    const facts = { actual: entry.rule, details: { reason: entry.reason, ...(entry.path !== undefined && { part: entry.path }) } };
    if (fitting.some(({ severity }) => severity === 'error')) return [diagnostic('acknowledgement-refused', ['acknowledged', index], facts)];
    const rule = ruleOf(entry.rule);
    const isSilent = rule !== undefined && !isApplied(rule, report, options);
    return fitting.length > 0 || isSilent ? [] : [diagnostic('acknowledgement-unmatched', ['acknowledged', index], facts)];
  });
  return Object.freeze([...markAcknowledged(report, findings), ...(placeOf ? onGiven.map((finding) => withPlace(finding, placeOf)) : onGiven)]);
}
