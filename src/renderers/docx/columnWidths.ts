/** What a column asks for. */
export interface ColumnWish {
  /** Only the ratio to the other columns' shares matters. */
  readonly share: number;
  /** Least width in twips: its longest figure or word on one line. */
  readonly need: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Divides a width by shares; columns that lack width take it from those that have more than they need. */
function fittedWidths(wishes: readonly ColumnWish[], tableWidth: number): readonly number[] {
  const shares = sum(wishes.map(({ share }) => share));
  const own = wishes.map(({ share }) => (tableWidth * share) / shares);
  const lacking = own.map((width, column) => Math.max(0, wishes[column]!.need - width));
  const spare = own.map((width, column) => Math.max(0, width - wishes[column]!.need));
  const moved = Math.min(sum(lacking), sum(spare));
  if (moved === 0) return own;
  return own.map((width, column) => width + (moved * lacking[column]!) / sum(lacking) - (moved * spare[column]!) / sum(spare));
}

/**
 * Gives the widths of a table's columns in whole twips: by their shares, but a figure that needs more has it.
 *
 * They sum to the table's width exactly, as each column ends at a whole twip of its own.
 *
 * @example
 * columnWidths([{ share: 1, need: 0 }, { share: 2, need: 0 }], 100) //=> [33, 67]
 */
export function columnWidths(wishes: readonly ColumnWish[], tableWidth: number): readonly number[] {
  const widths = fittedWidths(wishes, tableWidth);
  const edges = widths.map((_, column) => Math.round(sum(widths.slice(0, column + 1))));
  return edges.map((edge, column) => edge - (edges[column - 1] ?? 0));
}
