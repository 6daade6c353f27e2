import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { cellName, tablePath, tablesOf, valueCells } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import type { Form } from '../forms/form.js';
import { formOf } from '../forms/forms.js';
import { addDecimals, decimalText, numberOrText } from '../model/decimal.js';
import type { Decimal } from '../model/decimal.js';
import type { CellValue, Report } from '../model/report.js';
import { readCell } from '../model/readCell.js';
import { valueAt } from '../rules/valueAt.js';
import { amountUnit } from './amountUnit.js';
import type { CellSaying, CellSource, CellTrace, RollUpUnit } from './rolledUp.js';

/** A unit that is added. */
export interface AddedUnit {
  readonly unit: RollUpUnit;
  readonly report: Report;
}

/** The cells of the sum, and what of the units is not in it. */
export interface AddedCells {
  readonly cells: readonly CellTrace[];
  readonly findings: readonly Diagnostic[];
}

/** One unit's cell as it is read. */
interface Part {
  readonly added: AddedUnit;
  readonly value: CellValue;
  readonly says: CellSaying;
  readonly number?: Decimal;
}

/** What the parts of a cell come to. `differing`: amounts in several units of money, which are not added. */
interface Outcome {
  readonly value: CellValue;
  readonly differing: readonly string[];
}

const sayings = { number: 'number', blank: 'blank', none: 'none', unread: 'text' } as const;

function partOf(added: AddedUnit, path: Path, isThere: boolean): Part {
  if (!isThere) return { added, value: null, says: 'absent' };
  const value = valueAt(added.report, path);
  const reading = readCell(value);
  return { added, value, says: sayings[reading.type], ...(reading.type === 'number' && { number: reading.value }) };
}

/** A cell without a single figure: what all units say alike, `/` when all say in their own ways that it does not apply, or blank. */
function withoutNumbers(parts: readonly Part[]): CellValue {
  const there = parts.filter(({ says }) => says !== 'absent');
  const texts = new Set(there.map(({ value }) => (typeof value === 'string' ? value.trim() : '')));
  if (texts.size === 1) return [...texts][0] || null;
  return there.length > 0 && there.every(({ says }) => says === 'none') ? '/' : null;
}

function outcomeOf(parts: readonly Part[], cell: ValueCell): Outcome {
  const numbers = parts.flatMap(({ number }) => (number ? [number] : []));
  if (numbers.length === 0) return { value: withoutNumbers(parts), differing: [] };
  const sum = addDecimals(numbers);
  if (cell.kind !== 'amount') return { value: numberOrText(sum), differing: [] };
  const units = new Set(parts.filter(({ number }) => number).map(({ value }) => amountUnit(value, cell.column.node.label.text)));
  if (units.size > 1) return { value: null, differing: [...units] };
  const [unit = ''] = units;
  // A unit of money that the form itself prints is not printed again.
  const isPrinted = unit === '' || unit === amountUnit(null, cell.column.node.label.text);
  return { value: isPrinted ? numberOrText(sum) : `${decimalText(sum)}${unit}`, differing: [] };
}

function sourceOf({ added, value, says, number }: Part, path: Path, isAdded: boolean): CellSource {
  const { unit, report } = added;
  const place = says === 'absent' ? undefined : unit.placeOf?.(path);
  return Object.freeze({ organisation: report.organisation, file: unit.file, value, says, ...(isAdded && number && { added: numberOrText(number) }), ...(place && { place }) });
}

function cellFindings(parts: readonly Part[], path: Path, name: string, { value, differing }: Outcome): readonly Diagnostic[] {
  const named = (some: readonly Part[]): readonly string[] => some.map(({ added, value: own }) => `${added.report.organisation} ${own}`);
  const texts = parts.filter(({ says, value: own }) => says === 'text' && String(own).trim() !== value);
  const amounts = parts.filter(({ number }) => number);
  return [
    ...(texts.length > 0 ? [diagnostic('text-not-added', path, { details: { cellName: name, units: named(texts) } })] : []),
    ...(differing.length > 0 ? [diagnostic('amounts-not-added', path, { details: { cellName: name, units: named(amounts) } })] : []),
  ];
}

const keyOf = (cell: ValueCell): string => [cell.table.key, ...cell.path].join('.');

/** The cells of a form by their keys. */
function keysOf(form: Form): ReadonlySet<string> {
  return new Set(tablesOf(form).flatMap(valueCells).map(keyOf));
}

/**
 * Adds units cell by cell, exactly, each total like any other cell.
 *
 * A cell is the sum of its figures; blanks, `/` and text add nothing, and every one of them stands in the trace. Without a figure
 * it is blank, or what all units say.
 */
export function addCells(units: readonly AddedUnit[], form: Form): AddedCells {
  const known = new Map([...new Set(units.map(({ report }) => report.form))].map((edition) => [edition, keysOf(formOf(edition))]));
  const findings: Diagnostic[] = [];
  const cells = tablesOf(form).flatMap(valueCells).map((cell): CellTrace => {
    const path = Object.freeze([...tablePath(cell.table.key), ...cell.path]);
    const name = cellName(cell);
    const parts = units.map((unit) => partOf(unit, path, known.get(unit.report.form)!.has(keyOf(cell))));
    const outcome = outcomeOf(parts, cell);
    findings.push(...cellFindings(parts, path, name, outcome));
    const sources = parts.map((part) => sourceOf(part, path, outcome.differing.length === 0));
    return Object.freeze({ path, name, value: outcome.value, sources: Object.freeze(sources) });
  });
  return { cells, findings };
}
