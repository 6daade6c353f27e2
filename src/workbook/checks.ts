/** The sheet 核对: every 勾稽关系 of the form on a line of its own, computed as figures are typed. */
import { tablePath } from '../forms/derive.js';
import type { Equation } from '../rules/equations.js';
import { quotedName } from '../spreadsheet/address.js';
import type { CellAddress, FormulaContent, Sheet, SheetCell } from '../spreadsheet/workbook.js';
import { cellKey } from './filling.js';
import { signals, styles } from './styles.js';
import { checkFormulas, rounded, verdicts } from './sums.js';
import type { LaidTable } from './tableSheet.js';
import { sheetNames } from './words.js';

/** An equation and its row on the sheet of checks, with what is shown there before anything is typed. */
export interface LaidCheck {
  readonly equation: Equation;
  readonly row: number;
  readonly verdict: string;
  readonly sides: readonly [left: number | '', right: number | ''];
}

const firstRow = 4;
const columns = { rule: 0, subject: 1, left: 2, right: 3, verdict: 4, clause: 5 } as const;

function sideOf(values: readonly unknown[]): number | '' {
  return values.every((value) => typeof value === 'number') ? rounded(values.reduce((sum: number, value) => sum + value, 0)) : '';
}

function verdictOf(values: readonly unknown[], [left, right]: LaidCheck['sides']): string {
  if (values.some((value) => value === null || value === '')) return verdicts.blank;
  if (left === '' || right === '') return verdicts.text;
  return left === right ? verdicts.holds : `${verdicts.fails}，相差 ${rounded(right - left)}`;
}

const tableOfEquation = ({ right }: Equation): string => String(right[0]!.path[1]);

/** Gives each equation its row, and computes it as the program will. */
export function layChecks(equations: readonly Equation[], tables: readonly Pick<LaidTable, 'table' | 'filled'>[]): readonly LaidCheck[] {
  return equations.map((equation, index) => {
    const { filled, table } = tables.find((one) => one.table.key === tableOfEquation(equation))!;
    const valuesOf = (side: Equation['left']): readonly unknown[] => side.map(({ path }) => filled.get(cellKey(path.slice(tablePath(table.key).length)))!.value);
    const [left, right] = [valuesOf(equation.left), valuesOf(equation.right)];
    const sides = [sideOf(left), sideOf(right)] as const;
    return { equation, row: firstRow + index, sides, verdict: verdictOf([...left, ...right], sides) };
  });
}

/** Counts the verdicts of some lines that begin with a word. */
function countFormula(checks: readonly LaidCheck[], word: string): string {
  const [first, last] = [checks[0]!.row + 1, checks.at(-1)!.row + 1];
  return `SUMPRODUCT(--(LEFT(${quotedName(sheetNames.checks)}!$E$${first}:$E$${last},${word.length})="${word}"))`;
}

/** One line that says whether the sums of a table hold, computed anew with every figure. */
export function statusLine(checks: readonly LaidCheck[]): string | FormulaContent {
  if (checks.length === 0) return '本表没有勾稽关系。白色格填写，没有发生的填 0。';
  const [wrong, right] = [countFormula(checks, verdicts.fails), countFormula(checks, verdicts.holds)];
  const counted = (word: string): number => checks.filter(({ verdict }) => verdict.startsWith(word)).length;
  const [wrongCount, rightCount] = [counted(verdicts.fails), counted(verdicts.holds)];
  const words = {
    wrong: (count: string | number) => [`勾稽关系：有 `, count, ` 条${verdicts.fails}，见“${sheetNames.checks}”表`],
    all: [`勾稽关系：${checks.length} 条全部${verdicts.holds}`],
    open: (count: string | number) => ['勾稽关系：', count, ` 条${verdicts.holds}，其余${verdicts.blank}`],
  } as const;
  const asFormula = (parts: readonly (string | number)[], count: string): string => parts.map((part) => (part === count ? count : `"${part}"`)).join('&');
  const formula = `IF(${wrong}>0,${asFormula(words.wrong(wrong), wrong)},IF(${right}=${checks.length},"${words.all[0]}",${asFormula(words.open(right), right)}))`;
  const result = (wrongCount > 0 ? words.wrong(wrongCount) : rightCount === checks.length ? words.all : words.open(rightCount)).join('');
  return { formula, result };
}

function lineCells({ equation, row, sides, verdict }: LaidCheck, { addresses, sheetName, table }: LaidTable): readonly SheetCell[] {
  const depth = tablePath(table.key).length;
  const placesOf = (side: Equation['left']): readonly CellAddress[] => side.map(({ path }) => addresses.get(cellKey(path.slice(depth)))!);
  const formulas = checkFormulas(placesOf(equation.left), placesOf(equation.right), sheetName, { left: { row, column: columns.left }, right: { row, column: columns.right } });
  const [left, right] = sides;
  return [
    { row, column: columns.rule, content: equation.rule, style: styles.centred },
    { row, column: columns.subject, content: equation.subject, style: styles.label },
    { row, column: columns.left, content: { formula: formulas.left, result: left }, style: styles.computed },
    { row, column: columns.right, content: { formula: formulas.right, result: right }, style: styles.computed },
    { row, column: columns.verdict, content: { formula: formulas.verdict, result: verdict }, style: styles.computed },
    { row, column: columns.clause, content: equation.clause, style: { ...styles.label, size: 9 } },
  ];
}

const headings = ['规则', '行或列', '左边合计', '右边合计', '结果', '依据'] as const;

/** Makes the sheet of checks. */
export function checkSheet(checks: readonly LaidCheck[], tables: readonly LaidTable[]): Sheet {
  const last = firstRow + checks.length - 1;
  const verdictRange = { from: { row: firstRow, column: columns.verdict }, to: { row: last, column: columns.verdict } };
  const verdictCell = `$E${firstRow + 1}`;
  const across = (row: number) => ({ from: { row, column: 0 }, to: { row, column: columns.clause } });
  return {
    name: sheetNames.checks,
    cells: [
      { row: 0, column: 0, content: '勾稽关系核对', style: styles.title },
      { row: 1, column: 0, content: statusLine(checks), style: styles.status },
      { row: 2, column: 0, content: '填表时自动核对：左边各格之和应等于右边。空白不按 0 计，有空白的暂不核对。', style: styles.note },
      ...headings.map((content, column): SheetCell => ({ row: firstRow - 1, column, content, style: styles.centred })),
      ...checks.flatMap((check) => lineCells(check, tables.find(({ table }) => table.key === tableOfEquation(check.equation))!)),
    ],
    merged: [across(0), across(1), across(2)],
    columnWidths: [7, 44, 12, 12, 24, 60],
    rowHeights: new Map([[0, 30], [1, 22], ...checks.map(({ row }): [number, number] => [row, 30])]),
    conditionalStyles: [
      { range: verdictRange, formula: `LEFT(${verdictCell},${verdicts.fails.length})="${verdicts.fails}"`, style: signals.wrong },
      { range: verdictRange, formula: `LEFT(${verdictCell},1)="有"`, style: signals.open },
      { range: across(1), formula: `ISNUMBER(SEARCH("${verdicts.fails}",$A$2))`, style: signals.wrong },
    ],
    frozenRows: firstRow,
    repeatedRows: [firstRow - 1, firstRow - 1],
    orientation: 'landscape',
  };
}
