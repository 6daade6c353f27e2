import type { Path } from '../diagnostics/diagnostic.js';
import type { CellValue, Report } from '../model/report.js';
import { valueIn } from '../model/valueIn.js';

/**
 * Gives the value of a cell by its path from the top of a report; blank when a report made by hand lacks it.
 *
 * @example
 * const received = valueAt(report, ['sections', 'applications', 'table', 'received', 'total']);
 */
export function valueAt(report: Report, path: Path): CellValue {
  const { table } = report.sections[path[1] as keyof Report['sections']];
  return table ? valueIn(table, path, 3) ?? null : null;
}
