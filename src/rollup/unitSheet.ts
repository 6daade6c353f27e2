import type { Sheet, SheetCell } from '../spreadsheet/workbook.js';
import { unitWords } from './describeTrace.js';
import type { RollUpTrace } from './rolledUp.js';
import { sheetStyles as styles } from './sheetStyles.js';

const headings = ['序号', '单位', '层级', '文件', '是否计入', '说明'] as const;
const headingRow = 2;

/** One line a unit: those added, then those that are not, then whom the roster waits for. */
function linesOf({ units, missing = [], notOnRoster = [] }: RollUpTrace): readonly (readonly string[])[] {
  const strangers = new Set(notOnRoster);
  const ofUnits = [...units]
    .sort((first, second) => Number(first.status !== 'added') - Number(second.status !== 'added'))
    .map(({ organisation = '', level = '', file, status, reasons }) => {
      const remarks = [...reasons.map((reason) => unitWords.reasons[reason]), ...(strangers.has(organisation) ? [unitWords.strangers] : [])];
      return [organisation, level, file, status === 'added' ? '计入' : '未计入', remarks.join('；')];
    });
  return [...ofUnits, ...missing.map(({ name, level = '', file = '' }) => [name, level, file, '未计入', unitWords.missing])];
}

const columnWidths = [6, 30, 14, 40, 10, 34];
const lineHeight = 15;

/** Programs do not fit rows to what is written into them; a letter is taken for as wide as a digit, Chinese for twice that. */
function heightOf(line: readonly string[]): number {
  const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1.1), 0);
  const lines = line.map((text, column) => Math.ceil(widthOf(text) / (columnWidths[column + 1]! - 2)));
  return Math.max(1, ...lines) * lineHeight + 5;
}

/** The sheet that says which units stand behind a roll-up, and which do not. */
export function unitSheet(trace: RollUpTrace): Sheet {
  const lines = linesOf(trace);
  const counted = trace.units.filter(({ status }) => status === 'added').length;
  const cells = lines.flatMap((line, index): readonly SheetCell[] => {
    const row = headingRow + 1 + index;
    return [{ row, column: 0, content: index + 1, style: styles.value }, ...line.map((content, column): SheetCell => ({ row, column: column + 1, style: styles.text, ...(content !== '' && { content }) }))];
  });
  return {
    name: '单位',
    cells: [
      { row: 0, column: 0, content: `${trace.organisation}${trace.year}年 汇总单位`, style: styles.title },
      { row: 1, column: 0, content: `计入 ${counted} 个，未计入 ${lines.length - counted} 个。`, style: styles.note },
      ...headings.map((content, column): SheetCell => ({ row: headingRow, column, content, style: styles.label })),
      ...cells,
    ],
    columnWidths,
    rowHeights: new Map([[0, 30], [1, 20], [headingRow, 24], ...lines.map((line, index) => [headingRow + 1 + index, heightOf(line)] as const)]),
    frozenRows: headingRow + 1,
    repeatedRows: [headingRow, headingRow],
    orientation: 'landscape',
  };
}
