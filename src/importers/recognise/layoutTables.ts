import { labelsOf, tablesOf } from '../../forms/derive.js';
import { forms } from '../../forms/forms.js';
import { blocksText, joinLines } from './cellText.js';
import type { FoundBlock, FoundRow, FoundTable } from './found.js';
import { coverage, fold, likeness } from './likeness.js';
import { printedNumber } from './numbers.js';

const longestTitle = 45;
const leastCoverage = 0.7;
/** One row may quote a heading; two make a page of the table. */
const fewestHeadings = 2;

const sectionTitles = [...new Set(forms.flatMap(({ sections }) => sections.map(({ title }) => title)))];
const bandHeadings = [...new Set(forms.flatMap(tablesOf).flatMap(({ bands }) => bands.flatMap(({ heading }) => (heading ? [heading.text] : []))))];

const officialLabels = new Set(forms.flatMap(tablesOf).flatMap((table) => labelsOf(table).map(({ label }) => fold(label.text))));
const tableNames = new Set(forms.flatMap(tablesOf).flatMap(({ name }) => [name, name.replace(/表$/, '')]).map(fold));

/** 表三 收到和处理政府信息公开申请情况表 above the table is the form's own name for it, no text of the report. */
export function isTableName(text: string): boolean {
  return tableNames.has(fold(text.replace(/^\s*附?[表件]\s*[一二三四五六\d]{1,2}\s*[:：、.．\-—]?/, '')));
}

/** A line at the top or bottom of a part of a sheet that is text: a single cell without borders of its own, and no official label. */
function isSheetText(row: FoundRow): boolean {
  const filled = row.cells.map((cell) => joinLines(blocksText(cell.blocks))).filter(Boolean);
  const [text] = filled;
  return filled.length === 1 && (row.cells.length === 1 || !row.isDrawn) && !officialLabels.has(fold(text!)) && !bandHeadings.some((heading) => likeness(heading, text!) > 0);
}

/** Cuts the lines of text above and below a table off a part of a sheet. */
function withoutTexts({ isRegion: _, ...table }: FoundTable): readonly FoundBlock[] {
  const isLine = (row: FoundRow): boolean => isSheetText(row) || row.cells.every((cell) => blocksText(cell.blocks) === '' && !row.isDrawn);
  const first = table.rows.findIndex((row) => !isLine(row));
  const last = table.rows.findLastIndex((row) => !isSheetText(row));
  const texts = (rows: readonly FoundRow[]): readonly FoundBlock[] => rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)).filter((block) => block.type !== 'paragraph' || !isTableName(block.text));
  if (first < 0 || last < first) return texts(table.rows);
  const rows = table.rows.slice(first, last + 1);
  return [...texts(table.rows.slice(0, first)), { ...table, rows, place: rows[0]!.cells[0]?.place ?? table.place }, ...texts(table.rows.slice(last + 1))];
}

/** The text of a row that has but one cell; undefined for others. */
function onlyText({ cells }: FoundRow): string | undefined {
  return cells.length === 1 ? joinLines(blocksText(cells[0]!.blocks)) : undefined;
}

function isSectionTitle(row: FoundRow): boolean {
  const text = onlyText(row);
  const number = text !== undefined && text.length <= longestTitle ? printedNumber(text) : undefined;
  return number?.level === 1 && sectionTitles.some((title) => coverage(title, number.rest) >= leastCoverage);
}

/** A row of one cell that is text, and not the heading of a band (第二十条第（一）项), which belongs to its table. */
function isText(row: FoundRow): boolean {
  const text = onlyText(row);
  return text !== undefined && !bandHeadings.some((heading) => likeness(heading, text) > 0);
}

/** Of the rows between two headings: the text above, the table, and the text below it. */
function piece(table: FoundTable, rows: readonly FoundRow[]): readonly FoundBlock[] {
  const first = rows.findIndex((row) => !isText(row));
  if (first < 0) return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  const last = rows.findLastIndex((row) => !isText(row));
  const text = (some: readonly FoundRow[]): readonly FoundBlock[] => some.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  return [...text(rows.slice(0, first)), { ...table, rows: rows.slice(first, last + 1), place: rows[first]!.cells[0]?.place ?? table.place }, ...text(rows.slice(last + 1))];
}

/**
 * Takes a table that only puts things in their place on the page apart: one that holds tables, one of a single cell with several
 * lines, or one that has the headings of sections as rows, a whole report in one table.
 *
 * @returns the blocks it is made of; undefined for a table that is one.
 */
export function takenApart(table: FoundTable): readonly FoundBlock[] | undefined {
  const cells = table.rows.flatMap((row) => row.cells);
  const holdsTable = cells.some(({ blocks }) => blocks.some(({ type }) => type === 'table'));
  if (holdsTable || (cells.length === 1 && cells[0]!.blocks.length > 1)) return cells.flatMap(({ blocks }) => blocks);
  const titles = table.rows.flatMap((row, index) => (isSectionTitle(row) ? [index] : []));
  if (titles.length < (table.isRegion ? 1 : fewestHeadings)) return table.isRegion ? withoutTexts(table) : undefined;
  const starts = [0, ...titles.filter((index) => index > 0)];
  return starts.flatMap((start, index) => {
    const rows = table.rows.slice(start, starts[index + 1]);
    const [head, ...rest] = rows;
    const cut = (some: readonly FoundRow[]): readonly FoundBlock[] => (table.isRegion ? withoutTexts({ ...table, rows: some }) : piece(table, some));
    return titles.includes(start) ? [...head!.cells[0]!.blocks, ...cut(rest)] : cut(rows);
  });
}
