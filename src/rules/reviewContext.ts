import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { tableOf, valueCells } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import type { Form, TableKey } from '../forms/form.js';
import { formOf } from '../forms/forms.js';
import { decimalText } from '../model/decimal.js';
import type { ProseText } from '../model/prose.js';
import { textsOf } from '../model/prose.js';
import type { CellValue, Report } from '../model/report.js';
import { valueIn } from '../model/valueIn.js';
import { readCell } from '../model/readCell.js';

/** What a reviewer has before him: the report, its texts, and last year's report where it is at hand. */
export interface ReviewContext {
  readonly report: Report;
  readonly form: Form;
  readonly texts: readonly ProseText[];
  readonly previous?: Report;
  /** The sum of the units that belong to the organ. */
  readonly unitsSum?: Report;
  /** Blanks, and signs such as `/`, count as 0, as they do for the sums. */
  readonly blankMeansZero: boolean;
}

/** One rule: gives what it finds; the rule and its source are added by `reviewReport`. */
export type Review = (context: ReviewContext) => readonly Diagnostic[];

/** Makes the context of a report. */
export function reviewContext(report: Report, { previous, unitsSum }: Pick<ReviewContext, 'previous' | 'unitsSum'>, blankMeansZero: boolean): ReviewContext {
  return { report, form: formOf(report.form), texts: textsOf(report), blankMeansZero, ...(previous && { previous }), ...(unitsSum && { unitsSum }) };
}

/** A cell with its value in one report, and as a number where it is one. */
export interface Figure {
  readonly cell: ValueCell;
  readonly value: CellValue;
  readonly number?: number;
}

/** The value of a cell in a report; absent number: blank, `/` or text, but for blanks that mean 0. */
export function figureOf({ blankMeansZero }: Pick<ReviewContext, 'blankMeansZero'>, report: Report, cell: ValueCell): Figure {
  const value = valueIn(report.sections[cell.table.key].table ?? {}, cell.path) ?? null;
  const reading = readCell(value);
  if (reading.type === 'number') return { cell, value, number: Number(decimalText(reading.value)) };
  return { cell, value, ...(blankMeansZero && reading.type !== 'unread' && { number: 0 }) };
}

/** The value cells of a form's table. */
export function cellsOf(form: Form, table: TableKey): readonly ValueCell[] {
  return valueCells(tableOf(form, table));
}

/**
 * Finds a cell by its path inside a table; undefined when the form has none.
 *
 * @example
 * cellAt(formOf('2021'), 'applications', 'received.total')?.path //=> ['received', 'total']
 */
export function cellAt(form: Form, table: TableKey, path: string): ValueCell | undefined {
  return cellsOf(form, table).find((cell) => cell.path.join('.') === path);
}

/** The figure at a path of this year's table; undefined when its form has no such cell. */
export function figureAt(context: ReviewContext, table: TableKey, path: string): Figure | undefined {
  const cell = cellAt(context.form, table, path);
  return cell && figureOf(context, context.report, cell);
}

/** The figure at a path of last year's table; undefined when there is no such report, or its form has no such cell. */
export function lastFigureAt(context: ReviewContext, table: TableKey, path: string): Figure | undefined {
  const { previous } = context;
  const cell = previous && cellAt(formOf(previous.form), table, path);
  return cell && figureOf(context, previous, cell);
}
