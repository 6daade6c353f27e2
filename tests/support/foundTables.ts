/** An official table of a report as a reader would find it, and what careless hands make of it. */
import { layoutGrid } from '../../src/document/grid.js';
import type { Cell, Table } from '../../src/document/nodes.js';
import { plainText } from '../../src/document/plainText.js';
import type { FoundCell, FoundDocument, FoundRow, FoundTable } from '../../src/importers/recognise/found.js';

/** A cell to be found; texts are changed before it becomes one. */
export interface DraftCell {
  text: string;
  rowSpan: number;
  columnSpan: number;
  readonly isLabel: boolean;
}

export type DraftTable = DraftCell[][];

const isLabel = ({ kind }: Cell): boolean => kind !== 'value';

/** The cells of a table, merged ones once. */
export function draftOf(table: Table): DraftTable {
  return table.rows.map(({ cells }) => cells.map((cell) => ({ text: plainText(cell.inlines), rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, isLabel: isLabel(cell) })));
}

/** The same with every merged cell taken apart, its text in the first place. */
export function unmergedDraft(table: Table): DraftTable {
  return layoutGrid(table).map((places) => places.map((place) => ({ text: place.isOrigin ? plainText(place.cell.inlines) : '', rowSpan: 1, columnSpan: 1, isLabel: isLabel(place.cell) })));
}

function found(draft: DraftTable, number: number): FoundTable {
  const rows = draft.map((cells, row): FoundRow => ({
    cells: cells.map(({ text, rowSpan, columnSpan }, cell): FoundCell => {
      const place = { address: `table ${number} row ${row + 1} cell ${cell + 1}` };
      return { blocks: text === '' ? [] : [{ type: 'paragraph', text, place }], rowSpan, columnSpan, place };
    }),
  }));
  return { type: 'table', rows, place: { address: `table ${number}` } };
}

const headings = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];

/** A file with the six headings and some tables in their places. */
export function fileWith(tables: readonly DraftTable[], year: number): FoundDocument {
  const line = (text: string) => ({ type: 'paragraph' as const, text, place: { address: text.slice(0, 4) } });
  const blocks = headings.flatMap((heading, index) => {
    const draft = index >= 1 && index <= 3 ? tables[index - 1] : undefined;
    return [line(heading), ...(draft ? [found(draft, index)] : [line('有关情况如下所述。')])];
  });
  return { blocks: [line(`某局${year}年政府信息公开工作年度报告`), ...blocks], diagnostics: [] };
}
