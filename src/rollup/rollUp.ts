import { uncomparedRows } from '../compare/diffCells.js';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { formForYear, formOf } from '../forms/forms.js';
import { parseReport } from '../model/parseReport.js';
import type { Report } from '../model/report.js';
import { checkReport } from '../rules/checkReport.js';
import { addCells } from './addCells.js';
import { chooseBase } from './chooseBase.js';
import type { Base } from './chooseBase.js';
import { judgeUnits } from './judgeUnits.js';
import type { JudgedUnit } from './judgeUnits.js';
import { orderUnits } from './orderUnits.js';
import type { CellTrace, RollUp, RollUpOptions, RollUpTrace, RollUpUnit, RosterEntry } from './rolledUp.js';

/** Stands where the organ's name will stand; nobody can take it for one. */
const noName = '（汇总机关名称）';

type Nested = { [key: string]: unknown };

/** The input of the sum's report: its figures; its texts are the organ's to write. */
function inputOf(cells: readonly CellTrace[], base: Base, organisation: string): Readonly<Record<string, unknown>> {
  const form = formOf(base.form);
  const sections: Nested = Object.fromEntries(form.sections.map(({ key, table }) => [key, table ? { table: {} } : []]));
  for (const { path, value } of cells) {
    let at = { sections } as Nested;
    for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Nested;
    at[path.at(-1)!] = value;
  }
  // Named only where the year does not name it.
  const isOwn = formForYear(base.year)?.edition === base.form;
  return { ...(!isOwn && { form: base.form }), organisation, year: base.year, sections };
}

function rosterFindings(units: readonly JudgedUnit[], missing: readonly RosterEntry[]): readonly Diagnostic[] {
  const strangers = units.filter(({ entry, unit }) => !entry && unit.report);
  const renamed = units.filter(({ entry, unit }) => entry?.file !== undefined && unit.report && entry.name !== unit.report.organisation);
  return [
    ...renamed.map(({ entry, unit }) => diagnostic('unit-name-differs', [], { expected: entry!.name, actual: unit.report!.organisation, place: { file: unit.file } })),
    ...missing.map(({ name, level, place }) => diagnostic('unit-missing', [], { actual: name, details: { level: level ?? '' }, ...(place && { place }) })),
    ...strangers.map(({ unit }) => diagnostic('unit-not-on-roster', [], { actual: unit.report!.organisation, place: { file: unit.file } })),
  ];
}

/** Rows an added unit of another edition has and the sum's form has not; those the other way round stand in the trace as absent. */
function uncommonRows(units: readonly JudgedUnit[], sum: Report): readonly Diagnostic[] {
  return units.flatMap(({ report, unit }) => {
    const rows = report ? uncomparedRows(report, sum).filter(({ side }) => side === 'before') : [];
    const named = rows.map(({ row, columns }) => (columns.length > 0 ? `${row}（${columns.join('、')}）` : row));
    return named.length > 0 ? [diagnostic('cells-not-common', [], { place: { file: unit.file }, details: { rows: named, organisation: report!.organisation, baseForm: sum.form } })] : [];
  });
}

function traceOf(judged: readonly JudgedUnit[], missing: readonly RosterEntry[], cells: readonly CellTrace[], report: Report, { roster }: RollUpOptions): RollUpTrace {
  const units = judged.map(({ outcome }) => {
    const { diagnostics: _, ...facts } = outcome;
    return facts;
  });
  const strangers = judged.flatMap(({ entry, unit }) => (entry || !unit.report ? [] : [unit.report.organisation]));
  const { organisation, year, form } = report;
  return Object.freeze({ organisation, year, form, units, ...(roster && { missing, notOnRoster: strangers }), cells });
}

function added(judged: readonly JudgedUnit[]) {
  return judged.flatMap(({ unit, report }) => (report ? [{ unit, report }] : []));
}

/** What stands in the way of a sum, whatever its figures. */
function obstacles(judged: readonly JudgedUnit[]): readonly Diagnostic[] {
  const told = judged.flatMap(({ findings }) => findings);
  return hasErrors(told) || added(judged).length > 0 ? told : [...told, diagnostic('nothing-to-add', [])];
}

/** The sum, proved; the report is absent only when the organisation's name is none. */
function sumUp(judged: readonly JudgedUnit[], base: Base, options: RollUpOptions) {
  const { cells, findings } = addCells(added(judged), formOf(base.form));
  const value = inputOf(cells, base, options.organisation ?? noName);
  const { report, diagnostics } = parseReport(value);
  if (!report) return { cells, value, findings: diagnostics };
  const proved = checkReport(report, { blankMeansZero: options.blankMeansZero ?? false });
  const nameless = options.organisation === undefined ? [diagnostic('organisation-not-given', ['organisation'], { actual: noName })] : [];
  return { cells, value, report, findings: [...uncommonRows(judged, report), ...findings, ...nameless, ...proved] };
}

/**
 * Rolls units up: adds their figures cell by cell, exactly, and proves the sum by R1 to R5 as any report.
 *
 * Blank, 0 and `/` stay three facts: see the folder's README. Units are taken in the order of the roster, then by name, so that the
 * order of `units` changes nothing. A unit is refused when its file was read with errors, its own sums fail, it is of another year
 * or edition than most, or its organisation is there twice; then there is no sum, unless `options` say otherwise.
 *
 * Findings: `unit-refused` (error) or, as options say, `unit-accepted`, `unit-left-out`; `nothing-to-add` (error); `cells-not-common`,
 * `text-not-added`, `amounts-not-added`, `organisation-not-given`; with a roster `unit-missing`, `unit-not-on-roster`,
 * `unit-name-differs`; those of `checkReport` on the sum.
 * @example
 * const units = await Promise.all(['a.yaml', 'b.docx'].map(async (file) => ({ file, ...(await readReportFile(file)) })));
 * const { report, trace, diagnostics } = rollUp(units, { organisation: '澄岚市人民政府' });
 */
export function rollUp(units: readonly RollUpUnit[], options: RollUpOptions = {}): RollUp {
  const ordered = orderUnits(units, options.roster);
  const base = chooseBase(units.flatMap(({ report }) => (report ? [report] : [])), options.year);
  const judged = judgeUnits(ordered.units, base, options);
  const outcomes = judged.map(({ outcome }) => outcome);
  const missing = options.roster ? ordered.missing : [];
  const found = [...obstacles(judged), ...(options.roster ? rosterFindings(judged, missing) : [])];
  if (hasErrors(found)) return Object.freeze({ units: outcomes, missing, diagnostics: Object.freeze(found) });
  const { cells, value, report, findings } = sumUp(judged, base, options);
  if (!report) return Object.freeze({ units: outcomes, missing, diagnostics: Object.freeze([...found, ...findings]) });
  const trace = traceOf(judged, missing, cells, report, options);
  return Object.freeze({ value, report, trace, units: outcomes, missing, diagnostics: Object.freeze([...found, ...findings]) });
}
