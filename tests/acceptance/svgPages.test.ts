/** The SVG pages of both examples are the PDF's pages: as pictures, character by character, and as files. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityData, gongkai, newFolder, render, seedData } from '../support/commandLine.js';
import { difference, readGray, reduced } from '../support/grayPicture.js';
import type { GrayPicture } from '../support/grayPicture.js';
import { describeIf, hasTools, readTool } from '../support/outsideTools.js';
import { svgFacts } from '../support/svgFacts.js';

const reports = [
  ['xingguo-2020', 5],
  ['chenglan-2025', 10],
] as const;

let folder: string;
beforeAll(() => {
  folder = render([seedData, cityData], ['--format', 'svg,pdf,docx']);
});

const svgFile = (report: string, page: number): string => join(folder, `${report}-${page}.svg`);

describe('gongkai render --format svg', () => {
  it('writes one file a page beside the other formats, and nothing else', () => {
    const expected = reports.flatMap(([report, count]) => [`${report}.docx`, `${report}.pdf`, ...Array.from({ length: count }, (_, index) => `${report}-${index + 1}.svg`)]);
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });

  it('gives the same bytes alone, in another zone and language', () => {
    const alone = render([cityData, seedData], ['--format', 'svg'], { TZ: 'America/St_Johns', LC_ALL: 'C' });
    const names = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    expect(readdirSync(alone).sort()).toEqual(names.sort());
    for (const name of names) expect(Buffer.compare(readFileSync(join(alone, name)), readFileSync(join(folder, name)))).toBe(0);
  });

  it('writes the pages whole or not at all: a report with an error leaves none', () => {
    const wrong = join(newFolder(), 'wrong.yaml');
    writeFileSync(wrong, readFileSync(seedData, 'utf8').replace('review: [0, 0, 0, 0, 0]', 'review: [0, 0, 0, 0, 3]'));
    const output = newFolder();
    expect(gongkai(['render', wrong, '--format', 'svg', '-o', output]).code).toBe(1);
    expect(readdirSync(output)).toEqual([]);
  });

  it('keeps a page below 500 kB', () => {
    const large = readdirSync(folder).filter((name) => name.endsWith('.svg') && readFileSync(join(folder, name)).length > 500_000);
    expect(large).toEqual([]);
  });
});

const letters = (text: string): string => text.normalize('NFC').replace(/\s/gu, '');

describeIf(hasTools('pdftotext'))('the text of the SVG pages', () => {
  it.each(reports)('%s: every character of the PDF is a label and is drawn, page by page', (report, count) => {
    const pages = svgFacts(Array.from({ length: count }, (_, index) => readFileSync(svgFile(report, index + 1))));
    pages.forEach(({ labels, lines, pictures }, index) => {
      const spoken = labels.filter((label) => !pictures.some((picture) => picture['aria-label'] === label));
      const inPdf = readTool('pdftotext', ['-raw', '-enc', 'UTF-8', '-f', String(index + 1), '-l', String(index + 1), join(folder, `${report}.pdf`), '-']);
      // the order of a PDF's text is its reader's guess, so only the characters are compared
      expect([...letters(spoken.join(''))].sort()).toEqual([...letters(inPdf)].sort());
      expect(lines.map((uses) => uses.length)).toEqual(spoken.map((label) => [...letters(label)].length));
    });
  });
});

describeIf(hasTools('rsvg-convert', 'pdftocairo'))('the SVG pages as pictures', () => {
  const fine = 216;
  const factor = 3;
  let pictures: string;
  beforeAll(() => {
    pictures = mkdtempSync(join(tmpdir(), 'gongkai-pictures-'));
  });
  afterAll(() => rmSync(pictures, { recursive: true, force: true }));

  /** Drawn at 216 and brought down to 72 pixels an inch, so that where a program rounds a glyph's place counts little. */
  function fromSvg(svg: string): GrayPicture {
    const file = join(pictures, 'svg.png');
    readTool('rsvg-convert', ['-d', String(fine), '-p', String(fine), '-b', 'white', '-o', file, svg]);
    return reduced(readGray(file), factor);
  }

  function fromPdf(report: string, page: number): GrayPicture {
    readTool('pdftocairo', ['-png', '-gray', '-r', String(fine), '-f', String(page), '-l', String(page), '-singlefile', join(folder, `${report}.pdf`), join(pictures, 'pdf')]);
    return reduced(readGray(join(pictures, 'pdf.png')), factor);
  }

  /**
   * Measured on the fifteen pages: at most 0.16 of the ink and 88 of 255 at one place, most of it the whole pixels that
   * pdftocairo sets glyphs on. A wrong character gives 233, a lost rule 128, text 0.5 pt aside a third of the ink.
   */
  const same = { shareOfInk: 0.2, largest: 110 };

  it.each(reports.flatMap(([report, count]) => Array.from({ length: count }, (_, index) => [report, index + 1] as const)))('%s page %i looks as in the PDF', (report, page) => {
    const apart = difference(fromSvg(svgFile(report, page)), fromPdf(report, page));
    expect(apart.shareOfInk).toBeLessThan(same.shareOfInk);
    expect(apart.largest).toBeLessThan(same.largest);
  });

  it('a wrong character, a lost rule and text 0.5 pt aside would be seen', () => {
    const faulty = (change: (svg: string) => string, page = 4): { readonly shareOfInk: number; readonly largest: number } => {
      const svg = readFileSync(svgFile('xingguo-2020', page), 'utf8');
      const changed = change(svg);
      expect(changed).not.toBe(svg);
      writeFileSync(join(pictures, 'faulty.svg'), changed);
      return difference(fromSvg(join(pictures, 'faulty.svg')), fromPdf('xingguo-2020', page));
    };
    expect(faulty((svg) => svg.replace('#p1g20"', '#p1g21"'), 1).largest).toBeGreaterThan(same.largest);
    expect(faulty((svg) => svg.replace(/(stroke-width="[\d.]+" d="M[\d.]+ [\d.]+)[HV][\d.]+/, '$1')).largest).toBeGreaterThan(same.largest);
    expect(faulty((svg) => svg.replace(/translate\(([\d.]+) /g, (_, x: string) => `translate(${Number(x) + 0.5} `)).shareOfInk).toBeGreaterThan(same.shareOfInk);
  });
});
