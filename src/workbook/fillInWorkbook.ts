import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { tablesOf } from '../forms/derive.js';
import type { Form } from '../forms/form.js';
import { formForYear, formOf, forms } from '../forms/forms.js';
import type { Report } from '../model/report.js';
import { equationsOf } from '../rules/equations.js';
import type { Sheet } from '../spreadsheet/workbook.js';
import { writeWorkbook } from '../spreadsheet/writeWorkbook.js';
import { checkSheet, layChecks } from './checks.js';
import { coverSheet } from './coverSheet.js';
import { factsOf, factsSheet } from './factsSheet.js';
import type { Facts } from './factsSheet.js';
import { fillTable } from './filling.js';
import { layTable, tableSheet } from './tableSheet.js';
import { textSheet } from './textSheet.js';
import { unfitTexts } from './unfitTexts.js';

/** What a fill-in workbook is made for. */
export interface FillInOptions {
  /** 年度; needed unless a report is given. */
  readonly year?: number;
  readonly organisation?: string;
  /** Last year's report: its 结转下年度 becomes 上年结转, its organ and contact are taken over. */
  readonly previous?: Report;
  /** A report the workbook is to hold already, whole. */
  readonly report?: Report;
}

/** The workbook as a file, and what was found; no file where a finding is an error. */
export interface FillInWorkbook {
  readonly bytes?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

function unfitPrevious(year: number, previous: Report | undefined): readonly Diagnostic[] {
  if (!previous || previous.year === year - 1) return [];
  return [diagnostic('previous-unfit', [], { expected: year - 1, actual: previous.year, details: { reason: 'year' } })];
}

function factsFor(form: Form, year: number, { organisation, previous, report }: FillInOptions): Facts {
  const own = report ? factsOf(report, form.name) : { year, ...(previous && { organisation: previous.organisation, ...(previous.contact && { contact: previous.contact }), isCarried: true }) };
  return { ...own, ...(organisation !== undefined && { organisation }) };
}

function sheetsOf(form: Form, year: number, options: FillInOptions): readonly Sheet[] {
  const { report, previous } = options;
  const facts = factsFor(form, year, options);
  const tables = tablesOf(form).map((table) => layTable(table, fillTable(table, report, previous), report?.labels ?? {}));
  const checks = layChecks(equationsOf(form), tables);
  const ofTable = (key: string) => checks.filter(({ equation }) => equation.right[0]!.path[1] === key);
  const cover = { year, ...(facts.organisation !== undefined && { organisation: facts.organisation }), ...(previous && { carriedFrom: previous.year }) };
  return [coverSheet(form, cover), factsSheet(facts), ...tables.map((laid) => tableSheet(laid, ofTable(laid.table.key))), textSheet(form, report), checkSheet(checks, tables)];
}

/**
 * Makes the workbook (.xlsx) an office fills its yearly report in with, derived from the official form of the year.
 *
 * One sheet for each official table with its merged cells, official labels locked, 总计 as formulas, a line that says whether the
 * 勾稽关系 hold, and a sheet that lists them all; sheets for organ, contact and texts (国办公开办函〔2019〕60号, 〔2021〕30号).
 * The same options always give the same bytes. `readDocumentFile` reads the workbook back.
 *
 * Findings: `year-unsupported` before 2019; `previous-unfit` (warning) when `previous` is not of the year before;
 * `limit-exceeded` for a text longer than a cell holds; `text-left-out` (warning) for what it does not hold.
 * @example
 * const { bytes } = fillInWorkbook({ year: 2026 });
 * bytes.length > 10000 //=> true
 */
export function fillInWorkbook(options: FillInOptions): FillInWorkbook {
  const { report, previous } = options;
  const year = options.year ?? report?.year;
  const form = report ? formOf(report.form) : year === undefined ? undefined : formForYear(year);
  if (!form || year === undefined) return { diagnostics: [diagnostic('year-unsupported', ['year'], { expected: forms[0]!.firstYear, ...(year !== undefined && { actual: year }) })] };
  const diagnostics = [...unfitPrevious(year, previous), ...(report ? unfitTexts(report) : [])];
  if (hasErrors(diagnostics)) return { diagnostics };
  return { bytes: writeWorkbook({ title: `${year}年${form.name}填报表`, sheets: sheetsOf(form, year, options) }), diagnostics };
}
