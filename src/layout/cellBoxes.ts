import type { Cell, Table } from '../document/nodes.js';
import { layoutGrid } from '../document/grid.js';
import type { GridPlace } from '../document/grid.js';
import type { CellText } from './cellContent.js';

/** A cell, or a slice of one too tall for a page, on the rows and columns of the layout. */
export interface CellBox {
  readonly cell: Cell;
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly text: CellText;
  /** The label with （续） behind it, where that fits nicely; for the further pages of a box that is cut. */
  readonly continuation?: CellText | undefined;
  /** The slice goes on above or below without a rule. */
  readonly isJoinedAbove: boolean;
  readonly isJoinedBelow: boolean;
}

/** rows × columns boxes; a box stands at each place it covers. */
export type BoxGrid = readonly (readonly CellBox[])[];

/** Lists the cells of a table with their places, row by row. */
export function placedCells(table: Table): readonly GridPlace[] {
  const placed: GridPlace[] = [];
  for (const places of layoutGrid(table)) for (const place of places) if (place.isOrigin) placed.push(place);
  return placed;
}

/** Lays boxes on a grid of so many rows and columns, which they cover exactly. */
export function boxGrid(boxes: readonly CellBox[], rowCount: number, columnCount: number): BoxGrid {
  const grid: CellBox[][] = Array.from({ length: rowCount }, () => new Array<CellBox>(columnCount));
  for (const box of boxes) {
    for (let row = box.row; row < box.row + box.rowSpan; row += 1) grid[row]!.fill(box, box.column, box.column + box.columnSpan);
  }
  return grid;
}

/** Says whether the two boxes are one, or slices of one cell that no rule parts. */
export function isOneBox(upper: CellBox, lower: CellBox): boolean {
  return upper === lower || (upper.isJoinedBelow && lower.isJoinedAbove && upper.cell === lower.cell);
}

/** The measures a box's height comes from, in points. */
export interface BoxMeasures {
  readonly linePitch: number;
  readonly paddingBlock: number;
}

/** Gives the height a box asks for: its lines, and the padding where it begins and ends. */
export function boxHeight(box: CellBox, { linePitch, paddingBlock }: BoxMeasures): number {
  return box.text.lines.length * linePitch + (box.isJoinedAbove ? 0 : paddingBlock) + (box.isJoinedBelow ? 0 : paddingBlock);
}
