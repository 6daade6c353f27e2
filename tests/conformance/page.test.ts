/** GB/T 9704-2012, chapter 5 and 7.5, on the finished files of both examples. */
import { describeIf, hasTools } from '../support/outsideTools.js';
import { elementsOf } from '../support/ooxmlTree.js';
import { inkBox } from '../support/ink.js';
import { hangs, textWithin } from '../support/pdfPages.js';
import { area, clauseTitle, finishedFiles, linesOfRole, oneMillimetre, wordStyle } from './finishedFiles.js';
import type { Finished } from './finishedFiles.js';

const fullWidth = /[\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;
const twips = (points: number): number => points * 20;
/** Word counts in whole twips. */
const nearTwips = (value: string | undefined, points: number, within = 1): boolean => Math.abs(Number(value) - twips(points)) <= within;

function section({ part }: Finished, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(elementsOf(part('word/document.xml'), name)[0]!.attributes);
}

/** Pages with nothing but lines of text, full to the foot: the next page goes on with text. */
function fullPages({ pages, prose }: Finished): readonly number[] {
  const counts = pages.map(({ lines }, index) => ({ page: index + 1, all: lines.length - 1, prose: prose.filter((line) => line.page === index + 1).length }));
  return counts.filter(({ page, all, prose: own }) => page > 1 && own === all && own > 20).map(({ page }) => page);
}

describeIf(hasTools('pdftohtml', 'pdftotext', 'pdftoppm', 'qpdf'))('the page', () => {
  let files: readonly Finished[];
  beforeAll(async () => {
    files = await finishedFiles();
  });

  describe(clauseTitle('GB/T 9704-2012 5.1'), () => {
    it('PDF: every page is 210 × 297 mm', () => {
      const sizes = files.flatMap(({ pages }) => pages.map(({ width, height }) => [width / oneMillimetre, height / oneMillimetre]));
      expect(sizes.length).toBeGreaterThan(10);
      expect(sizes.filter(([width, height]) => Math.abs(width! - 210) > 0.2 || Math.abs(height! - 297) > 0.2)).toEqual([]);
    });

    it('DOCX: the paper is 210 × 297 mm', () => {
      for (const file of files) expect(section(file, 'w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' });
    });
  });

  describe(clauseTitle('GB/T 9704-2012 5.2.1'), () => {
    it('PDF: lines begin 28 mm from the left and end 26 mm from the right, within 1 mm', () => {
      for (const file of files) {
        const body = linesOfRole(file, 'body');
        expect(Math.abs(Math.min(...body.map(({ left }) => left)) - area.left)).toBeLessThan(oneMillimetre);
        const upright = body.filter((line) => !hangs(line, area.right));
        expect(Math.abs(Math.max(...upright.map(({ right }) => right)) - area.right)).toBeLessThan(oneMillimetre);
      }
    });

    it('PDF: ink of text, tables and pictures stays in the text area, within 1 mm, but for half of a mark that hangs, and starts at its top', () => {
      for (const { pdf, pages } of files) {
        pages.forEach((page, index) => {
          const ink = inkBox(pdf, index + 1, { left: 0, top: 0, right: page.width, bottom: area.bottom + 8 });
          const { left, right, top, bottom } = ink;
          // GB/T 15834-2011 5.1: a point mark's ink is in the left half of its em.
          const beyond = page.lines.some((line) => hangs(line, area.right)) ? 16 / 2 : oneMillimetre;
          expect([left >= area.left - oneMillimetre, right <= area.right + beyond, top >= area.top - oneMillimetre, bottom <= area.bottom + oneMillimetre]).toEqual([true, true, true, true]);
          expect(top - area.top).toBeLessThan(28.95 / 2);
        });
      }
    });

    it('DOCX: margins of 37, 35, 28 and 26 mm', () => {
      for (const file of files) {
        const margins = section(file, 'w:pgMar');
        const wanted = { 'w:top': 37, 'w:bottom': 35, 'w:left': 28, 'w:right': 26 };
        expect(Object.entries(wanted).filter(([edge, width]) => !nearTwips(margins[edge], width * oneMillimetre))).toEqual([]);
      }
    });
  });

  describe(clauseTitle('GB/T 9704-2012 5.2.2'), () => {
    it('PDF: body text is 三号 (16 pt) in the face of 仿宋', () => {
      for (const file of files) {
        const plain = file.paragraphs.filter(({ role }) => role === 'body' || role === 'signature' || role === 'date');
        const runIns = new Set(['仿宋', '楷体'].flatMap((_, index) => file.facesOf(index === 0 ? 'fangsong' : 'kai')));
        const words = plain.flatMap(({ lines }) => lines.flatMap((line) => line.words));
        expect(words.filter(({ face, size }) => !runIns.has(face) || Math.abs(size - 16) > 0.1)).toEqual([]);
        const fangsong = words.filter(({ face }) => file.facesOf('fangsong').includes(face));
        expect(fangsong.length / words.length).toBeGreaterThan(0.9);
      }
    });

    it('DOCX: the default style is 三号 仿宋_GB2312', () => {
      for (const file of files) {
        const style = wordStyle(file, 'Normal');
        expect(style('w:sz')).toEqual({ 'w:val': '32' });
        expect(style('w:rFonts')).toMatchObject({ 'w:eastAsia': '仿宋_GB2312', 'w:ascii': '仿宋_GB2312' });
      }
    });
  });

  describe(clauseTitle('GB/T 9704-2012 5.2.3'), () => {
    it('PDF: a full page of text has 22 lines, evenly spaced', () => {
      const found = files.flatMap((file) => fullPages(file).map((page) => file.prose.filter((line) => line.page === page)));
      expect(found.length).toBeGreaterThanOrEqual(3);
      expect(found.map((lines) => lines.length)).toEqual(found.map(() => 22));
      for (const lines of found) {
        const pitch = (lines.at(-1)!.bottom - lines[0]!.bottom) / 21;
        // pdftohtml is a third of a point exact, and boxes of faces differ by up to a point.
        expect(Math.abs(pitch - 28.95)).toBeLessThan(0.1);
      }
    });

    it('PDF: a full line has 28 characters, and none has more', () => {
      for (const file of files) {
        const counts = linesOfRole(file, 'body').map((line) => [...textWithin(line, area.right)].filter((sign) => fullWidth.test(sign)).length);
        expect(Math.max(...counts)).toBe(28);
      }
    });

    it('DOCX: lines 28.95 pt apart, characters set so that 28 fill 156 mm', () => {
      for (const file of files) {
        const style = wordStyle(file, 'Normal');
        expect(style('w:spacing')).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' });
        expect(section(file, 'w:docGrid')).toMatchObject({ 'w:type': 'lines', 'w:linePitch': '579' });
        const spacing = Number(elementsOf(file.part('word/styles.xml'), 'w:rPr')[0]!.children.flatMap((node) => (typeof node !== 'string' && node.name === 'w:spacing' ? [node.attributes.get('w:val')] : []))[0]);
        expect(28 * (16 + spacing / 20)).toBeLessThanOrEqual(area.right - area.left + 0.1);
        expect(29 * (16 + spacing / 20)).toBeGreaterThan(area.right - area.left);
        expect(22 * 28.95).toBeLessThanOrEqual(area.bottom - area.top);
      }
    });
  });

  describe(clauseTitle('GB/T 9704-2012 5.2.4'), () => {
    it('PDF: all text is black', () => {
      const colours = new Set(files.flatMap(({ pages }) => pages.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map(({ colour }) => colour)))));
      expect([...colours]).toEqual(['#000000']);
    });

    it('DOCX: no text is given another colour', () => {
      for (const { part } of files) {
        const coloured = ['word/styles.xml', 'word/document.xml'].flatMap((name) => elementsOf(part(name), 'w:color').map((element) => element.attributes.get('w:val')));
        expect(coloured.filter((colour) => colour !== 'auto' && colour !== '000000')).toEqual([]);
      }
    });
  });

  describe(clauseTitle('GB/T 9704-2012 7.5'), () => {
    const numbersOf = ({ pages }: Finished) => pages.map(({ lines }) => lines.find(({ text }) => /^—\s*\d+\s*—$/.test(text))!);

    it('PDF: — 1 — on every page, in 四号 (14 pt) half-width digits of 宋体', () => {
      for (const file of files) {
        numbersOf(file).forEach((line, index) => {
          expect(line.text.replace(/\s/g, '')).toBe(`—${index + 1}—`);
          expect(line.words.filter(({ face, size }) => !file.facesOf('song').includes(face) || Math.abs(size - 14) > 0.1)).toEqual([]);
        });
      }
    });

    it('PDF: one character in, on the right of odd pages and on the left of even ones', () => {
      for (const file of files) {
        const indents = numbersOf(file).map((line, index) => (index % 2 === 0 ? area.right - line.right : line.left - area.left) / 14);
        expect(indents.filter((indent) => Math.abs(indent - 1) > 0.1)).toEqual([]);
      }
    });

    it('PDF: the ink of the dash stands 7 mm below the text area, within 0.5 mm', () => {
      for (const file of files) {
        const line = numbersOf(file)[0]!;
        const dash = inkBox(file.pdf, 1, { left: line.left, right: line.left + 14, top: line.top - 4, bottom: line.bottom + 4 });
        // The ink is a dash: wide and thin.
        expect((dash.right - dash.left) / (dash.bottom - dash.top)).toBeGreaterThan(6);
        const distance = ((dash.top + dash.bottom) / 2 - area.bottom) / oneMillimetre;
        expect(Math.abs(distance - 7)).toBeLessThan(0.5);
      }
    });

    it('DOCX: footers for odd and even pages, in 四号宋体, one character in, on their sides', () => {
      for (const file of files) {
        const references = elementsOf(file.part('word/document.xml'), 'w:footerReference').map((element) => element.attributes.get('w:type'));
        expect([...references].sort()).toEqual(['default', 'even']);
        expect(elementsOf(file.part('word/settings.xml'), 'w:evenAndOddHeaders').length).toBe(1);
        for (const [id, side, indent] of [['Footer', 'right', 'w:right'], ['EvenFooter', 'left', 'w:left']] as const) {
          const style = wordStyle(file, id);
          expect(style('w:sz')).toEqual({ 'w:val': '28' });
          expect(style('w:rFonts')).toMatchObject({ 'w:eastAsia': '宋体', 'w:ascii': '宋体' });
          expect(style('w:jc')).toEqual({ 'w:val': side });
          expect(style('w:ind')[indent]).toBe('280');
        }
        // From the paper's edge to the foot of the footer's line; the dash stands 0.58 em above it.
        expect(nearTwips(section(file, 'w:pgMar')['w:footer'], 28 * oneMillimetre - 0.58 * 14, 10)).toBe(true);
      }
    });
  });
});
