import type { DrawnFace, DrawnPage, DrawnPdf, DrawnText } from '../../pdfReader/drawnPdf.js';
import { withFigures } from './drawnFigures.js';
import { cellAt, tableGrids } from './tableGrids.js';
import type { Grid, GridCell } from './tableGrids.js';

/** Text on one base line of a page or of a cell, from left to right. */
export interface SetLine {
  readonly page: number;
  readonly baseline: number;
  readonly texts: readonly DrawnText[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its largest text. */
  readonly size: number;
  /** Where it stands in a table; absent: outside tables. */
  readonly cell?: { readonly grid: Grid; readonly cell: GridCell };
}

/** A page as lines and tables. */
export interface SetPage {
  readonly drawn: DrawnPage;
  readonly number: number;
  readonly lines: readonly SetLine[];
  readonly grids: readonly Grid[];
}

/** Base lines less apart than this share of the size are one: digits of another face may stand a little higher. */
const sameLine = 0.2;

/** Blanks at the end of what is drawn have a width, but no line ends with them. */
function withoutBlankEnd(text: DrawnText, faces: ReadonlyMap<string, DrawnFace>): DrawnText {
  const kept = text.text.trimEnd();
  const blanks = text.text.length - kept.length;
  if (blanks === 0) return text;
  const blank = faces.get(text.face)?.advances.get(0x20) ?? 0.25;
  return { ...text, text: kept, width: text.width - blanks * (blank * text.size + text.letterSpacing) };
}

function lineOf(texts: readonly DrawnText[], page: number, faces: ReadonlyMap<string, DrawnFace>, cell: SetLine['cell']): SetLine {
  const ordered = [...texts].sort((a, b) => a.x - b.x);
  ordered.push(withoutBlankEnd(ordered.pop()!, faces));
  const last = ordered.at(-1)!;
  const size = Math.max(...ordered.map((text) => text.size));
  return { page, baseline: ordered[0]!.baseline, texts: ordered, text: ordered.map(({ text }) => text).join(''), left: ordered[0]!.x, right: last.x + last.width, size, ...(cell && { cell }) };
}

function linesOf(texts: readonly DrawnText[], page: number, faces: ReadonlyMap<string, DrawnFace>, cell?: SetLine['cell']): readonly SetLine[] {
  const rows: DrawnText[][] = [];
  for (const text of [...texts].filter(({ text }) => text.trim() !== '').sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const open = rows.at(-1);
    if (open && Math.abs(open[0]!.baseline - text.baseline) <= sameLine * Math.max(text.size, open[0]!.size)) open.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => lineOf(row, page, faces, cell));
}

function setPage(drawn: DrawnPage, number: number, faces: ReadonlyMap<string, DrawnFace>): SetPage {
  const grids = tableGrids(drawn.strokes);
  const inCells = new Map<GridCell, { grid: Grid; texts: DrawnText[] }>();
  const outside: DrawnText[] = [];
  for (const text of drawn.texts) {
    const [x, y] = [text.x + text.width / 2, text.baseline - 0.38 * text.size];
    const grid = grids.find((one) => cellAt(one, x, y));
    const cell = grid && cellAt(grid, x, y);
    if (!grid || !cell) outside.push(text);
    else if (inCells.has(cell)) inCells.get(cell)!.texts.push(text);
    else inCells.set(cell, { grid, texts: [text] });
  }
  const cells = [...inCells].sort(([a], [b]) => a.top - b.top || a.left - b.left);
  const lines = [...linesOf(outside, number, faces), ...cells.flatMap(([cell, { grid, texts }]) => linesOf(texts, number, faces, { grid, cell }))];
  return { drawn, number, lines, grids };
}

/** Puts what each page draws into lines; text inside a ruled grid belongs to its cell. */
export function setPages({ pages, faces }: DrawnPdf): readonly SetPage[] {
  return pages.map((page, index) => setPage(withFigures(page), index + 1, faces));
}
