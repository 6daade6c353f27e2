/** Word files and workbooks, read for reports or inspected, that are damaged or made to do harm. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { fillInWorkbook } from '../../../src/workbook/fillInWorkbook.js';
import { seedData } from '../../support/commandLine.js';
import { sheetData, workbookEntries, workbookFile } from '../../support/bareWorkbook.js';
import type { DamagedFile } from '../../support/damagedFiles.js';
import { wordEntries, wordFile, wordParagraph, wordPart } from '../../support/wordFile.js';

const good = wordFile(wordParagraph('公开'));
const workbook = fillInWorkbook({ year: 2026 }).bytes!;
const cell = '<c r="A1"><v>1</v></c>';
const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2);
const withDocument = (text: string): Uint8Array => zipSync({ ...wordEntries(''), 'word/document.xml': strToU8(text) });
const withSheet = (text: string): Uint8Array => zipSync({ ...workbookEntries({ 甲: '' }), 'xl/worksheets/s1.xml': strToU8(text) });

/** Changes every field of the directory at its place in an entry; what is written there is a lie. */
function lying(archive: Uint8Array, field: number, value: number, size: 2 | 4): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (size === 2) view.setUint16(at + field, value, true);
    else view.setUint32(at + field, value, true);
  }
  return bytes;
}

/** The entry of one name is written twice. */
function repeated(archive: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(archive).toString('latin1').replaceAll(from, to), 'latin1'));
}

interface Fault {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly code: DamagedFile['code'];
  readonly reason?: string;
}

/** Wrong in any package: `one` makes a sound one with further entries. */
const inAny = (one: (entries: Record<string, Uint8Array>) => Uint8Array): readonly Fault[] => [
  { name: 'empty', bytes: () => new Uint8Array(), code: 'file-damaged', reason: 'notZip' },
  { name: 'null bytes', bytes: () => new Uint8Array(70_000), code: 'file-damaged', reason: 'notZip' },
  { name: 'of the old format', bytes: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]), code: 'file-damaged', reason: 'oldWord' },
  { name: 'half of it', bytes: () => half(one({})), code: 'file-damaged', reason: 'truncated' },
  { name: 'its end alone', bytes: () => one({}).slice(-22), code: 'file-damaged', reason: 'truncated' },
  { name: 'a name that leads up', bytes: () => one({ '../../outside.txt': strToU8('x') }), code: 'file-damaged', reason: 'entryName' },
  { name: 'a name from the root', bytes: () => one({ '/etc/passwd': strToU8('x') }), code: 'file-damaged', reason: 'entryName' },
  { name: 'a name on a drive', bytes: () => one({ 'C:\\x.txt': strToU8('x') }), code: 'file-damaged', reason: 'entryName' },
  { name: 'a name with a null byte', bytes: () => one({ 'a\0b': strToU8('x') }), code: 'file-damaged', reason: 'entryName' },
  { name: 'one name twice', bytes: () => repeated(one({ 'aaaa.txt': strToU8('x'), 'bbbb.txt': strToU8('y') }), 'bbbb.txt', 'aaaa.txt'), code: 'file-damaged', reason: 'repeatedEntry' },
  { name: 'thousands of entries', bytes: () => one(Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`e${index}`, new Uint8Array()]))), code: 'limit-exceeded', reason: 'entries' },
  { name: 'sizes of 4 GB', bytes: () => lying(one({}), 24, 0xffffffff, 4), code: 'limit-exceeded', reason: 'partBytes' },
  { name: 'packed sizes of 4 GB', bytes: () => lying(one({}), 20, 0xffffffff, 4), code: 'file-damaged', reason: 'truncated' },
  { name: 'less in it than it claims', bytes: () => lying(one({}), 24, 1_000_000, 4), code: 'file-damaged', reason: 'truncated' },
  { name: 'more in it than it claims', bytes: () => lying(one({}), 24, 10, 4), code: 'file-damaged', reason: 'checksum' },
  { name: 'places behind its end', bytes: () => lying(one({}), 42, 0xfffffff0, 4), code: 'file-damaged', reason: 'truncated' },
  { name: 'wrong checksums', bytes: () => lying(one({}), 16, 1, 4), code: 'file-damaged', reason: 'checksum' },
  { name: 'locked entries', bytes: () => lying(one({}), 8, 1, 2), code: 'file-damaged', reason: 'compression' },
  { name: 'a compression nobody knows', bytes: () => lying(one({}), 10, 99, 2), code: 'file-damaged', reason: 'compression' },
];

const inWord: readonly Fault[] = [
  ...inAny((entries) => wordFile(wordParagraph('公开'), { entries })),
  { name: 'a bomb', bytes: () => zipSync({ ...wordEntries(''), 'word/document.xml': new Uint8Array(200_000_000) }, { level: 1 }), code: 'limit-exceeded', reason: 'partBytes' },
  { name: 'a bomb that lies', bytes: () => lying(zipSync({ ...wordEntries(''), 'word/document.xml': new Uint8Array(40_000_000) }, { level: 1 }), 24, 1000, 4), code: 'file-damaged' },
  { name: 'a package in a package', bytes: () => zipSync({ 'inner.docx': good }), code: 'file-damaged', reason: 'noDocument' },
  { name: 'a document type', bytes: () => withDocument(`<!DOCTYPE w [<!ENTITY a "b">]>${wordPart('document', '<w:body/>').slice(38)}`), code: 'file-damaged', reason: 'doctype' },
  { name: 'an entity from a file', bytes: () => withDocument('<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'), code: 'file-damaged', reason: 'doctype' },
  { name: 'an entity nobody defined', bytes: () => withDocument(wordPart('document', '<w:body>&lol;</w:body>')), code: 'file-damaged', reason: 'xml' },
  { name: 'XML in UTF-16, which is allowed, without a word', bytes: () => zipSync({ ...wordEntries(''), 'word/document.xml': Buffer.from(`\ufeff${wordPart('document', '<w:body/>')}`, 'utf16le') }), code: 'report-not-found' },
  { name: 'a million levels', bytes: () => withDocument('<a>'.repeat(1_000_000)), code: 'limit-exceeded', reason: 'depth' },
  { name: 'a million elements', bytes: () => withDocument(wordPart('document', `<w:body>${'<w:p/>'.repeat(1_000_000)}</w:body>`)), code: 'limit-exceeded', reason: 'elements' },
];

const inWorkbook: readonly Fault[] = [
  ...inAny((entries) => workbookFile({ 甲: sheetData([[cell]]) }, { entries })),
  { name: 'half of ours', bytes: () => half(workbook), code: 'file-damaged', reason: 'truncated' },
  { name: 'a Word document', bytes: () => good, code: 'file-damaged', reason: 'noWorkbook' },
  { name: 'a bomb', bytes: () => zipSync({ ...workbookEntries({ 甲: '' }), 'xl/worksheets/s1.xml': new Uint8Array(200_000_000) }, { level: 1 }), code: 'limit-exceeded', reason: 'partBytes' },
  { name: 'a document type', bytes: () => withSheet(`<!DOCTYPE w [<!ENTITY a "b">]><worksheet ${namespace}/>`), code: 'file-damaged', reason: 'doctype' },
  { name: 'a sheetId of 2^31', bytes: () => zipSync({ ...workbookEntries({ 甲: sheetData([[cell]]) }), 'xl/workbook.xml': strToU8(new TextDecoder().decode(workbookEntries({ 甲: '' })['xl/workbook.xml']).replace('sheetId="1"', 'sheetId="2147483648"')) }), code: 'report-not-found' },
  { name: 'a row beyond the last', bytes: () => workbookFile({ 甲: '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>' }), code: 'file-damaged', reason: 'xml' },
  { name: 'a column beyond the last', bytes: () => workbookFile({ 甲: sheetData([['<c r="XFE1"><v>1</v></c>']]) }), code: 'file-damaged', reason: 'xml' },
  { name: 'an address of its own invention', bytes: () => workbookFile({ 甲: sheetData([['<c r="__proto__"><v>1</v></c>']]) }), code: 'file-damaged', reason: 'xml' },
  { name: 'cells merged over all there is', bytes: () => workbookFile({ 甲: `${sheetData([[cell, '<c r="XFD1048576"><v>1</v></c>']])}<mergeCells><mergeCell ref="A1:XFD1048575"/></mergeCells>` }), code: 'limit-exceeded', reason: 'cells' },
  { name: 'a million rows', bytes: () => workbookFile({ 甲: `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(500_000)}</sheetData>` }), code: 'limit-exceeded', reason: 'elements' },
  { name: 'hundreds of sheets', bytes: () => workbookFile(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`s${index}`, '<sheetData/>']))), code: 'limit-exceeded', reason: 'sheets' },
];

/** Archives of other kinds under the name, and data files under a package's. */
const others: readonly DamagedFile[] = [
  { name: 'Word: a data file under its name', file: 'a.docx', bytes: () => readFileSync(seedData), code: 'file-damaged', reason: 'notZip' },
  { name: 'Word: a folder in its place', file: 'a.docx', code: 'file-unreadable', reason: 'EISDIR', exit: 3 },
  { name: 'workbook: a folder in its place', file: 'a.xlsx', code: 'file-unreadable', reason: 'EISDIR', exit: 3 },
];

/** Packages read for a report. */
export const packages: readonly DamagedFile[] = [
  ...inWord.map((fault) => ({ ...fault, name: `Word: ${fault.name}`, file: 'a.docx' })),
  ...inWorkbook.map((fault) => ({ ...fault, name: `workbook: ${fault.name}`, file: 'a.xlsx' })),
  ...others,
];

