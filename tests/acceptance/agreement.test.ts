/** Word file and PDF are the same document: lines, pages and table rows of 22 reports, the Word files set by LibreOffice. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Images } from '../../src/document/nodes.js';
import type { Report } from '../../src/model/report.js';
import { parseReport } from '../../src/model/parseReport.js';
import { readReportFile } from '../../src/pipeline/nodeReportFile.js';
import { renderReport } from '../../src/pipeline/renderReport.js';
import { cityData, root, seedData } from '../support/commandLine.js';
import { facesHere } from '../support/freeFaces.js';
import { generatedInput } from '../support/generatedReports.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../support/libreoffice.js';
import { describeIf, hasTools } from '../support/outsideTools.js';
import { readPdf } from '../support/pdfPages.js';
import type { PdfPage } from '../support/pdfPages.js';
import { drawnTables, rowsOfDrawnTable } from '../support/tableCells.js';

const generated = 20;

interface Read {
  readonly pages: number;
  /** Lines outside tables, without a mark at their end: LibreOffice leaves some hanging marks out of its text. */
  readonly lines: readonly string[];
  /** The page each row of each table begins on, from 0. */
  readonly rowPages: readonly number[];
}

const pageNumber = /^—\d+—$/;

function read(pages: readonly PdfPage[]): Read {
  const tables = pages.map(drawnTables);
  return {
    pages: pages.length,
    lines: pages.flatMap(({ lines }, page) => {
      const inCells = new Set(tables[page]!.flat().flatMap(({ words }) => words));
      const prose = lines.filter((line) => !pageNumber.test(line.text) && !line.words.some((word) => inCells.has(word)));
      return prose.map(({ text }) => text.replace(/\s/gu, '').replace(/[，。、；：？！]+$/u, ''));
    }),
    rowPages: tables.flatMap((all, page) => all.flatMap((table) => rowsOfDrawnTable(table).map(() => page))),
  };
}

/** How many lines two texts have in common, in order (longest common subsequence). */
function commonLines(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const line of one) {
    const next = [0];
    other.forEach((candidate, index) => next.push(line === candidate ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!)));
    row = next;
  }
  return row.at(-1)!;
}

async function reports(): Promise<readonly { readonly name: string; readonly report: Report; readonly images: Images }[]> {
  const files = await Promise.all([seedData, cityData].map((file) => readReportFile(file)));
  const examples = files.map(({ report, images }, index) => ({ name: ['seed', 'city'][index]!, report: report!, images }));
  const made = Array.from({ length: generated }, (_, seed) => ({ name: `made-${seed + 1}`, report: parseReport(generatedInput(seed + 1)).report!, images: new Map() }));
  return [...examples, ...made];
}

describeIf(hasTools('pdftotext', 'qpdf') && libreOfficeIsReady(join(root, 'fonts')))('Word file and PDF', () => {
  let pairs: readonly { readonly name: string; readonly pdf: Read; readonly word: Read }[];
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-agreement-'));
    const fontSet = await facesHere();
    const names: string[] = [];
    for (const { name, report, images } of await reports()) {
      const { files } = await renderReport(report, { fontSet, images });
      writeFileSync(join(folder, `${name}.docx`), files.docx!);
      writeFileSync(join(folder, `${name}-own.pdf`), files.pdf!);
      names.push(name);
    }
    const converted = await convertWithLibreOffice(names.map((name) => join(folder, `${name}.docx`)), 'pdf', { fontsFolder: join(root, 'fonts') });
    pairs = names.map((name, index) => ({ name, pdf: read(readPdf(join(folder, `${name}-own.pdf`))), word: read(readPdf(converted[index]!)) }));
    expect(readFileSync(converted[0]!).length).toBeGreaterThan(10_000);
  });

  it('end at least 95 % of their lines alike', () => {
    const all = pairs.flatMap(({ pdf }) => pdf.lines).length;
    const same = pairs.reduce((sum, { pdf, word }) => sum + commonLines(pdf.lines, word.lines), 0);
    expect(all).toBeGreaterThan(1_500);
    expect(same / all).toBeGreaterThanOrEqual(0.95);
  });

  it('have as many pages', () => {
    expect(pairs.filter(({ pdf, word }) => pdf.pages !== word.pages).map(({ name, pdf, word }) => `${name}: ${pdf.pages}, ${word.pages}`)).toEqual([]);
  });

  it('have every table row on the same page, in at least 90 % of the reports', () => {
    const other = pairs.filter(({ pdf, word }) => pdf.rowPages.join() !== word.rowPages.join()).map(({ name }) => name);
    expect(pairs.every(({ pdf }) => pdf.rowPages.length > 40)).toBe(true);
    expect({ other, share: 1 - other.length / pairs.length >= 0.9 }).toMatchObject({ share: true });
  });
});
