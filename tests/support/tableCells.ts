/** Tables read back as rows of cells, in the shape of a copied web page: a cell that goes on from the row above is ''. */
import type { Table } from '../../src/document/nodes.js';
import { layoutGrid } from '../../src/document/grid.js';
import { plainText } from '../../src/document/plainText.js';
import type { Box, PdfPage, Word } from './pdfPages.js';
import { fold } from './seedText.js';

export type CellRows = readonly (readonly string[])[];

/** The rows of a composed table. */
export function rowsOfTable(table: Table): CellRows {
  return layoutGrid(table).map((places, row) =>
    places
      .filter((place, column) => place.column === column)
      .map((place) => (place.row === row ? fold(plainText(place.cell.inlines)) : '')),
  );
}

/** The rows of every table of a `word/document.xml`, cell elements as they stand. */
export function rowsOfWordTables(xml: string): readonly CellRows[] {
  const inside = (text: string, name: string): readonly string[] =>
    [...text.matchAll(new RegExp(`<w:${name}(?: [^>]*)?>([\\s\\S]*?)</w:${name}>`, 'g'))].map((match) => match[1]!);
  const text = (cell: string): string => inside(cell, 't').join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return inside(xml, 'tbl').map((table) => inside(table, 'tr').map((row) => inside(row, 'tc').map((cell) => fold(text(cell)))));
}

/** A cell as drawn: the box its rules make, and what stands inside. */
export interface DrawnCell extends Box {
  readonly words: readonly Word[];
  readonly text: string;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1;

function distinct(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b).filter((value, index, all) => index === 0 || !near(value, all[index - 1]!));
}

/** Words in reading order: line by line, a line being words of about one height. */
function readingOrder(words: readonly Word[]): readonly Word[] {
  return [...words].sort((a, b) => (Math.abs(a.top - b.top) < 4 ? a.left - b.left : a.top - b.top));
}

/** Groups a page's rules into tables: horizontal rules reached by the same vertical ones. */
function tableBoxes(page: PdfPage): readonly { readonly verticals: readonly Box[]; readonly horizontals: readonly Box[]; readonly box: Box }[] {
  const horizontals = page.segments.filter((s) => s.right - s.left > s.bottom - s.top && s.right - s.left > 5);
  const verticals = page.segments.filter((s) => s.bottom - s.top > s.right - s.left && s.bottom - s.top > 5);
  const spans: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of [...verticals].sort((a, b) => a.top - b.top)) {
    const last = spans.at(-1);
    if (last && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
    else spans.push({ top, bottom });
  }
  return spans.map(({ top, bottom }) => {
    const own = (s: Box): boolean => s.top >= top - 1 && s.bottom <= bottom + 1;
    const across = horizontals.filter(own);
    const box = { top, bottom, left: Math.min(...across.map((s) => s.left)), right: Math.max(...across.map((s) => s.right)) };
    return { verticals: verticals.filter(own), horizontals: across, box };
  });
}

/**
 * The cells of each table on a page, made from nothing but its rules: two neighbouring boxes of the finest grid are one
 * cell where no rule stands between them.
 */
export function drawnTables(page: PdfPage): readonly (readonly DrawnCell[])[] {
  return tableBoxes(page).map(({ verticals, horizontals }) => {
    const xs = distinct(verticals.map((s) => (s.left + s.right) / 2));
    const ys = distinct(horizontals.map((s) => (s.top + s.bottom) / 2));
    const isRuledRight = (x: number, y: number): boolean => verticals.some((s) => near((s.left + s.right) / 2, x) && s.top < y && s.bottom > y);
    const isRuledBelow = (x: number, y: number): boolean => horizontals.some((s) => near((s.top + s.bottom) / 2, y) && s.left < x && s.right > x);
    const cells: Box[] = [];
    const taken = new Set<string>();
    for (let row = 0; row < ys.length - 1; row += 1) {
      for (let column = 0; column < xs.length - 1; column += 1) {
        if (taken.has(`${row} ${column}`)) continue;
        const middle = { x: (xs[column]! + xs[column + 1]!) / 2, y: (ys[row]! + ys[row + 1]!) / 2 };
        let right = column + 1;
        while (right < xs.length - 1 && !isRuledRight(xs[right]!, middle.y)) right += 1;
        let bottom = row + 1;
        while (bottom < ys.length - 1 && !isRuledBelow(middle.x, ys[bottom]!)) bottom += 1;
        for (let r = row; r < bottom; r += 1) for (let c = column; c < right; c += 1) taken.add(`${r} ${c}`);
        cells.push({ left: xs[column]!, top: ys[row]!, right: xs[right]!, bottom: ys[bottom]! });
      }
    }
    const words = page.lines.flatMap((line) => line.words);
    return cells.map((cell) => {
      const own = readingOrder(
        words.filter((word) => {
          const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
          return x > cell.left && x < cell.right && y > cell.top && y < cell.bottom;
        }),
      );
      return { ...cell, words: own, text: fold(own.map(({ text }) => text).join('')) };
    });
  });
}

/** Turns drawn cells into rows: in each strip between two rules the cells that cross it, from the left. */
export function rowsOfDrawnTable(cells: readonly DrawnCell[]): CellRows {
  const tops = distinct(cells.map((cell) => cell.top));
  return tops.map((top) =>
    cells
      .filter((cell) => cell.top < top + 1 && cell.bottom > top + 1)
      .sort((a, b) => a.left - b.left)
      .map((cell) => (near(cell.top, top) ? cell.text : '')),
  );
}
