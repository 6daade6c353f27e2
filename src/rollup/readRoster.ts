import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { plainName } from './orderUnits.js';
import type { RosterEntry } from './rolledUp.js';

/** A roster, and what is wrong with it. */
export interface ReadRoster {
  /** In the order of the file; empty when a finding is an error. */
  readonly entries: readonly RosterEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One row of a table of texts, with the line it begins on, from 1. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What offices call the columns. */
const headings = {
  name: ['name', 'organisation', 'organization', 'unit', '机关', '机关名称', '单位', '单位名称', '名称', '部门', '部门名称', '填报单位', '报送单位'],
  file: ['file', '文件', '文件名', '文件名称'],
  level: ['level', '层级', '级别', '类别', '类型'],
} as const;

type Column = keyof typeof headings;

function columnsOf(row: readonly string[]): Readonly<Partial<Record<Column, number>>> {
  const named = row.map((cell) => plainName(cell).toLowerCase());
  const found = (Object.keys(headings) as Column[]).map((column) => [column, named.findIndex((cell) => (headings[column] as readonly string[]).includes(cell))] as const);
  return Object.fromEntries(found.filter(([, index]) => index >= 0));
}

function entriesOf(rows: readonly TextRow[], columns: Readonly<Partial<Record<Column, number>>>, file: string): readonly RosterEntry[] {
  return rows.flatMap(({ cells, line }) => {
    const at = (column: Column): string => (columns[column] === undefined ? '' : (cells[columns[column]!] ?? '').trim());
    const [name, own, level] = [at('name'), at('file'), at('level')];
    return name === '' ? [] : [Object.freeze({ name, ...(own !== '' && { file: own }), ...(level !== '' && { level }), place: { file, line } })];
  });
}

/** Lines with something in them and no name: nobody can be waited for there, and nothing is passed over in silence. */
function namelessLines(rows: readonly TextRow[], name: number, file: string): readonly Diagnostic[] {
  const lines = rows.filter(({ cells }) => (cells[name] ?? '').trim() === '' && cells.some((cell) => cell.trim() !== ''));
  return lines.map(({ line }) => diagnostic('roster-name-missing', [], { place: { file, line } }));
}

function repeated(entries: readonly RosterEntry[]): readonly Diagnostic[] {
  const first = new Map<string, RosterEntry>();
  return entries.flatMap((entry) => {
    const key = plainName(entry.name);
    const before = first.get(key);
    if (!before) first.set(key, entry);
    return before ? [diagnostic('roster-name-repeated', [], { actual: entry.name, details: { firstLine: before.place?.line ?? '' }, ...(entry.place && { place: entry.place }) })] : [];
  });
}

/**
 * Reads who has to report off a table: a first row with the names of its columns (单位 or name; 文件 or file; 层级 or level; others
 * are passed over), or a bare list of names.
 *
 * Findings: `roster-column-missing` (error), `roster-name-missing`, `roster-name-repeated`; a name that is there twice counts once.
 * @param file names the roster in findings.
 */
export function readRoster(rows: readonly TextRow[], file: string): ReadRoster {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...others] = filled;
  if (!first) return { entries: [], diagnostics: [diagnostic('roster-column-missing', [], { expected: headings.name.join('、'), place: { file } })] };
  const columns = columnsOf(first.cells);
  const isList = filled.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length === 1 && cells[0]!.trim() !== '');
  if (columns.name === undefined && !isList) return { entries: [], diagnostics: [diagnostic('roster-column-missing', [], { expected: headings.name.join('、'), place: { file, line: first.line } })] };
  const [body, known] = columns.name === undefined ? [filled, { name: 0 }] : [others, columns];
  const entries = entriesOf(body, known, file);
  const again = new Set(repeated(entries).map(({ place }) => place?.line));
  return { entries: entries.filter(({ place }) => !again.has(place?.line)), diagnostics: [...namelessLines(body, known.name!, file), ...repeated(entries)] };
}
