/** PDF and Word files measured as finished, damaged or made to do harm. */
import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { DamagedFile } from '../../support/damagedFiles.js';
import { pageOf, pdfOf, streamOf } from '../../support/pdfMaker.js';
import { wordEntries, wordFile, wordParagraph } from '../../support/wordFile.js';

const catalogue = '<</Type/Catalog/Pages 2 0 R>>';
const oneKid = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const bomb = deflateSync(Buffer.alloc(200_000_000, 0x20));
const good = pageOf(streamOf(Buffer.from('q Q')));
const tooCostly = /tooMuchMemory|tooSlow|pdfStructure/;

const pdf = (name: string, bytes: () => Uint8Array | string, code: DamagedFile['code'], reason?: string | RegExp): DamagedFile => ({
  name: `PDF: ${name}`,
  file: 'a.pdf',
  bytes,
  code,
  words: (file) => ['inspect', file, '--json'],
  ...(reason !== undefined && { reason }),
});
/** Reading it stops at a limit on what the whole process has, and that is near to what a test allows. */
const costly = (name: string, bytes: () => Uint8Array): DamagedFile => ({ ...pdf(name, bytes, 'file-damaged', tooCostly), alone: true });
const word = (name: string, bytes: () => Uint8Array, code: DamagedFile['code'], reason: string): DamagedFile => ({ name: `inspected Word: ${name}`, file: 'a.docx', bytes, code, reason, words: (file) => ['inspect', file, '--json'] });

/** Finished files. */
export const finishedFiles: readonly DamagedFile[] = [
  pdf('empty', () => '', 'file-damaged', 'notPdf'),
  pdf('null bytes', () => new Uint8Array(70_000), 'file-damaged', 'notPdf'),
  pdf('a page under its name', () => '<!DOCTYPE html><p>公开', 'file-damaged', 'notPdf'),
  pdf('its first line alone', () => '%PDF-1.7\n', 'file-damaged', 'pdfStructure'),
  pdf('its first third', () => good.subarray(0, 60), 'file-damaged', 'pdfStructure'),
  pdf('more bytes than are read', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(33 * 1024 * 1024)]), 'limit-exceeded'),
  pdf('no catalogue', () => pdfOf(['<</Type/Nothing>>']), 'file-damaged', 'pdfStructure'),
  pdf('pages that hold themselves', () => pdfOf([catalogue, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99>>']), 'file-damaged', 'pdfStructure'),
  pdf('hundreds of pages', () => pdfOf([catalogue, `<</Type/Pages/Kids[${'3 0 R '.repeat(600)}]/Count 600>>`, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>']), 'limit-exceeded', 'pages'),
  pdf('a password', () => Buffer.from(good.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(11111111111111111111111111111111)/U(22222222222222222222222222222222)/P -1>>/ID[(a)(a)]'), 'latin1'), 'file-damaged', 'encrypted'),
  costly('a bomb', () => pageOf(streamOf(bomb, '/FlateDecode'))),
  costly('a bomb in a bomb', () => pageOf(streamOf(deflateSync(bomb), '[/FlateDecode/FlateDecode]'))),
  costly('operators without end', () => pageOf(streamOf(deflateSync(Buffer.from('q 0 0 m 9 0 l S Q\n'.repeat(3_000_000))), '/FlateDecode'))),
  costly('arrays in arrays', () => pdfOf([catalogue, oneKid, `<</Type/Page/Parent 2 0 R/MediaBox ${'['.repeat(200_000)}`, streamOf(Buffer.from('q Q'))])),
  { name: 'PDF: a folder in its place', file: 'a.pdf', words: (file) => ['inspect', file, '--json'], code: 'file-unreadable', reason: 'EISDIR', exit: 3 },
  { name: 'OFD, which is not read', file: 'a.ofd', bytes: () => good, words: (file) => ['inspect', file, '--json'], code: 'unsupported-format', exit: 2 },
  word('empty', () => new Uint8Array(), 'file-damaged', 'notZip'),
  word('half of it', () => { const whole = wordFile(wordParagraph('公开')); return whole.slice(0, whole.length / 2); }, 'file-damaged', 'truncated'),
  word('a bomb', () => zipSync({ ...wordEntries(''), 'word/document.xml': new Uint8Array(200_000_000) }, { level: 1 }), 'limit-exceeded', 'partBytes'),
];
