/** Damaged and hostile workbooks end in a typed finding; nothing throws, nothing is computed, nothing is written. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { diagnosticCodes } from '../../../../src/diagnostics/codes.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import { readXlsx } from '../../../../src/importers/xlsx/readXlsx.js';
import { addressName } from '../../../../src/spreadsheet/address.js';
import { fillInWorkbook } from '../../../../src/workbook/fillInWorkbook.js';
import { sheetData, textCell, workbookEntries, workbookFile } from '../../../support/bareWorkbook.js';
import { wordFile } from '../../../support/wordFile.js';

const good = fillInWorkbook({ year: 2026 }).bytes!;
const sheet = (text: string): Uint8Array => zipSync({ ...workbookEntries({ 甲: '' }), 'xl/worksheets/s1.xml': strToU8(text) });
const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const cell = '<c r="A1"><v>1</v></c>';

const files: readonly (readonly [string, () => Uint8Array, string, string])[] = [
  ['nothing at all', () => new Uint8Array(), 'file-damaged', 'notZip'],
  ['old Excel', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]), 'file-damaged', 'oldWord'],
  ['a Word document', () => wordFile(''), 'file-damaged', 'noWorkbook'],
  ['a sheet that is not there', () => zipSync(Object.fromEntries(Object.entries(workbookEntries({ 甲: '' })).filter(([name]) => !name.includes('worksheets')))), 'file-damaged', 'noWorkbook'],
  ['a name that leads up', () => workbookFile({ 甲: sheetData([[cell]]) }, { entries: { '../../outside.txt': strToU8('x') } }), 'file-damaged', 'entryName'],
  ['a bomb', () => zipSync({ ...workbookEntries({ 甲: '' }), 'xl/worksheets/s1.xml': new Uint8Array(40_000_000) }, { level: 1 }), 'limit-exceeded', 'partBytes'],
  ['many sheets that are bombs together', () => workbookFile(Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`s${index}`, `<sheetData/>${' '.repeat(1_000_000)}`]))), 'limit-exceeded', 'totalBytes'],
  ['a document type', () => sheet(`<!DOCTYPE w [<!ENTITY a "b">]><worksheet ${namespace}/>`), 'file-damaged', 'doctype'],
  ['XML that is not closed', () => sheet('<a><b></a>'), 'file-damaged', 'xml'],
  ['a million rows', () => workbookFile({ 甲: `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(500_000)}</sheetData>` }), 'limit-exceeded', 'elements'],
  ['rows on many sheets', () => workbookFile(Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`s${index}`, `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(20_000)}</sheetData>`]))), 'limit-exceeded', 'elements'],
  ['an address beyond the last', () => workbookFile({ 甲: sheetData([['<c r="XFE1"><v>1</v></c>']]) }), 'file-damaged', 'xml'],
  ['an address of its own invention', () => workbookFile({ 甲: sheetData([['<c r="__proto__"><v>1</v></c>']]) }), 'file-damaged', 'xml'],
  ['merged cells without end', () => workbookFile({ 甲: `${sheetData([[cell]])}<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(30_000)}</mergeCells>` }), 'limit-exceeded', 'merged'],
  ['merged cells over all there is', () => workbookFile({ 甲: `${sheetData([[cell, '<c r="XFD1048576"><v>1</v></c>']])}<mergeCells><mergeCell ref="A1:XFD1048575"/></mergeCells>` }), 'limit-exceeded', 'cells'],
  ['a row and a column of full length', () => workbookFile({ 甲: `<sheetData><row>${'<c><v>1</v></c>'.repeat(16_384)}</row>${'<row><c><v>1</v></c></row>'.repeat(20_000)}</sheetData>` }), 'limit-exceeded', 'cells'],
  ['a comb of columns', () => workbookFile({ 甲: `<sheetData><row>${Array.from({ length: 1500 }, (_, index) => `<c r="${addressName({ row: 0, column: 2 * index })}"><v>1</v></c>`).join('')}</row>${'<row><c><v>1</v></c></row>'.repeat(20_000)}</sheetData>` }), 'limit-exceeded', 'cells'],
  ['hundreds of sheets', () => workbookFile(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`s${index}`, '<sheetData/>']))), 'limit-exceeded', 'sheets'],
];

describe('a workbook with', () => {
  it.each(files)('%s is refused with its reason', (_, file, code, reason) => {
    const found = readXlsx(file(), 'a.xlsx');
    expect(found.diagnostics.map((finding) => [finding.code, finding.details?.['reason'] ?? finding.details?.['limit'], finding.place])).toEqual([[code, reason, { file: 'a.xlsx' }]]);
    expect(importFound(found).value).toBeUndefined();
  });

  it('its end cut off anywhere is refused', () => {
    for (let share = 1; share < 100; share += 3) {
      expect(readXlsx(good.slice(0, Math.floor((good.length * share) / 100))).diagnostics.map(({ code }) => code)).toEqual(['file-damaged']);
    }
  });

  it('any byte changed is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bytes = good.slice();
        bytes[at] = byte;
        const imported = importFound(readXlsx(bytes));
        expect(imported.diagnostics.every(({ code }) => code in diagnosticCodes)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('cells at the far corners is read without laying out what lies between', () => {
    const found = readXlsx(workbookFile({ 甲: `<sheetData><row r="1">${textCell('A1', '甲')}<c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>` }));
    expect(found.blocks.map((block) => (block.type === 'paragraph' ? block.text : block.type))).toEqual(['甲', '1', '2']);
  });

  it('one row as wide as a sheet is no table of a report', () => {
    const wide = Array.from({ length: 16_384 }, (_, index) => `<c><v>${index}</v></c>`).join('');
    const found = readXlsx(workbookFile({ 甲: `<sheetData>${`<row>${wide}</row>`.repeat(3)}</sheetData>` }));
    expect(importFound(found).diagnostics.map(({ code }) => code)).toEqual(['report-not-found']);
  });
});
