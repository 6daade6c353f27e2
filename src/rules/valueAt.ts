import type { Path } from '../diagnostics/diagnostic.js';
import type { CellValue, Report, TableValues } from '../model/report.js';

/**
 * Gives the value of a cell by its path from the top of a report; blank when a report made by hand lacks it.
 *
 * @example
 * const received = valueAt(report, ['sections', 'applications', 'table', 'received', 'total']);
 */
export function valueAt(report: Report, path: Path): CellValue {
  const [, section, , ...keys] = path;
  const table: CellValue | TableValues | undefined = report.sections[section as keyof Report['sections']].table;
  const value = keys.reduce<CellValue | TableValues | undefined>((values, key) => (typeof values === 'object' ? values?.[key] : undefined), table);
  return typeof value === 'object' || value === undefined ? null : value;
}
