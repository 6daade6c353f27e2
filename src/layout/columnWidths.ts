import { sum } from '../measure/sum.js';

/** What a column asks for, padding included; lengths in whatever unit the table's width has. */
export interface ColumnWish {
  readonly share: number;
  /** Least width; met before any share. */
  readonly need: number;
  /** Holds labels, not values: gives up width first. */
  readonly isLabel: boolean;
}

/** The least width of a cell across several columns, `to` excluded. */
export interface SpanWish {
  readonly from: number;
  readonly to: number;
  readonly need: number;
}

/** A label column keeps this much of its share, so that the form keeps its look; any other column half of it. */
const labelKeeps = 0.72;
const valueKeeps = 0.5;

/**
 * Raises the needs of columns under cells that span them, in proportion to their shares.
 *
 * @example
 * const columns = [{ share: 1, need: 10, isLabel: false }, { share: 3, need: 10, isLabel: false }];
 * raisedBySpans(columns, [{ from: 0, to: 2, need: 40 }]).map(({ need }) => need) //=> [15, 25]
 */
export function raisedBySpans(columns: readonly ColumnWish[], spans: readonly SpanWish[]): readonly ColumnWish[] {
  const needs = columns.map((column) => column.need);
  for (const { from, to, need } of spans) {
    const lacking = need - sum(needs.slice(from, to));
    if (lacking <= 0) continue;
    const shares = sum(columns.slice(from, to).map(({ share }) => share));
    for (let column = from; column < to; column += 1) needs[column]! += (lacking * columns[column]!.share) / shares;
  }
  return columns.map((column, index) => ({ ...column, need: needs[index]! }));
}

/** Takes up to `wanted` from some columns, none below its floor; gives what was taken. */
function take(widths: number[], from: readonly number[], floorOf: (column: number) => number, wanted: number): number {
  const spare = from.map((column) => Math.max(0, widths[column]! - floorOf(column)));
  const taken = Math.min(wanted, sum(spare));
  if (taken > 0) from.forEach((column, index) => (widths[column]! -= (taken * spare[index]!) / sum(spare)));
  return taken;
}

/**
 * Divides a table's width over its columns by their shares, and lets columns that need more have it: first from label
 * columns, which keep 72 % of their share, then from the others, as far as those do not need it themselves.
 *
 * The widths add up to `tableWidth`. When the needs cannot all be met, each needy column gets its part.
 * @example
 * columnWidths([{ share: 1, need: 20, isLabel: true }, { share: 1, need: 60, isLabel: false }], 100) //=> [40, 60]
 */
export function columnWidths(columns: readonly ColumnWish[], tableWidth: number): readonly number[] {
  const shares = sum(columns.map(({ share }) => share));
  const own = columns.map(({ share }) => (share / shares) * tableWidth);
  const lacking = own.map((width, column) => Math.max(0, columns[column]!.need - width));
  const wanted = sum(lacking);
  if (wanted === 0) return own;
  const widths = [...own];
  const indexes = columns.map((_, index) => index).filter((index) => lacking[index] === 0);
  const floor = (keeps: number) => (column: number) => Math.max(columns[column]!.need, keeps * own[column]!);
  const fromLabels = take(widths, indexes.filter((index) => columns[index]!.isLabel), floor(labelKeeps), wanted);
  const fromValues = take(widths, indexes.filter((index) => !columns[index]!.isLabel), floor(valueKeeps), wanted - fromLabels);
  return widths.map((width, column) => width + (lacking[column]! * (fromLabels + fromValues)) / wanted);
}

/** Value columns may give this much of their width to the labels. */
const reliefKeeps = 0.85;

/**
 * Moves width that value columns do not need to the widest label column, so that long labels take fewer lines.
 *
 * Gives nothing when there are no label columns, no value columns, or nothing to spare.
 *
 * @example
 * relievedWidths([50, 50], [{ share: 1, need: 0, isLabel: true }, { share: 1, need: 0, isLabel: false }]) //=> [57.5, 42.5]
 */
export function relievedWidths(widths: readonly number[], columns: readonly ColumnWish[]): readonly number[] | undefined {
  const labels = columns.flatMap((column, index) => (column.isLabel ? [index] : []));
  const values = columns.flatMap((column, index) => (column.isLabel ? [] : [index]));
  if (labels.length === 0 || values.length === 0) return undefined;
  const widest = labels.reduce((best, index) => (widths[index]! > widths[best]! ? index : best));
  const relieved = [...widths];
  const taken = take(relieved, values, (column) => Math.max(columns[column]!.need, reliefKeeps * widths[column]!), Infinity);
  relieved[widest]! += taken;
  return taken > 1 ? relieved : undefined;
}
