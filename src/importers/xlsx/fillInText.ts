import type { FoundBlock, FoundCell, FoundParagraph, FoundRow } from '../recognise/found.js';
import { numberFor } from '../recognise/numbers.js';
import { lineKinds, prefaceMark, sectionMark } from '../../workbook/words.js';
import type { LineKind } from '../../workbook/words.js';
import { foundCell, noteFault, sheetPlace } from './sheetGrid.js';
import type { CellFindings, GridItem, SheetGrid } from './sheetGrid.js';

const marks = Array.from({ length: 6 }, (_, index) => sectionMark(index + 1));
const kindOf = new Map(Object.entries(lineKinds).map(([kind, name]) => [name.normalize('NFKC').replace(/\s/g, ''), kind as LineKind]));
/** The mark below which the text behind an official table stands. */
const tableMark = /^表[二三四]$/;

interface Reading {
  readonly findings: CellFindings;
  readonly grid: SheetGrid;
  readonly blocks: FoundBlock[];
  readonly counts: { 2: number; 3: number; 4: number };
}

const textAt = ({ findings, grid }: Reading, row: number, column: number): string => {
  const item = grid.rows.get(row)?.get(column);
  if (!item || item.range.from.row !== row || item.range.from.column !== column) return '';
  noteFault(findings, grid.name, item);
  return item.cell.text;
};

const placeAt = ({ findings, grid }: Reading, row: number, column = 1) => sheetPlace(findings.file, grid.name, { row, column });

/** A heading gets the number its place gives it, as a word processor would count it. */
function heading(reading: Reading, row: number, level: 2 | 3 | 4): FoundParagraph {
  reading.counts[level] += 1;
  for (const deeper of [3, 4] as const) if (deeper > level) reading.counts[deeper] = 0;
  const number = numberFor(level, reading.counts[level]);
  const [words, rest] = [textAt(reading, row, 1).trim(), textAt(reading, row, 2).trim()];
  const lead = number.length + words.length;
  return { type: 'paragraph', text: number + words + rest, place: placeAt(reading, row), ...(rest === '' ? { level } : { lead }) };
}

function image(reading: Reading, row: number): FoundBlock {
  const [address, alternativeText, , width] = [1, 2, 3, 4].map((column) => textAt(reading, row, column).trim());
  const widthShare = Number(width);
  return {
    type: 'image',
    content: { address: address! },
    ...(alternativeText && { alternativeText }),
    ...(width && widthShare > 0 && widthShare <= 1 && { widthShare }),
    place: placeAt(reading, row),
  };
}

/** How many columns behind the kind a line uses; what stands further right becomes paragraphs of its own. */
const usedColumns: Readonly<Partial<Record<LineKind, number>>> = { heading2: 2, heading3: 2, heading4: 2, image: 4 };

/** What was typed where nothing is asked for: in the place of the kind, or right of all a line of its kind uses. */
function strayTexts(reading: Reading, row: number, kind: LineKind | undefined): { readonly before: readonly FoundBlock[]; readonly after: readonly FoundBlock[] } {
  const stray = (column: number): readonly FoundBlock[] => {
    const text = textAt(reading, row, column);
    return text.trim() === '' ? [] : [{ type: 'paragraph', text, place: placeAt(reading, row, column) }];
  };
  const columns = [...(reading.grid.rows.get(row)?.keys() ?? [])].filter((column) => column > (kind === undefined ? 1 : (usedColumns[kind] ?? 1)));
  return { before: kind === undefined ? stray(0) : [], after: columns.sort((first, second) => first - second).flatMap(stray) };
}

function ownBlocks(reading: Reading, row: number, kind: LineKind | undefined): readonly FoundBlock[] {
  const text = textAt(reading, row, 1);
  const paragraph = { type: 'paragraph', text, place: placeAt(reading, row) } as const;
  switch (kind) {
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return (text + textAt(reading, row, 2)).trim() === '' ? [] : [heading(reading, row, Number(kind.slice(-1)) as 2 | 3 | 4)];
    case 'image': {
      const caption = textAt(reading, row, 3).trim();
      return [image(reading, row), ...(caption === '' ? [] : [{ ...paragraph, text: caption, role: 'figureCaption' as const, place: placeAt(reading, row, 3) }])];
    }
    case 'caption':
    case 'note':
      return [{ ...paragraph, role: kind }];
    case 'unit':
      return [{ ...paragraph, role: 'unit', text: `单位：${text.replace(/^\s*单位\s*[：:]\s*/, '')}` }];
    default:
      return [{ ...paragraph, ...(kind === 'paragraph' && { isPlain: true as const }) }];
  }
}

/** Reads the line of a paragraph, heading or picture. */
function lineBlocks(reading: Reading, row: number, kind: LineKind | undefined): readonly FoundBlock[] {
  const { before, after } = strayTexts(reading, row, kind);
  return [...before, ...ownBlocks(reading, row, kind), ...after];
}

/** Reads the rows of a table, their cells from the second column on. */
function table(reading: Reading, first: number, kinds: readonly (LineKind | undefined)[], shares: readonly number[] | undefined): FoundBlock {
  const { findings, grid } = reading;
  const rows = kinds.map((_, index) => first + index);
  const items = (row: number): readonly GridItem[] => [...new Set([...(grid.rows.get(row) ?? [])].filter(([column, { cell }]) => column > 0 && cell.text !== '').map(([, item]) => item))];
  const last = shares?.length ?? Math.max(1, ...rows.flatMap((row) => items(row).map(({ range }) => range.to.column)));
  const range = { from: { row: first, column: 1 }, to: { row: rows.at(-1)!, column: last } };
  const found = rows.map((row, index): FoundRow => {
    const cells: FoundCell[] = [];
    for (let column = 1; column <= last; column += 1) {
      const item = grid.rows.get(row)?.get(column);
      if (!item) cells.push({ blocks: [], rowSpan: 1, columnSpan: 1, column: column - 1, place: placeAt(reading, row, column) });
      else if (item.range.from.row === row && item.range.from.column === column) cells.push({ ...foundCell(findings, grid.name, item, range), ...(item.cell.alignment && { alignment: item.cell.alignment }) });
    }
    return { cells, isHeader: kinds[index] === 'header' };
  });
  return { type: 'table', rows: found, ...(shares && { widths: shares }), place: placeAt(reading, first) };
}

function kindAt(reading: Reading, row: number): LineKind | undefined {
  return kindOf.get(textAt(reading, row, 0).normalize('NFKC').replace(/\s/g, ''));
}

const isRow = (kind: LineKind | undefined): boolean => kind === 'header' || kind === 'row';

/** The widths a line of shares gives; undefined when it says none. */
function sharesAt(reading: Reading, row: number): readonly number[] | undefined {
  const line = [...(reading.grid.rows.get(row) ?? [])].flatMap(([column, { cell }]) => (column > 0 && cell.text.trim() !== '' ? [Number(cell.text)] : []));
  return line.length > 0 && line.every((share) => share > 0) ? line : undefined;
}

/**
 * Reads the sheet 文字 into blocks: each section under its heading, and in the place of an official table what the caller found of it.
 *
 * @param officialTable gives the blocks of the sheet a table is filled in on, by its number from 1 among them.
 */
export function readTextSheet(findings: CellFindings, grid: SheetGrid, officialTable: (name: string) => readonly FoundBlock[]): readonly FoundBlock[] {
  const reading: Reading = { findings, grid, blocks: [], counts: { 2: 0, 3: 0, 4: 0 } };
  const rows = [...grid.rows.keys()].sort((first, second) => first - second);
  const begin = rows.findIndex((row) => textAt(reading, row, 0).trim() === prefaceMark);
  let shares: readonly number[] | undefined;
  for (let index = begin + 1; index < rows.length; index += 1) {
    const row = rows[index]!;
    const mark = textAt(reading, row, 0).trim();
    const section = marks.indexOf(mark);
    if (section >= 0) {
      Object.assign(reading.counts, { 2: 0, 3: 0, 4: 0 });
      reading.blocks.push({ type: 'paragraph', level: 1, text: numberFor(1, section + 1) + textAt(reading, row, 1).trim(), place: placeAt(reading, row) });
    } else if (tableMark.test(mark)) reading.blocks.push(...officialTable(mark));
    else if (kindAt(reading, row) === 'shares') shares = sharesAt(reading, row);
    else if (isRow(kindAt(reading, row))) {
      const kinds = [kindAt(reading, row)];
      while (rows[index + kinds.length] === row + kinds.length && isRow(kindAt(reading, row + kinds.length))) kinds.push(kindAt(reading, row + kinds.length));
      reading.blocks.push(table(reading, row, kinds, shares));
      shares = undefined;
      index += kinds.length - 1;
    } else reading.blocks.push(...lineBlocks(reading, row, kindAt(reading, row)));
  }
  return reading.blocks;
}
