import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { cellName, tablePath, tablesOf } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import { numberOrText, subtractDecimals } from '../model/decimal.js';
import type { Decimal } from '../model/decimal.js';
import type { CellValue, Report } from '../model/report.js';
import { readCell } from '../model/readCell.js';
import { cellsOf } from './reviewContext.js';
import type { Review } from './reviewContext.js';
import { valueAt } from './valueAt.js';

function numberIn(value: CellValue): Decimal | undefined {
  const reading = readCell(value);
  return reading.type === 'number' ? reading.value : undefined;
}

/** Against a blank only a figure other than 0 is told: many organs write 0 where their units write nothing, and the other way round. */
function differs(own: Decimal | undefined, sum: Decimal | undefined): boolean {
  if (own && sum) return subtractDecimals(own, sum).units !== 0n;
  return (own ?? sum ?? { units: 0n }).units !== 0n;
}

function cellFinding(cell: ValueCell, report: Report, unitsSum: Report): readonly Diagnostic[] {
  const path: Path = Object.freeze([...tablePath(cell.table.key), ...cell.path]);
  const [own, sum] = [valueAt(report, path), valueAt(unitsSum, path)];
  const [number, expected] = [numberIn(own), numberIn(sum)];
  if (!differs(number, expected)) return [];
  const difference = number && expected ? { difference: String(numberOrText(subtractDecimals(number, expected))) } : {};
  return [diagnostic('units-sum-mismatch', path, { actual: own, ...(sum !== null && { expected: sum }), details: { cellName: cellName(cell), ...difference } })];
}

/** R11: each cell of a report is the sum of its units', as `rollUp` made it. */
export const sumOfUnits: Review = ({ report, form, unitsSum }) =>
  unitsSum ? tablesOf(form).flatMap(({ key }) => cellsOf(form, key).flatMap((cell) => cellFinding(cell, report, unitsSum))) : [];
