import type { Table } from '../document/nodes.js';
import { continuationLine } from './continuationLine.js';
import type { FlowElement } from './flow.js';
import type { LayoutContext } from './layoutContext.js';
import { paragraphStrips } from './paragraphStrips.js';
import { layoutTable } from './tableLayout.js';

/** Sets a table with its caption and unit line above and its note below, closer to the table than to the text around. */
export function tableFlow(table: Table, context: LayoutContext): readonly FlowElement[] {
  const { spaceAround: outer, spaceInside: inner } = context.stylesheet.table;
  const above = [table.caption, table.unit].flatMap((paragraph) => (paragraph ? paragraphStrips(paragraph, context) : []));
  const below = table.note ? paragraphStrips(table.note, context) : [];
  const continuation = continuationLine(table, context);
  return [
    ...above.map((strip, index) => (index === 0 ? { ...strip, spaceBefore: strip.spaceBefore + outer } : strip)),
    { type: 'table', layout: layoutTable(table, context), ...(continuation && { continuation }), spaceBefore: above.length > 0 ? inner : outer, spaceAfter: below.length > 0 ? inner : outer },
    ...below.map((strip, index) => (index === below.length - 1 ? { ...strip, spaceAfter: strip.spaceAfter + outer } : strip)),
  ];
}
