/** The example under a cover from its data file to both files: text, order and places, read by other programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { coverData, gongkai, render, root } from '../support/commandLine.js';
import { documentOf, expectedOf, textOf } from '../support/expectedText.js';
import type { ExpectedPart } from '../support/expectedText.js';
import { inkBox } from '../support/ink.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../support/libreoffice.js';
import { docxFaults } from '../support/ooxmlValidator.js';
import { ooxmlSchemasAreReady } from '../support/ooxmlSchemas.js';
import { describeIf, hasTools, readTool, runTool } from '../support/outsideTools.js';
import { readPdf } from '../support/pdfPages.js';
import type { Line, PdfPage } from '../support/pdfPages.js';
import { fold } from '../support/seedText.js';
import { rowsOfWordTables } from '../support/tableCells.js';

const millimetre = 72 / 25.4;
const area = { left: 28 * millimetre, right: 184 * millimetre, top: 37 * millimetre, bottom: 262 * millimetre };

let folder: string;
let expected: readonly ExpectedPart[];
const file = (ending: string): string => join(folder, `yunzhang-2025-cover.${ending}`);
beforeAll(async () => {
  folder = render([coverData]);
  expected = expectedOf(await documentOf(coverData));
});

describe('the data file', () => {
  it('gives one warning, that a classified report cannot be published', () => {
    const { code, stdout } = gongkai(['check', coverData, '--json']);
    const [checked] = JSON.parse(stdout) as readonly { readonly diagnostics: readonly { readonly code: string }[] }[];
    expect([code, checked!.diagnostics.map((finding) => finding.code)]).toEqual([0, ['report-classified']]);
  });
});

describe('rendering', () => {
  it('gives the same bytes again', () => {
    const again = render([coverData], [], { TZ: 'Asia/Shanghai' });
    for (const ending of ['docx', 'pdf']) expect(readFileSync(join(again, `yunzhang-2025-cover.${ending}`)).equals(readFileSync(file(ending)))).toBe(true);
  });
});

describeIf(hasTools('pdftotext', 'qpdf'))('the PDF', () => {
  it('has every part in the order of the standard', () => {
    const pages = readTool('pdftotext', ['-raw', '-enc', 'UTF-8', file('pdf'), '-']).split('\f');
    const text = fold(pages.map((page) => page.replace(/^\s*—\s*\d+\s*—\s*$/gm, '')).join('\n'));
    let position = 0;
    const lost = expected.filter((part) => {
      if (part.type === 'table') return false;
      const found = text.indexOf(part.text, position);
      if (found >= 0) position = found + part.text.length;
      return found < 0;
    });
    expect(lost).toEqual([]);
  });

  it('is sound to qpdf', () => {
    expect(runTool('qpdf', ['--check', file('pdf')]).status).toBe(0);
  });
});

describe('the Word file', () => {
  it('has all text in order and nothing else (mammoth)', async () => {
    const { value } = await mammoth.extractRawText({ path: file('docx') });
    expect(fold(value)).toBe(textOf(expected));
  });

  it('has the official tables between the joint mark and the imprint', () => {
    const tables = rowsOfWordTables(strFromU8(unzipSync(readFileSync(file('docx')))['word/document.xml']!));
    expect(tables.slice(1, -1)).toEqual(expected.flatMap((part) => (part.type === 'table' ? [part.rows] : [])));
    expect(tables[0]).toEqual([['澄岚市云章区人民政府办公室澄岚市云章区数据局', '文件']]);
    expect(tables.at(-1)!.map((row) => row.map((text) => text.slice(0, 3)))).toEqual([['抄送：'], ['澄岚市', '202']]);
  });

  const withSchemas = ooxmlSchemasAreReady() ? it : it.skip;
  withSchemas('has no fault against ISO/IEC 29500 and the rules between its parts', async () => {
    expect(await docxFaults(new Uint8Array(readFileSync(file('docx'))))).toEqual([]);
  });
});

describeIf(libreOfficeIsReady(join(root, 'fonts')) && hasTools('pdftotext', 'qpdf', 'pdftoppm'))('the Word file in LibreOffice beside the PDF', () => {
  let converted: string;
  let pages: readonly PdfPage[];
  let own: readonly PdfPage[];
  beforeAll(async () => {
    [converted] = (await convertWithLibreOffice([file('docx')], 'pdf', { fontsFolder: join(root, 'fonts') })) as [string];
    pages = readPdf(converted);
    own = readPdf(file('pdf'));
  });
  const lineOf = (all: readonly PdfPage[], start: string): { readonly page: number; readonly line: Line } => {
    const found = all.flatMap(({ lines }, index) => lines.map((line) => ({ page: index + 1, line }))).find(({ line }) => fold(line.text).startsWith(start));
    if (!found) throw new Error(`No line ${start}`);
    return found;
  };

  it('has as many pages, an even number', () => {
    expect([pages.length, pages.length % 2]).toEqual([own.length, 0]);
  });

  it.each(['000018', '秘密★1年', '加急', '云政办', '澄岚市人民政府办公室：', '附件：1.', '2.云章区', '（联系人', '附件1', '附件2', '抄送：'])('has %s on the same page, at the same height and left edge, within 1.5 mm', (start) => {
    const [there, here] = [lineOf(pages, start), lineOf(own, start)];
    const middle = ({ line }: { readonly line: Line }): number => (line.top + line.bottom) / 2;
    expect(there.page).toBe(here.page);
    expect(Math.abs(there.line.left - here.line.left) / millimetre).toBeLessThan(1.5);
    expect(Math.abs(middle(there) - middle(here)) / millimetre).toBeLessThan(1.5);
  });

  it('begins the red mark within 2 mm of 35 mm below the upper edge of the text area, on one line each', () => {
    const mark = inkBox(converted, 1, { left: 0, right: 210 * millimetre, top: area.top + 33 * millimetre, bottom: area.top + 60 * millimetre });
    expect(Math.abs((mark.top - area.top) / millimetre - 35)).toBeLessThan(2);
    expect(Math.abs((mark.left + mark.right - area.left - area.right) / 2 / millimetre)).toBeLessThan(1.5);
    expect((mark.right - mark.left) / millimetre).toBeLessThan(156);
  });

  it('ends the imprint on the lower edge of the text area, within half a millimetre', () => {
    const rule = inkBox(converted, pages.length, { left: area.left - 20, right: area.right + 20, top: area.bottom - 8, bottom: area.bottom + 8 });
    expect(Math.abs(rule.bottom - area.bottom) / millimetre).toBeLessThan(0.5);
    expect(Math.abs((rule.right - rule.left) / millimetre - 156)).toBeLessThan(1);
  });
});
