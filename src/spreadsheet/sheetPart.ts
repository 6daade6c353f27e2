import { element, escapeText, part } from '../ooxml/writeXml.js';
import type { Xml } from '../ooxml/writeXml.js';
import { addressName, rangeName } from './address.js';
import { mainNamespace } from './names.js';
import type { StyleTable } from './stylesPart.js';
import type { CellRange, CellStyle, Sheet, SheetCell, Validation } from './workbook.js';

/** What all sheets share. */
export interface SharedTables {
  readonly styles: StyleTable;
  /** Gives the number of a text in xl/sharedStrings.xml. */
  readonly stringIndex: (text: string) => number;
}

/** What spreadsheets take for a formula when it is typed; kept as text, it is also kept from becoming one when the cell is edited. */
const looksArmed = /^\s*[=+\-@\t\r]/;

function cellXml(cell: SheetCell, { styles, stringIndex }: SharedTables): Xml {
  const { content, style = {} } = cell;
  const isText = typeof content === 'string';
  const look = { r: addressName(cell), s: styles.indexOf(style, isText && looksArmed.test(content)) };
  if (content === undefined) return element('c', look);
  if (isText) return element('c', { ...look, t: 's' }, element('v', {}, String(stringIndex(content))));
  if (typeof content === 'number') return element('c', look, element('v', {}, String(content)));
  const { formula, result } = content;
  const type = typeof result === 'string' ? { t: 'str' } : {};
  return element('c', { ...look, ...type }, element('f', {}, escapeText(formula)), `<v>${escapeText(String(result))}</v>`);
}

/** The places a merged cell covers look as it does, so that its border goes all round. */
function coveredCells(merged: readonly CellRange[], styleAt: (name: string) => CellStyle | undefined): readonly SheetCell[] {
  return merged.flatMap(({ from, to }) => {
    const style = styleAt(addressName(from));
    const covered: SheetCell[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        if (row !== from.row || column !== from.column) covered.push({ row, column, ...(style && { style }) });
      }
    }
    return covered;
  });
}

function rowsXml(sheet: Sheet, tables: SharedTables): Xml {
  const styles = new Map(sheet.cells.map((cell) => [addressName(cell), cell.style]));
  const all = [...sheet.cells, ...coveredCells(sheet.merged ?? [], (name) => styles.get(name))];
  const rows = new Map<number, SheetCell[]>();
  for (const cell of all) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  for (const row of sheet.rowHeights?.keys() ?? []) if (!rows.has(row)) rows.set(row, []);
  const written = [...rows].sort(([first], [second]) => first - second).map(([row, cells]) => {
    const height = sheet.rowHeights?.get(row);
    const own = height === undefined ? { ht: sheet.firstHeights?.get(row) } : { ht: height, customHeight: 1 };
    return element('row', { r: row + 1, ...own }, ...cells.sort((first, second) => first.column - second.column).map((cell) => cellXml(cell, tables)));
  });
  return element('sheetData', {}, ...written);
}

function ruleXml({ ranges, rule, message }: Validation): Xml {
  const common = {
    type: rule.type,
    errorStyle: 'warning',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: '请核对',
    error: message,
    sqref: ranges.map(rangeName).join(' '),
  };
  if (rule.type === 'list') return element('dataValidation', common, element('formula1', {}, escapeText(`"${rule.choices.join(',')}"`)));
  return element('dataValidation', common, element('formula1', {}, String(rule.least)), element('formula2', {}, String(rule.most)));
}

function viewXml({ frozenRows, frozenColumns = 0 }: Sheet, isFirst: boolean): Xml {
  const place = frozenColumns > 0 ? { xSplit: frozenColumns, activePane: 'bottomRight' } : { activePane: 'bottomLeft' };
  const pane = frozenRows === undefined ? [] : [element('pane', { ...place, ySplit: frozenRows, topLeftCell: addressName({ row: frozenRows, column: frozenColumns }), state: 'frozen' })];
  return element('sheetViews', {}, element('sheetView', { showGridLines: 0, ...(isFirst && { tabSelected: 1 }), workbookViewId: 0 }, ...pane));
}

/** The children of a sheet come in one order only (ISO/IEC 29500-1, 18.3.1.99). */
export function sheetPart(sheet: Sheet, isFirst: boolean, tables: SharedTables): string {
  const { columnWidths = [], merged = [], conditionalStyles = [], validations = [], orientation = 'portrait' } = sheet;
  const some = (count: number, xml: () => Xml): readonly Xml[] => (count > 0 ? [xml()] : []);
  return part(
    element(
      'worksheet',
      { xmlns: mainNamespace },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: sheet.isPrintedFullSize ? 0 : 1 })),
      viewXml(sheet, isFirst),
      element('sheetFormatPr', { defaultRowHeight: 18 }),
      ...some(columnWidths.length, () => element('cols', {}, ...columnWidths.map((width, index) => element('col', { min: index + 1, max: index + 1, width, customWidth: 1 })))),
      rowsXml(sheet, tables),
      // Columns and rows may still be made wider: long text must stay readable.
      element('sheetProtection', { sheet: 1, objects: 1, scenarios: 1, formatCells: 0, formatColumns: 0, formatRows: 0, ...(sheet.mayInsertRows && { insertRows: 0, deleteRows: 0 }) }),
      ...some(merged.length, () => element('mergeCells', { count: merged.length }, ...merged.map((range) => element('mergeCell', { ref: rangeName(range) })))),
      ...conditionalStyles.map(({ range, formula, style }, index) =>
        element('conditionalFormatting', { sqref: rangeName(range) }, element('cfRule', { type: 'expression', dxfId: tables.styles.differentialOf(style), priority: index + 1 }, element('formula', {}, escapeText(formula)))),
      ),
      ...some(validations.length, () => element('dataValidations', { count: validations.length }, ...validations.map(ruleXml))),
      element('printOptions', { horizontalCentered: 1 }),
      element('pageMargins', { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.4 }),
      element('pageSetup', { paperSize: 9, orientation, ...(!sheet.isPrintedFullSize && { fitToWidth: 1, fitToHeight: 0 }) }),
      element('headerFooter', {}, element('oddFooter', {}, '&amp;C&amp;A　第 &amp;P 页')),
    ),
  );
}
