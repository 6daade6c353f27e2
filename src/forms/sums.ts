import { leaves, valueCells } from './derive.js';
import type { Leaf, ValueCell } from './derive.js';
import type { AxisNode, RuleId, TableForm } from './form.js';
import { workedOutOnce } from './workedOutOnce.js';

/** 总计 = the sum of its parts, for one value cell of an official table. */
export interface Sum {
  readonly rule: RuleId;
  /** `columns`: the parts stand in the same row. `rows`: in the same column. */
  readonly along: 'columns' | 'rows';
  readonly total: ValueCell;
  readonly parts: readonly ValueCell[];
}

/** The paths of the leaves that a total adds up: those below its siblings. */
function partPaths(total: Leaf, roots: readonly AxisNode[]): readonly (readonly string[])[] {
  const siblings = (total.ancestors.at(-1)?.children ?? roots).filter((sibling) => sibling !== total.node);
  return leaves(siblings, total.ancestors).map((part) => part.path);
}

function sumAlong(along: Sum['along'], total: ValueCell, cells: ReadonlyMap<string, ValueCell>): readonly Sum[] {
  const leaf = along === 'rows' ? total.row : total.column;
  const roots = along === 'rows' ? total.band.rows : total.band.columns;
  const formula = leaf?.node.formula;
  if (!leaf || !formula || roots === 'single') return [];
  const wholePath = (part: readonly string[]): readonly string[] =>
    along === 'rows' ? [...part, ...total.column.path] : [...(total.row?.path ?? []), ...part];
  const parts = partPaths(leaf, roots).map((part) => cells.get(wholePath(part).join('.'))!);
  return [{ rule: formula.rule, along, total, parts }];
}

/**
 * Lists the sums a table's totals stand for, in the order of its cells; a total of totals has one along its row and one along its column.
 *
 * @example
 * sumsOf(tableOf(formOf('2021'), 'reviewAndLitigation')).map(({ parts }) => parts.length) //=> [4, 4, 4]
 */
export function sumsOf(table: TableForm): readonly Sum[] {
  return sumsOfTable(table);
}

const sumsOfTable = workedOutOnce((table: TableForm): readonly Sum[] => {
  const cells = new Map(valueCells(table).map((cell) => [cell.path.join('.'), cell]));
  return [...cells.values()].flatMap((cell) => [...sumAlong('columns', cell, cells), ...sumAlong('rows', cell, cells)]);
});
