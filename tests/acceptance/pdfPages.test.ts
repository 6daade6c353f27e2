/** The look of the PDF pages, measured in the finished file: lines, edges, line ends, faces, numbers. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cityData, render, root, seedData } from '../support/commandLine.js';
import { documentOf } from '../support/expectedText.js';
import { plainText } from '../../src/document/plainText.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../support/libreoffice.js';
import { describeIf, hasTools, readTool, runTool } from '../support/outsideTools.js';
import { hangs, linesOf, readPdf, textWithin } from '../support/pdfPages.js';
import type { Line, PdfPage } from '../support/pdfPages.js';
import { fold } from '../support/seedText.js';
import { drawnTables } from '../support/tableCells.js';

const millimetre = 72 / 25.4;
const left = 28 * millimetre;
const right = (210 - 26) * millimetre;
const top = 37 * millimetre;
const bottom = (297 - 35) * millimetre;
const linePitch = 28.95;

/** GB/T 15834-2011 5.1: marks that begin no line, a one-em connector among them but not a dash; and marks that end none. */
const beginsNoLine = /^(?:[，。、；：？！）〕】」』》〉”’％%～·]|—(?!—))/u;
const endsNoLine = /[（〔【「『《〈“‘]$/u;
/** What no line end may part: figures from their digits and percent, a two-em dash, an ellipsis. */
const splitPairs = [[/\d[.,]?$/, /^[\d%％‰]/], [/—$/, /^—/], [/…$/, /^…/]] as const;

/** Many pages of nothing but paragraphs: those of both reports, pushed along so that lines break elsewhere each time. */
async function writeLongReport(): Promise<string> {
  const documents = [await documentOf(seedData), await documentOf(cityData)];
  const paragraphs = documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'paragraph' && block.role === 'body' ? [plainText(block.inlines)] : [])),
  );
  const pushed = [0, 1, 2, 3, 4, 5].flatMap((shift) => paragraphs.map((text) => '前文所述情况'.slice(0, shift) + text));
  const report = parse(readFileSync(seedData, 'utf8')) as { sections: Record<string, unknown> };
  const file = join(mkdtempSync(join(tmpdir(), 'gongkai-')), 'long.json');
  writeFileSync(file, JSON.stringify({ ...report, sections: { ...report.sections, overview: pushed } }));
  return file;
}

const pageNumber = /^—\d+—$/;
const isProse = (line: Line): boolean => !pageNumber.test(line.text);
const fullWidth = /[\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;
const characterCount = (text: string): number => [...text].reduce((sum, character) => sum + (fullWidth.test(character) ? 1 : 0.5), 0);

function faultsOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((text, index) => {
    if (beginsNoLine.test(text)) return [`begins: ${text}`];
    if (endsNoLine.test(text)) return [`ends: ${text}`];
    const before = lines[index - 1] ?? '';
    const splits = splitPairs.some(([end, start]) => end.test(before) && start.test(text));
    return splits ? [`splits: ${before} / ${text}`] : [];
  });
}

describeIf(hasTools('pdftotext', 'qpdf', 'pdffonts'))('the PDF', () => {
  let folder: string;
  let long: readonly PdfPage[];
  /** The pages that hold nothing but the long report's paragraphs, from its first to the last full one. */
  let fullPages: readonly PdfPage[];
  const names = ['xingguo-2020', 'chenglan-2025', 'long'];
  const pdf = (name: string): string => join(folder, `${name}.pdf`);

  beforeAll(async () => {
    folder = render([seedData, cityData, await writeLongReport()]);
    long = readPdf(pdf('long'));
    const end = long.findIndex((page) => page.lines.some((line) => line.text.startsWith('二、主动公开')));
    fullPages = long.slice(1, end - 1);
  });

  it('has 22 lines on every full page of text, 28.95 pt apart', () => {
    expect(fullPages.length).toBeGreaterThan(12);
    expect(fullPages.map((page) => page.lines.filter(isProse).length)).toEqual(fullPages.map(() => 22));
    const offGrid = fullPages.flatMap((page) => {
      // A line's box depends on its first face; lines that begin with a Chinese character are comparable.
      const tops = page.lines.filter((line) => isProse(line) && /^[\u4e00-\u9fff]/.test(line.text)).map((line) => line.top);
      return tops.map((value) => ((value - tops[0]!) / linePitch) % 1).filter((rest) => Math.min(Math.abs(rest), Math.abs(1 - rest)) > 0.002);
    });
    expect(offGrid).toEqual([]);
  });

  it('keeps the lines inside the text area of 156 × 225 mm', () => {
    const outside = fullPages.flatMap((page) => page.lines.filter(isProse).filter((line) => line.left < left - 0.1 || line.top < top - 3 || line.bottom > bottom + 3));
    expect(outside.map(({ text }) => text)).toEqual([]);
    expect(long.every(({ width, height }) => Math.abs(width - 210 * millimetre) < 0.1 && Math.abs(height - 297 * millimetre) < 0.1)).toBe(true);
  });

  it('has at most 28 characters on a line', () => {
    const counts = fullPages.flatMap((page) => page.lines.filter(isProse).map((line) => characterCount(textWithin(line, right))));
    expect(Math.max(...counts)).toBeLessThanOrEqual(28);
    expect(counts.filter((count) => count >= 27).length).toBeGreaterThan(100);
  });

  it('ends every line but the last of a paragraph on the right edge, within 0.1 pt; a mark that hangs stands one em beyond', () => {
    const lines = fullPages.flatMap((page) => page.lines.filter(isProse));
    // A paragraph's first line is indented by two characters, so the line before it is a last one.
    const inner = lines.filter((_, index) => index < lines.length - 1 && lines[index + 1]!.left < left + 20);
    expect(inner.length).toBeGreaterThan(200);
    const [hanging, others] = [inner.filter((line) => hangs(line, right)), inner.filter((line) => !hangs(line, right))];
    expect(others.filter((line) => Math.abs(line.right - right) > 0.1).map(({ text, right: edge }) => [text, edge - right])).toEqual([]);
    expect(hanging.length).toBeGreaterThan(5);
    // The letter spacing before the mark is the line's own, between −0.25 and 1 pt.
    expect(hanging.filter((line) => Math.abs(line.right - right - 16) > 1).map(({ text, right: edge }) => [text, edge - right])).toEqual([]);
  });

  it('breaks no line against the rules of GB/T 15834, in prose and in cells', () => {
    const pages = names.flatMap((name) => readPdf(pdf(name)));
    const cells = pages.map((page) => drawnTables(page).flat());
    const inCells = new Set(cells.flat().flatMap(({ words }) => words));
    const prose = pages.flatMap((page) => page.lines.filter((line) => isProse(line) && !line.words.some((word) => inCells.has(word))));
    expect(prose.length).toBeGreaterThan(400);
    expect(faultsOf(['全年办理', '，其中', '《', '12', '3件——', '—'])).toEqual(['begins: ，其中', 'ends: 《', 'splits: 12 / 3件——', 'begins: —']);
    expect(faultsOf(prose.map(({ text }) => text))).toEqual([]);
    expect(cells.flat().flatMap(({ words }) => faultsOf(linesOf(words).map(({ text }) => text)))).toEqual([]);
  });

  it('leaves no heading alone at the foot of a page', async () => {
    for (const [name, data] of [['xingguo-2020', seedData], ['chenglan-2025', cityData]] as const) {
      const { blocks } = await documentOf(data);
      const headings = new Set(blocks.flatMap((block) => (block.type === 'paragraph' && block.role.startsWith('heading') ? [fold(plainText(block.inlines))] : [])));
      const feet = readPdf(pdf(name)).map((page) => page.lines.filter(isProse).at(-1)?.text ?? '');
      expect(feet.filter((text) => headings.has(fold(text)))).toEqual([]);
    }
  });

  it('keeps the text of every cell inside the cell', () => {
    const outside = names
      .flatMap((name) => readPdf(pdf(name)))
      .flatMap((page) => drawnTables(page).flat())
      .flatMap((cell) => cell.words.filter((word) => word.left < cell.left || word.right > cell.right).map(({ text }) => text));
    expect(outside).toEqual([]);
  });

  it('numbers the pages — 1 —, odd ones on the right one character in, even ones on the left', () => {
    const edges = long.map((page, index) => {
      const line = page.lines.find(({ text }) => pageNumber.test(text));
      const isOdd = index % 2 === 0;
      return { text: line?.text, isInPlace: Math.abs(isOdd ? right - 14 - line!.right : line!.left - left - 14) < 1 };
    });
    expect(edges).toEqual(long.map((_, index) => ({ text: `—${index + 1}—`, isInPlace: true })));
  });

  it('is clean for qpdf', () => {
    for (const name of names) {
      const { status, stdout, stderr } = runTool('qpdf', ['--check', pdf(name)]);
      expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' });
      expect(stdout).toMatch(/No syntax or stream encoding errors/);
    }
  });

  it('embeds every face as a subset that can be read as text', () => {
    for (const name of names) {
      const faces = readTool('pdffonts', [pdf(name)]).trim().split('\n').slice(2);
      expect(faces.length).toBeGreaterThanOrEqual(4);
      expect(faces.filter((face) => !/ yes yes yes +\d+ +\d+$/.test(face.trimEnd()))).toEqual([]);
      expect(faces.filter((face) => !/^[A-Z]{6}\+/.test(face))).toEqual([]);
    }
  });

  describeIf(libreOfficeIsReady(join(root, 'fonts')))('and the Word file in LibreOffice', () => {
    it('have the same number of pages, give or take one', async () => {
      const converted = await convertWithLibreOffice(names.map((name) => join(folder, `${name}.docx`)), 'pdf', { fontsFolder: join(root, 'fonts') });
      const count = (file: string): number => Number(readTool('qpdf', ['--show-npages', file]));
      const differences = converted.map((file, index) => Math.abs(count(file) - count(pdf(names[index]!))));
      expect(differences.slice(0, 2).every((difference) => difference <= 1)).toBe(true);
      // Of some thirty pages of text: one page in ten.
      expect(differences[2]).toBeLessThanOrEqual(3);
    });
  });
});
