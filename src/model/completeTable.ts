import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { cellName } from '../forms/derive.js';
import type { TableForm } from '../forms/form.js';
import { sumsOf } from '../forms/sums.js';
import type { Sum } from '../forms/sums.js';
import type { NoteOrigin } from './completeContent.js';
import { addDecimals, numberOrText, readDecimal } from './decimal.js';
import type { Decimal } from './decimal.js';
import type { ValuesInput } from './input.js';
import type { CellValue, TableValues } from './report.js';
import type { ValueGroup, ValueNode } from './valueTree.js';

/** The given values by the path of their cell in the form, and where each stands in the input. */
interface Given {
  readonly values: Map<string, CellValue>;
  readonly note: NoteOrigin;
}

const keyOf = (path: readonly string[]): string => path.join('.');

function stepInto(input: ValuesInput, key: string, index: number): { readonly value: ValuesInput; readonly step: string | number } {
  if (Array.isArray(input)) return { value: (input as readonly ValuesInput[])[index], step: index };
  return { value: typeof input === 'object' && input !== null ? (input as Readonly<Record<string, ValuesInput>>)[key] : undefined, step: key };
}

/** @param isSame The group stands in the input where it does in the report: what has the same path in both needs no note. */
function collect(group: ValueGroup, input: ValuesInput, from: Path, to: Path, given: Given, isSame: boolean): void {
  group.children.forEach((child, index) => {
    const { value, step } = stepInto(input, child.key, index);
    if (value === undefined) return;
    const staysSame = isSame && step === child.key;
    const [source, target] = [[...from, step], [...to, child.key]];
    if (!staysSame) given.note(target, source);
    if (child.type === 'group') collect(child, value, source, target, given, staysSame);
    // 0 and −0 are printed alike and must not differ in comparisons.
    else given.values.set(keyOf(child.cell.path), typeof value === 'number' ? value + 0 : (value as CellValue));
  });
}

function decimalOf(value: CellValue | undefined): Decimal | undefined {
  return value === null || value === undefined ? undefined : readDecimal(String(value));
}

function computed(sum: Sum, values: ReadonlyMap<string, CellValue>): CellValue | undefined {
  const parts = sum.parts.map((part) => decimalOf(values.get(keyOf(part.path))));
  return parts.includes(undefined) ? undefined : numberOrText(addDecimals(parts as readonly Decimal[]));
}

function notComputed(sum: Sum, values: ReadonlyMap<string, CellValue>, path: Path): Diagnostic {
  const unread = sum.parts.filter((part) => decimalOf(values.get(keyOf(part.path))) === undefined).map(cellName);
  return diagnostic('total-not-computed', path, { rule: sum.rule, details: { cellName: cellName(sum.total), unread } });
}

/** Fills in the totals left out: first those of plain rows and columns, then those of totals, whose parts are totals themselves. */
function fillTotals(table: TableForm, values: Map<string, CellValue>, path: Path): readonly Diagnostic[] {
  const byTotal = new Map<string, readonly Sum[]>();
  for (const sum of sumsOf(table)) {
    const key = keyOf(sum.total.path);
    if (!values.has(key)) byTotal.set(key, [...(byTotal.get(key) ?? []), sum]);
  }
  const findings: Diagnostic[] = [];
  for (const [key, sums] of [...byTotal].sort(([, first], [, second]) => first.length - second.length)) {
    const value = sums.map((sum) => computed(sum, values)).find((sum) => sum !== undefined);
    if (value === undefined) findings.push(notComputed(sums[0]!, values, [...path, ...sums[0]!.total.path]));
    values.set(key, value ?? null);
  }
  return findings;
}

function nested(node: ValueNode, values: ReadonlyMap<string, CellValue>): CellValue | TableValues {
  if (node.type === 'cell') return values.get(keyOf(node.cell.path)) ?? null;
  return Object.fromEntries(node.children.map((child) => [child.key, nested(child, values)]));
}

/**
 * Completes an official table's values: rows become mappings, totals left out are computed exactly, given ones are never changed.
 *
 * A total whose parts are not all numbers stays blank with the notice `total-not-computed`.
 * @param path The path of the values, the same in input and report.
 */
export function completeTable(tree: ValueGroup, table: TableForm, input: ValuesInput, path: Path, note: NoteOrigin): { readonly values: TableValues; readonly findings: readonly Diagnostic[] } {
  const values = new Map<string, CellValue>();
  collect(tree, input, path, path, { values, note }, true);
  const findings = fillTotals(table, values, path);
  return { values: nested(tree, values) as TableValues, findings };
}
