import type { TableRole } from '../../document/nodes.js';
import type { InspectedTable } from '../inspection.js';
import type { SetParagraph } from './paragraphs.js';
import { textOf } from './paragraphs.js';
import type { SetLine, SetPage } from './setLines.js';
import type { Grid, GridCell } from './tableGrids.js';

interface CellText {
  readonly cell: GridCell;
  readonly text: string;
  /** No part of the structure: drawn once more, because a page end parts the table. */
  readonly isRepeated: boolean;
}

/** What of a table stands on one page. */
interface Part {
  readonly page: SetPage;
  readonly grid: Grid;
  readonly cells: readonly CellText[];
}

const bare = (text: string): string => text.replace(/\s/gu, '');

/** （续） behind a label that a page end parts. */
const withoutMark = (text: string): string => text.replace(/（续）$/u, '');

function cellTexts(page: SetPage, grid: Grid, isTagged: boolean): readonly CellText[] {
  const lines = new Map<GridCell, SetLine[]>();
  for (const line of page.lines) if (line.cell?.grid === grid) lines.set(line.cell.cell, [...(lines.get(line.cell.cell) ?? []), line]);
  return [...lines].map(([cell, own]) => ({
    cell,
    text: bare(own.map(({ text }) => text).join('')),
    isRepeated: isTagged && own.every(({ texts }) => texts.every(({ content }) => content === undefined)),
  }));
}

const rowText = ({ cells }: Part, row: number): string => cells.filter(({ cell }) => cell.row === row).map(({ text }) => text).join('|');

/** How many rows at the top of a part repeat those of the first part. */
function repeatedRows(part: Part, first: Part, isTagged: boolean): number {
  const rows = part.grid.ys.length - 1;
  let count = 0;
  while (count < rows) {
    const own = part.cells.filter(({ cell }) => cell.row === count);
    const isRepeated = isTagged ? own.length > 0 && own.every((cell) => cell.isRepeated) : rowText(part, count) !== '' && rowText(part, count) === rowText(first, count);
    if (!isRepeated) break;
    count += 1;
  }
  return count;
}

/** Nothing but furniture stands between the last table of a page and its foot, or between a page's head and its first table. */
function endsPage(page: SetPage, grid: Grid, prose: ReadonlySet<SetLine>): boolean {
  return page.grids.at(-1) === grid && !page.lines.some((line) => prose.has(line) && line.baseline > grid.ys.at(-1)!);
}
function beginsPage(page: SetPage, grid: Grid, prose: ReadonlySet<SetLine>): boolean {
  return page.grids[0] === grid && !page.lines.some((line) => prose.has(line) && line.baseline < grid.ys[0]!);
}

function isSameWidth(a: Grid, b: Grid): boolean {
  return Math.abs(a.xs[0]! - b.xs[0]!) < 2 && Math.abs(a.xs.at(-1)! - b.xs.at(-1)!) < 2;
}

/** The parts of each table: one that begins its page goes on with one that ended the page before. */
function tableParts(pages: readonly SetPage[], prose: ReadonlySet<SetLine>, isTagged: boolean): readonly (readonly Part[])[] {
  const tables: Part[][] = [];
  for (const page of pages) {
    for (const grid of page.grids) {
      const part = { page, grid, cells: cellTexts(page, grid, isTagged) };
      const open = tables.at(-1);
      const last = open?.at(-1);
      const goesOn = last && last.page.number === page.number - 1 && endsPage(last.page, last.grid, prose) && beginsPage(page, grid, prose) && isSameWidth(last.grid, grid);
      if (open && goesOn) open.push(part);
      else tables.push([part]);
    }
  }
  return tables;
}

/** Words only the official form has, by the table they stand in (国办公开办函〔2021〕30号 and its forerunner). */
const officialWords: readonly (readonly [role: TableRole, words: RegExp])[] = [
  ['proactiveDisclosure', /第二十条第（一）项/u],
  ['applications', /本年新收政府信息公开申请数量/u],
  ['reviewAndLitigation', /行政复议.*行政诉讼/u],
];

function roleOf(parts: readonly Part[]): TableRole {
  const text = parts.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('');
  return officialWords.find(([, words]) => words.test(text))?.[0] ?? 'free';
}

/** What stands above the table: its caption, else the nearest heading; empty when there is neither. */
function nameOf(part: Part, paragraphs: readonly SetParagraph[], roles: readonly string[]): string {
  const isAbove = ({ lines }: SetParagraph): boolean => lines[0]!.page < part.page.number || (lines[0]!.page === part.page.number && lines[0]!.baseline < part.grid.ys[0]!);
  const above = paragraphs.map((paragraph, index) => ({ paragraph, role: roles[index]! })).filter(({ paragraph }) => isAbove(paragraph));
  const nearest = above.slice(-2).findLast(({ role }) => role === 'tableCaption') ?? above.findLast(({ role }) => role.startsWith('heading'));
  return nearest ? textOf(nearest.paragraph) : '';
}

/** Labels that stand on more than one page of the table, below its head, in the order they appear. */
function splitGroups(parts: readonly Part[], heads: readonly number[]): InspectedTable['splitGroups'] {
  const bodies = parts.map(({ cells, page }, index) => ({ page: page.number, cells: cells.filter(({ cell }) => cell.row >= heads[index]!) }));
  const isLabel = (text: string): boolean => text.length > 1 && !/^[\d.,%‰-]+$/u.test(text);
  const groups = bodies.flatMap(({ cells }) => cells.filter(({ cell, text, isRepeated }) => isLabel(text) && (cell.rowSpan > 1 || isRepeated)).map(({ text }) => withoutMark(text)));
  return [...new Set(groups)].flatMap((label) => {
    const pages = bodies.filter(({ cells }) => cells.some(({ text, cell, isRepeated }) => withoutMark(text) === label && (cell.rowSpan > 1 || isRepeated))).map(({ page }) => page);
    return pages.length > 1 ? [{ label, pages }] : [];
  });
}

/** What the tables of a finished PDF are, by their rules and the text in them. */
export function finishedTables(pages: readonly SetPage[], paragraphs: readonly SetParagraph[], roles: readonly string[], isTagged: boolean): readonly InspectedTable[] {
  const prose = new Set(paragraphs.flatMap(({ lines }) => lines));
  return tableParts(pages, prose, isTagged).map((parts): InspectedTable => {
    const first = parts[0]!;
    const repeated = parts.map((part, index) => (index === 0 ? 0 : repeatedRows(part, first, isTagged)));
    const head = Math.max(...repeated);
    return {
      role: roleOf(parts),
      name: nameOf(first, paragraphs, roles),
      rows: parts.reduce((sum, { grid }, index) => sum + grid.ys.length - 1 - repeated[index]!, 0),
      columns: Math.max(...parts.map(({ grid }) => grid.xs.length - 1)),
      orientation: first.page.drawn.width > first.page.drawn.height ? 'landscape' : 'portrait',
      firstPage: first.page.number,
      lastPage: parts.at(-1)!.page.number,
      splitGroups: splitGroups(parts, repeated.map((count, index) => (index === 0 ? head : count))),
    };
  });
}
