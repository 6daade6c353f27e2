import * as z from 'zod/mini';
import type { Schema, SchemaMaking } from './schemaMaking.js';
import { closedObject, plainNumber, printedText } from './textSchema.js';
import { isDerived, isRow } from './valueTree.js';
import type { ValueGroup, ValueNode } from './valueTree.js';

/** A number, blank, or text as printed. */
const cellOf = ({ named }: SchemaMaking): Schema => named('cell', () => z.union([plainNumber, z.null(), printedText]));

function titlesOf(node: ValueNode): { readonly title: string; readonly description?: string } {
  const kinds = { count: '数量', signedCount: '增减数量，可以为负', amount: '金额' };
  return { title: node.label, ...(node.type === 'cell' && { description: `${kinds[node.cell.kind]}；空白写 null` }) };
}

function part(making: SchemaMaking, node: ValueNode, schema: Schema, mayLack: boolean): Schema {
  return mayLack ? making.optional(schema, titlesOf(node)) : making.titled(schema, titlesOf(node));
}

/** The values of a row in column order: all of them, or all but the total, which the form puts last. */
function rowList(making: SchemaMaking, group: ValueGroup): Schema {
  const cells = group.children.map((child, index) => part(making, child, cellOf(making), index === group.children.length - 1 && child.type === 'cell' && child.isTotal));
  return z.tuple(cells as [Schema, ...Schema[]]);
}

function byKey(making: SchemaMaking, group: ValueGroup): Schema {
  return closedObject(Object.fromEntries(group.children.map((child) => [child.key, part(making, child, child.type === 'cell' ? cellOf(making) : groupSchema(making, child), isDerived(child))])));
}

function groupSchema(making: SchemaMaking, group: ValueGroup): Schema {
  if (!isRow(group)) return byKey(making, group);
  // Rows of the same columns and totals are alike but for their titles.
  const shape = group.children.map((child) => `${child.key}${isDerived(child) ? '?' : ''}`).join(' ');
  return making.repeated(`row ${shape}`, () => z.union([rowList(making, group), byKey(making, group)]));
}

/** Derives the schema of an official table's values from the tree of its rows and columns. */
export function tableSchema(making: SchemaMaking, root: ValueGroup): Schema {
  return making.titled(groupSchema(making, root), titlesOf(root));
}
