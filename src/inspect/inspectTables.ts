import { layoutGrid } from '../document/grid.js';
import type { Cell, Document, Table } from '../document/nodes.js';
import { plainText } from '../document/plainText.js';
import type { Page, Pages } from '../layout/pages.js';
import type { InspectedTable } from './inspection.js';
import { lineText } from './pageLines.js';

/** What of one table stands on one page. */
interface TablePart {
  readonly page: number;
  readonly text: string;
  /** Nothing stands between it and the part on the page before. */
  readonly followsPart: boolean;
}

const bare = (text: string): string => text.replace(/\s/gu, '');
const textOf = (cell: Cell): string => bare(plainText(cell.inlines));

/** Parts a page's items: each part's rules come before its text, so a rule behind text begins another table. */
function partsOf(page: Page, lastEndedWithTable: boolean): { readonly parts: readonly TablePart[]; readonly endsWithTable: boolean } {
  const parts: { page: number; text: string; followsPart: boolean }[] = [];
  let state: 'outside' | 'rules' | 'cells' = 'outside';
  let isFirst = true;
  for (const item of page.items) {
    if (item.type === 'text' ? item.role === 'pageNumber' || item.role === 'tableContinuation' : item.type === 'rule' && item.role) continue;
    if (item.type === 'rule' && state !== 'rules') {
      parts.push({ page: page.number, text: '', followsPart: isFirst && lastEndedWithTable });
      state = 'rules';
    } else if (item.type === 'text' && item.role === 'cell') {
      parts.at(-1)!.text += bare(lineText(item));
      state = 'cells';
    } else if (item.type !== 'rule') state = 'outside';
    isFirst = false;
  }
  return { parts, endsWithTable: state !== 'outside' };
}

function allParts({ pages }: Pages): readonly TablePart[] {
  let endsWithTable = false;
  return pages.flatMap((page) => {
    const found = partsOf(page, endsWithTable);
    endsWithTable = found.endsWithTable;
    return found.parts;
  });
}

/** The last row's own texts all stand in one of the parts: the table is over. */
function isOver(table: Table, parts: readonly TablePart[]): boolean {
  const wanted = table.rows.at(-1)!.cells.map(textOf).filter((text) => text !== '');
  return parts.some((part) => wanted.every((text) => part.text.includes(text)));
}

/** Nothing stands between the two tables in the document. */
function areAdjacent(document: Document, table: Table, next: Table | undefined): boolean {
  return next !== undefined && document.blocks[document.blocks.indexOf(table) + 1] === next && !table.note && !next.caption && !next.unit;
}

/** Gives each table of the document the parts it was set in; in both, tables follow each other in the same order. */
function partsByTable(document: Document, tables: readonly Table[], parts: readonly TablePart[]): readonly (readonly TablePart[])[] {
  const assigned: TablePart[][] = tables.map(() => []);
  let at = -1;
  for (const part of parts) {
    const own = assigned[at];
    const isNext = !own || part.page === own.at(-1)!.page || (isOver(tables[at]!, own) && (!part.followsPart || areAdjacent(document, tables[at]!, tables[at + 1])));
    if (isNext) at += 1;
    assigned[at]?.push(part);
  }
  return assigned;
}

/** The labels over several rows of the body, each once. */
function groupLabels(table: Table): readonly string[] {
  const places = layoutGrid(table).slice(table.headerRowCount).flat();
  const labels = places.flatMap(({ cell, isOrigin }) => (isOrigin && cell.rowSpan > 1 && cell.kind !== 'value' ? [textOf(cell)] : []));
  return [...new Set(labels)].filter((label) => label.length > 1);
}

function inspected(table: Table, parts: readonly TablePart[], isTurned: boolean): InspectedTable {
  const splitGroups = groupLabels(table).flatMap((label) => {
    const pages = parts.filter(({ text }) => text.includes(label)).map(({ page }) => page);
    return pages.length > 1 ? [{ label, pages }] : [];
  });
  return {
    role: table.role,
    name: table.caption ? plainText(table.caption.inlines) : table.alternativeText,
    rows: table.rows.length,
    columns: table.columns.length,
    orientation: isTurned ? 'landscape' : 'portrait',
    firstPage: parts[0]?.page ?? 0,
    lastPage: parts.at(-1)?.page ?? 0,
    splitGroups,
  };
}

/** Tells on which pages each table of a document stands, and which of its labels a page end parts. */
export function inspectTables(document: Document, pages: Pages): readonly InspectedTable[] {
  const tables = document.blocks.filter((block) => block.type === 'table');
  const parts = partsByTable(document, tables, allParts(pages));
  const turned = new Set(pages.pages.flatMap(({ number, isTurned }) => (isTurned ? [number] : [])));
  return tables.map((table, index) => inspected(table, parts[index]!, turned.has(parts[index]![0]?.page ?? 0)));
}
