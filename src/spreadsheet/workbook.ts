/**
 * A workbook as plain values: what stands in which cell, how it looks, what may be typed there, how it is printed.
 * Knows no report. `writeWorkbook` makes an .xlsx file of it.
 */

/** A place on a sheet, row and column from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its corners included. */
export interface CellRange {
  readonly from: CellAddress;
  readonly to: CellAddress;
}

/** A formula as spreadsheets write it, without `=`, and the value shown until a program computes it anew. */
export interface FormulaContent {
  readonly formula: string;
  readonly result: string | number;
}

/** A text is written as text whatever it begins with; it never becomes a formula. */
export type CellContent = string | number | FormulaContent;

/** How a cell looks; what is left out is the sheet's default: 宋体, 11 pt, top left, locked. */
export interface CellStyle {
  readonly font?: '宋体' | '黑体';
  readonly isBold?: boolean;
  /** pt */
  readonly size?: number;
  /** RRGGBB */
  readonly color?: string;
  /** RRGGBB */
  readonly fill?: string;
  readonly hasBorder?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly isWrapped?: boolean;
  /** `text`: what is typed stays as it is typed, a leading 0 and all; absent: general. */
  readonly format?: 'general' | 'text';
  /** May be changed although the sheet is protected. */
  readonly isUnlocked?: boolean;
}

/** A cell with something in it, or with a look of its own. */
export interface SheetCell extends CellAddress {
  readonly content?: CellContent;
  readonly style?: CellStyle;
}

/** What may be typed into some cells. Not kept to, the program warns: a report may hold `/` where a number belongs. */
export interface Validation {
  readonly ranges: readonly CellRange[];
  readonly rule:
    | { readonly type: 'whole' | 'decimal'; readonly least: number; readonly most: number }
    | { readonly type: 'list'; readonly choices: readonly string[] };
  readonly message: string;
}

/** Cells that look otherwise while a formula is true. */
export interface ConditionalStyle {
  readonly range: CellRange;
  /** As for the first cell of the range. */
  readonly formula: string;
  readonly style: Pick<CellStyle, 'color' | 'fill' | 'isBold'>;
}

/** A sheet; it is protected without a password, so that labels are not changed by accident. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
  readonly merged?: readonly CellRange[];
  /** Widths of the columns from the first, in characters of the default font. */
  readonly columnWidths?: readonly number[];
  /** Heights of rows in pt, by row from 0; others fit their content. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Heights rows have at first; they grow with what is typed. */
  readonly firstHeights?: ReadonlyMap<number, number>;
  readonly validations?: readonly Validation[];
  readonly conditionalStyles?: readonly ConditionalStyle[];
  /** Rows may be inserted although the sheet is protected. */
  readonly mayInsertRows?: boolean;
  /** So many rows at the top stay in sight. */
  readonly frozenRows?: number;
  /** So many columns at the left stay in sight; only beside frozen rows. */
  readonly frozenColumns?: number;
  /** First and last row printed again on every page. */
  readonly repeatedRows?: readonly [first: number, last: number];
  /** First and last column printed again on every page; only beside repeated rows. */
  readonly repeatedColumns?: readonly [first: number, last: number];
  /** Printed at its own size over as many pages side by side as it needs; absent: made to fit the width of one. */
  readonly isPrintedFullSize?: boolean;
  readonly orientation?: 'portrait' | 'landscape';
}

/** Sheets in the order of their tabs. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}
