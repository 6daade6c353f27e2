/** The web page printed by a browser: the paper and margins of the standard, numbers on the outer side, headers of tables repeated. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasChromium, inChromium } from '../support/chromium.js';
import { newFolder } from '../support/commandLine.js';
import { exampleFiles, examplePage } from '../support/examplePages.js';
import { describeIf, hasTools } from '../support/outsideTools.js';
import { linesOf, readPdf } from '../support/pdfPages.js';
import type { PdfPage, Word } from '../support/pdfPages.js';

const millimetre = 72 / 25.4;
/** A browser's pixels are 3/4 pt, and it places boxes on them. */
const tolerance = 1.5;

async function print(file: string): Promise<readonly PdfPage[]> {
  const html = await examplePage(file, {});
  const target = join(newFolder(), 'page.pdf');
  await inChromium(async (window) => {
    await window.show(html, { width: 1000 });
    writeFileSync(target, await window.pdf());
  });
  return readPdf(target);
}

const textArea = { left: 28 * millimetre, top: 37 * millimetre, right: (210 - 26) * millimetre, bottom: (297 - 35) * millimetre };
const wordsOf = ({ lines }: PdfPage): readonly Word[] => lines.flatMap(({ words }) => words);

describeIf(hasChromium() && hasTools('pdftotext', 'qpdf'))('the printed web page', () => {
  it.each(Object.entries(exampleFiles))('is A4 with the margins of GB/T 9704-2012 5.2.1: %s', async (_, file) => {
    const pages = await print(file);
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(210 * millimetre, 0);
      expect(page.height).toBeCloseTo(297 * millimetre, 0);
      const text = wordsOf(page).filter(({ top }) => top < textArea.bottom - 2);
      expect(Math.min(...text.map(({ left }) => left))).toBeGreaterThan(textArea.left - tolerance);
      expect(Math.max(...text.map(({ right }) => right))).toBeLessThan(textArea.right + tolerance);
      expect(Math.min(...text.map(({ top }) => top))).toBeGreaterThan(textArea.top - tolerance);
    }
    const body = pages.flatMap(wordsOf).map(({ left }) => left);
    expect(Math.min(...body)).toBeCloseTo(textArea.left, -1);
  });

  it.each(Object.entries(exampleFiles))('has its number on the outer side below the text (7.5): %s', async (_, file) => {
    const pages = await print(file);
    pages.forEach((page, index) => {
      const [line] = linesOf(wordsOf(page).filter(({ top }) => top > textArea.bottom));
      expect(line?.text.replace(/\s/g, '')).toBe(`—${index + 1}—`);
      const middle = (textArea.left + textArea.right) / 2;
      expect((line!.left + line!.right) / 2 > middle).toBe(index % 2 === 0);
    });
  });

  it('repeats the header of the table of applications where it goes on', async () => {
    const pages = await print(exampleFiles.city);
    const withHeader = pages.filter(({ lines }) => lines.some(({ text }) => text.includes('法人或其他组织')) && lines.some(({ text }) => text.includes('申请人情况')));
    expect(withHeader.length).toBeGreaterThanOrEqual(2);
  });
});
