import { labelKey } from '../../forms/derive.js';
import type { TableForm } from '../../forms/form.js';
import { align, fillGaps } from './align.js';
import { joinLines } from './cellText.js';
import { formRows } from './formLines.js';
import type { FormRow } from './formLines.js';
import { likeness } from './likeness.js';
import { cellsOf } from './tableGrid.js';
import type { GridCell, TableGrid } from './tableGrid.js';

/** A row of the form and the row of the found table that stands for it, from 0. */
export interface MatchedRow {
  readonly form: FormRow;
  readonly row: number;
  /** The cell with its label; absent: told by its place alone. */
  readonly label?: GridCell;
  /** How like the label is, 0 to 1. */
  readonly likeness: number;
}

/** Longer texts are prose or filling notes, and comparing them would take time for nothing. */
const longestLabel = 120;

const looksLikeFigure = /^[+\-−±]?[\d０-９.,，．%％\s]+$/;

/** A cell that may hold a label, and its text on one line. */
export interface LabelCell {
  readonly cell: GridCell;
  readonly text: string;
}

/** Lists the cells among some that may hold a label. */
export function labelCells(cells: readonly GridCell[]): readonly LabelCell[] {
  return cells.flatMap((cell) => {
    const text = cell.isBlank || cell.text.length > longestLabel * 2 ? '' : joinLines(cell.text);
    return text === '' || text.length > longestLabel || looksLikeFigure.test(text) ? [] : [{ cell, text }];
  });
}

/** The cell whose text is most like a label, and how like. */
export function mostLike(label: string, cells: readonly LabelCell[]): { readonly found?: LabelCell; readonly likeness: number } {
  let best: { readonly found?: LabelCell; readonly likeness: number } = { likeness: 0 };
  for (const found of cells) {
    const alike = likeness(label, found.text);
    if (alike > best.likeness) best = { found, likeness: alike };
  }
  return best;
}

/** A row's own label counts fully, the labels of the groups around it decide between rows of the same name. */
const groupWeight = 0.1;

function rowScore({ label, leaf }: FormRow, cells: readonly LabelCell[]): number {
  if (label === undefined) return 0;
  const own = mostLike(label, cells);
  if (own.likeness === 0) return 0;
  const others = cells.filter((cell) => cell !== own.found);
  const groups = leaf?.ancestors ?? [];
  const around = groups.reduce((sum, group) => sum + mostLike(group.label.text, others).likeness, 0);
  return own.likeness + groupWeight * around;
}

/** A row of values whose label is gone: its cells left of the figures are blank. */
function isUnlabelled(cells: readonly GridCell[], labels: readonly LabelCell[]): boolean {
  return cells.length > 1 && cells[0]!.isBlank && labels.length === 0;
}

/**
 * Finds the rows of an official table in a found one, by their labels and their order; rows between two found ones that have
 * lost their labels are told by their order alone.
 */
export function matchRows(table: TableForm, grid: TableGrid): readonly MatchedRow[] {
  const wanted = formRows(table).filter(({ label }) => label !== undefined);
  const rows = grid.places.map((_, row) => cellsOf(grid, row));
  const labels = rows.map(labelCells);
  const pairs = align(wanted.length, rows.length, (expected, found) => rowScore(wanted[expected]!, labels[found]!));
  const filled = fillGaps(pairs, rows.length, (found) => isUnlabelled(rows[found]!, labels[found]!));
  return wanted.flatMap((form, index): MatchedRow[] => {
    const row = filled[index];
    if (row === undefined) return [];
    const best = pairs[index] === undefined ? { likeness: 0 } : mostLike(form.label!, labels[row]!);
    return [{ form, row, ...('found' in best && best.found && { label: best.found.cell }), likeness: best.likeness }];
  });
}

/** The key by which a report may override the label of a row of the form. */
export function rowLabelKey(table: TableForm, { type, band, leaf }: FormRow): string {
  if (type === 'heading') return labelKey(table, band, 'heading');
  if (type === 'header') return labelKey(table, band, 'corner');
  return labelKey(table, band, 'rows', leaf ? [...leaf.ancestors, leaf.node].map(({ key }) => key) : []);
}
