/** An official table as its values are nested in a report: the form's rows, and in each row its columns. */
import { cellName, leaves, rowName, tableNumber } from '../forms/derive.js';
import type { Leaf, ValueCell } from '../forms/derive.js';
import type { AxisNode, Band, TableForm } from '../forms/form.js';
import { workedOutOnce } from '../forms/workedOutOnce.js';

interface NamedNode {
  readonly key: string;
  /** The official label. */
  readonly label: string;
  /** The table and all labels above, as a clerk would say it; put together when a finding asks for it. */
  readonly name: string;
}

/** One value. */
export interface ValueLeaf extends NamedNode {
  readonly type: 'cell';
  readonly cell: ValueCell;
  /** The form has a formula for it; it may be left out and is then computed. */
  readonly isTotal: boolean;
}

/** Values, or further groups, by key. */
export interface ValueGroup extends NamedNode {
  readonly type: 'group';
  readonly children: readonly ValueNode[];
}

/** A node of the tree. */
export type ValueNode = ValueLeaf | ValueGroup;

interface Surroundings {
  readonly table: TableForm;
  readonly band: Band;
  readonly row?: Leaf;
}

function groupName({ table, band, row }: Surroundings, rows: readonly AxisNode[], columns: readonly AxisNode[]): string {
  const rowNodes = row ? [...row.ancestors, row.node] : rows;
  return [tableNumber(table), band.heading?.text, rowName(rowNodes), ...columns.map((step) => step.label.text)].filter(Boolean).join(' ');
}

function group({ key, label }: AxisNode, nameOf: () => string, children: readonly ValueNode[]): ValueGroup {
  return { type: 'group', key, label: label.text, get name() { return nameOf(); }, children };
}

function columnNodes(around: Surroundings, nodes: readonly AxisNode[], above: readonly AxisNode[]): readonly ValueNode[] {
  return nodes.flatMap((node): readonly ValueNode[] => {
    const line = [...above, node];
    if (node.children && node.inPath === false) return columnNodes(around, node.children, line);
    if (node.children) {
      return [group(node, () => groupName(around, [], line), columnNodes(around, node.children, line))];
    }
    const column = leaves([node], above)[0]!;
    const cell: ValueCell = { ...around, column, kind: node.kind ?? 'count', path: [...(around.row?.path ?? []), ...column.path] };
    const isTotal = node.formula !== undefined || around.row?.node.formula !== undefined;
    return [{ type: 'cell', key: node.key, label: node.label.text, get name() { return cellName(cell); }, cell, isTotal }];
  });
}

function rowNodes(around: Surroundings, nodes: readonly AxisNode[], above: readonly AxisNode[]): readonly ValueNode[] {
  return nodes.flatMap((node): readonly ValueNode[] => {
    const line = [...above, node];
    if (node.children && node.inPath === false) return rowNodes(around, node.children, line);
    const row = node.children ? undefined : leaves([node], above)[0]!;
    const inRow = { ...around, ...(row && { row }) };
    const children = node.children ? rowNodes(around, node.children, line) : columnNodes(inRow, around.band.columns, []);
    return [group(node, () => groupName(inRow, line, []), children)];
  });
}

/** Gives an official table's values as a tree of keys, in the order of the form. */
export function valueTree(table: TableForm): ValueGroup {
  return treeOfTable(table);
}

const treeOfTable = workedOutOnce((table: TableForm): ValueGroup => {
  const children = table.bands.flatMap((band) =>
    band.rows === 'single' ? columnNodes({ table, band }, band.columns, []) : rowNodes({ table, band }, band.rows, []),
  );
  return { type: 'group', key: table.key, label: table.name, name: table.name, children };
});

/** Says whether all values below a node are totals, so that it may be left out. */
export function isDerived(node: ValueNode): boolean {
  return node.type === 'cell' ? node.isTotal : node.children.every(isDerived);
}

/** Says whether a group holds cells only, so that it may be given as a list in column order. */
export function isRow(group: ValueGroup): boolean {
  return group.children.every((child) => child.type === 'cell');
}

/**
 * Follows keys, or indexes in a row given as a list, into a tree; undefined when they lead nowhere.
 *
 * @example
 * nodeAt(valueTree(tableOf(formOf('2021'), 'applications')), ['received', 6])?.name //=> '表三 一、本年新收政府信息公开申请数量 总计'
 */
export function nodeAt(root: ValueGroup, path: readonly (string | number)[]): ValueNode | undefined {
  return path.reduce<ValueNode | undefined>(
    (node, step) => (node?.type !== 'group' ? undefined : typeof step === 'number' ? node.children[step] : node.children.find((child) => child.key === step)),
    root,
  );
}
