import type { FoundBlock, FoundCell, FoundRow, FoundTable } from '../recognise/found.js';
import { below, childOf, elementsIn, isOn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';
import { leaveOut, placeAt } from './reading.js';
import type { Reading } from './reading.js';

/** Reads the blocks of a cell; given in, because cells hold tables. */
export type ReadBlocks = (reading: Reading, container: XmlElement, address: string) => readonly FoundBlock[];

type Growing = { -readonly [K in keyof FoundCell]: FoundCell[K] };

const wrappers: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** The rows of a table, or the cells of a row, whatever they are wrapped in. */
function inside(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === name ? [child] : wrappers.has(child.name) ? inside(child, name) : []));
}

function span(value: string | undefined): number {
  const number = Math.floor(Number(value ?? 1));
  return number >= 1 ? Math.min(number, 10_000) : 1;
}

type Merge = 'none' | 'first' | 'continued';

function mergeOf(properties: XmlElement | undefined, name: string): Merge {
  const merge = childOf(properties, name);
  if (!merge) return 'none';
  return merge.attributes['w:val'] === 'restart' ? 'first' : 'continued';
}

interface RowReading {
  readonly reading: Reading;
  readonly readBlocks: ReadBlocks;
  readonly address: string;
  /** The cell of the rows above that goes on downwards, by the grid column it begins in. */
  readonly open: Map<number, Growing>;
}

/** Reads a row; a cell merged with the one above only makes that one taller, and one merged with the one before makes it wider. */
function readCells({ reading, readBlocks, address, open }: RowReading, row: XmlElement): readonly FoundCell[] {
  const cells: Growing[] = [];
  let column = Math.min(10_000, Math.max(0, Number(below(row, 'w:trPr', 'w:gridBefore')?.attributes['w:val'] ?? 0) || 0));
  const stillOpen = new Set<number>();
  for (const [index, element] of inside(row, 'w:tc').entries()) {
    const properties = childOf(element, 'w:tcPr');
    const columnSpan = span(childOf(properties, 'w:gridSpan')?.attributes['w:val']);
    const [downward, across] = [mergeOf(properties, 'w:vMerge'), mergeOf(properties, 'w:hMerge')];
    const above = open.get(column);
    const last = cells.at(-1);
    if (across === 'continued' && last) last.columnSpan += columnSpan;
    else if (downward === 'continued' && above) {
      above.rowSpan += 1;
      stillOpen.add(column);
    } else {
      const at = `${address} cell ${index + 1}`;
      const cell: Growing = { blocks: readBlocks(reading, element, at), rowSpan: 1, columnSpan, column, place: placeAt(reading, at) };
      cells.push(cell);
      if (downward === 'first') {
        open.set(column, cell);
        stillOpen.add(column);
      }
    }
    column += columnSpan;
  }
  for (const key of [...open.keys()]) if (!stillOpen.has(key)) open.delete(key);
  return cells;
}

/** Reads a table with its merged cells; rows deleted as a tracked change are left out. */
export function readTable(reading: Reading, element: XmlElement, readBlocks: ReadBlocks): FoundTable {
  reading.counts.tables += 1;
  const name = `table ${reading.counts.tables}`;
  const open = new Map<number, Growing>();
  const rows = inside(element, 'w:tr').flatMap((row, index): FoundRow[] => {
    const properties = childOf(row, 'w:trPr');
    const address = `${name} row ${index + 1}`;
    if (childOf(properties, 'w:del')) {
      leaveOut(reading, 'deleted', placeAt(reading, address));
      return [];
    }
    return [{ cells: readCells({ reading, readBlocks, address, open }, row), isHeader: isOn(childOf(properties, 'w:tblHeader')) }];
  });
  const widths = elementsIn(childOf(element, 'w:tblGrid') ?? { name: '', attributes: {}, children: [] }).map(({ attributes }) => Number(attributes['w:w'] ?? 0));
  return { type: 'table', rows, ...(widths.length > 0 && { widths }), place: placeAt(reading, name) };
}
