import { z } from 'zod';
import { closedObject, plainNumber, printedText } from './textSchema.js';
import { isDerived, isRow } from './valueTree.js';
import type { ValueGroup, ValueNode } from './valueTree.js';

/** A number, blank, or text as printed. */
const cell = z.union([plainNumber, z.null(), printedText]).meta({ id: 'cell' });

function titled(node: ValueNode, schema: z.ZodType): z.ZodType {
  const kinds = { count: '数量', signedCount: '增减数量，可以为负', amount: '金额' };
  const description = node.type === 'cell' ? `${kinds[node.cell.kind]}；空白写 null` : undefined;
  return schema.meta({ title: node.label, ...(description && { description }) });
}

/** The values of a row in column order: all of them, or all but the total, which the form puts last. */
function rowList(group: ValueGroup): z.ZodType {
  const cells = group.children.map((child, index) => {
    const mayLack = index === group.children.length - 1 && child.type === 'cell' && child.isTotal;
    return titled(child, mayLack ? cell.optional() : cell);
  });
  return z.tuple(cells as [z.ZodType, ...z.ZodType[]]);
}

function groupSchema(group: ValueGroup): z.ZodType {
  const shape = group.children.map((child): readonly [string, z.ZodType] => {
    const schema = child.type === 'cell' ? cell : groupSchema(child);
    return [child.key, titled(child, isDerived(child) ? schema.optional() : schema)];
  });
  const byKey = closedObject(Object.fromEntries(shape));
  return isRow(group) ? z.union([rowList(group), byKey]) : byKey;
}

/** Derives the schema of an official table's values from the tree of its rows and columns. */
export function tableSchema(root: ValueGroup): z.ZodType {
  return titled(root, groupSchema(root));
}
