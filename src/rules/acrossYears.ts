/** Figures of two years: R6 carry-over, R7 roll-forward, R13 jumps, R14 figures that did not change at all. */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { cellName, tableNumber, tablePath, tablesOf } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import type { TableForm, TableKey } from '../forms/form.js';
import { cellsOf, figureAt, figureOf, lastFigureAt } from './reviewContext.js';
import type { Review, ReviewContext } from './reviewContext.js';

const pathOf = (cell: ValueCell): Path => Object.freeze([...tablePath(cell.table.key), ...cell.path]);

/** R6: 二、上年结转 of each column equals last year's 四、结转下年度继续办理. Columns with a blank in either year are not compared. */
export const carryOver: Review = (context) =>
  cellsOf(context.form, 'applications')
    .filter(({ path }) => path[0] === 'carriedIn')
    .flatMap((cell) => {
      const [now, before] = [figureOf(context, context.report, cell), lastFigureAt(context, 'applications', ['carriedForward', ...cell.path.slice(1)].join('.'))];
      if (now.number === undefined || before?.number === undefined || now.number === before.number) return [];
      const details = { cellName: cellName(cell), previousCell: cellName(before.cell), previousYear: context.previous!.year };
      return [diagnostic('carry-over-mismatch', pathOf(cell), { expected: before.number, actual: now.number, details })];
    });

interface RollForward {
  /** Cells of this year and of last year. */
  readonly result: string;
  readonly from: string;
  readonly plus: readonly (readonly [path: string, sign: 1 | -1, year: 'this' | 'last'])[];
}

const inForce = (row: string): RollForward => ({ result: `${row}.inForce`, from: `${row}.inForce`, plus: [[`${row}.issued`, 1, 'this'], [`${row}.repealed`, -1, 'this']] });
const items = (row: string): RollForward => ({ result: `${row}.previousItems`, from: `${row}.previousItems`, plus: [[`${row}.change`, 1, 'last']] });

/** 2021: 现行有效 = last year's + 制发 − 废止. 2019: 上一年项目数量 = last year's + last year's 本年增/减. */
const rollForwards: readonly RollForward[] = [
  ...['rules', 'normativeDocuments'].map(inForce),
  ...['licensing', 'otherServices', 'penalties', 'compulsoryMeasures', 'charges'].map(items),
];

/** R7: what is in force rolls forward from year to year. Only rows both years' forms have and where every cell is a number. */
export const rollForward: Review = (context) =>
  rollForwards.flatMap(({ result, from, plus }) => {
    const [now, before] = [figureAt(context, 'proactiveDisclosure', result), lastFigureAt(context, 'proactiveDisclosure', from)];
    const parts = plus.map(([path, sign, year]) => ({ sign, figure: (year === 'this' ? figureAt : lastFigureAt)(context, 'proactiveDisclosure', path) }));
    const numbers = [before?.number, ...parts.map(({ sign, figure }) => (figure?.number === undefined ? undefined : sign * figure.number))];
    if (now?.number === undefined || numbers.includes(undefined)) return [];
    const expected = (numbers as readonly number[]).reduce((sum, number) => sum + number, 0);
    if (expected === now.number) return [];
    const terms = [`上年 ${before!.number}`, ...parts.map(({ sign, figure }) => `${sign > 0 ? '＋' : '－'} ${figure!.cell.column.node.label.text} ${figure!.number}`)].join(' ');
    return [diagnostic('roll-forward-mismatch', pathOf(now.cell), { expected, actual: now.number, details: { cellName: cellName(now.cell), terms } })];
  });

/** Figures that should not change fivefold without a reason. */
const watched: readonly (readonly [table: TableKey, path: string])[] = [
  ['proactiveDisclosure', 'normativeDocuments.inForce'],
  ['proactiveDisclosure', 'licensing.decisions'],
  ['proactiveDisclosure', 'penalties.decisions'],
  ['proactiveDisclosure', 'compulsoryMeasures.decisions'],
  ['proactiveDisclosure', 'charges.amount'],
  ['applications', 'received.total'],
  ['applications', 'results.total.total'],
  ['reviewAndLitigation', 'review.total'],
  ['reviewAndLitigation', 'litigation.direct.total'],
  ['reviewAndLitigation', 'litigation.afterReview.total'],
];

/** The ratio, and the size below which a jump is chance: eight letters one year and fifty the next prove nothing. */
const jump = { ratio: 5, smallest: 100 } as const;

/** R13: year on year × 5 or ÷ 5. */
export const jumps: Review = (context) =>
  watched.flatMap(([table, path]) => {
    const [now, before] = [figureAt(context, table, path), lastFigureAt(context, table, path)];
    if (now?.number === undefined || before?.number === undefined) return [];
    const [small, large] = [Math.min(now.number, before.number), Math.max(now.number, before.number)];
    if (large < jump.smallest || small < 0 || small * jump.ratio > large) return [];
    return [diagnostic('year-on-year-jump', pathOf(now.cell), { expected: before.number, actual: now.number, details: { cellName: cellName(now.cell), previousYear: context.previous!.year } })];
  });

/** Stocks may stay as they are; counts of a year do not all repeat. */
const stocks: readonly string[] = ['inForce', 'disclosedTotal', 'previousItems'];

/** How many different counts above one must be the same before a whole table is called a copy. */
const fewestRepeated = 3;

function isRepeated(table: TableForm, context: ReviewContext): boolean {
  const counts = cellsOf(context.form, table.key).filter(({ path }) => !stocks.includes(path.at(-1)!) && !path.includes('total'));
  const pairs = counts.map((cell) => [figureOf(context, context.report, cell).number, lastFigureAt(context, table.key, cell.path.join('.'))?.number] as const);
  return pairs.every(([now, before]) => (now ?? 0) === (before ?? 0)) && new Set(pairs.map(([now]) => now ?? 0).filter((number) => number > 1)).size >= fewestRepeated;
}

/** R14: a table whose every count is last year's, although several of them are counts of events. */
export const repeatedFigures: Review = (context): readonly Diagnostic[] => {
  const { report, form, previous } = context;
  if (!previous || previous.form !== report.form) return [];
  const repeated = tablesOf(form).filter((table) => isRepeated(table, context));
  return repeated.map((table) => diagnostic('figures-repeated', tablePath(table.key), { details: { table: tableNumber(table), name: table.name, previousYear: previous.year } }));
};
