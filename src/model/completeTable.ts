import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { cellName } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import type { TableForm } from '../forms/form.js';
import { sumsOf } from '../forms/sums.js';
import type { Sum } from '../forms/sums.js';
import { workedOutOnce } from '../forms/workedOutOnce.js';
import { addDecimals, numberOrText, readDecimal } from './decimal.js';
import type { Decimal } from './decimal.js';
import type { ValuesInput } from './input.js';
import type { CellValue, TableValues } from './report.js';
import { valueTree } from './valueTree.js';
import type { ValueGroup, ValueNode } from './valueTree.js';

/** A sum by the numbers of its cells. */
interface NumberedSum {
  readonly sum: Sum;
  readonly total: number;
  readonly parts: readonly number[];
}

/** The cells of a table numbered in the order of the form, and its sums: known once for all reports. */
interface Numbering {
  readonly numberOf: ReadonlyMap<ValueNode, number>;
  readonly sums: readonly NumberedSum[];
}

const numberingOf = workedOutOnce((table: TableForm): Numbering => {
  const numberOf = new Map<ValueNode, number>();
  const byPath = new Map<string, number>();
  const visit = (node: ValueNode): void => {
    if (node.type === 'group') return node.children.forEach(visit);
    byPath.set(node.cell.path.join('.'), numberOf.size);
    numberOf.set(node, numberOf.size);
  };
  visit(valueTree(table));
  const number = ({ path }: ValueCell): number => byPath.get(path.join('.'))!;
  return { numberOf, sums: sumsOf(table).map((sum) => ({ sum, total: number(sum.total), parts: sum.parts.map(number) })) };
});

/** Values by the number of their cell; undefined: not given. */
type Values = (CellValue | undefined)[];

const childOf = (input: ValuesInput, key: string, index: number): ValuesInput => {
  if (Array.isArray(input)) return (input as readonly ValuesInput[])[index];
  return typeof input === 'object' && input !== null ? (input as Readonly<Record<string, ValuesInput>>)[key] : undefined;
};

function collect(group: ValueGroup, input: ValuesInput, numberOf: Numbering['numberOf'], values: Values): void {
  for (let index = 0; index < group.children.length; index += 1) {
    const child = group.children[index]!;
    const value = childOf(input, child.key, index);
    if (value === undefined) continue;
    if (child.type === 'group') collect(child, value, numberOf, values);
    // 0 and −0 are printed alike and must not differ in comparisons.
    else values[numberOf.get(child)!] = typeof value === 'number' ? value + 0 : (value as CellValue);
  }
}

function decimalOf(value: CellValue | undefined): Decimal | undefined {
  return value === null || value === undefined ? undefined : readDecimal(String(value));
}

function computed({ parts }: NumberedSum, values: Values): CellValue | undefined {
  const decimals = parts.map((part) => decimalOf(values[part]));
  return decimals.includes(undefined) ? undefined : numberOrText(addDecimals(decimals as readonly Decimal[]));
}

function notComputed({ sum, parts }: NumberedSum, values: Values, path: Path): Diagnostic {
  const unread = sum.parts.filter((_, index) => decimalOf(values[parts[index]!]) === undefined).map(cellName);
  return diagnostic('total-not-computed', path, { rule: sum.rule, details: { cellName: cellName(sum.total), unread } });
}

/** Fills in the totals left out: first those of plain rows and columns, then those of totals, whose parts are totals themselves. */
function fillTotals(sums: readonly NumberedSum[], values: Values, path: Path): readonly Diagnostic[] {
  const byTotal = new Map<number, readonly NumberedSum[]>();
  for (const sum of sums) if (values[sum.total] === undefined) byTotal.set(sum.total, [...(byTotal.get(sum.total) ?? []), sum]);
  const findings: Diagnostic[] = [];
  for (const [total, found] of [...byTotal].sort(([, first], [, second]) => first.length - second.length)) {
    const value = found.map((sum) => computed(sum, values)).find((sum) => sum !== undefined);
    if (value === undefined) findings.push(notComputed(found[0]!, values, [...path, ...found[0]!.sum.total.path]));
    values[total] = value ?? null;
  }
  return findings;
}

function nested(node: ValueNode, numberOf: Numbering['numberOf'], values: Values): CellValue | TableValues {
  if (node.type === 'cell') return values[numberOf.get(node)!] ?? null;
  const group: Record<string, CellValue | TableValues> = {};
  for (const child of node.children) group[child.key] = nested(child, numberOf, values);
  return Object.freeze(group);
}

/**
 * Completes an official table's values: rows become mappings, totals left out are computed exactly, given ones are never changed.
 *
 * A total whose parts are not all numbers stays blank with the notice `total-not-computed`.
 * @param path The path of the values, the same in input and report.
 * @returns the values frozen.
 */
export function completeTable(table: TableForm, input: ValuesInput, path: Path): { readonly values: TableValues; readonly findings: readonly Diagnostic[] } {
  const { numberOf, sums } = numberingOf(table);
  const values: Values = new Array<CellValue | undefined>(numberOf.size).fill(undefined);
  const tree = valueTree(table);
  collect(tree, input, numberOf, values);
  const findings = fillTotals(sums, values, path);
  return { values: nested(tree, numberOf, values) as TableValues, findings };
}

/** Gives the way in the input to what these keys lead to in the completed table: in a row given as a list, a cell has its index. */
export function originInTable(table: TableForm, input: ValuesInput, keys: Path): Path {
  const steps: (string | number)[] = [];
  let [node, value]: [ValueNode, ValuesInput] = [valueTree(table), input];
  for (const key of keys) {
    const children: readonly ValueNode[] = node.type === 'group' ? node.children : [];
    const index = children.findIndex((child) => child.key === key);
    const next: ValuesInput = index < 0 ? undefined : childOf(value, children[index]!.key, index);
    if (next === undefined) break;
    steps.push(Array.isArray(value) ? index : key);
    [node, value] = [children[index]!, next];
  }
  return [...steps, ...keys.slice(steps.length)];
}
