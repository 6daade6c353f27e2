import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { workedOutOnce } from '../forms/workedOutOnce.js';
import { addDecimals, decimalText, numberOrText, subtractDecimals } from '../model/decimal.js';
import type { Decimal } from '../model/decimal.js';
import type { CellValue, Report } from '../model/report.js';
import type { CellRef, Equation } from './equations.js';
import { readCell } from '../model/readCell.js';
import { valueAt } from './valueAt.js';

interface Term {
  readonly cell: CellRef;
  readonly value: CellValue;
  /** Absent: not a number, and not taken for 0. */
  readonly number?: Decimal;
}

function termOf(cell: CellRef, report: Report, blankMeansZero: boolean): Term {
  const value = valueAt(report, cell.path);
  const reading = readCell(value);
  if (reading.type === 'number') return { cell, value, number: reading.value };
  return { cell, value, ...(blankMeansZero && reading.type !== 'unread' && { number: { units: 0n, scale: 0 } }) };
}

interface EquationFacts {
  readonly cells: readonly Path[];
  readonly cellNames: readonly string[];
}

/** What findings say of an equation whatever the report. */
const factsOf = workedOutOnce(({ left, right }: Equation): EquationFacts => {
  const cells = [...left, ...right];
  return { cells: Object.freeze(cells.map(({ path }) => path)), cellNames: Object.freeze(cells.map(({ name }) => name)) };
});

/** The sum of cells that are all whole numbers, as nearly all are; undefined where it is not exact or one is anything else. */
function wholeSum(cells: readonly CellRef[], report: Report): number | undefined {
  let sum = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const value = valueAt(report, cells[index]!.path);
    if (!Number.isSafeInteger(value)) return undefined;
    sum += value as number;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return sum;
}

/** Whether an equation holds between whole numbers; a batch proves thousands of them, so nothing is made for it. */
function holdsPlainly({ left, right }: Equation, report: Report): boolean {
  const sum = wholeSum(left, report);
  return sum !== undefined && sum === wholeSum(right, report);
}

function sumOf(terms: readonly Term[]): Decimal {
  return addDecimals(terms.map(({ number }) => number!));
}

/** `（一）予以公开 31`; a blank taken for 0 is shown as blank. */
function termText({ cell, value }: Term): string {
  return `${cell.shortName} ${value === null || value === '' ? '（空）' : value}`;
}

/**
 * Checks one equation on a report, in exact decimal arithmetic.
 *
 * Findings: `sum-mismatch` at the first right cell, `expected` the sum of the left and `actual` that of the right side;
 * `not-checkable` (notice) when a cell is no number.
 * @param blankMeansZero Blanks and signs such as `/` count as 0; text that is not understood never does.
 * @example
 * const [finding] = equationsOf(form).flatMap((equation) => checkEquation(equation, report, false) ?? []);
 */
export function checkEquation(equation: Equation, report: Report, blankMeansZero: boolean): Diagnostic | undefined {
  if (holdsPlainly(equation, report)) return undefined;
  const { rule, clause, subject } = equation;
  const termsOf = (cells: readonly CellRef[]): readonly Term[] => cells.map((cell) => termOf(cell, report, blankMeansZero));
  const [left, right] = [termsOf(equation.left), termsOf(equation.right)];
  const path = equation.right[0]!.path;
  const isUnread = ({ number }: Term): boolean => !number;
  if (left.some(isUnread) || right.some(isUnread)) {
    const { cells, cellNames } = factsOf(equation);
    const unread = [...left, ...right].filter(isUnread).map(({ cell }) => cell.shortName);
    return diagnostic('not-checkable', path, { rule, clause, cells, details: { subject, unread, cellNames, equation: equation.id } });
  }
  const [leftSum, rightSum] = [sumOf(left), sumOf(right)];
  const difference = subtractDecimals(rightSum, leftSum);
  if (difference.units === 0n) return undefined;
  const { cells, cellNames } = factsOf(equation);
  const sides = { left: left.map(termText), right: right.map(termText), leftSum: decimalText(leftSum), rightSum: decimalText(rightSum) };
  const details = { subject, ...sides, difference: decimalText(difference), cellNames, equation: equation.id };
  return diagnostic('sum-mismatch', path, { rule, clause, cells, expected: numberOrText(leftSum), actual: numberOrText(rightSum), details });
}
