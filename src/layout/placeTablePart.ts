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
  return text.lines
    .map((line, index) => textLine(line, left + text.paddingInline, start + index * linePitch + baseline, place))
    .filter((line) => line.pieces.length > 0);
}

/**
 * Sets one part of a table with its top edge at `top`: the rules, then the text row by row and cell by cell.
 *
 * A box cut by the page end shows its whole text again, centred in what is visible of it. What is repeated, header rows
 * too, belongs to no element: the text is there once.
 */
export function placeTablePart(layout: TableLayout, part: TablePart, top: number): readonly PageItem[] {
  const { grid, edges, headerRowCount, style, elementsOf } = layout;
  const indexes = [...part.headerHeights.map((_, row) => row), ...part.heights.map((_, index) => part.from + index)];
  const ys = [...part.headerHeights, ...part.heights].reduce<number[]>((at, height) => (at.push(at.at(-1)! + height), at), [top]);
  const rules = tableRules({ rows: indexes.map((row) => grid[row]!), ys, xs: edges }, style.ruleWidth);
  const texts = indexes.flatMap((row, index) => {
    const isFirstOfBody = row === part.from && row >= headerRowCount;
    return grid[row]!.flatMap((box, column) => {
      if (column !== box.column || (box.row !== row && !isFirstOfBody)) return [];
      const end = row < headerRowCount ? box.row + box.rowSpan : Math.min(box.row + box.rowSpan, part.to);
      const height = ys[index + end - row]! - ys[index]!;
      const text = visibleText(box, box.row < row, height, style);
      const isRepeated = box.row < row || (row < headerRowCount && part.from > headerRowCount);
      const place: TextPlace = { role: 'cell', origin: box.cell.origin, ...(isRepeated ? {} : elementsOf(box.cell)) };
      return boxLines(box, text, { left: edges[column]!, top: ys[index]!, height }, style, place);
    });
  });
  return [...rules, ...texts];
}
