import type { Path } from '../diagnostics/diagnostic.js';
import { cellName, columnGroups, leaves, rowName, tableNumber, tablePath, tablesOf, valueCells } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import type { Form, RowIdentity, RuleId, TableForm } from '../forms/form.js';
import { sumsOf } from '../forms/sums.js';
import type { Sum } from '../forms/sums.js';
import { workedOutOnce } from '../forms/workedOutOnce.js';

/** A cell in an equation. */
export interface CellRef {
  /** From the top of a report. */
  readonly path: Path;
  /** `表三 （三）不予公开·1.属于国家秘密 自然人` */
  readonly name: string;
  /** What tells the cell from the others of its equation: its row, or its column. */
  readonly shortName: string;
}

/** 勾稽关系: the sum of the left cells equals the sum of the right cells. Plain data. */
export interface Equation {
  /** Never changes: table, rule, and the row or column it holds for, e.g. `applications.R2.naturalPersons`. */
  readonly id: string;
  readonly rule: RuleId;
  readonly clause: string;
  /** The row or column it holds for: `表三 自然人`. */
  readonly subject: string;
  readonly left: readonly CellRef[];
  /** The side that results: the total of a sum, 三（七） and 四 of the form's identity. */
  readonly right: readonly CellRef[];
}

function rowText({ row }: ValueCell): string {
  return row ? rowName([...row.ancestors, row.node]) : '';
}

function subjectOf(cell: ValueCell, along: Sum['along']): string {
  const groups = columnGroups(cell);
  const line = along === 'rows' ? [...groups, cell.column.node.label.text] : [rowText(cell), ...groups];
  return [tableNumber(cell.table), cell.band.heading?.text, ...line].filter(Boolean).join(' ');
}

function cellRef(cell: ValueCell, along: Sum['along']): CellRef {
  const shortName = along === 'rows' ? rowText(cell) : cell.column.node.label.text;
  return Object.freeze({ path: Object.freeze([...tablePath(cell.table.key), ...cell.path]), name: cellName(cell), shortName });
}

function equation(facts: Omit<Equation, 'left' | 'right'>, left: readonly ValueCell[], right: readonly ValueCell[], along: Sum['along']): Equation {
  const side = (cells: readonly ValueCell[]): readonly CellRef[] => Object.freeze(cells.map((cell) => cellRef(cell, along)));
  return Object.freeze({ ...facts, left: side(left), right: side(right) });
}

function sumEquation(sum: Sum, form: Form): Equation {
  const { rule, along, total, parts } = sum;
  const kept = along === 'rows' ? total.column.path : total.path.slice(0, -1);
  const leaf = (along === 'rows' ? total.row : total.column)!;
  const whole = leaf.ancestors.at(-1)?.label.text ?? total.table.name;
  const clause = `${form.notice} ${tableNumber(total.table)}：“${leaf.node.label.text}”为“${whole}”各项之和`;
  return equation({ id: [total.table.key, rule, ...kept].join('.'), rule, clause, subject: subjectOf(total, along) }, parts, [total], along);
}

/** One equation for each column of the band whose rows the identity names. */
function identityEquations(identity: RowIdentity, table: TableForm, form: Form): readonly Equation[] {
  const cells = new Map(valueCells(table).map((cell) => [cell.path.join('.'), cell]));
  const first = identity.left[0]!.join('.');
  const band = table.bands.find(({ rows }) => rows !== 'single' && leaves(rows).some(({ path }) => path.join('.') === first))!;
  return leaves(band.columns).map(({ path: column }) => {
    const side = (rows: RowIdentity['left']): readonly ValueCell[] => rows.map((row) => cells.get([...row, ...column].join('.'))!);
    const left = side(identity.left);
    const facts = { id: [table.key, identity.rule, ...column].join('.'), rule: identity.rule, clause: `${form.notice} ${identity.clause}`, subject: subjectOf(left[0]!, 'rows') };
    return equation(facts, left, side(identity.right), 'rows');
  });
}

/**
 * Lists every equation the figures of a form must satisfy, derived from the form: table by table, R1 before R2 and so on.
 *
 * R1 is printed in the corner of table three; R2, R3 and R4 are what the form's 总计 means.
 * @example
 * equationsOf(formOf('2021')).filter(({ rule }) => rule === 'R3').length //=> 25
 */
export function equationsOf(form: Form): readonly Equation[] {
  return equationsOfForm(form);
}

/** Forms do not change, and many reports of one edition are checked in one run. */
const equationsOfForm = workedOutOnce((form: Form): readonly Equation[] =>
  Object.freeze(
    tablesOf(form).flatMap((table) => {
      const equations = [...table.identities.flatMap((identity) => identityEquations(identity, table, form)), ...sumsOf(table).map((sum) => sumEquation(sum, form))];
      return equations.sort((first, second) => Number(first.rule > second.rule) - Number(first.rule < second.rule));
    }),
  ),
);
