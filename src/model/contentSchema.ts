import * as z from 'zod/mini';
import { chartOf } from './chartSchema.js';
import type { FreeTableInput } from './input.js';
import { liesBesideReport } from './liesBesideReport.js';
import type { SchemaMaking } from './schemaMaking.js';
import { freeTableWidth, spanFault } from './spanFaults.js';
import { closedObject, listsOnly, oneLineOf, plainNumber, printedText, someText } from './textSchema.js';

/** Word’s documented limit is 63 columns; no report needs more rows. */
const mostColumns = 63;
const mostRows = 5000;

function freeCellOf({ titled, optional, named }: SchemaMaking) {
  const text = z.union([printedText, plainNumber, z.null()]);
  const spanned = closedObject({
    text: titled(text, { title: '单元格文字' }),
    rowSpan: optional(z.int().check(z.gte(1), z.lte(mostRows)), { title: '向下合并的行数' }),
    columnSpan: optional(z.int().check(z.gte(1), z.lte(mostColumns)), { title: '向右合并的列数' }),
    alignment: optional(z.enum(['left', 'center', 'right']), { title: '对齐方式' }),
  });
  return named('freeCell', () => z.union([printedText, plainNumber, z.null(), spanned]));
}

/** Adds what only the whole table shows: places not covered once, a wrong number of shares, more header rows than rows. */
function checkGrid({ value: table, issues }: z.core.ParsePayload<FreeTableInput>): void {
  // Spans that are wrong by themselves say nothing about the grid.
  if (issues.length > 0) return;
  const width = freeTableWidth(table.rows);
  const report = (path: (string | number)[], params: Record<string, unknown>): void => {
    issues.push({ code: 'custom', path, params, input: table });
  };
  if (width > mostColumns) return report(['rows', 0], { code: 'limit-exceeded', expected: mostColumns, actual: width, details: { limit: 'columns' } });
  const fault = spanFault(table.rows);
  if (fault) {
    const { type, row, column } = fault;
    report(['rows', row], { code: type === 'overlap' ? 'overlapping-cells' : 'ragged-table', details: { row: row + 1, column: column + 1, fault: type } });
  }
  if (table.columns && table.columns.length !== width) report(['columns'], { code: 'wrong-length', expected: width, actual: table.columns.length });
  if ((table.headerRows ?? 0) > table.rows.length) {
    report(['headerRows'], { code: 'invalid-value', expected: `≤ ${table.rows.length}`, actual: table.headerRows, details: { reason: 'range' } });
  }
}

function freeTableOf(making: SchemaMaking) {
  const { titled, optional } = making;
  const oneLine = oneLineOf(making);
  return closedObject({
    caption: optional(oneLine, { title: '表题' }),
    unit: optional(oneLine, { title: '单位', description: '如：单位：件' }),
    note: optional(oneLine, { title: '表注' }),
    headerRows: optional(z.int().check(z.gte(0)), { title: '表头行数', description: '每页重复；不写为 1' }),
    columns: optional(z.array(z.number().check(z.gt(0))).check(z.minLength(1, listsOnly)), { title: '各列宽度的比例' }),
    orientation: optional(z.enum(['portrait', 'landscape']), { title: '版面方向', description: 'landscape 为横排，独占横放的页面；不写则按版式' }),
    rows: titled(z.array(z.array(freeCellOf(making))).check(z.minLength(1, listsOnly), z.maxLength(mostRows, listsOnly)), { title: '各行', description: '每行只写从该行开始的单元格' }),
  }).check(checkGrid);
}

function headingOf(making: SchemaMaking) {
  const { titled, optional } = making;
  const oneLine = oneLineOf(making);
  const heading = closedObject({
    heading: titled(oneLine, { title: '标题文字，不写序号' }),
    level: optional(z.literal([2, 3, 4]), { title: '级别', description: '2 为（一），3 为 1.，4 为（1）；不写为 2' }),
    text: optional(oneLine, { title: '接在标题后同一行的文字' }),
  });
  return titled(heading, { title: '标题' });
}

function imageOf(making: SchemaMaking) {
  const { titled, optional } = making;
  const oneLine = oneLineOf(making);
  const image = closedObject({
    image: titled(oneLine.check(z.refine(liesBesideReport, 'besideReport')), { title: '图片文件名（PNG 或 JPEG）' }),
    alternativeText: titled(oneLine, { title: '图片说明，供看不到图片的人阅读' }),
    caption: optional(oneLine, { title: '图题' }),
    width: optional(z.number().check(z.gt(0), z.lte(1)), { title: '占版心宽度的比例' }),
  });
  return titled(image, { title: '图片' });
}

function itemOf(making: SchemaMaking) {
  const { titled, rare, named } = making;
  return named('item', () =>
    z.union([
      titled(someText, { title: '段落' }),
      rare(() => headingOf(making)),
      rare(() => imageOf(making)),
      rare(() => titled(closedObject({ table: titled(freeTableOf(making), { title: '表格内容' }) }), { title: '其他表格' })),
      rare(() => titled(closedObject({ chart: titled(chartOf(making), { title: '图表内容' }) }), { title: '图表' })),
    ]),
  );
}

const textOf = ({ titled }: SchemaMaking) => titled(someText, { title: '文字，每行一段' });
const listTitle = { title: '段落、标题、图片、表格、图表的列表' };

/** Paragraphs as one text, or a list of paragraphs, headings, pictures, tables and charts. */
export function contentOf(making: SchemaMaking) {
  return making.named('content', () => z.union([textOf(making), making.titled(z.array(itemOf(making)).check(z.minLength(1, listsOnly)), listTitle)]));
}

/** The same for a section without a table, where an empty list says that it is left blank, as it is in the blank form. */
export function sectionContentOf(making: SchemaMaking) {
  return making.named('sectionContent', () => z.union([textOf(making), making.titled(z.array(itemOf(making)), listTitle)]));
}
