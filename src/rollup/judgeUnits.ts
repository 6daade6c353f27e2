import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Report } from '../model/report.js';
import { checkReport } from '../rules/checkReport.js';
import type { Base } from './chooseBase.js';
import { plainName } from './orderUnits.js';
import type { OrderedUnit } from './orderUnits.js';
import type { RefusalReason, RollUpOptions, UnitOutcome } from './rolledUp.js';

/** A unit, what became of it, and its report when it is added. */
export interface JudgedUnit extends OrderedUnit {
  readonly outcome: UnitOutcome;
  readonly report?: Report;
  readonly findings: readonly Diagnostic[];
}

/** Pictures have no part in a sum. */
const unconcerned: readonly Diagnostic['code'][] = ['image-unreadable'];

function ownFindings({ unit }: OrderedUnit, { blankMeansZero = false }: RollUpOptions): { readonly reading: readonly Diagnostic[]; readonly sums: readonly Diagnostic[] } {
  const { report, diagnostics = [], placeOf, file } = unit;
  const place = placeOf ?? (() => ({ file }));
  const named = (finding: Diagnostic): Diagnostic => Object.freeze({ ...finding, place: { file, ...finding.place } });
  const reading = diagnostics.filter(({ code }) => !unconcerned.includes(code)).map(named);
  return { reading, sums: report ? checkReport(report, { blankMeansZero, placeOf: place }).map(named) : [] };
}

/** Whether two reports are of one organisation: by its name, or by the line of the roster. */
function isSameOrgan(first: OrderedUnit, second: OrderedUnit): boolean {
  const [own, other] = [first.unit.report, second.unit.report];
  if (!own || !other) return false;
  return plainName(own.organisation) === plainName(other.organisation) || (first.entry !== undefined && first.entry === second.entry);
}

/** The files of other units with the same organisation. */
function namesakes(one: OrderedUnit, all: readonly OrderedUnit[]): readonly string[] {
  return all.filter((other) => other.unit !== one.unit && isSameOrgan(one, other)).map(({ unit }) => unit.file);
}

function isAccepted(reason: RefusalReason, { acceptFailing = false, acceptOtherYears = false }: RollUpOptions): boolean {
  if (reason === 'sums' || reason === 'reading') return acceptFailing;
  return reason === 'year' && acceptOtherYears;
}

function statusOf(reasons: readonly RefusalReason[], options: RollUpOptions): UnitOutcome['status'] {
  if (reasons.every((reason) => isAccepted(reason, options))) return 'added';
  return options.leaveOutRefused ? 'leftOut' : 'refused';
}

const codes = { added: 'unit-accepted', refused: 'unit-refused', leftOut: 'unit-left-out' } as const;

function judge(one: OrderedUnit, all: readonly OrderedUnit[], base: Base, options: RollUpOptions): JudgedUnit {
  const { unit, entry } = one;
  const { report, file } = unit;
  const { reading, sums } = ownFindings(one, options);
  const others = namesakes(one, all);
  const stands: Readonly<Record<RefusalReason, boolean>> = {
    unread: !report,
    reading: report !== undefined && hasErrors(reading),
    sums: hasErrors(sums),
    year: report !== undefined && (report.year !== base.year || report.form !== base.form),
    repeated: others.length > 0,
  };
  const reasons = (Object.keys(stands) as RefusalReason[]).filter((reason) => stands[reason]);
  const status = statusOf(reasons, options);
  const organisation = report?.organisation ?? entry?.name;
  const facts = { organisation: organisation ?? '', year: report?.year ?? '', form: report?.form ?? '', baseYear: base.year, baseForm: base.form, others };
  const told = reasons
    .filter((reason) => status === 'added' || !isAccepted(reason, options))
    .map((reason) => diagnostic(codes[status], [], { place: { file }, details: { reason, ...facts } }));
  const outcome = Object.freeze({ file, ...(organisation !== undefined && { organisation }), ...(entry?.level !== undefined && { level: entry.level }), status, reasons: Object.freeze(reasons), diagnostics: Object.freeze([...reading, ...sums]) });
  return { ...one, outcome, findings: told, ...(status === 'added' && report && { report }) };
}

/**
 * Judges which units can be added: those whose file was read without an error, whose sums hold, which are of the year and edition
 * rolled up, and whose organisation stands among them once. Of an organisation that is there twice, neither is taken for the right one.
 */
export function judgeUnits(units: readonly OrderedUnit[], base: Base, options: RollUpOptions): readonly JudgedUnit[] {
  return units.map((one) => judge(one, units, base, options));
}
