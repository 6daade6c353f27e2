import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Node } from 'yaml';
import { leaves } from '../forms/derive.js';
import type { Band, TableForm } from '../forms/form.js';
import { isRow, valueTree } from '../model/valueTree.js';
import type { ValueGroup, ValueNode } from '../model/valueTree.js';

type Given = Readonly<Record<string, unknown>>;

/** Whether a value names a group's parts, all of them and no other. */
function isGroup(value: unknown, { children }: ValueGroup): value is Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === children.length && children.every(({ key }) => Object.hasOwn(value, key));
}

/** A value as it was given. */
const asGiven = (value: unknown): Node => new Document().createNode(value ?? null) as Node;

/** A row's values in column order, on one line, with the official label behind. */
function rowList(group: ValueGroup, values: readonly unknown[]): YAMLSeq {
  const list = new YAMLSeq();
  list.flow = true;
  list.items = values.map(asGiven);
  list.comment = ` ${group.label}`;
  return list;
}

/** A group's values: a row as a list, be it given as one or by names; other groups by names; what is not whole as it was given. */
function groupNode(group: ValueGroup, value: unknown): Node {
  if (!isRow(group)) return isGroup(value, group) ? groupMap(group, value, new Map()) : asGiven(value);
  if (Array.isArray(value)) return rowList(group, value);
  return isGroup(value, group) ? rowList(group, group.children.map(({ key }) => value[key])) : asGiven(value);
}

function columnNames(band: Band): string {
  return leaves(band.columns).map(({ node }) => node.label.text).join('、');
}

/** Above its first row, the heading of a band and the columns of its lists. */
function bandComments(table: TableForm, root: ValueGroup): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  for (const band of table.bands) {
    const first = band.rows === 'single' ? undefined : band.rows[0]?.key;
    if (first !== undefined && table.bands.length > 1) comments.set(first, ` ${[band.heading?.text, columnNames(band)].filter(Boolean).join('：')}`);
  }
  const single = root.children[0];
  const [band] = table.bands;
  if (table.bands.length === 1 && single && band) {
    const columns = band.rows === 'single' ? firstRow(single).children.map(({ label }) => label).join('、') : columnNames(band);
    comments.set(single.key, ` 每行依次为：${columns}`);
  }
  return comments;
}

/** The first group that is a row, for tables whose lists are groups of columns. */
function firstRow(node: ValueNode): ValueGroup {
  if (node.type === 'group' && isRow(node)) return node;
  return firstRow((node as ValueGroup).children[0]!);
}

function groupMap(group: ValueGroup, values: Given, comments: ReadonlyMap<string, string>): YAMLMap {
  const map = new YAMLMap();
  for (const child of group.children) {
    const value = values[child.key];
    const key = new Scalar(child.key);
    const comment = comments.get(child.key);
    const isDeeper = child.type === 'group' && !isRow(child);
    const own = isDeeper ? ` ${child.label}` : undefined;
    const above = [comment, own].filter((line) => line !== undefined).join('\n');
    if (above !== '') key.commentBefore = above;
    map.items.push(new Pair(key, child.type === 'cell' ? asGiven(value) : groupNode(child, value)));
  }
  return map;
}

/** Writes an official table's values as a mapping of rows, each a list in column order, with the official labels as comments; what is not a whole table as it was given. */
export function tableNode(table: TableForm, values: unknown): Node {
  const root = valueTree(table);
  return isGroup(values, root) ? groupMap(root, values, bandComments(table, root)) : asGiven(values);
}
