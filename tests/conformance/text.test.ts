/** GB/T 9704-2012, 7.3, on the finished files of both examples. */
import type { Typeface } from '../../src/measure/typeface.js';
import { describeIf, hasTools } from '../support/outsideTools.js';
import { fold } from '../support/seedText.js';
import { area, characterPitch, clauseTitle, finishedFiles, linesOfRole, oneMillimetre, wordParagraphs, wordStyle } from './finishedFiles.js';
import type { Finished, PlacedLine } from './finishedFiles.js';

const indent = 2 * characterPitch;
const linePitch = 28.95;

/** Words of some lines that are not in a typeface and size; a third of a point is what pdftohtml tells. */
function misfits(file: Finished, lines: readonly PlacedLine[], typeface: Typeface, size: number): readonly string[] {
  const faces = file.facesOf(typeface);
  return lines.flatMap(({ words }) => words.filter((word) => !faces.includes(word.face) || Math.abs(word.size - size) > 0.1).map(({ text }) => text));
}

describeIf(hasTools('pdftohtml', 'pdftotext', 'qpdf'))('the text', () => {
  let files: readonly Finished[];
  beforeAll(async () => {
    files = await finishedFiles();
  });

  describe(clauseTitle('GB/T 9704-2012 7.3.1'), () => {
    it('PDF: the title is 二号 (22 pt) 小标宋, each line in the middle of the text area', () => {
      for (const file of files) {
        const title = linesOfRole(file, 'title');
        expect(title.length).toBeGreaterThan(0);
        expect(misfits(file, title, 'displaySong', 22)).toEqual([]);
        const offCentre = title.map(({ left, right }) => Math.abs((left + right - area.left - area.right) / 2));
        expect(Math.max(...offCentre)).toBeLessThan(oneMillimetre);
      }
    });

    it('PDF: one blank line stands between the title and the text', () => {
      for (const file of files) {
        const title = linesOfRole(file, 'title').at(-1)!;
        const next = file.prose[file.prose.indexOf(title) + 1] ?? file.prose.find((line) => line.page === title.page && line.top > title.bottom)!;
        const middle = (line: PlacedLine): number => (line.top + line.bottom) / 2;
        // A 22 pt line stands some 2 pt higher in its slot than a 16 pt one.
        expect(Math.abs(middle(next) - middle(title) - 2 * linePitch)).toBeLessThan(4);
      }
    });

    it('PDF: the lines of a title keep words whole: the year and its 年, 年度, 报告', () => {
      for (const file of files) {
        const lines = linesOfRole(file, 'title').map(({ text }) => fold(text));
        const breaks = lines.slice(1).map((line, index) => `${lines[index]!.slice(-1)}|${line.slice(0, 1)}`);
        expect(breaks.filter((pair) => /\d\|[\d年]|年\|度|报\|告|政\|府|信\|息|公\|开/u.test(pair))).toEqual([]);
      }
    });

    it('DOCX: the title style is centred 二号 方正小标宋简体 with a blank line below', () => {
      for (const file of files) {
        const style = wordStyle(file, 'Title');
        expect(style('w:sz')).toEqual({ 'w:val': '44' });
        expect(style('w:rFonts')).toMatchObject({ 'w:eastAsia': '方正小标宋简体' });
        expect(style('w:jc')).toEqual({ 'w:val': 'center' });
        expect(style('w:spacing')).toMatchObject({ 'w:before': '0', 'w:after': '579' });
        expect(wordParagraphs(file)[0]?.style).toBe('Title');
      }
    });
  });

  describe(clauseTitle('GB/T 9704-2012 7.3.3'), () => {
    it('PDF: the first page shows body text', () => {
      for (const file of files) expect(linesOfRole(file, 'body')[0]!.page).toBe(1);
    });

    it('PDF: every paragraph begins two characters in and goes on flush left, within 1 mm', () => {
      for (const { paragraphs } of files) {
        const indented = paragraphs.filter(({ role }) => role === 'body' || role.startsWith('heading'));
        expect(indented.length).toBeGreaterThan(20);
        const wrong = indented.flatMap(({ lines }) => lines.filter((line, index) => Math.abs(line.left - area.left - (index === 0 ? indent : 0)) > oneMillimetre).map(({ text }) => text));
        expect(wrong).toEqual([]);
      }
    });

    it.each<[string, Typeface, RegExp]>([
      ['heading1', 'hei', /^[一二三四五六]、/u],
      ['heading2', 'kai', /^（[一二三四五六七八九十]+）/u],
      ['heading3', 'fangsong', /^\d+\./u],
      ['heading4', 'fangsong', /^（\d+）/u],
    ])('PDF: each %s is 三号 in its face, %s, and numbered in its way', (role, typeface, number) => {
      for (const file of files) {
        const lines = file.paragraphs.filter((paragraph) => paragraph.role === role).flatMap((paragraph) => paragraph.lines);
        expect(misfits(file, lines, typeface, 16)).toEqual([]);
        const texts = file.paragraphs.filter((paragraph) => paragraph.role === role).map(({ text }) => text);
        expect(texts.filter((text) => !number.test(text))).toEqual([]);
        if (role === 'heading1') expect(texts).toHaveLength(6);
        if (role === 'heading2') expect(texts.length).toBeGreaterThan(3);
      }
    });

    it('PDF: a heading that runs into its paragraph is 楷体 on the second level', () => {
      const runIn = files.flatMap((file) => linesOfRole(file, 'body').filter(({ text }) => /^（[一二三]）/u.test(text)).map((line) => file.facesOf('kai').includes(line.words[0]!.face)));
      expect(runIn.length).toBeGreaterThan(0);
      expect(runIn.every(Boolean)).toBe(true);
    });

    it('DOCX: paragraphs are justified with a first line of two characters; headings are 黑体, 楷体, 仿宋, 仿宋 of 三号', () => {
      for (const file of files) {
        const body = wordStyle(file, 'Normal');
        expect(body('w:jc')).toEqual({ 'w:val': 'both' });
        expect(body('w:ind')).toMatchObject({ 'w:firstLineChars': '200', 'w:leftChars': '0' });
        const faces = ['Heading1', 'Heading2', 'Heading3', 'Heading4'].map((id) => {
          const style = wordStyle(file, id);
          expect(style('w:sz')).toEqual({ 'w:val': '32' });
          expect(style('w:ind')).toMatchObject({ 'w:firstLineChars': '200' });
          return style('w:rFonts')['w:eastAsia'];
        });
        expect(faces).toEqual(['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312']);
      }
    });

    it('DOCX: headings carry their level’s style and number', () => {
      for (const file of files) {
        const paragraphs = wordParagraphs(file);
        expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、', '六、']);
        expect(paragraphs.filter(({ style, text }) => style === 'Heading2' && !/^（[一二三四五六七八九十]+）/u.test(text))).toEqual([]);
      }
    });
  });

  // Of the two examples, one is signed.
  const signed = (): Finished => files.find(({ paragraphs }) => paragraphs.some(({ role }) => role === 'signature'))!;

  describe(clauseTitle('GB/T 9704-2012 7.3.5.2'), () => {
    it('PDF: a blank line, then the signature; the date on the next line begins two characters right of it; the longer one ends two characters in', () => {
      const file = signed();
      const [signature, date] = [linesOfRole(file, 'signature')[0]!, linesOfRole(file, 'date')[0]!];
      const before = file.prose[file.prose.indexOf(signature) - 1]!;
      const middle = (line: PlacedLine): number => (line.top + line.bottom) / 2;
      expect(Math.abs(middle(signature) - middle(before) - 2 * linePitch)).toBeLessThan(1);
      expect(Math.abs(middle(date) - middle(signature) - linePitch)).toBeLessThan(1);
      expect(Math.abs(date.left - signature.left - indent)).toBeLessThan(oneMillimetre);
      const longer = date.right - date.left > signature.right - signature.left ? date : signature;
      expect(Math.abs(area.right - longer.right - indent)).toBeLessThan(oneMillimetre);
    });

    it('DOCX: both are right-aligned, the signature a blank line below the text and 2 or more characters in', () => {
      const [signature, date] = ['Signature', 'Date'].map((id) => wordStyle(signed(), id));
      expect(signature!('w:jc')).toEqual({ 'w:val': 'right' });
      expect(date!('w:jc')).toEqual({ 'w:val': 'right' });
      expect(signature!('w:spacing')).toMatchObject({ 'w:before': '579' });
      const ends = [signature!, date!].map((style) => Number(style('w:ind')['w:right']) / 20 / characterPitch);
      expect(Math.abs(Math.min(...ends) - 2)).toBeLessThan(0.1);
      expect(wordParagraphs(signed()).slice(-2).map(({ style }) => style)).toEqual(['Signature', 'Date']);
    });
  });

  describe(clauseTitle('GB/T 9704-2012 7.3.5.4'), () => {
    const official = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/u;

    it('PDF and DOCX: year, month and day in full, without leading zeros', () => {
      const dates = [linesOfRole(signed(), 'date').map(({ text }) => fold(text)).join(''), wordParagraphs(signed()).at(-1)!.text];
      expect(dates.filter((date) => !official.test(date))).toEqual([]);
      expect(new Set(dates).size).toBe(1);
    });
  });
});
