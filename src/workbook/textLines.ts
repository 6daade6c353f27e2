import type { Content, ProseTable } from '../model/report.js';
import type { LineKind } from './words.js';

/** A cell of a line; spans are counted from 1. */
export interface LineCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly alignment?: 'left' | 'center' | 'right';
}

/** A line of the sheet 文字: what it is, and its cells from the second column on. A blank line parts two tables. */
export interface TextLine {
  readonly kind?: LineKind;
  /** With the column each begins in, from 0. */
  readonly cells: readonly (LineCell & { readonly column: number })[];
}

function line(kind: LineKind, ...texts: readonly (string | undefined)[]): TextLine {
  return { kind, cells: texts.flatMap((text, column) => (text === undefined ? [] : [{ text, rowSpan: 1, columnSpan: 1, column }])) };
}

/** The columns the cells of each row begin in: as in HTML, each takes the first place no cell from above covers. */
function columnsOf({ rows }: ProseTable): readonly TextLine['cells'][] {
  const covered = rows.map(() => new Set<number>());
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      const { rowSpan, columnSpan } = cell;
      while (covered[row]!.has(column)) column += 1;
      for (let r = row; r < Math.min(rows.length, row + rowSpan); r += 1) for (let c = column; c < column + columnSpan; c += 1) covered[r]!.add(c);
      return { ...cell, column };
    });
  });
}

function widthOf(rows: readonly TextLine['cells'][]): number {
  return Math.max(...rows.flatMap((cells) => cells.map(({ column, columnSpan }) => column + columnSpan)));
}

function tableLines(table: ProseTable): readonly TextLine[] {
  const rows = columnsOf(table);
  const width = widthOf(rows);
  // The shares also say how wide the table is where its last column is blank.
  const shares = table.columnShares ?? new Array<number>(width).fill(1);
  return [
    ...(table.caption === undefined ? [] : [line('caption', table.caption)]),
    ...(table.unit === undefined ? [] : [line('unit', table.unit)]),
    line('shares', ...shares.map(String)),
    ...rows.map((cells, row): TextLine => ({ kind: row < table.headerRowCount ? 'header' : 'row', cells })),
    ...(table.note === undefined ? [] : [line('note', table.note)]),
    { cells: [] },
  ];
}

/** Writes prose as lines of the sheet 文字; numbers of headings are not written, their place gives them. */
export function textLines(content: readonly Content[]): readonly TextLine[] {
  return content.flatMap((entry): readonly TextLine[] => {
    switch (entry.type) {
      case 'paragraph':
        return [line('paragraph', entry.text)];
      case 'heading':
        return [line(`heading${entry.level}`, entry.heading, entry.text)];
      case 'image':
        return [line('image', entry.source, entry.alternativeText, entry.caption, entry.widthShare === undefined ? undefined : String(entry.widthShare))];
      case 'table':
        return tableLines(entry);
      case 'chart':
        // Told by unfitTexts: a workbook has charts of its own, and this sheet holds lines of text.
        return [];
    }
  });
}
