/** The stress set for tables in finished files, read back by others: every cell in its row and column, in PDF and through LibreOffice. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Table } from '../../src/document/nodes.js';
import { layoutDocument } from '../../src/layout/layoutDocument.js';
import { renderDocx } from '../../src/renderers/docx/renderDocx.js';
import { renderPdf } from '../../src/renderers/pdf/renderPdf.js';
import { gbt9704 } from '../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../src/stylesheet/resolve.js';
import { bodyLines, documentOf, paragraph } from '../support/documents.js';
import { facesHere } from '../support/freeFaces.js';
import { takeTable } from '../support/joinedRows.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../support/libreoffice.js';
import { mergedTables } from '../support/mergedTables.js';
import { describeIf, hasTools } from '../support/outsideTools.js';
import { readPdf } from '../support/pdfPages.js';
import type { PdfPage } from '../support/pdfPages.js';
import { stressTables } from '../support/stressTables.js';
import type { StressTable } from '../support/stressTables.js';
import { drawnTables, rowsOfDrawnTable, rowsOfTable } from '../support/tableCells.js';

const stylesheet = resolveStylesheet(gbt9704);

/** Rows in which no cell begins cannot be told from the rules alone. */
const isReadable = (table: Table): boolean => table.rows.every(({ cells }) => cells.length > 0);
const merged = fc.sample(mergedTables(60).map(({ table }) => table).filter(isReadable), { seed: 9704, numRuns: 10 });

/** Cells taller than a page have more drawn rows than rows; the unit tests look at them. */
const isWhole = ({ name }: StressTable): boolean => !name.includes('taller than a page');
const sets: Readonly<Record<string, readonly StressTable[]>> = {
  'upright, form of 2019': stressTables('portrait').filter((one) => isWhole(one) && one.name.startsWith('2019')),
  'upright, form of 2021': stressTables('portrait').filter((one) => isWhole(one) && one.name.startsWith('2021')),
  'wide, form of 2019': stressTables('landscape').filter((one) => isWhole(one) && one.name.startsWith('2019')),
  'wide, form of 2021': stressTables('landscape').filter((one) => isWhole(one) && one.name.startsWith('2021')),
  merged: merged.map((table, index) => ({ name: `merged ${index}`, table })),
};
/** Tables LibreOffice is left to cut where it will: one label over more pages than an official table takes, any merges. */
const isLeftAlone = ({ name }: StressTable): boolean => name.includes('applications, three times the rows under one label') || name.startsWith('merged');

interface Files {
  readonly pdf: readonly PdfPage[];
  readonly docx: string;
}

async function written({ table }: StressTable, folder: string, name: string): Promise<Files> {
  const fontSet = await facesHere();
  const document = documentOf(bodyLines(6), paragraph('三、标题', 'heading1'), table, bodyLines(3));
  const { pages } = layoutDocument(document, stylesheet, fontSet, new Map());
  const [pdf, docx] = [join(folder, `${name}.pdf`), join(folder, `${name}.docx`)];
  writeFileSync(pdf, await renderPdf(pages!, fontSet, new Map()));
  writeFileSync(docx, await renderDocx(document, stylesheet, new Map()));
  return { pdf: readPdf(pdf), docx };
}

const tablesOn = (pages: readonly PdfPage[]) => pages.flatMap(drawnTables).map(rowsOfDrawnTable);
const rowsByPage = (pages: readonly PdfPage[]) => pages.map((page) => drawnTables(page).map((cells) => rowsOfDrawnTable(cells).length));

/** The rows of a table as read back, and what else was drawn like a table. */
function readBack(table: Table, pages: readonly PdfPage[]) {
  const left = tablesOn(pages);
  const rows = takeTable(left, { rows: rowsOfTable(table), headerRowCount: table.headerRowCount });
  return { rows, left };
}

describeIf(hasTools('pdftotext', 'qpdf')).each(Object.entries(sets))('the stress set in finished files: %s', (_kind, tables) => {
  const files: Files[] = [];
  const office: (readonly PdfPage[])[] = [];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-stress-'));
    for (const [index, table] of tables.entries()) files.push(await written(table, folder, `table-${index}`));
    if (!libreOfficeIsReady()) return;
    const converted = await convertWithLibreOffice(files.map(({ docx }) => docx), 'pdf');
    office.push(...converted.map(readPdf));
  }, 300_000);

  it.each(tables.map(({ name }, index) => [name, index] as const))('PDF: %s: every cell in its row and column, once', (_, index) => {
    const { table } = tables[index]!;
    expect(readBack(table, files[index]!.pdf)).toEqual({ rows: rowsOfTable(table), left: [] });
  });

  describeIf(libreOfficeIsReady())('through LibreOffice', () => {
    it.each(tables.map(({ name }, index) => [name, index] as const))('Word: %s: every cell in its row and column, once', (_, index) => {
      const { table } = tables[index]!;
      expect(readBack(table, office[index]!)).toEqual({ rows: rowsOfTable(table), left: [] });
    });

    it('Word: each row of the official tables on the page it has in the PDF', () => {
      const held = tables.flatMap((one, index) => (isLeftAlone(one) ? [] : [{ name: one.name, word: rowsByPage(office[index]!), pdf: rowsByPage(files[index]!.pdf) }]));
      expect(held.filter(({ word, pdf }) => JSON.stringify(word) !== JSON.stringify(pdf))).toEqual([]);
    });
  });
});
