/** All that a report says is in the finished files, in its order, every cell in its row and column; read back by others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { cityData, render, root, seedData } from '../support/commandLine.js';
import { documentOf, expectedOf, expectedOfSeed, textOf } from '../support/expectedText.js';
import type { ExpectedPart } from '../support/expectedText.js';
import { takeTable } from '../support/joinedRows.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../support/libreoffice.js';
import { describeIf, hasTools, readTool } from '../support/outsideTools.js';
import { readPdf } from '../support/pdfPages.js';
import { fold, hasSeed, seedPlainText } from '../support/seedText.js';
import { drawnTables, rowsOfDrawnTable, rowsOfWordTables } from '../support/tableCells.js';

const reports: readonly { readonly name: string; readonly data: string; readonly expected: () => Promise<readonly ExpectedPart[]> }[] = [
  ...(hasSeed() ? [{ name: 'xingguo-2020', data: seedData, expected: async () => expectedOfSeed() }] : []),
  { name: 'chenglan-2025', data: cityData, expected: async () => expectedOf(await documentOf(cityData)) },
];

let folder: string;
beforeAll(() => {
  folder = render(reports.map(({ data }) => data));
});

const tablesOf = (parts: readonly ExpectedPart[]) => parts.flatMap((part) => (part.type === 'table' ? [part] : []));
const paragraphsOf = (parts: readonly ExpectedPart[]): readonly string[] => parts.flatMap((part) => (part.type === 'paragraph' ? [part.text] : []));

/** The paragraphs that do not stand in the text behind the one before. */
function lostParagraphs(paragraphs: readonly string[], text: string): readonly string[] {
  let position = 0;
  return paragraphs.filter((paragraph) => {
    const found = text.indexOf(paragraph, position);
    if (found >= 0) position = found + paragraph.length;
    return found < 0;
  });
}

/** The text of a PDF without its page numbers. */
function proseOfPdf(file: string, mode: readonly string[]): string {
  const pages = readTool('pdftotext', [...mode, '-enc', 'UTF-8', file, '-']).split('\f');
  return fold(pages.map((page) => page.replace(/^\s*—\s*\d+\s*—\s*$/gm, '')).join('\n'));
}

describeIf(hasTools('pdftotext', 'qpdf')).each(reports)('$name.pdf', ({ name, expected }) => {
  it.each([[[]], [['-raw']]])('has every paragraph, in order (pdftotext %p)', async (mode) => {
    expect(lostParagraphs(paragraphsOf(await expected()), proseOfPdf(join(folder, `${name}.pdf`), mode))).toEqual([]);
  });

  it('has every table cell in its row and column, made out from the ruled lines', async () => {
    const drawn = readPdf(join(folder, `${name}.pdf`)).flatMap(drawnTables).map(rowsOfDrawnTable);
    for (const table of tablesOf(await expected())) {
      expect(takeTable(drawn, table)).toEqual(table.rows);
    }
    expect(drawn).toEqual([]);
  });
});

describe.each(reports)('$name.docx', ({ name, expected }) => {
  const docx = (): string => join(folder, `${name}.docx`);

  it('has all text in order and nothing else (mammoth)', async () => {
    const { value } = await mammoth.extractRawText({ path: docx() });
    expect(fold(value)).toBe(textOf(await expected()));
  });

  it('has every table cell in its row and column', async () => {
    const xml = strFromU8(unzipSync(readFileSync(docx()))['word/document.xml']!);
    expect(rowsOfWordTables(xml)).toEqual(tablesOf(await expected()).map(({ rows }) => rows));
  });
});

describeIf(libreOfficeIsReady(join(root, 'fonts')))('read by LibreOffice', () => {
  it('each Word file has all text in order and nothing else', async () => {
    const files = reports.map(({ name }) => join(folder, `${name}.docx`));
    const texts = await convertWithLibreOffice(files, 'txt:Text (encoded):UTF8', { fontsFolder: join(root, 'fonts') });
    for (const [index, { expected }] of reports.entries()) expect(fold(readFileSync(texts[index]!, 'utf8'))).toBe(textOf(await expected()));
  });
});

describeIf(hasSeed())('the expectation itself', () => {
  it('is the whole sample and nothing but the sample', () => {
    expect(textOf(expectedOfSeed())).toBe(seedPlainText());
  });
});
