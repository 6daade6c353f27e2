import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { reportLimits } from './limits.js';
import type { ReportLimits } from './limits.js';

interface Counting {
  readonly limits: ReportLimits;
  /** The keys that lead to the value at hand; written out where a finding needs them. */
  readonly path: (string | number)[];
  readonly findings: Diagnostic[];
  pictures: number;
}

/** Of more rows and columns than any report may have the schema tells. */
function tell({ limits, path, findings }: Counting, limit: 'rows' | 'columns' | 'pictures', actual: number, ...below: Path): void {
  if (actual > limits[limit] && (limit === 'pictures' || actual <= reportLimits[limit])) findings.push(diagnostic('limit-exceeded', [...path, ...below], { expected: limits[limit], actual, details: { limit } }));
}

/** Columns the cells of a row take, whatever else is wrong with them. */
function widthOf(row: unknown): number {
  const spans = Array.isArray(row) ? row.map((cell: unknown) => (typeof cell === 'object' && cell !== null && 'columnSpan' in cell ? Number(cell.columnSpan) : 1)) : [];
  return spans.reduce((sum, span) => sum + (span > 0 ? span : 1), 0);
}

function countTable(counting: Counting, rows: readonly unknown[]): void {
  tell(counting, 'rows', rows.length, 'table', 'rows');
  const widths = rows.slice(0, counting.limits.rows).map(widthOf);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  tell(counting, 'columns', widest, 'table', 'rows', widths.indexOf(widest));
}

function countWithin(counting: Counting, key: string | number, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  counting.path.push(key);
  count(counting, value);
  counting.path.pop();
}

function count(counting: Counting, value: object): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => countWithin(counting, index, item));
    return;
  }
  const mapping = value as Readonly<Record<string, unknown>>;
  if (typeof mapping['image'] === 'string') {
    counting.pictures += 1;
    if (counting.pictures === counting.limits.pictures + 1) tell(counting, 'pictures', counting.pictures, 'image');
  }
  const table = mapping['table'] as { readonly rows?: unknown } | undefined;
  if (typeof table === 'object' && table !== null && Array.isArray(table.rows)) countTable(counting, table.rows);
  else for (const key of Object.keys(mapping)) countWithin(counting, key, mapping[key]);
}

/**
 * Holds what a report is made of against its limits: rows and columns of its own tables, and pictures.
 *
 * Findings: `limit-exceeded`, each with both values and its place.
 *
 * @example
 * const rows = [['1'], ['2'], ['3']];
 * limitFindings({ sections: { overview: [{ table: { rows } }] } }, { ...reportLimits, rows: 2 }).map(({ actual }) => actual) //=> [3]
 */
export function limitFindings(input: unknown, limits: ReportLimits): readonly Diagnostic[] {
  const counting: Counting = { limits, path: [], findings: [], pictures: 0 };
  if (typeof input === 'object' && input !== null) count(counting, input);
  return counting.findings;
}
