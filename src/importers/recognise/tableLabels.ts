import type { Place } from '../../diagnostics/diagnostic.js';
import { labelKey, leaves } from '../../forms/derive.js';
import type { AxisNode, TableForm } from '../../forms/form.js';
import { joinLines } from './cellText.js';
import { labelCells, mostLike, rowLabelKey } from './matchRows.js';
import type { LabelCell } from './matchRows.js';
import { isSameLabel } from './officialTable.js';
import type { ReadBand, ReadTable } from './officialTable.js';
import { cellsOf } from './tableGrid.js';
import type { TableGrid } from './tableGrid.js';

/** A label that is worded otherwise than in the form. */
export interface OtherLabel {
  readonly key: string;
  readonly text: string;
  readonly place: Place;
}

function otherLabel(key: string, official: string, found: LabelCell | undefined): readonly OtherLabel[] {
  if (!found || isSameLabel(official, found.text)) return [];
  return [{ key, text: found.text, place: found.cell.place }];
}

interface Group {
  readonly node: AxisNode;
  readonly path: readonly string[];
}

function groupsIn(nodes: readonly AxisNode[], above: readonly string[] = []): readonly Group[] {
  return nodes.flatMap((node) => {
    const path = [...above, node.key];
    return node.children ? [{ node, path }, ...groupsIn(node.children, path)] : [];
  });
}

function columnLabels(table: TableForm, { band, columns, zone }: ReadBand, grid: TableGrid): readonly OtherLabel[] {
  if (!columns || !zone) return [];
  const header = labelCells([...new Set(grid.places.slice(zone.from, zone.to).flatMap((_, index) => cellsOf(grid, zone.from + index)))]);
  const groups = groupsIn(band.columns).flatMap(({ node, path }) => otherLabel(labelKey(table, band, 'columns', path), node.label.text, mostLike(node.label.text, header).found));
  const own = leaves(band.columns).flatMap(({ node, ancestors }, index) => {
    const key = labelKey(table, band, 'columns', [...ancestors, node].map((step) => step.key));
    return otherLabel(key, node.label.text, columns.columns[index]?.label);
  });
  return [...groups, ...own];
}

/** The labels of groups of rows, looked for beside the rows they group. */
function groupLabels(table: TableForm, { band, rows }: ReadBand, grid: TableGrid): readonly OtherLabel[] {
  if (band.rows === 'single') return [];
  return groupsIn(band.rows).flatMap(({ node, path }) => {
    const inside = rows.filter(({ form }) => form.leaf?.ancestors.includes(node));
    const beside = inside.flatMap(({ row, label }) => cellsOf(grid, row).filter((cell) => cell !== label && cell.column < (label?.column ?? 0)));
    return otherLabel(labelKey(table, band, 'rows', path), node.label.text, mostLike(node.label.text, labelCells([...new Set(beside)])).found);
  });
}

/**
 * Lists the labels of a found table that say something else than the form's, with the words found; differences in white space,
 * width and punctuation say nothing else.
 */
export function otherLabels({ table, grid, matched, bands }: ReadTable): readonly OtherLabel[] {
  const rows = matched.flatMap(({ form, label }) =>
    label && form.label !== undefined ? otherLabel(rowLabelKey(table, form), form.label, { cell: label, text: joinLines(label.text) }) : [],
  );
  return [...rows, ...bands.flatMap((band) => [...columnLabels(table, band, grid), ...groupLabels(table, band, grid)])];
}

