import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { DocumentFault } from '../../diagnostics/documentFault.js';
import type { PackageLimits } from '../../ooxml/limits.js';
import { openPackage } from '../../ooxml/openPackage.js';
import { elementBudget } from '../../ooxml/xmlTree.js';
import type { ReadPackageOptions } from '../docx/readDocx.js';
import type { FoundDocument } from '../recognise/found.js';
import { unseenMarks } from '../recognise/unseenMarks.js';
import type { UnseenMarks } from '../recognise/unseenMarks.js';
import { readFillIn } from './fillIn.js';
import { sheetBlocks } from './sheetBlocks.js';
import { readSheetCells } from './sheetCells.js';
import type { ReadSheet } from './sheetCells.js';
import { sheetGrid, sheetPlace, uncomputedFindings } from './sheetGrid.js';
import type { CellFindings } from './sheetGrid.js';
import { readWorkbookParts } from './workbookParts.js';

interface ReadSheets {
  readonly limits: PackageLimits;
  readonly shown: readonly ReadSheet[];
  readonly findings: readonly Diagnostic[];
}

/** A sheet without marks that have no width; a cell that held nothing else is blank, and not there if it is not drawn. */
function unmarked(sheet: ReadSheet, marks: UnseenMarks, file: string | undefined): ReadSheet {
  const cells = sheet.cells.map((cell) => ({ ...cell, text: marks.take(cell.text, sheetPlace(file, sheet.name, cell)) }));
  return { ...sheet, cells: cells.filter(({ text, hasBorder, fault }) => text !== '' || hasBorder || fault) };
}

function readSheets(bytes: Uint8Array, file: string | undefined, limits: Partial<PackageLimits> | undefined): ReadSheets {
  const open = openPackage(bytes, limits);
  const parts = readWorkbookParts(open);
  if (parts.sheets.length > open.limits.sheets) throw new DocumentFault('sheets', open.limits.sheets, parts.sheets.length);
  const budget = elementBudget(open.limits);
  const findings: Diagnostic[] = [];
  const marks = unseenMarks();
  const tell = (sheet: string, reason: string): void => {
    findings.push(diagnostic('text-left-out', [], { actual: sheet, details: { reason }, place: sheetPlace(file, sheet, { row: 0, column: 0 }) }));
  };
  const shown = parts.sheets.flatMap(({ name, part, isHidden }): ReadSheet[] => {
    if (isHidden) {
      tell(name, 'hiddenSheet');
      return [];
    }
    const content = open.bytes(part);
    if (!content) throw new DocumentFault('noWorkbook');
    const sheet = readSheetCells(name, content, parts, { budget, merged: open.limits.merged });
    if (sheet.hasHidden) findings.push(diagnostic('hidden-cells-read', [], { details: { sheet: name }, place: sheetPlace(file, name, { row: 0, column: 0 }) }));
    if (sheet.hasDrawing) tell(name, 'drawing');
    return [unmarked(sheet, marks, file)];
  });
  return { limits: open.limits, shown, findings: [...findings, ...marks.findings()] };
}

/**
 * Reads a workbook (ISO/IEC 29500, .xlsx) into tables and lines of text, each with its place (`表三!C7`): the fill-in workbook of
 * `fillInWorkbook`, or any other that holds the official tables, several on a sheet or one on each.
 *
 * Formulas are never computed: the value saved beside a formula is read, and where there is none the cell is blank. Numbers are
 * read as they are printed where their format tells, dates as 2026年1月20日. Hidden rows and columns are read, hidden sheets are
 * not, which is told.
 *
 * Findings: `file-damaged`, `limit-exceeded`, `formula-uncomputed`, `formula-failed`, `hidden-cells-read`, `text-left-out`.
 * @param file the name shown in places.
 * @param options `limits` on size, depth and count, lower or higher than those in `packageLimits`.
 */
export function readXlsx(bytes: Uint8Array, file?: string, { limits }: ReadPackageOptions = {}): FoundDocument {
  try {
    const { limits: own, shown, findings } = readSheets(bytes, file, limits);
    const cells: CellFindings = { file, mostPlaces: own.cells, uncomputed: new Map(), diagnostics: [...findings] };
    const grids = shown.map((sheet) => sheetGrid(sheet, own.cells));
    const found = readFillIn(cells, grids) ?? { blocks: grids.flatMap((grid) => sheetBlocks(cells, grid)) };
    return { ...found, diagnostics: [...cells.diagnostics, ...uncomputedFindings(cells)] };
  } catch (error) {
    if (error instanceof DocumentFault) return { blocks: [], diagnostics: [error.toDiagnostic(file)] };
    throw error;
  }
}
