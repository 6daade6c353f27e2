/** The parts of a table on several pages, put together again. */
import type { CellRows } from './tableCells.js';

export interface WantedTable {
  readonly rows: CellRows;
  readonly headerRowCount: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The nearest cell above a row that fits; the cells of two rows do not stand under each other by their numbers. */
function cellAbove(rows: CellRows, row: number, fits: (text: string, place: Place) => boolean): Place | undefined {
  for (let above = row - 1; above >= 0; above -= 1) {
    const column = rows[above]!.findIndex((text, at) => text !== '' && fits(text, { row: above, column: at }));
    if (column >= 0) return { row: above, column };
  }
  return undefined;
}

/**
 * Puts the parts of a table together: header rows repeated at the top of a part are left out, and so are labels of a group
 * repeated in its first row, with （续） or without. Where a program parts a label by lines, its rest is put behind it.
 *
 * @throws Error when a part does not begin with the table's header rows.
 */
export function joinedRows(parts: readonly CellRows[], { rows, headerRowCount }: WantedTable): CellRows {
  const joined: string[][] = [];
  for (const [index, part] of parts.entries()) {
    const header = JSON.stringify(part.slice(0, headerRowCount));
    if (index > 0 && header !== JSON.stringify(rows.slice(0, headerRowCount))) throw new Error(`a part begins with ${header}`);
    const own = part.slice(index > 0 ? headerRowCount : 0).map((row) => [...row]);
    own[0]?.forEach((text, column) => {
      if (index === 0 || text === '' || rows[joined.length]?.[column] !== '') return;
      const isRepeated = cellAbove(rows, joined.length, (label) => text === label || text === `${label}（续）`) !== undefined;
      const parted = cellAbove(rows, joined.length, (label, at) => label !== joined[at.row]![at.column] && label.startsWith((joined[at.row]![at.column] ?? '') + text));
      if (!isRepeated && parted) joined[parted.row]![parted.column] += text;
      if (isRepeated || parted) own[0]![column] = '';
    });
    joined.push(...own);
  }
  return joined;
}

/**
 * Takes from the drawn tables of a document, in order, as many parts as hold a table's rows, and puts them together.
 *
 * @param drawn what was read from the pages; the parts taken are removed.
 */
export function takeTable(drawn: CellRows[], table: WantedTable): CellRows {
  const parts: CellRows[] = [];
  let count = 0;
  while (count < table.rows.length && drawn.length > 0) {
    const part = drawn.shift()!;
    count += part.length - (parts.length > 0 ? table.headerRowCount : 0);
    parts.push(part);
  }
  return joinedRows(parts, table);
}
