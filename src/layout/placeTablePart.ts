import { boxHeight } from './cellBoxes.js';
import type { CellBox } from './cellBoxes.js';
import type { CellText } from './cellContent.js';
import type { TextPlace } from './fontRuns.js';
import type { PageItem, TextLine } from './pages.js';
import type { TableLayout } from './tableLayout.js';
import type { TablePart } from './tableParts.js';
import { tableRules } from './tableRules.js';
import { textLine } from './textLine.js';

/** The part of a Chinese character's em box that stands above the baseline. */
const emAscent = 0.88;
/** A repeated label may need a hair more than its rows are high, by rounding only. */
const tolerance = 0.01;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** A label that began on an earlier page says so, if there is room; anything else is repeated as it is. */
function visibleText(box: CellBox, isRepeated: boolean, height: number, style: TableLayout['style']): CellText {
  if (!isRepeated || !box.continuation) return box.text;
  return box.continuation.lines.length * style.linePitch + style.paddingBlock <= height + tolerance ? box.continuation : box.text;
}

/** Sets a box's lines centred between its edges; slices of a tall cell follow each other from the top. */
function boxLines(box: CellBox, text: CellText, { left, top, height }: Place, style: TableLayout['style'], place: TextPlace): readonly TextLine[] {
  const { linePitch, paddingBlock } = style;
  const isSlice = box.isJoinedAbove || box.isJoinedBelow;
  const free = height - text.lines.length * linePitch;
  const start = top + (isSlice ? (box.isJoinedAbove ? 0 : Math.min(paddingBlock, height - boxHeight(box, style) + paddingBlock)) : free / 2);
  const baseline = (linePitch - text.size) / 2 + emAscent * text.size;
  const lines: TextLine[] = [];
  for (let index = 0; index < text.lines.length; index += 1) {
    const line = text.lines[index]!;
    if (line.pieces.length > 0) lines.push(textLine(line, left + text.paddingInline, start + index * linePitch + baseline, place));
  }
  return lines;
}

/**
 * Sets one part of a table with its top edge at `top`: the rules, then the text row by row and cell by cell.
 *
 * A box cut by the page end shows its whole text again, centred in what is visible of it. What is repeated, header rows
 * too, belongs to no element: the text is there once.
 */
export function placeTablePart(layout: TableLayout, part: TablePart, top: number): readonly PageItem[] {
  const { grid, edges, headerRowCount, style, elementsOf } = layout;
  const rows: TableLayout['grid'][number][] = [];
  const ys = [top];
  for (const height of part.headerHeights) ys.push(ys.at(-1)! + height);
  for (const height of part.heights) ys.push(ys.at(-1)! + height);
  const rowAt = (index: number): number => (index < part.headerHeights.length ? index : part.from + index - part.headerHeights.length);
  for (let index = 0; index < ys.length - 1; index += 1) rows.push(grid[rowAt(index)]!);
  const items: PageItem[] = [...tableRules({ rows, ys, xs: edges }, style.ruleWidth)];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rowAt(index);
    const isFirstOfBody = row === part.from && row >= headerRowCount;
    for (let column = 0; column < rows[index]!.length; column += 1) {
      const box = rows[index]![column]!;
      if (column !== box.column || (box.row !== row && !isFirstOfBody)) continue;
      const end = row < headerRowCount ? box.row + box.rowSpan : Math.min(box.row + box.rowSpan, part.to);
      const height = ys[index + end - row]! - ys[index]!;
      const text = visibleText(box, box.row < row, height, style);
      const isRepeated = box.row < row || (row < headerRowCount && part.from > headerRowCount);
      const place: TextPlace = { role: 'cell', origin: box.cell.origin, ...(isRepeated ? {} : elementsOf(box.cell)) };
      for (const line of boxLines(box, text, { left: edges[column]!, top: ys[index]!, height }, style, place)) items.push(line);
    }
  }
  return items;
}
