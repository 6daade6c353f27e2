import { z } from 'zod';
import { chart } from './chartSchema.js';
import type { FreeTableInput } from './input.js';
import { liesBesideReport } from './liesBesideReport.js';
import { freeTableWidth, spanFault } from './spanFaults.js';
import { closedObject, listsOnly, oneLine, plainNumber, printedText, someText } from './textSchema.js';

/** Word’s documented limit is 63 columns; no report needs more rows. */
const mostColumns = 63;
const mostRows = 5000;

const freeCellText = z.union([printedText, plainNumber, z.null()]);

const freeCell = z.union([
  printedText,
  plainNumber,
  z.null(),
  closedObject({
    text: freeCellText.meta({ title: '单元格文字' }),
    rowSpan: z.int().min(1).max(mostRows).optional().meta({ title: '向下合并的行数' }),
    columnSpan: z.int().min(1).max(mostColumns).optional().meta({ title: '向右合并的列数' }),
    alignment: z.enum(['left', 'center', 'right']).optional().meta({ title: '对齐方式' }),
  }),
]).meta({ id: 'freeCell' });

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

const freeTable = closedObject({
  caption: oneLine.optional().meta({ title: '表题' }),
  unit: oneLine.optional().meta({ title: '单位', description: '如：单位：件' }),
  note: oneLine.optional().meta({ title: '表注' }),
  headerRows: z.int().min(0).optional().meta({ title: '表头行数', description: '每页重复；不写为 1' }),
  columns: z.array(z.number().gt(0)).min(1, listsOnly).optional().meta({ title: '各列宽度的比例' }),
  orientation: z.enum(['portrait', 'landscape']).optional().meta({ title: '版面方向', description: 'landscape 为横排，独占横放的页面；不写则按版式' }),
  rows: z.array(z.array(freeCell)).min(1, listsOnly).max(mostRows, listsOnly).meta({ title: '各行', description: '每行只写从该行开始的单元格' }),
}).check(checkGrid);

const item = z.union([
  someText.meta({ title: '段落' }),
  closedObject({
    heading: oneLine.meta({ title: '标题文字，不写序号' }),
    level: z.literal([2, 3, 4]).optional().meta({ title: '级别', description: '2 为（一），3 为 1.，4 为（1）；不写为 2' }),
    text: oneLine.optional().meta({ title: '接在标题后同一行的文字' }),
  }).meta({ title: '标题' }),
  closedObject({
    image: oneLine.refine(liesBesideReport, 'besideReport').meta({ title: '图片文件名（PNG 或 JPEG）' }),
    alternativeText: oneLine.meta({ title: '图片说明，供看不到图片的人阅读' }),
    caption: oneLine.optional().meta({ title: '图题' }),
    width: z.number().gt(0).lte(1).optional().meta({ title: '占版心宽度的比例' }),
  }).meta({ title: '图片' }),
  closedObject({ table: freeTable.meta({ title: '表格内容' }) }).meta({ title: '其他表格' }),
  closedObject({ chart: chart.meta({ title: '图表内容' }) }).meta({ title: '图表' }),
]).meta({ id: 'item' });

const text = someText.meta({ title: '文字，每行一段' });
const items = z.array(item);
const listTitle = { title: '段落、标题、图片、表格、图表的列表' };

/** Paragraphs as one text, or a list of paragraphs, headings, pictures, tables and charts. */
export const content = z.union([text, items.min(1, listsOnly).meta(listTitle)]).meta({ id: 'content' });

/** The same for a section without a table, where an empty list says that it is left blank, as it is in the blank form. */
export const sectionContent = z.union([text, items.meta(listTitle)]).meta({ id: 'sectionContent' });

/** A section's content by itself, beside the mapping that also gives its title. */
export const sectionBranches = sectionContent.options;
