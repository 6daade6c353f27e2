import { labelsOf, tablesOf } from '../../forms/derive.js';
import type { Form, TableKey } from '../../forms/form.js';
import { forms } from '../../forms/forms.js';
import { joinLines } from './cellText.js';
import type { FoundTable } from './found.js';
import { fold } from './likeness.js';
import { readOfficialTable } from './officialTable.js';
import type { ReadTable } from './officialTable.js';
import { joinTables, tableGrid } from './tableGrid.js';
import type { TableGrid } from './tableGrid.js';

/** A found table and its place among the blocks of the file. */
export interface Candidate {
  readonly index: number;
  readonly table: FoundTable;
  /** Nothing but what a page break leaves stands between it and the table before. */
  readonly followsDirectly: boolean;
}

/** An official table as read, and the found tables it was read from, by their places among the blocks. */
export interface ChosenTable {
  readonly read: ReadTable;
  readonly indexes: readonly number[];
}

/** The edition of the form a file follows, and what was found of its tables. */
export interface ChosenTables {
  readonly form: Form;
  readonly tables: ReadonlyMap<TableKey, ChosenTable>;
  /** Places of tables that are official ones once more. */
  readonly repeated: readonly { readonly index: number; readonly key: TableKey }[];
}

interface Fit {
  readonly candidate: Candidate;
  readonly read: ReadTable;
}

/** Less alike than this, a table is another one. */
const leastFit = 0.35;

/** A piece of an official table that a page break cut off may fit worse. */
const leastPieceFit = 0.06;

/** Rows, columns and cells beyond which no table can be an official one, and how many tables are looked at closely. */
const looked = { rows: 150, columns: 60, tables: 16 } as const;

/** The year's own edition wins where tables fit two alike, as table four does. */
const yearBonus = 0.05;

function likelyTables(candidates: readonly Candidate[]): readonly { readonly candidate: Candidate; readonly grid: TableGrid }[] {
  const labels = new Set(forms.flatMap(tablesOf).flatMap((table) => labelsOf(table).map(({ label }) => fold(label.text))));
  const small = candidates.filter(({ table }) => table.rows.length > 1 && table.rows.length <= looked.rows);
  const grids = small.flatMap((candidate) => {
    const grid = tableGrid(candidate.table);
    if (!grid || grid.width > looked.columns) return [];
    const texts = grid.places.flat().flatMap((cell) => (cell && !cell.isBlank && cell.text.length < 100 ? [fold(joinLines(cell.text))] : []));
    return [{ candidate, grid, hits: texts.filter((text) => labels.has(text)).length }];
  });
  return grids.sort((first, second) => second.hits - first.hits).slice(0, looked.tables);
}

function bestFit(candidate: Candidate, grid: TableGrid, form: Form): Fit {
  const reads = tablesOf(form).map((table) => readOfficialTable(table, grid));
  return { candidate, read: reads.reduce((best, read) => (read.fit > best.fit ? read : best)) };
}

/** Adds the pieces before and behind a table that make it fit better. */
function withPieces(core: Fit, fits: readonly Fit[]): ChosenTable {
  let pieces = [core.candidate];
  let { read } = core;
  const tryWith = (next: readonly Candidate[]): boolean => {
    const grid = tableGrid(joinTables(next.map(({ table }) => table)));
    const joined = grid && readOfficialTable(read.table, grid);
    if (!joined || joined.fit <= read.fit + 0.01) return false;
    [pieces, read] = [[...next], joined];
    return true;
  };
  const isPiece = (fit: Fit): boolean => fit.read.table.key === core.read.table.key && fit.read.fit >= leastPieceFit;
  const order = [...fits].sort((first, second) => first.candidate.index - second.candidate.index);
  const at = order.indexOf(core);
  for (let next = at + 1; next < order.length && order[next]!.candidate.followsDirectly && isPiece(order[next]!); next += 1) if (!tryWith([...pieces, order[next]!.candidate])) break;
  for (let next = at - 1; next >= 0 && pieces[0]!.followsDirectly && isPiece(order[next]!); next -= 1) if (!tryWith([order[next]!.candidate, ...pieces])) break;
  return { read, indexes: pieces.map(({ index }) => index) };
}

function tablesFor(form: Form, likely: ReturnType<typeof likelyTables>): ChosenTables {
  const fits = likely.map(({ candidate, grid }) => bestFit(candidate, grid, form));
  const tables = new Map<TableKey, ChosenTable>();
  const repeated: { index: number; key: TableKey }[] = [];
  for (const { key } of tablesOf(form)) {
    // Of equal tables the first one is the report's; a later one may be last year's.
    const own = fits.filter(({ read }) => read.table.key === key).sort((first, second) => second.read.fit - first.read.fit || first.candidate.index - second.candidate.index);
    const chosen = own[0] && withPieces(own[0], fits);
    if (!chosen || chosen.read.fit < leastFit) continue;
    tables.set(key, chosen);
    for (const { candidate, read } of own) if (read.fit >= leastFit && !chosen.indexes.includes(candidate.index)) repeated.push({ index: candidate.index, key });
  }
  return { form, tables, repeated };
}

/**
 * Finds the official tables among the tables of a file, and the edition of the form they follow best.
 *
 * @param expected the form in force for the report's year; it decides where the tables fit two editions alike.
 */
export function chooseTables(candidates: readonly Candidate[], expected: Form | undefined): ChosenTables {
  const likely = likelyTables(candidates);
  const fitOf = ({ form, tables }: ChosenTables): number => [...tables.values()].reduce((sum, { read }) => sum + read.fit, form === expected ? yearBonus : 0);
  // Of equal editions the newest is meant.
  const choices = [...forms].reverse().map((form) => tablesFor(form, likely));
  return choices.reduce((best, choice) => (fitOf(choice) > fitOf(best) ? choice : best));
}
