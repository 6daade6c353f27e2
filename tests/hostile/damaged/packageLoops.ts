/** Word files and workbooks whose parts lead back to themselves, lie over each other, or stand for far more than they are. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { sheetData, workbookFile } from '../../support/bareWorkbook.js';
import { claimedJpeg, claimedPng, packedPng } from '../../support/claimedPictures.js';
import { cityData, render } from '../../support/commandLine.js';
import type { DamagedFile } from '../../support/damagedFiles.js';
import { wordEntries, wordFile, wordParagraph } from '../../support/wordFile.js';

const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (targets: Readonly<Record<string, string>>): Uint8Array => strToU8(`<Relationships xmlns="${package_}">${Object.entries(targets).map(([type, target], index) => `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`);
const word = (name: string, bytes: () => Uint8Array, code: DamagedFile['code'], reason?: string): DamagedFile => ({ name: `Word: ${name}`, file: 'a.docx', bytes, ...(code && { code }), ...(reason !== undefined && { reason }) });
const workbook = (name: string, bytes: () => Uint8Array, code: DamagedFile['code'], reason?: string): DamagedFile => ({ ...word(name, bytes, code, reason), name: `workbook: ${name}`, file: 'a.xlsx' });

let rendered: Readonly<Record<string, Uint8Array>> | undefined;
/** The entries of a report of our own that shows a picture. */
const ours = (): Readonly<Record<string, Uint8Array>> => (rendered ??= unzipSync(new Uint8Array(readFileSync(join(render([cityData], ['--format', 'docx']), 'chenglan-2025.docx')))));
const withPicture = (bytes: Uint8Array): Uint8Array => zipSync(Object.fromEntries(Object.entries(ours()).map(([name, own]) => [name, name.includes('/media/') ? bytes : own])));

const recordsOf = (bytes: Buffer): readonly (readonly [name: string, at: number])[] => {
  const found: (readonly [string, number])[] = [];
  for (let at = 0; at + 46 < bytes.length; at += 1) if (bytes.readUInt32LE(at) === 0x02014b50) found.push([bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)), at]);
  return found;
};

/** Every entry of these stands for the bytes of one, as those of some bombs do: sizes, sum and place are the same. */
function overlapping(archive: Uint8Array, one: string, which: RegExp): Uint8Array {
  const bytes = Buffer.from(archive);
  const records = recordsOf(bytes);
  const [, whole] = records.find(([name]) => name === one)!;
  for (const [name, at] of records) {
    if (!which.test(name)) continue;
    for (const [from, to] of [[10, 12], [16, 28], [42, 46]] as const) bytes.copy(bytes, at + from, whole + from, whole + to);
  }
  return bytes;
}

const pictureOf = (name: string): string => `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><a:blip r:embed="rId-${name}"/></wp:inline></w:drawing></w:r></w:p>`;
const manyNames = Array.from({ length: 300 }, (_, index) => `p${index}.png`);
const longText = '公'.repeat(300_000);

/** Packages. */
export const packageLoops: readonly DamagedFile[] = [
  word('three hundred pictures that are one of 15 MB', () => overlapping(zipSync(wordEntries(manyNames.map(pictureOf).join(''), { media: Object.fromEntries(manyNames.map((name, index) => [name, index === 0 ? packedPng(1900, 1900) : new Uint8Array(1)])) }), { level: 0 }), 'word/media/p0.png', /media/), 'report-not-found'),
  word('parts that all are the document', () => overlapping(zipSync(wordEntries(wordParagraph('公开'), { styles: '', numbering: '' }), { level: 6 }), 'word/document.xml', /styles|numbering/), 'report-not-found'),
  word('a document that is its own styles and numbers', () => wordFile(wordParagraph('公开'), { entries: { 'word/_rels/document.xml.rels': relationships({ styles: 'document.xml', numbering: 'document.xml', officeDocument: '../word/document.xml' }) } }), 'report-not-found'),
  word('a package whose document is its list of parts', () => wordFile(wordParagraph('公开'), { entries: { '_rels/.rels': relationships({ officeDocument: '_rels/.rels' }) } }), 'file-damaged', 'noDocument'),
  word('styles based on each other', () => wordFile(wordParagraph('公开', '<w:pStyle w:val="a"/>'), { styles: '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>' }), 'report-not-found'),
  word('numbers that refer to each other', () => wordFile(wordParagraph('公开', '<w:numPr><w:numId w:val="1"/></w:numPr>'), { numbering: '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', styles: '<w:style w:type="numbering" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' }), 'report-not-found'),
  word('a directory that begins in itself', () => { const bytes = Buffer.from(wordFile(wordParagraph('公开'))); bytes.writeUInt32LE(bytes.length - 30, bytes.length - 6); return bytes; }, 'file-damaged', 'truncated'),
  word('a directory of more entries than it has', () => { const bytes = Buffer.from(wordFile(wordParagraph('公开'))); bytes.writeUInt16LE(1999, bytes.length - 12); return bytes; }, 'file-damaged', 'truncated'),
  word('a picture that claims 100,000 by 100,000 pixels', () => withPicture(claimedPng(100_000, 100_000)), 'limit-exceeded', 'picturePixels'),
  word('a picture of 150 MB in 150 kB', () => withPicture(packedPng(6200, 6200)), 'limit-exceeded', 'pictureBytes'),
  word('a JPEG that claims 65,535 by 65,535 pixels', () => withPicture(claimedJpeg(65535, 65535)), 'limit-exceeded', 'picturePixels'),
  workbook('ninety sheets that are one of a megabyte', () => overlapping(workbookFile(Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`s${index}`, index === 0 ? `<sheetData/>${' '.repeat(1_000_000)}` : '<sheetData/>']))), 'xl/worksheets/s1.xml', /worksheets/), 'limit-exceeded', 'totalBytes'),
  workbook('one text in two thousand cells', () => workbookFile({ 甲: sheetData(Array.from({ length: 2000 }, (_, index) => [`<c r="A${index + 1}" t="s"><v>0</v></c>`])) }, { strings: `<si><t>${longText}</t></si>` }), 'limit-exceeded'),
  workbook('a text there is none of', () => workbookFile({ 甲: sheetData([['<c r="A1" t="s"><v>4294967295</v></c>']]) }, { strings: '<si><t>一</t></si>' }), 'file-damaged'),
  workbook('a hundred thousand texts', () => workbookFile({ 甲: sheetData([['<c r="A1" t="s"><v>1</v></c>']]) }, { strings: '<si><t>公开</t></si>'.repeat(150_000) }), 'limit-exceeded', 'elements'),
  workbook('a text of a hundred thousand runs', () => workbookFile({ 甲: sheetData([['<c r="A1" t="s"><v>0</v></c>']]) }, { strings: `<si>${'<r><t>公</t></r>'.repeat(110_000)}</si>` }), 'limit-exceeded', 'elements'),
  workbook('sheets that are the list of sheets', () => workbookFile({ 甲: '<sheetData/>' }, { entries: { 'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${package_}"><Relationship Id="r1" Type="${office}/worksheet" Target="workbook.xml"/></Relationships>`) } }), 'report-not-found'),
];
