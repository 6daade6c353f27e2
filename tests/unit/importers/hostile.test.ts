/** Damaged and hostile documents end in a typed finding; nothing throws, nothing is written. */
import fc from 'fast-check';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { diagnosticCodes } from '../../../src/diagnostics/codes.js';
import { readDocx } from '../../../src/importers/docx/readDocx.js';
import { readHtml } from '../../../src/importers/html/readHtml.js';
import type { FoundDocument } from '../../../src/importers/recognise/found.js';
import { importFound } from '../../../src/importers/recognise/importFound.js';
import { wordEntries, wordFile, wordParagraph, wordPart } from '../../support/wordFile.js';

const told = ({ diagnostics }: FoundDocument): readonly unknown[] => diagnostics.map(({ code, details }) => [code, details?.['reason'] ?? details?.['limit']]);
const withDocument = (text: string): Uint8Array => zipSync({ ...wordEntries(''), 'word/document.xml': strToU8(text) });

/** Changes the fields of the directory entry of a name; `field` counts from the entry's beginning. */
function patched(archive: Uint8Array, name: string, changes: readonly (readonly [field: number, value: number, size: 2 | 4])[]): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) !== name) continue;
    for (const [field, value, size] of changes) size === 2 ? view.setUint16(at + field, value, true) : view.setUint32(at + field, value, true);
    return bytes;
  }
  throw new Error(`No entry ${name}`);
}

const good = wordFile(wordParagraph('公开'));
const cell = '<w:tc><w:p/></w:tc>';

const files: readonly (readonly [string, () => Uint8Array, string, string])[] = [
  ['nothing at all', () => new Uint8Array(), 'file-damaged', 'notZip'],
  ['something else', () => strToU8('%PDF-1.7'), 'file-damaged', 'notZip'],
  ['a document of old Word', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]), 'file-damaged', 'oldWord'],
  ['a package without a document', () => zipSync({ 'a.txt': strToU8('a') }), 'file-damaged', 'noDocument'],
  ['a directory that claims more than there is', () => patched(good, 'word/document.xml', [[42, 0xffffff, 4]]), 'file-damaged', 'truncated'],
  ['a locked entry', () => patched(good, 'word/document.xml', [[8, 1, 2]]), 'file-damaged', 'compression'],
  ['an unknown compression', () => patched(good, 'word/document.xml', [[10, 99, 2]]), 'file-damaged', 'compression'],
  ['a wrong checksum', () => patched(good, 'word/document.xml', [[16, 12345, 4]]), 'file-damaged', 'checksum'],
  ['more than the size it claims', () => patched(good, 'word/document.xml', [[24, 10, 4]]), 'file-damaged', 'checksum'],
  ['less than the size it claims', () => patched(good, 'word/document.xml', [[24, 100_000, 4]]), 'file-damaged', 'truncated'],
  ['a name that leads up', () => wordFile('', { entries: { '../../outside.txt': strToU8('x') } }), 'file-damaged', 'entryName'],
  ['a name from the root', () => wordFile('', { entries: { '/outside.txt': strToU8('x') } }), 'file-damaged', 'entryName'],
  ['a name on a drive', () => wordFile('', { entries: { 'C:\\outside.txt': strToU8('x') } }), 'file-damaged', 'entryName'],
  ['thousands of entries', () => wordFile('', { entries: Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`e${index}`, new Uint8Array()])) }), 'limit-exceeded', 'entries'],
  ['a bomb that says so', () => zipSync({ ...wordEntries(''), 'word/document.xml': new Uint8Array(40_000_000) }, { level: 1 }), 'limit-exceeded', 'partBytes'],
  ['a bomb that lies', () => patched(zipSync({ ...wordEntries(''), 'word/document.xml': new Uint8Array(40_000_000) }, { level: 1 }), 'word/document.xml', [[24, 1000, 4]]), 'file-damaged', 'checksum'],
  ['a document type', () => withDocument(`<!DOCTYPE w [<!ENTITY a "b">]>${wordPart('document', '<w:body/>').slice(38)}`), 'file-damaged', 'doctype'],
  ['an entity from a file', () => withDocument('<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'), 'file-damaged', 'doctype'],
  ['an entity nobody defined', () => withDocument(wordPart('document', '<w:body>&lol;</w:body>')), 'file-damaged', 'xml'],
  ['XML that is not closed', () => withDocument('<a><b></a>'), 'file-damaged', 'xml'],
  ['bytes that are no UTF-8', () => zipSync({ ...wordEntries(''), 'word/document.xml': new Uint8Array([0x3c, 0x61, 0xff, 0xff, 0x2f, 0x3e]) }), 'file-damaged', 'xml'],
  ['a million levels', () => withDocument(`${'<a>'.repeat(1_000_000)}`), 'limit-exceeded', 'depth'],
  ['a million elements', () => withDocument(wordPart('document', `<w:body>${'<w:p/>'.repeat(1_000_000)}</w:body>`)), 'limit-exceeded', 'elements'],
  ['a million rows', () => wordFile(`<w:tbl>${`<w:tr>${cell}</w:tr>`.repeat(300_000)}</w:tbl>`), 'limit-exceeded', 'elements'],
];

describe('a Word file with', () => {
  it.each(files)('%s is refused with its reason', (_, file, code, reason) => {
    const found = readDocx(file(), 'a.docx');
    expect(told(found)).toEqual([[code, reason]]);
    expect(found.diagnostics[0]!.place).toEqual({ file: 'a.docx' });
    expect(importFound(found).value).toBeUndefined();
  });

  it('its end cut off anywhere is refused', () => {
    for (let share = 1; share < 100; share += 3) {
      const found = readDocx(good.slice(0, Math.floor((good.length * share) / 100)));
      expect(found.diagnostics.map(({ code }) => code)).toEqual(['file-damaged']);
    }
  });

  it('any byte changed is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bytes = good.slice();
        bytes[at] = byte;
        const found = readDocx(bytes);
        expect(found.diagnostics.every(({ code }) => code in diagnosticCodes)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('spans without measure is a table too large, and no memory is taken for it', () => {
    const wide = wordFile(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${wordParagraph('1')}</w:tc></w:tr></w:tbl>${wordParagraph('一、总体情况')}${wordParagraph('二、主动公开政府信息情况')}`);
    expect(importFound(readDocx(wide)).diagnostics.map(({ code }) => code)).not.toContain('file-damaged');
  });

  it('names that reach a prototype has them as names', () => {
    const found = readDocx(wordFile(`<w:p __proto__="x" constructor="y"><w:r><w:t __proto__="z">公开</w:t></w:r></w:p>`, { entries: { '__proto__': strToU8('x') } }));
    expect(found.blocks).toMatchObject([{ text: '公开' }]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('a picture that is a bomb is refused', () => {
    const media = { 'a.png': new Uint8Array(20_000_000) };
    const file = wordFile('<w:p><w:r><w:drawing><a:blip r:embed="rId-a.png"/></w:drawing></w:r></w:p>', { media });
    expect(told(readDocx(file))).toEqual([['limit-exceeded', 'partBytes']]);
  });
});

describe('a page with', () => {
  it.each([
    ['a million rows', () => `<table>${'<tr><td>1'.repeat(1_000_000)}`, 'elements'],
    ['a million levels', () => '<div>'.repeat(1_000_000), 'depth'],
    ['a million levels of formatting', () => '<b><i>'.repeat(500_000), 'depth'],
    ['nested tables without end', () => '<table><tr><td>'.repeat(100_000), 'depth'],
    ['more characters than any report', () => 'a'.repeat(16_000_001), 'characters'],
  ])('%s is refused', (_, page, limit) => {
    expect(told(readHtml(page()))).toEqual([['limit-exceeded', limit]]);
  });

  it('spans without measure is read within limits', () => {
    const found = readHtml(`<h2>一、总体情况</h2><table>${'<tr><td colspan=99999999 rowspan=99999999>1</td></tr>'.repeat(200)}</table><h2>二、主动公开政府信息情况</h2>`);
    expect(importFound(found).diagnostics.map(({ code }) => code)).toContain('limit-exceeded');
  });

  it.each([
    ['white space without end', `${' '.repeat(200_000)}甲`],
    ['blanks without end', `${'&nbsp;'.repeat(200_000)}甲`],
    ['lines without end', `<table><tr><td>${'甲<br>'.repeat(10_000)}</td></tr><tr><td>1</td></tr></table>`],
    ['brackets without end', `<p>${'（'.repeat(300_000)}</p>`],
    ['marks without end', `<p>${'。'.repeat(100_000)}${'：'.repeat(100_000)}</p>`],
    ['one word without end', `<p>（一）${'公开'.repeat(200_000)}</p>`],
  ])('%s in time that grows with it', (_, text) => {
    const page = `<p>一、总体情况</p><div>${text}</div><p>二、主动公开政府信息情况</p><p>${text}</p>`;
    // Time that grew with the square would outlast any test.
    expect(importFound(readHtml(page)).value).toBeDefined();
  });

  it('any nonsense is read', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<table>', '</table>', '<tr>', '<td colspan=3>', '<td rowspan=0>', '<p>', '</div>', '<b>', '一、总体情况', '自然人', '总计', '1', '<br>', '<![CDATA[', '<!--', '-->', '\u0000', '&#x202e;', '<svg>', '<math>', '<li>', '<ol>'), { maxLength: 80 }), (parts) => {
        expect(importFound(readHtml(parts.join(''))).diagnostics.every(({ code }) => code in diagnosticCodes)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('a stream that fflate cannot have made is no page', () => {
    expect(importFound(readHtml(String.fromCharCode(...deflateSync(strToU8('公开'))))).value).toBeUndefined();
  });
});
