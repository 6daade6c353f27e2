import { leaves } from '../../forms/derive.js';
import type { Leaf } from '../../forms/derive.js';
import type { Band } from '../../forms/form.js';
import { align, fillGaps } from './align.js';
import { labelCells, mostLike } from './matchRows.js';
import type { LabelCell } from './matchRows.js';
import type { GridCell, TableGrid } from './tableGrid.js';

/** A column of the form, and the grid columns `start` to before `end` that hold its values. */
export interface MatchedColumn {
  readonly leaf: Leaf;
  readonly start: number;
  readonly end: number;
  /** The cell with its label; absent: told by its place alone. */
  readonly label?: LabelCell;
  readonly likeness: number;
}

/** The columns of a band as found. */
export interface MatchedColumns {
  /** One for each column of the form, in its order; undefined where there is none. */
  readonly columns: readonly (MatchedColumn | undefined)[];
  /** The grid column where the first value may stand. */
  readonly stub: number;
  /** The grid column behind the last one that the header covers. */
  readonly end: number;
}

/** The rows from `from` to before `to` that stand above a band's values. */
export interface HeaderZone {
  readonly from: number;
  readonly to: number;
}

const groupWeight = 0.15;

function zoneCells({ places }: TableGrid, { from, to }: HeaderZone, column: number): readonly GridCell[] {
  return [...new Set(places.slice(from, to).flatMap((line) => line[column] ?? []))];
}

function columnScore(leaf: Leaf, cells: readonly LabelCell[]): number {
  const own = mostLike(leaf.node.label.text, cells).likeness;
  if (own === 0) return 0;
  const groups = leaf.ancestors.map(({ label }) => mostLike(label.text, cells).likeness);
  return own + groups.reduce((sum, group) => sum + groupWeight * group, 0);
}

/** Whether a column behind another belongs to it: whatever stands above it is blank, or reaches over from there. */
function goesOn(cells: readonly GridCell[], start: number): boolean {
  return cells.length > 0 && cells.every((cell) => cell.isBlank || cell.column <= start);
}

/**
 * Finds the columns of a band in a found table by the labels in the rows above its values, and their order.
 *
 * A column whose header reaches over several grid columns, or is followed by columns without a header, has all of them.
 * @param stub the grid column where values begin.
 */
export function matchColumns(band: Band, grid: TableGrid, zone: HeaderZone, stub: number): MatchedColumns {
  const wanted = leaves(band.columns);
  const cells = Array.from({ length: Math.max(0, grid.width - stub) }, (_, index) => zoneCells(grid, zone, stub + index));
  const labels = cells.map(labelCells);
  const groups = new Set(wanted.flatMap(({ ancestors }) => ancestors.map(({ label }) => label.text)));
  const isGroup = ({ text }: LabelCell): boolean => [...groups].some((group) => mostLike(group, [{ text } as LabelCell]).likeness > 0);
  const pairs = align(wanted.length, cells.length, (expected, found) => columnScore(wanted[expected]!, labels[found]!));
  const filled = fillGaps(pairs, cells.length, (found) => labels[found]!.every(isGroup));
  const taken = new Set(filled);
  const columns = wanted.map((leaf, index): MatchedColumn | undefined => {
    const found = filled[index];
    if (found === undefined) return undefined;
    const start = stub + found;
    let end = start + 1;
    while (end < grid.width && !taken.has(end - stub) && goesOn(cells[end - stub]!, start)) end += 1;
    const best = pairs[index] === undefined ? { likeness: 0 } : mostLike(leaf.node.label.text, labels[found]!);
    return { leaf, start, end, ...('found' in best && best.found && { label: best.found }), likeness: best.likeness };
  });
  const covered = cells.findLastIndex((column) => column.length > 0);
  return { columns, stub, end: covered < 0 ? grid.width : stub + covered + 1 };
}
