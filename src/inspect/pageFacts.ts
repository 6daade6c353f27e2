import type { Page, Pages } from '../layout/pages.js';
import type { InspectedPage, InspectedTable, RightEdge } from './inspection.js';
import type { Evidence } from './judge.js';
import { rounded } from './judge.js';
import { fullWidthCount, isOnGrid } from './pageLines.js';
import type { ProseLine } from './pageLines.js';

/** What stands on each page. */
export function pageFacts({ pages }: Pages, lines: readonly ProseLine[], tables: readonly InspectedTable[], faces: Evidence['faces']): readonly InspectedPage[] {
  const tablesOn = (number: number): number => tables.filter(({ firstPage, lastPage }) => firstPage <= number && number <= lastPage).length;
  return pages.map((page) => inspectedPage(page, lines, tablesOn(page.number), faces));
}

function inspectedPage(page: Page, lines: readonly ProseLine[], tables: number, faces: Evidence['faces']): InspectedPage {
  const own = lines.filter((line) => line.page === page.number && isOnGrid(line));
  return {
    number: page.number,
    lines: own.length,
    characters: Math.max(0, ...own.map((line) => fullWidthCount(line, faces))),
    tables,
    pictures: page.items.filter(({ type }) => type === 'picture' || type === 'drawing').length,
  };
}

/** Where the justified lines end. */
export function rightEdge(lines: readonly ProseLine[]): RightEdge {
  const ends = lines.filter(({ isJustified }) => isJustified).map(({ right }) => right);
  const hanging = lines.filter(({ hangs }) => hangs).length;
  if (ends.length === 0) return { lines: 0, hanging, spread: 0 };
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
  return { lines: ends.length, hanging, least: rounded(least), greatest: rounded(greatest), spread: rounded(greatest - least) };
}

/** The same value, which nobody can change any more. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
