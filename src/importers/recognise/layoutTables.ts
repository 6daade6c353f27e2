import { tablesOf } from '../../forms/derive.js';
import { forms } from '../../forms/forms.js';
import { blocksText, joinLines } from './cellText.js';
import type { FoundBlock, FoundRow, FoundTable } from './found.js';
import { coverage, likeness } from './likeness.js';
import { printedNumber } from './numbers.js';

const longestTitle = 45;
const leastCoverage = 0.7;
/** One row may quote a heading; two make a page of the table. */
const fewestHeadings = 2;

const sectionTitles = [...new Set(forms.flatMap(({ sections }) => sections.map(({ title }) => title)))];
const bandHeadings = [...new Set(forms.flatMap(tablesOf).flatMap(({ bands }) => bands.flatMap(({ heading }) => (heading ? [heading.text] : []))))];

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
  if (titles.length < fewestHeadings) return undefined;
  const starts = [0, ...titles.filter((index) => index > 0)];
  return starts.flatMap((start, index) => {
    const rows = table.rows.slice(start, starts[index + 1]);
    const [head, ...rest] = rows;
    return titles.includes(start) ? [...head!.cells[0]!.blocks, ...piece(table, rest)] : piece(table, rows);
  });
}
