import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { cellName, tablePath, tablesOf, valueCells } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import type { Form } from '../forms/form.js';
import { isWhole } from '../model/decimal.js';
import type { Report } from '../model/report.js';
import { readCell } from '../model/readCell.js';
import { valueIn } from '../model/valueIn.js';

const none: readonly Diagnostic[] = Object.freeze([]);

function cellFindings(cell: ValueCell, report: Report): readonly Diagnostic[] {
  const actual = valueIn(report.sections[cell.table.key].table ?? {}, cell.path) ?? null;
  // Nearly every cell; what follows would say the same.
  if (Number.isSafeInteger(actual) && ((actual as number) >= 0 || cell.kind !== 'count')) return none;
  const reading = readCell(actual);
  if (reading.type !== 'unread' && (reading.type !== 'number' || cell.kind === 'amount')) return none;
  const isNegative = reading.type === 'number' && reading.value.units < 0n && cell.kind !== 'signedCount';
  const isBroken = reading.type === 'number' && !isWhole(reading.value);
  if (reading.type === 'number' && !isNegative && !isBroken) return none;
  const path: Path = [...tablePath(cell.table.key), ...cell.path];
  const facts = { actual, details: { cellName: cellName(cell) } };
  if (reading.type === 'unread') return [diagnostic('cell-text-unread', path, facts)];
  return [
    ...(isNegative ? [diagnostic('negative-count', path, { ...facts, rule: 'R5' })] : []),
    ...(isBroken ? [diagnostic('not-a-whole-number', path, { ...facts, rule: 'R5' })] : []),
  ];
}

/**
 * Checks every figure by itself (R5): counts are whole and not negative, 本年增/减 is whole, amounts may have decimals.
 *
 * Findings: `negative-count`, `not-a-whole-number`, `cell-text-unread` (warning), in the order of the form.
 */
export function checkCells(report: Report, form: Form): readonly Diagnostic[] {
  return tablesOf(form).flatMap(valueCells).flatMap((cell) => cellFindings(cell, report));
}
