import type { Table } from '../../../src/document/nodes.js';
import { plainText } from '../../../src/document/plainText.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Page, TextLine } from '../../../src/layout/pages.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { turnedPage } from '../../../src/stylesheet/turnedPage.js';
import { bodyLines, documentOf, paragraph } from '../../support/documents.js';
import { lineText, textLines } from '../../support/dumpPages.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { cellsOf, stressTables } from '../../support/stressTables.js';
import { collisions, doubledRules, openEnds, rulesOf, textBox } from '../../support/tablePages.js';

const stylesheet = resolveStylesheet(gbt9704);

function lay(table: Table): readonly Page[] {
  const { pages } = layoutDocument(documentOf(bodyLines(4), paragraph('三、标题', 'heading1'), table, bodyLines(2)), stylesheet, fakeFonts(), new Map());
  return pages!.pages;
}

const cellLines = (page: Page): readonly TextLine[] => textLines(page).filter(({ role }) => role === 'cell');
const key = (origin: unknown): string => JSON.stringify(origin);

/** What each cell says on each page it stands on. */
function textsByCell(pages: readonly Page[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const page of pages) {
    const here = new Map<string, string>();
    for (const line of cellLines(page)) here.set(key(line.origin), (here.get(key(line.origin)) ?? '') + lineText(line));
    for (const [cell, text] of here) found.set(cell, [...(found.get(cell) ?? []), text]);
  }
  return found;
}

/** Cells whose text is not there once, or, where a page end cuts them or they head each part, once on each of these pages. */
function lostTexts(table: Table, pages: readonly Page[]): readonly unknown[] {
  const found = textsByCell(pages);
  return cellsOf(table).flatMap(({ cell, row }) => {
    const wanted = plainText(cell.inlines);
    const texts = found.get(key(cell.origin)) ?? [];
    if (wanted === '') return texts.length === 0 ? [] : [[wanted, texts]];
    const mayRepeat = cell.rowSpan > 1 || row < table.headerRowCount;
    const isWhole = texts.length > 0 && texts.every((text) => text === wanted || text === `${wanted}（续）`) && (mayRepeat || texts.length === 1);
    // A cell taller than a page goes on where it stopped.
    return isWhole || texts.join('') === wanted ? [] : [[wanted, texts]];
  });
}

/** The box of rules a text stands in, as numbers of the vertical rules left and right of it, and its upper and lower edge. */
function surroundings(page: Page, line: TextLine, columns: readonly number[]): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const { x1, x2, y1, y2 } = textBox(line);
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const rules = rulesOf(page);
  const vertical = rules.filter((rule) => rule.x1 === rule.x2 && rule.y1 <= y && rule.y2 >= y).map((rule) => rule.x1);
  const horizontal = rules.filter((rule) => rule.y1 === rule.y2 && rule.x1 <= x && rule.x2 >= x).map((rule) => rule.y1);
  return {
    left: columns.indexOf(Math.max(...vertical.filter((at) => at <= x))),
    right: columns.indexOf(Math.min(...vertical.filter((at) => at > x))),
    top: Math.max(...horizontal.filter((at) => at <= y)),
    bottom: Math.min(...horizontal.filter((at) => at > y)),
  };
}

/** Texts that do not stand between the rules of their own columns, or not all in one box. */
function strayTexts(table: Table, pages: readonly Page[]): readonly unknown[] {
  // A part of a table need not have a cell beginning at each column, all parts together do.
  const columns = [...new Set(pages.flatMap(rulesOf).filter((rule) => rule.x1 === rule.x2).map((rule) => rule.x1))].sort((a, b) => a - b);
  const places = new Map(cellsOf(table).map((place) => [key(place.cell.origin), place]));
  return pages.flatMap((page) => {
    const boxes = new Map<string, string>();
    return cellLines(page).flatMap((line) => {
      const { cell, column } = places.get(key(line.origin))!;
      const box = surroundings(page, line, columns);
      const isFirst = !boxes.has(key(line.origin));
      if (isFirst) boxes.set(key(line.origin), key(box));
      const isRight = box.left === column && box.right === column + cell.columnSpan && boxes.get(key(line.origin)) === key(box);
      return isRight ? [] : [[page.number, lineText(line), box]];
    });
  });
}

/** Texts that reach out of the text area. */
function outside(page: Page): readonly unknown[] {
  const { left, top, textWidth, textHeight } = page.isTurned ? turnedPage(stylesheet.page) : stylesheet.page;
  return textLines(page).map(textBox).filter((box) => box.x1 < left - 0.01 || box.x2 > left + textWidth + 0.01 || box.y1 < top || box.y2 > top + textHeight + 0.01);
}

describe.each(['portrait', 'landscape'] as const)('the stress set, %s', (orientation) => {
  describe.each(stressTables(orientation).map((one) => [one.name, one.table] as const))('%s', (_, table) => {
    const pages = lay(table);

    it('shows every cell once, and a label once on each page it is on', () => expect(lostTexts(table, pages)).toEqual([]));

    it('keeps every text in the box of its own cell and in the text area', () => {
      expect(strayTexts(table, pages)).toEqual([]);
      expect(pages.flatMap(outside)).toEqual([]);
    });

    it('sets no text over another or over a rule', () => expect(pages.flatMap(collisions)).toEqual([]));

    it('draws each border once and closes it on every page', () => expect(pages.flatMap((page) => [...openEnds(page), ...doubledRules(page)])).toEqual([]));

    it('breaks no figure', () => {
      const figures = new Set(cellsOf(table).flatMap(({ cell }) => (cell.kind === 'value' ? [plainText(cell.inlines)] : [])));
      const lines = pages.flatMap(cellLines).map(lineText).filter((text) => /^\d+$/.test(text));
      expect(lines.filter((text) => !figures.has(text))).toEqual([]);
    });
  });
});
