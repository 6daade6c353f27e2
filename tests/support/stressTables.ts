/** Tables that break a layout which is not careful: the official ones with three times the rows, long labels, large counts. */
import { layoutGrid } from '../../src/document/grid.js';
import type { Cell, Inline, Orientation, Row, Table } from '../../src/document/nodes.js';
import type { FormEdition, TableKey } from '../../src/forms/form.js';
import { cell, table } from './documents.js';
import { filledTable } from './officialTables.js';

const isLabel = ({ kind }: Cell): boolean => kind !== 'value' && kind !== 'text';
const saying = (words: string): readonly Inline[] => [{ type: 'text', text: words }];
const changed = (given: Table, change: (cell: Cell, row: number) => Cell): Table => ({ ...given, rows: given.rows.map(({ cells }, row): Row => ({ cells: cells.map((one) => change(one, row)) })) });

/** Gives each cell an origin of its own, so that its lines are known again on the pages. */
export function withOrigins(given: Table): Table {
  let number = 0;
  return changed(given, (one) => ({ ...one, origin: ['cell', number++] }));
}

/** Gives each figure a value of so many digits that stands nowhere else. */
export function withFigures(given: Table, digits: number): Table {
  let number = 0;
  return changed(given, (one) => (one.kind === 'value' ? { ...one, inlines: saying(String(10 ** (digits - 1) + number++)) } : one));
}

/** The rows below the header three times, each time with labels that say which. */
export function tripled(given: Table): Table {
  const header = given.rows.slice(0, given.headerRowCount);
  const body = given.rows.slice(given.headerRowCount);
  const again = (mark: string): readonly Row[] => body.map(({ cells }) => ({ cells: cells.map((one) => (isLabel(one) ? { ...one, inlines: [...one.inlines, ...saying(mark)] } : one)) }));
  return { ...given, rows: [...header, ...again('甲'), ...again('乙'), ...again('丙')] };
}

/** Labels of the body made up to so many characters. */
export function withLongLabels(given: Table, length: number): Table {
  const filler = '行政机关不再处理其政府信息公开申请';
  return changed(given, (one, row) => {
    if (!isLabel(one) || row < given.headerRowCount) return one;
    const own = one.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
    return { ...one, inlines: saying((own + filler.repeat(length)).slice(0, length)) };
  });
}

/** One label over all rows below the header, however many pages they take. */
export function asOneGroup(given: Table, label: string): Table {
  const rowSpan = given.rows.length - given.headerRowCount;
  const head = (text: string, span: number): Cell => ({ kind: 'rowHeader', rowSpan: span, columnSpan: 1, inlines: saying(text) });
  const rows = given.rows.map(({ cells }, row): Row => {
    if (row === 0 && given.headerRowCount > 0) return { cells: [{ ...head('组', given.headerRowCount), kind: 'corner' }, ...cells] };
    return row === given.headerRowCount ? { cells: [head(label, rowSpan), ...cells] } : { cells };
  });
  const share = given.columns.reduce((sum, column) => sum + column.share, 0) / 8;
  return { ...given, columns: [{ share }, ...given.columns], rows };
}

/** A free table with a cell, or a label over several rows, that no page holds. */
export function withTallCells(characters: number): Table {
  const long = (mark: string): Cell => cell(`${mark}${'，所列事项均已逐件核对'.repeat(characters / 11)}。`);
  const value = (text: string): Cell => cell(text, { kind: 'value' });
  return table(3, [
    [cell('项目', { kind: 'columnHeader' }), cell('说明', { kind: 'columnHeader' }), cell('数量', { kind: 'columnHeader' })],
    [cell('甲'), long('甲项'), value('11')],
    [cell('乙'), cell('乙项'), value('12')],
    [cell('丙', { rowSpan: 3 }), long('丙项'), value('13')],
    [cell('丙二'), value('14')],
    [cell('丙三'), value('15')],
    [cell('丁'), long('丁项'), value('16')],
  ], { headerRowCount: 1, columns: [{ share: 1 }, { share: 6 }, { share: 1 }] });
}

export interface StressTable {
  readonly name: string;
  readonly table: Table;
}

const editions: readonly FormEdition[] = ['2019', '2021'];
const keys: readonly TableKey[] = ['proactiveDisclosure', 'applications', 'reviewAndLitigation'];

/** The set: every official table of both editions under every strain, and cells taller than a page. */
export function stressTables(orientation: Orientation): readonly StressTable[] {
  const official = editions.flatMap((edition) =>
    keys.flatMap((key): readonly StressTable[] => {
      const plain = withFigures(filledTable(edition, key, () => 1), 8);
      return [
        { name: `${edition} ${key}, eight digits`, table: plain },
        { name: `${edition} ${key}, three times the rows`, table: withFigures(tripled(plain), 7) },
        { name: `${edition} ${key}, labels of 40 characters`, table: withLongLabels(plain, 40) },
        { name: `${edition} ${key}, three times the rows under one label`, table: withFigures(asOneGroup(tripled(plain), '全部事项合在一组'), 5) },
      ];
    }),
  );
  const tall = [{ name: 'cells taller than a page', table: withTallCells(2200) }];
  return [...official, ...tall].map(({ name, table: given }) => ({ name, table: withOrigins({ ...given, orientation }) }));
}

/** Cells with where they stand on the grid. */
export function cellsOf(given: Table): readonly { readonly cell: Cell; readonly row: number; readonly column: number }[] {
  return layoutGrid(given).flatMap((places) => places.filter(({ isOrigin }) => isOrigin));
}
