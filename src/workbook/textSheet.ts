import { tableNumber } from '../forms/derive.js';
import type { Form, SectionForm } from '../forms/form.js';
import type { Content, Report } from '../model/report.js';
import type { CellRange, CellStyle, Sheet, SheetCell, Validation } from '../spreadsheet/workbook.js';
import { styles } from './styles.js';
import { textLines } from './textLines.js';
import type { LineCell, TextLine } from './textLines.js';
import { lineKinds, prefaceMark, sectionMark, sheetNames, textHeader } from './words.js';

/** A part of the sheet: its mark and title, the lines it begins with, and how many more are left to be filled. */
interface TextPart {
  readonly mark: string;
  readonly title: string;
  readonly lines: readonly TextLine[];
  readonly spare: number;
}

function sectionParts(section: SectionForm, number: number, report: Report | undefined): readonly TextPart[] {
  const own = report?.sections[section.key];
  const lines = (content: readonly Content[] | undefined): readonly TextLine[] => textLines(content ?? []);
  const part = { mark: sectionMark(number), title: own?.title ?? section.title, lines: lines(own?.content) };
  if (!section.table) return [{ ...part, spare: number === 1 ? 20 : 12 }];
  const name = tableNumber(section.table);
  return [
    { ...part, spare: 3 },
    { mark: name, title: `（${name}填在工作表“${name}”里；表后的文字写在这一行下面）`, lines: lines(own?.after), spare: 3 },
  ];
}

function partsOf(form: Form, report: Report | undefined): readonly TextPart[] {
  const preface = { mark: prefaceMark, title: '（标题之下、第一部分之上的文字，可以没有）', lines: textLines(report?.preface ?? []), spare: 3 };
  return [preface, ...form.sections.flatMap((section, index) => sectionParts(section, index + 1, report))];
}

/** So many columns behind the kind may be typed in; tables use them all. */
const leastColumns = 8;

interface Drawn {
  readonly cells: SheetCell[];
  readonly merged: CellRange[];
  readonly kindRows: number[];
}

function styleOf({ kind }: TextLine, alignment: LineCell['alignment']): CellStyle {
  return { ...styles.textInput, ...(kind === 'header' && { isBold: true }), ...(alignment && { horizontal: alignment }) };
}

function drawLine(drawn: Drawn, line: TextLine, row: number, columns: number): void {
  drawn.kindRows.push(row);
  drawn.cells.push({ row, column: 0, ...(line.kind && { content: lineKinds[line.kind] }), style: { ...styles.textInput, horizontal: 'center' } });
  const taken = new Set<number>();
  for (const { text, column, rowSpan, columnSpan, alignment } of line.cells) {
    const at = { row, column: column + 1 };
    drawn.cells.push({ ...at, ...(text !== '' && { content: text }), style: styleOf(line, alignment) });
    if (rowSpan > 1 || columnSpan > 1) drawn.merged.push({ from: at, to: { row: row + rowSpan - 1, column: at.column + columnSpan - 1 } });
    for (let c = at.column; c < at.column + columnSpan; c += 1) taken.add(c);
  }
  const isCovered = (column: number): boolean => drawn.merged.some(({ from, to }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column);
  for (let column = 1; column < columns; column += 1) if (!taken.has(column) && !isCovered(column)) drawn.cells.push({ row, column, style: column < 3 ? styles.textInput : { isUnlocked: true, format: 'text', isWrapped: true } });
}

function drawParts(parts: readonly TextPart[], columns: number): Drawn & { readonly markRows: readonly number[] } {
  const drawn: Drawn = { cells: [], merged: [], kindRows: [] };
  const markRows: number[] = [];
  let row = 3;
  for (const { mark, title, lines, spare } of parts) {
    drawn.cells.push({ row, column: 0, content: mark, style: { ...styles.centred, isBold: true } }, { row, column: 1, content: title, style: { ...styles.label, isBold: true } });
    drawn.merged.push({ from: { row, column: 1 }, to: { row, column: 2 } });
    markRows.push(row);
    for (const line of [...lines, ...new Array<TextLine>(spare).fill({ cells: [] })]) drawLine(drawn, line, (row += 1), columns);
    row += 1;
  }
  return { ...drawn, markRows };
}

const charactersInLine = [0, 33, 18, 6] as const;
const lineHeight = 15;

/** A first height that shows the whole text of a line; what is typed later, the program fits itself. */
function firstHeights(cells: readonly SheetCell[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, content } of cells) {
    if (typeof content !== 'string' || column === 0) continue;
    const lines = Math.ceil(content.length / charactersInLine[Math.min(column, 3)]!);
    heights.set(row, Math.max(heights.get(row) ?? 18, lines * lineHeight + 3));
  }
  return heights;
}

/** Rows of kinds that follow each other, as rectangles of the first column. */
function kindRanges(rows: readonly number[]): readonly CellRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges.map(({ from, to }) => ({ from: { row: from, column: 0 }, to: { row: to, column: 0 } }));
}

/** Makes the sheet of texts: section by section, one paragraph, heading or table row a line. */
export function textSheet(form: Form, report: Report | undefined): Sheet {
  const parts = partsOf(form, report);
  const columns = 1 + Math.max(leastColumns, ...parts.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan))));
  const { cells, merged, kindRows } = drawParts(parts, columns);
  const across = (row: number): CellRange => ({ from: { row, column: 0 }, to: { row, column: 2 } });
  const kinds: Validation = { ranges: kindRanges(kindRows), rule: { type: 'list', choices: Object.values(lineKinds) }, message: '请从列表中选择；不选的按段落读入，以“（一）”等开头的按标题读入。' };
  return {
    name: sheetNames.text,
    cells: [
      { row: 0, column: 0, content: '各部分文字', style: styles.title },
      { row: 1, column: 0, content: '一行写一段。标题在“类别”里选级别，序号不用写。表格一行写一行，从“文字”一列起向右填。', style: styles.note },
      ...textHeader.map((content, column): SheetCell => ({ row: 2, column, content, style: styles.centred })),
      ...cells,
    ],
    merged: [across(0), across(1), ...merged],
    columnWidths: [12, 72, 40, ...new Array<number>(columns - 3).fill(14)],
    rowHeights: new Map([[0, 30], [1, 20]]),
    firstHeights: firstHeights(cells),
    validations: [kinds],
    mayInsertRows: true,
    frozenRows: 3,
    repeatedRows: [2, 2],
    orientation: 'landscape',
  };
}
