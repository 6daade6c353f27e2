import type { Column } from '../../document/nodes.js';

/**
 * Gives the widths of a table's columns in whole twips; they sum to the table's width exactly,
 * as each column ends where its share of the whole ends.
 *
 * @example
 * columnWidths([{ share: 1 }, { share: 2 }], 100) //=> [33, 67]
 */
export function columnWidths(columns: readonly Column[], tableWidth: number): readonly number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let shares = 0;
  let edge = 0;
  return columns.map(({ share }) => {
    shares += share;
    const left = edge;
    edge = Math.round((tableWidth * shares) / whole);
    return edge - left;
  });
}
