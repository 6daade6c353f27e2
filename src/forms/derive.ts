/** What every other folder reads off a form: its leaves, its cells, its labels. */
import type { AxisNode, Band, Form, Label, SectionKey, TableForm, TableKey, ValueKind } from './form.js';
import { workedOutOnce } from './workedOutOnce.js';

/** A leaf with the nodes above it, from the top; the leaf itself is last. */
export interface Leaf {
  readonly node: AxisNode;
  readonly ancestors: readonly AxisNode[];
  /** The keys from the top that name the leaf in a report. */
  readonly path: readonly string[];
}

/**
 * Lists the leaves of a tree from left to right, or top to bottom.
 *
 * @example
 * leaves(tableOf(formOf('2021'), 'applications').bands[0].columns).slice(0, 2).map(({ path }) => path) //=> [['naturalPersons'], ['businesses']]
 */
export function leaves(nodes: readonly AxisNode[], above: readonly AxisNode[] = []): readonly Leaf[] {
  return above.length === 0 ? leavesFromTop(nodes) : leavesBelow(nodes, above);
}

const leavesFromTop = workedOutOnce((nodes: readonly AxisNode[]) => leavesBelow(nodes, []));

function leavesBelow(nodes: readonly AxisNode[], above: readonly AxisNode[]): readonly Leaf[] {
  return nodes.flatMap((node) => {
    const line = [...above, node];
    if (node.children) return leavesBelow(node.children, line);
    return [{ node, ancestors: above, path: line.filter((step) => step.inPath !== false).map((step) => step.key) }];
  });
}

/**
 * Counts the levels of a tree.
 *
 * @example
 * depth(tableOf(formOf('2021'), 'applications').bands[0].columns) //=> 3
 */
export function depth(nodes: readonly AxisNode[]): number {
  return nodes.reduce((most, node) => Math.max(most, 1 + (node.children ? depth(node.children) : 0)), 0);
}

/** One value cell of an official table. */
export interface ValueCell {
  readonly table: TableForm;
  readonly band: Band;
  /** Absent in table four, whose single row has no label. */
  readonly row?: Leaf;
  readonly column: Leaf;
  readonly kind: ValueKind;
  /** The keys that lead to the value inside the table's values. */
  readonly path: readonly string[];
}

/**
 * Lists the value cells of a table, row by row.
 *
 * @example
 * valueCells(tableOf(formOf('2021'), 'applications')).length //=> 175
 */
export function valueCells(table: TableForm): readonly ValueCell[] {
  return cellsOfTable(table);
}

const cellsOfTable = workedOutOnce((table: TableForm): readonly ValueCell[] =>
  table.bands.flatMap((band) => {
    const rows = band.rows === 'single' ? [undefined] : leaves(band.rows);
    return rows.flatMap((row) =>
      leaves(band.columns).map((column) => ({
        table,
        band,
        ...(row && { row }),
        column,
        kind: column.node.kind ?? 'count',
        path: [...(row?.path ?? []), ...column.path],
      })),
    );
  }),
);

/**
 * Lists the tables of a form in order.
 *
 * @example
 * tablesOf(formOf('2019')).map(({ key }) => key) //=> ['proactiveDisclosure', 'applications', 'reviewAndLitigation']
 */
export function tablesOf(form: Form): readonly TableForm[] {
  return form.sections.flatMap((section) => (section.table ? [section.table] : []));
}

/**
 * Gives a form's table by its key.
 *
 * @example
 * tableOf(formOf('2019'), 'applications').name //=> '收到和处理政府信息公开申请情况表'
 */
export function tableOf(form: Form, key: TableKey): TableForm {
  return tablesOf(form).find((table) => table.key === key)!;
}

/**
 * Gives the path, from the top of a report, of a table's values.
 *
 * @example
 * tablePath('applications') //=> ['sections', 'applications', 'table']
 */
export function tablePath(key: SectionKey): readonly string[] {
  return ['sections', key, 'table'];
}

/** An official label under the key by which a report may override it. */
export interface KeyedLabel {
  readonly key: string;
  readonly label: Label;
}

/** The key of a band's heading, its corner, or one of its nodes: `applications.results.unavailable.notHeld`. */
export function labelKey(table: TableForm, band: Band, part: 'heading' | 'corner' | 'columns' | 'rows', path: readonly string[] = []): string {
  const steps: readonly string[] = part === 'rows' ? path : [...(table.bands.length > 1 ? [band.key] : []), part, ...path];
  return [table.key, ...steps].join('.');
}

function nodeLabels(table: TableForm, band: Band, part: 'columns' | 'rows', nodes: readonly AxisNode[], above: readonly string[] = []): readonly KeyedLabel[] {
  return nodes.flatMap((node) => {
    const path = [...above, node.key];
    return [{ key: labelKey(table, band, part, path), label: node.label }, ...nodeLabels(table, band, part, node.children ?? [], path)];
  });
}

/**
 * Lists every label of a table with its key, in the order of the form.
 *
 * @example
 * labelsOf(tableOf(formOf('2021'), 'applications'))[1] //=> { key: 'applications.columns.applicants', label: { text: '申请人情况', breaks: [] } }
 */
export function labelsOf(table: TableForm): readonly KeyedLabel[] {
  return labelsOfTable(table);
}

const labelsOfTable = workedOutOnce((table: TableForm): readonly KeyedLabel[] =>
  table.bands.flatMap((band) => [
    ...(band.heading ? [{ key: labelKey(table, band, 'heading'), label: band.heading }] : []),
    ...(band.corner ? [{ key: labelKey(table, band, 'corner'), label: band.corner }] : []),
    ...nodeLabels(table, band, 'columns', band.columns),
    ...nodeLabels(table, band, 'rows', band.rows === 'single' ? [] : band.rows),
  ]),
);

/**
 * Gives the number of a table as clerks say it: 表二, 表三, 表四.
 *
 * @example
 * tableNumber(tableOf(formOf('2021'), 'applications')) //=> '表三'
 */
export function tableNumber({ number }: TableForm): string {
  return { 2: '表二', 3: '表三', 4: '表四' }[number];
}

/** Names a row, or a group of rows, by its line of nodes from the top; the outermost of several says nothing new and is left out. */
export function rowName(line: readonly AxisNode[]): string {
  return (line.length > 1 ? line.slice(1) : line).map(({ label }) => label.text).join('·');
}

/** Gives the labels over a column that tell it from others of the same name: those of table four, whose groups are alike. */
export function columnGroups({ table, column }: ValueCell): readonly string[] {
  return table.number === 4 ? column.ancestors.map(({ label }) => label.text) : [];
}

/**
 * Names a cell as a clerk would: its table, item of article 20, row and column.
 *
 * @example
 * cellName(valueCells(tableOf(formOf('2021'), 'applications'))[28]) //=> '表三 （三）不予公开·1.属于国家秘密 自然人'
 */
export function cellName(cell: ValueCell): string {
  return nameOfCell(cell);
}

const nameOfCell = workedOutOnce((cell: ValueCell): string => {
  const row = cell.row && rowName([...cell.row.ancestors, cell.row.node]);
  return [tableNumber(cell.table), cell.band.heading?.text, row, ...columnGroups(cell), cell.column.node.label.text].filter(Boolean).join(' ');
});
