import { addressName, quotedName, rangeName } from '../spreadsheet/address.js';
import type { CellAddress, CellRange } from '../spreadsheet/workbook.js';

/** Cells one beside or one below the other, as few rectangles as follow from their order. */
function rangesOf(cells: readonly CellAddress[]): readonly CellRange[] {
  const ranges: { from: CellAddress; to: CellAddress }[] = [];
  for (const cell of cells) {
    const last = ranges.at(-1);
    const goesDown = last && cell.column === last.to.column && last.from.column === last.to.column && cell.row === last.to.row + 1;
    const goesRight = last && cell.row === last.to.row && last.from.row === last.to.row && cell.column === last.to.column + 1;
    if (last && (goesDown || goesRight)) last.to = cell;
    else ranges.push({ from: cell, to: cell });
  }
  return ranges;
}

/** Names cells as the arguments of a function, `C5:C9,C12`. @param sheet given when they stand on another sheet. */
export function cellArguments(cells: readonly CellAddress[], sheet?: string): readonly string[] {
  const before = sheet === undefined ? '' : `${quotedName(sheet)}!`;
  return rangesOf(cells).map((range) => before + rangeName(range));
}

/**
 * The formula of 总计: the sum of its parts, blank until all of them are numbers, as a total left out of a report's data is.
 */
export function totalFormula(parts: readonly CellAddress[]): string {
  const cells = cellArguments(parts).join(',');
  return `IF(COUNT(${cells})=${parts.length},SUM(${cells}),"")`;
}

/** Binary fractions do not add up exactly: sums are compared to so many decimals, more than any figure of a report has. */
const decimals = 8;

/** Rounds as the formulas do. */
export function rounded(sum: number): number {
  return Number(sum.toFixed(decimals));
}

/** What a check says; the importer never reads it. */
export const verdicts = { holds: '相符', fails: '不符', blank: '有空白，暂不核对', text: '有文字，暂不核对' } as const;

/** The formulas of one 勾稽关系 on the sheet of checks: both sides, and whether they are equal. */
export interface CheckFormulas {
  readonly left: string;
  readonly right: string;
  readonly verdict: string;
}

function sideFormula(cells: readonly CellAddress[], sheet: string): string {
  const named = cellArguments(cells, sheet).join(',');
  return `IF(COUNT(${named})=${cells.length},ROUND(SUM(${named}),${decimals}),"")`;
}

/**
 * Writes an equation as formulas. Blank is not 0: while a cell is blank nothing is judged.
 *
 * @param places where the sides' sums stand on the sheet of checks.
 */
export function checkFormulas(left: readonly CellAddress[], right: readonly CellAddress[], sheet: string, places: { readonly left: CellAddress; readonly right: CellAddress }): CheckFormulas {
  const all = [...cellArguments(left, sheet), ...cellArguments(right, sheet)];
  const blanks = all.map((cells) => `COUNTBLANK(${cells})`).join('+');
  const [first, second] = [addressName(places.left), addressName(places.right)];
  const compared = `IF(${first}=${second},"${verdicts.holds}","${verdicts.fails}，相差 "&ROUND(${second}-${first},${decimals}))`;
  const judged = `IF(COUNT(${all.join(',')})<${left.length + right.length},"${verdicts.text}",${compared})`;
  return { left: sideFormula(left, sheet), right: sideFormula(right, sheet), verdict: `IF(${blanks}>0,"${verdicts.blank}",${judged})` };
}

/**
 * True while every cell of an equation is a number and the sides differ. Names no other sheet: programs do not take conditional styles
 * that look at one.
 */
export function failsFormula(left: readonly CellAddress[], right: readonly CellAddress[]): string {
  const [first, second] = [cellArguments(left).join(','), cellArguments(right).join(',')];
  return `AND(COUNT(${first},${second})=${left.length + right.length},ROUND(SUM(${first})-SUM(${second}),${decimals})<>0)`;
}
