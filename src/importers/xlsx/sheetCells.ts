import { DocumentFault } from '../../diagnostics/documentFault.js';
import { scanXml } from '../../ooxml/xmlTree.js';
import type { ElementBudget } from '../../ooxml/xmlTree.js';
import { lastAddress, readAddress, readRange } from '../../spreadsheet/address.js';
import type { CellRange } from '../../spreadsheet/workbook.js';
import { shownNumber } from './numberFormat.js';
import { decodeEscapes } from './workbookParts.js';
import type { WorkbookParts } from './workbookParts.js';

/** Why a cell has no value: its formula was never computed, or failed. */
export type CellFault = { readonly type: 'uncomputed' } | { readonly type: 'failed'; readonly error: string };

/** A cell that has something in it, or a border around it. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  /** As printed; empty: blank. */
  readonly text: string;
  readonly hasBorder: boolean;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly fault?: CellFault;
}

/** A sheet as its file holds it: cells in the order of the file, rectangles of merged cells, and whether anything is hidden. */
export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly ReadCell[];
  readonly merged: readonly CellRange[];
  readonly hasHidden: boolean;
  /** Pictures, charts and shapes are drawn on it. */
  readonly hasDrawing: boolean;
}

interface OpenCell {
  readonly address: string;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value?: string;
  inline: string;
}

function shownText({ type, style, value, inline }: OpenCell, { stringAt, lookOf, is1904 }: WorkbookParts): string {
  if (type === 'inlineStr') return decodeEscapes(inline);
  if (value === undefined || value === '') return '';
  switch (type) {
    case 's': {
      const shared = stringAt(Number(value));
      // A blank in its place would be another content than the workbook was saved with.
      if (shared === undefined) throw new DocumentFault('xml');
      return shared;
    }
    case 'str':
      return decodeEscapes(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'd': {
      const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
      return year === undefined ? value : `${year}年${Number(month)}月${Number(day)}日`;
    }
    default:
      return shownNumber(value, lookOf(style).format, is1904);
  }
}

function faultOf({ type, value, hasFormula }: OpenCell): CellFault | undefined {
  if (type === 'e') return { type: 'failed', error: value ?? '' };
  // A formula whose result is an empty text says so by its type.
  return hasFormula && (value === undefined || value === '') && type !== 'str' ? { type: 'uncomputed' } : undefined;
}

function finished(cell: OpenCell, parts: WorkbookParts, at: { readonly row: number; readonly column: number }): ReadCell {
  const fault = faultOf(cell);
  const text = fault ? '' : shownText(cell, parts);
  const { hasBorder, alignment } = parts.lookOf(cell.style);
  return { ...at, text, hasBorder, ...(alignment && { alignment }), ...(fault && { fault }) };
}

/**
 * Reads the cells of a sheet. Formulas are never computed: what counts is the value the program that saved the file left beside them.
 * What the file claims of its size is not believed.
 *
 * @param limits `budget`: elements that may be read of all sheets together; `merged`: merged rectangles of this one.
 * @throws DocumentFault for XML that is damaged or larger than any report's.
 */
export function readSheetCells(name: string, bytes: Uint8Array, parts: WorkbookParts, limits: { readonly budget: ElementBudget; readonly merged: number }): ReadSheet {
  const cells: ReadCell[] = [];
  const merged: CellRange[] = [];
  let [hasHidden, hasDrawing] = [false, false];
  let cell: OpenCell | undefined;
  let [row, column] = [-1, -1];
  let inside = '';
  let isReading = 0;
  const open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag === 's:row') {
      row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
      column = -1;
      hasHidden ||= attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    } else if (tag === 's:c') {
      cell = { address: attributes['r'] ?? '', type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), hasFormula: false, inline: '' };
    } else if (tag === 's:col') hasHidden ||= attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    else if (tag === 's:mergeCell') {
      const range = readRange(attributes['ref'] ?? '');
      if (range) merged.push(range);
      if (merged.length > limits.merged) throw new DocumentFault('merged', limits.merged);
    } else if (tag === 's:drawing') hasDrawing = true;
    else if (tag === 's:rPh') isReading += 1;
    if (cell && tag === 's:f') cell.hasFormula = true;
    inside = tag;
  };
  const close = (tag: string): void => {
    if (tag === 's:rPh') isReading -= 1;
    if (tag === 's:c' && cell) {
      const at = cell.address === '' ? { row, column: column + 1 } : readAddress(cell.address);
      // A row number may be no number, or beyond the last: such a cell stands nowhere.
      if (!at || !(Number.isInteger(at.row) && at.row >= 0 && at.row <= lastAddress.row && at.column <= lastAddress.column)) throw new DocumentFault('xml');
      column = at.column;
      const read = finished(cell, parts, at);
      if (read.text !== '' || read.hasBorder || read.fault) cells.push(read);
      cell = undefined;
    }
    inside = '';
  };
  const text = (part: string): void => {
    if (!cell || isReading > 0) return;
    if (inside === 's:v') cell.value = (cell.value ?? '') + part;
    else if (inside === 's:t') cell.inline += part;
  };
  scanXml(bytes, { open, close, text }, limits.budget);
  return { name, cells, merged, hasHidden, hasDrawing };
}
