/** GB/T 9704-2012, chapter 8, on finished files whose table three is set wide, by a profile of the house. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityData, newFolder, render, seedData } from '../support/commandLine.js';
import { openPackage, partTree } from '../support/ooxmlPackage.js';
import { elementsOf } from '../support/ooxmlTree.js';
import { describeIf, hasTools, readTool } from '../support/outsideTools.js';
import { readPdf } from '../support/pdfPages.js';
import type { PdfPage, Word } from '../support/pdfPages.js';
import { area, clauseTitle, oneMillimetre } from './finishedFiles.js';

interface Report {
  readonly docx: string;
  /** Each page as it is read, and the same sheet as it is bound. */
  readonly pages: readonly { readonly read: PdfPage; readonly bound: PdfPage; readonly number: number }[];
}

function open(folder: string, name: string): Report {
  const pdf = join(folder, `${name}.pdf`);
  const upright = join(folder, `${name}-bound.pdf`);
  readTool('qpdf', ['--rotate=0:1-z', pdf, upright]);
  const bound = readPdf(upright);
  return { docx: join(folder, `${name}.docx`), pages: readPdf(pdf).map((read, index) => ({ read, bound: bound[index]!, number: index + 1 })) };
}

const isTurned = ({ read }: { readonly read: PdfPage }): boolean => read.width > read.height;
const wordsOf = ({ lines }: PdfPage): readonly Word[] => lines.flatMap(({ words }) => words);
const numberOf = ({ bound, number }: Report['pages'][number]): readonly Word[] => wordsOf(bound).filter((word) => word.top > area.bottom && (word.text === '—' || word.text === String(number)));

describeIf(hasTools('pdftotext', 'qpdf'))('a report with a wide table', () => {
  let reports: readonly Report[];
  beforeAll(() => {
    const profile = join(newFolder(), 'wide.yaml');
    writeFileSync(profile, 'table:\n  orientation: { applications: landscape }\n');
    const folder = render([seedData, cityData], ['--profile', profile]);
    reports = [open(folder, 'xingguo-2020'), open(folder, 'chenglan-2025')];
  });

  describe(clauseTitle('GB/T 9704-2012 8'), () => {
    it('PDF: the table stands on turned pages, odd and even ones, and all text on upright ones', () => {
      const turned = reports.flatMap(({ pages }) => pages.filter(isTurned));
      expect([...new Set(turned.map(({ number }) => number % 2))].sort()).toEqual([0, 1]);
      for (const { read } of turned) expect(wordsOf(read).map(({ text }) => text).join('')).toContain('申请人情况');
      for (const { read } of reports.flatMap(({ pages }) => pages.filter((page) => !isTurned(page)))) expect(wordsOf(read).map(({ text }) => text).join('')).not.toContain('申请人情况');
    });

    it('PDF: on the bound sheet the table’s head lies at the left edge: the binding side of odd pages, the cut side of even ones', () => {
      for (const { bound } of reports.flatMap(({ pages }) => pages.filter(isTurned))) {
        const rules = bound.segments.filter(({ top, bottom }) => bottom - top > 200 && top > area.top - 1);
        const head = Math.min(...rules.map(({ left }) => left));
        // A heading may stand above it.
        expect([head > area.left - oneMillimetre, head < area.left + 2 * 28.95]).toEqual([true, true]);
        expect(Math.max(...rules.map(({ right }) => right))).toBeLessThan(area.right + oneMillimetre);
      }
    });

    it('PDF: the page number stands upright where the other odd and even pages have it', () => {
      for (const { pages } of reports) {
        const [odd, even] = [1, 0].map((rest) => pages.filter(({ number }) => number % 2 === rest && number < 10));
        for (const group of [odd!, even!]) {
          const places = group.map((page) => numberOf(page).map(({ left, top }) => [Math.round(left), Math.round(top)]));
          expect(places[0]).toHaveLength(3);
          expect(places).toEqual(places.map(() => places[0]));
        }
      }
    });

    it('DOCX: the table has a landscape section, its number in a box at the left side, which is the sheet’s foot', () => {
      for (const { docx } of reports) {
        const opened = openPackage(readFileSync(docx));
        const orientations = elementsOf(partTree(opened, 'word/document.xml')!, 'w:pgSz').map(({ attributes }) => attributes.get('w:orient'));
        expect(orientations).toEqual(['portrait', 'landscape', 'portrait']);
        const boxes = [...opened.parts.keys()].filter((name) => /footer\d+\.xml$/.test(name)).flatMap((name) => elementsOf(partTree(opened, name)!, 'v:rect'));
        const places = boxes.map(({ attributes }) => Number(/margin-left:([\d.]+)pt/.exec(attributes.get('style') ?? '')?.[1]));
        // 35 mm from the sheet's foot to the text area, less 7 mm, less what of a 四号 line stands below the dash.
        expect(places).toEqual([expect.closeTo(28 * oneMillimetre - 0.58 * 14, 0), expect.closeTo(28 * oneMillimetre - 0.58 * 14, 0)]);
      }
    });
  });
});
