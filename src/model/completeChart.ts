import type { Path } from '../diagnostics/diagnostic.js';
import type { NoteOrigin } from './completeContent.js';
import type { ChartInput, ChartSeriesInput } from './input.js';
import type { ProseChart, ProseSeries } from './report.js';

const trimmed = (text: string | number): string => String(text).trim();

function series({ name, values }: ChartSeriesInput): ProseSeries {
  return {
    ...(name !== undefined && { name: trimmed(name) }),
    values: values.map((value) => (typeof value === 'object' && value !== null ? { cell: value.cell.map(trimmed) } : value)),
  };
}

/** Completes a chart; `cells` become the one series they are. */
export function completeChart({ kind, caption, unit, alternativeText, table = false, categories, cells, series: given }: ChartInput): ProseChart {
  return {
    type: 'chart',
    kind,
    ...(caption !== undefined && { caption: trimmed(caption) }),
    ...(unit !== undefined && { unit: trimmed(unit) }),
    ...(alternativeText !== undefined && { alternativeText: trimmed(alternativeText) }),
    hasTable: table,
    ...(categories && { categories: categories.map(trimmed) }),
    series: (given ?? [{ values: (cells ?? []).map((cell) => ({ cell })) }]).map(series),
  };
}

/** Tells where a chart's values were given. */
export function noteChart({ cells }: ChartInput, place: Path, path: Path, note: NoteOrigin): void {
  note([...place, 'series'], [...path, 'chart', 'series']);
  cells?.forEach((_, index) => note([...place, 'series', 0, 'values', index], [...path, 'chart', 'cells', index]));
}
