/** Figures that can hardly be: R8, R10, R12, R28. */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Path } from '../diagnostics/diagnostic.js';
import { cellName, tablePath } from '../forms/derive.js';
import type { ValueCell } from '../forms/derive.js';
import { organLevel } from './organ.js';
import { cellsOf, figureAt, figureOf } from './reviewContext.js';
import type { Review, ReviewContext } from './reviewContext.js';

const pathOf = (cell: ValueCell): Path => Object.freeze([...tablePath(cell.table.key), ...cell.path]);
const numberAt = (context: ReviewContext, path: string): number | undefined => figureAt(context, 'proactiveDisclosure', path)?.number;

/** R8: in the form of 2019, 处理决定数量 is what was decided in the year, not 上一年项目数量 + 本年增/减. A change of 0 proves nothing. */
export const decisionsAsStock: Review = (context) =>
  cellsOf(context.form, 'proactiveDisclosure')
    .filter(({ path }) => path.at(-1) === 'decisions')
    .flatMap((cell) => {
      const row = cell.path[0]!;
      const [items, change, decisions] = [numberAt(context, `${row}.previousItems`), numberAt(context, `${row}.change`), figureOf(context, context.report, cell).number];
      if (items === undefined || !change || !decisions || items + change !== decisions) return [];
      return [diagnostic('decisions-read-as-stock', pathOf(cell), { actual: decisions, details: { cellName: cellName(cell), items, change } })];
    });

/** R10: towns, streets, counties and districts cannot make 规章. One finding for the row. */
export const rulesWithoutPower: Review = (context) => {
  const { report, form } = context;
  const level = organLevel(report.organisation);
  if (!level) return [];
  const cell = cellsOf(form, 'proactiveDisclosure').find((one) => one.path[0] === 'rules' && (figureOf(context, report, one).number ?? 0) > 0);
  return cell ? [diagnostic('rules-without-power', pathOf(cell), { actual: figureOf(context, report, cell).number!, details: { cellName: cellName(cell), level, organisation: report.organisation } })] : [];
};

/** A stock and the flow that went into it, by the columns of either form. */
const stocks: readonly { readonly stock: string; readonly inflow: string; readonly outflow?: string }[] = [
  { stock: 'inForce', inflow: 'issued', outflow: 'repealed' },
  { stock: 'disclosedTotal', inflow: 'newlyDisclosed' },
];

/** R12: what is in force at the end of the year includes what was issued in it and not repealed. */
export const stockBelowFlow: Review = (context) =>
  ['rules', 'normativeDocuments'].flatMap((row) =>
    stocks.flatMap(({ stock, inflow, outflow }) => {
      const result = figureAt(context, 'proactiveDisclosure', `${row}.${stock}`);
      const [into, out] = [figureAt(context, 'proactiveDisclosure', `${row}.${inflow}`), outflow === undefined ? 0 : numberAt(context, `${row}.${outflow}`)];
      if (result?.number === undefined || into?.number === undefined || out === undefined || into.number - out <= result.number) return [];
      const details = { cellName: cellName(result.cell), inflow: into.cell.column.node.label.text, ...(outflow !== undefined && { out }) };
      return [diagnostic('stock-below-flow', pathOf(result.cell), { expected: into.number - out, actual: result.number, details: { ...details, into: into.number } })];
    }),
  );

/** 万元; a town does not collect a billion yuan of fees, a county not ten. */
const mostFees = { township: 100_000, county: 1_000_000 } as const;

/** R28: the header of the fee says 万元; another unit in the cell, or a sum no organ of the level collects, was written in 元. */
export const amountUnit: Review = (context) =>
  cellsOf(context.form, 'proactiveDisclosure')
    .filter(({ column }) => column.node.label.text.includes('万元'))
    .flatMap((cell) => {
      const { value, number } = figureOf(context, context.report, cell);
      const level = organLevel(context.report.organisation);
      const hasOtherUnit = typeof value === 'string' && /\d\s*(?:亿元|元)\s*$/u.test(value);
      const isTooLarge = level !== undefined && number !== undefined && number >= mostFees[level];
      return hasOtherUnit || isTooLarge ? [diagnostic('amount-unit-doubtful', pathOf(cell), { actual: value, details: { cellName: cellName(cell) } })] : [];
    });
