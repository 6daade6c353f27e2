/** GB/T 9704-2012, 7.2, 7.3.2, 7.3.4, 7.3.5.1, 7.3.6, 7.3.7 and 7.4, on the finished files of the example under a cover. */
import { inkBox } from '../support/ink.js';
import { childrenOf, elementsOf, textOf } from '../support/ooxmlTree.js';
import type { XmlElement } from '../support/ooxmlTree.js';
import { describeIf, hasTools } from '../support/outsideTools.js';
import type { FacedText } from '../support/pdfFaces.js';
import { fold } from '../support/seedText.js';
import { area, characterPitch, clauseTitle, finishedCover, oneMillimetre, wordStyle } from './finishedFiles.js';
import type { Finished, PlacedLine } from './finishedFiles.js';

const linePitch = 28.95;
const middleOf = (box: { readonly top: number; readonly bottom: number }): number => (box.top + box.bottom) / 2;
const attributesIn = ({ attributes }: XmlElement): Readonly<Record<string, string>> => Object.fromEntries(attributes);
const isRed = (colour: string | undefined): boolean => colour?.toUpperCase() === 'FF3333';

describeIf(hasTools('pdftohtml', 'pdftotext', 'pdftoppm', 'qpdf'))('the parts of a document under a cover', () => {
  let file: Finished;
  beforeAll(async () => {
    file = await finishedCover();
  });

  const line = (start: string): PlacedLine => {
    const found = file.prose.find(({ text }) => fold(text).startsWith(start));
    if (!found) throw new Error(`No line ${start}`);
    return found;
  };
  const after = (one: PlacedLine, count = 1): PlacedLine => file.prose[file.prose.indexOf(one) + count]!;
  /** The words of a line whose text, put together, holds a text. */
  const wordsWith = (text: string): readonly FacedText[] => file.prose.flatMap(({ words }) => words).filter((word) => fold(word.text).includes(text));
  const isIn = (words: readonly FacedText[], typeface: 'fangsong' | 'hei' | 'kai' | 'displaySong', size: number): boolean =>
    words.length > 0 && words.every((word) => file.facesOf(typeface).includes(word.face) && Math.abs(word.size - size) < 0.1);
  const body = (): XmlElement => childrenOf(file.part('word/document.xml'), 'w:body')[0]!;
  const paragraphOf = (style: string, index = 0): XmlElement => elementsOf(body(), 'w:p').filter((paragraph) => elementsOf(paragraph, 'w:pStyle')[0]?.attributes.get('w:val') === style)[index]!;
  const endsOf = (style: string): number => Number(wordStyle(file, style)('w:ind')['w:right']) / 20;

  describe(clauseTitle('GB/T 9704-2012 7.2'), () => {
    it('PDF: copy number, classification and urgency stand flush left on the first three lines, 仿宋 and 黑体 of 三号', () => {
      const marks = ['000018', '秘密★1年', '加急'].map(line);
      expect(marks.map(({ left }) => Math.abs(left - area.left) < 1)).toEqual([true, true, true]);
      expect(marks.map((mark) => Math.floor((middleOf(mark) - area.top) / linePitch))).toEqual([0, 1, 2]);
      expect(isIn(marks[0]!.words, 'fangsong', 16)).toBe(true);
      expect(isIn([...marks[1]!.words, ...marks[2]!.words], 'hei', 16)).toBe(true);
    });

    it('PDF: the ink of the mark begins 35 mm below the upper edge of the text area, within 1 mm, red 小标宋, in the middle', () => {
      const top = area.top + 35 * oneMillimetre;
      const ink = inkBox(file.pdf, 1, { left: area.left, right: area.right, top: top - 8, bottom: top + 60 });
      expect(Math.abs(ink.top - top)).toBeLessThan(oneMillimetre);
      expect(Math.abs((ink.left + ink.right - area.left - area.right) / 2)).toBeLessThan(oneMillimetre);
      const words = [...wordsWith('人民政府办公室'), ...wordsWith('文件')].filter(({ colour }) => colour !== '#000000');
      expect(words.map(({ colour }) => isRed(colour.slice(1)))).toEqual([true, true]);
      expect(words.every(({ face }) => file.facesOf('displaySong').includes(face))).toBe(true);
    });

    it('PDF: two blank lines below it the number, one character in; the signers in 楷体 end one character in on the same line', () => {
      const number = line('云政办');
      const mark = inkBox(file.pdf, 1, { left: area.left, right: area.right, top: area.top + 35 * oneMillimetre - 4, bottom: number.top - 10 });
      expect(Math.abs((number.top - mark.bottom) / linePitch - 2.25)).toBeLessThan(0.2);
      expect(Math.abs(number.left - area.left - characterPitch)).toBeLessThan(1);
      expect(Math.abs(area.right - number.right - characterPitch)).toBeLessThan(1);
      expect(isIn(wordsWith('温知远').filter(({ top }) => Math.abs(top - number.top) < 8), 'kai', 16)).toBe(true);
      expect(isIn(wordsWith('云政办'), 'fangsong', 16)).toBe(true);
    });

    it('PDF: a red rule of 156 mm 4 mm below the number; the title two blank lines below the rule', () => {
      const number = line('云政办');
      const title = file.prose.find(({ text, words }) => fold(text) === '澄岚市云章区人民政府办公室' && Math.abs(words[0]!.size - 22) < 0.1)!;
      const rule = inkBox(file.pdf, 1, { left: area.left - 20, right: area.right + 20, top: number.bottom, bottom: title.top - 4 });
      expect([Math.abs(rule.left - area.left), Math.abs(rule.right - area.right)].every((gap) => gap < oneMillimetre / 2)).toBe(true);
      const characters = inkBox(file.pdf, 1, { left: area.left, right: area.left + 160, top: number.top - 4, bottom: rule.top - 2 });
      expect(Math.abs((rule.top - characters.bottom) / oneMillimetre - 4)).toBeLessThan(0.6);
      expect(Math.abs((title.top - rule.bottom) / linePitch - 2.1)).toBeLessThan(0.2);
    });

    it('DOCX: real styles: 黑体 of 三号, a red mark in 方正小标宋简体, a red border, the number at its tab stops', () => {
      expect(wordStyle(file, 'SecurityClassification')('w:rFonts')).toMatchObject({ 'w:eastAsia': '黑体' });
      expect(wordStyle(file, 'Urgency')('w:sz')).toEqual({ 'w:val': '32' });
      expect(wordStyle(file, 'IssuerMark')('w:rFonts')).toMatchObject({ 'w:eastAsia': '方正小标宋简体' });
      expect(isRed(wordStyle(file, 'IssuerMark')('w:color')['w:val'])).toBe(true);
      expect(isRed(wordStyle(file, 'HeadRule')('w:bottom')['w:color'])).toBe(true);
      const number = paragraphOf('DocumentNumber');
      expect(textOf(number)).toContain('云政办〔2026〕3号');
      expect(elementsOf(number, 'w:rStyle').map(({ attributes }) => attributes.get('w:val'))).toEqual(['SignerName', 'SignerName']);
      expect(wordStyle(file, 'SignerName')('w:rFonts')).toMatchObject({ 'w:eastAsia': '楷体_GB2312' });
      expect(Math.abs(Number(wordStyle(file, 'DocumentNumber')('w:ind')['w:left']) / 20 - characterPitch)).toBeLessThan(0.1);
    });

    it('DOCX: blank, lines and mark together bring the mark 35 mm below the upper edge of the text area', () => {
      const blank = Number(wordStyle(file, 'HeadSpace')('w:spacing')['w:line']) / 20;
      const { 'w:line': pitch } = wordStyle(file, 'IssuerMark')('w:spacing');
      const size = Number(wordStyle(file, 'IssuerMark')('w:sz')['w:val']) / 2;
      const markTop = 3 * linePitch + blank + 0.8 * (Number(pitch) / 20) - 0.88 * size;
      expect(Math.abs(markTop / oneMillimetre - 35)).toBeLessThan(0.2);
    });
  });

  describe(clauseTitle('GB/T 9704-2012 7.3.2'), () => {
    it('PDF: a blank line below the title, flush left, closed by a full-width colon', () => {
      const recipients = line('澄岚市人民政府办公室：');
      const title = file.prose[file.prose.indexOf(recipients) - 1]!;
      expect(Math.abs(recipients.left - area.left)).toBeLessThan(1);
      expect(Math.abs(middleOf(recipients) - middleOf(title) - 2 * linePitch)).toBeLessThan(4);
    });

    it('DOCX: a style of its own without an indent', () => {
      expect(textOf(paragraphOf('Recipients'))).toBe('澄岚市人民政府办公室：');
      expect(wordStyle(file, 'Recipients')('w:ind')).toMatchObject({ 'w:firstLine': '0', 'w:left': '0' });
    });
  });

  describe(clauseTitle('GB/T 9704-2012 7.3.4'), () => {
    it('PDF: a blank line below the text, two characters in; a long name goes on below its first character; no mark at the end', () => {
      const first = line('附件：1.');
      const [second, third] = [after(first), after(first, 2)];
      const before = file.prose[file.prose.indexOf(first) - 1]!;
      expect(Math.abs(first.left - area.left - 2 * characterPitch)).toBeLessThan(1);
      expect(Math.abs(middleOf(first) - middleOf(before) - 2 * linePitch)).toBeLessThan(1);
      expect(fold(second.text).startsWith('2.云章区')).toBe(true);
      // Behind the label “2.”, which is one character wide; a face's own digits may be a little narrower or wider.
      expect(Math.abs(third.left - second.left - characterPitch)).toBeLessThan(oneMillimetre * 1.5);
      expect([first, third].filter(({ text }) => /[，。；]$/u.test(text))).toEqual([]);
    });

    it('DOCX: a hanging indent from two characters in to the name', () => {
      const indents = wordStyle(file, 'AnnexList')('w:ind');
      expect(Math.abs((Number(indents['w:left']) - Number(indents['w:hanging'])) / 20 - 2 * characterPitch)).toBeLessThan(0.2);
      expect(Number(indents['w:hanging']) / 20 / characterPitch).toBeCloseTo(4, 1);
      expect([0, 1].map((index) => textOf(paragraphOf('AnnexList', index)).trim())).toEqual(['附件：1.2025年云章区各单位主动公开政府信息数量', '2.云章区政府信息公开申请受理机构名称、办公地址、联系电话和电子邮箱一览']);
    });
  });

  describe(clauseTitle('GB/T 9704-2012 7.3.5.1'), () => {
    it('PDF: the date stands four characters in, the last signature in the middle above it, seals of 42 mm apart', () => {
      const date = line('2026年1月26日');
      const signed = file.prose[file.prose.indexOf(date) - 1]!;
      const [first, last] = [signed.words.at(0)!, signed.words.at(-1)!];
      expect(fold(signed.text)).toBe('澄岚市云章区人民政府办公室澄岚市云章区数据局');
      expect(Math.abs(area.right - date.right - 4 * characterPitch)).toBeLessThan(1);
      expect(Math.abs((last.left + last.right - date.left - date.right) / 2)).toBeLessThan(1);
      expect((last.left + last.right - first.left - first.right) / 2).toBeGreaterThan(42 * oneMillimetre);
      expect(Math.abs(middleOf(date) - middleOf(signed) - linePitch)).toBeLessThan(1);
    });

    it('DOCX: signatures and date are centred at tab stops, the date and the last signature at the same one', () => {
      const stops = ['SealedSignature', 'SealedDate'].map((style) => elementsOf(paragraphOf(style), 'w:tab').filter(({ attributes }) => attributes.has('w:pos')).map(attributesIn));
      expect(stops.flat().every(({ 'w:val': kind }) => kind === 'center')).toBe(true);
      expect(stops[0]!.at(-1)!['w:pos']).toBe(stops[1]!.at(-1)!['w:pos']);
      expect(textOf(paragraphOf('SealedDate'))).toContain('2026年1月26日');
    });
  });

  describe(clauseTitle('GB/T 9704-2012 7.3.6'), () => {
    it('PDF: on the line below the date, two characters in, in parentheses', () => {
      const date = line('2026年1月26日');
      const note = after(date);
      expect(fold(note.text)).toBe('（联系人：温知远，电话：0000-5550188）');
      expect(Math.abs(middleOf(note) - middleOf(date) - linePitch)).toBeLessThan(1);
      // The blank half of the parenthesis counts for the indent, its ink begins later.
      expect(Math.abs(note.left - area.left - 2 * characterPitch)).toBeLessThan(9);
    });

    it('DOCX: a style of its own, two characters in', () => {
      expect(wordStyle(file, 'Note')('w:ind')).toMatchObject({ 'w:firstLineChars': '200' });
      expect(textOf(paragraphOf('Note'))).toMatch(/^（.*）$/u);
    });
  });

  describe(clauseTitle('GB/T 9704-2012 7.3.7'), () => {
    it('PDF: each on a new page, marked in 黑体 on the first line, its title in the middle of the third; numbers of pages go on', () => {
      for (const [index, title] of ['2025年云章区各单位', '云章区政府信息公开申请受理机构名称、'].entries()) {
        const mark = line(`附件${index + 1}`);
        const first = file.prose.filter(({ page }) => page === mark.page)[0];
        const heading = file.prose.find((one) => one.page === mark.page && fold(one.text).startsWith(title))!;
        expect(first).toBe(mark);
        expect(isIn(mark.words, 'hei', 16)).toBe(true);
        expect(Math.abs(mark.left - area.left)).toBeLessThan(1);
        expect(Math.floor((middleOf(mark) - area.top) / linePitch)).toBe(0);
        expect(Math.floor((middleOf(heading) - area.top) / linePitch)).toBe(2);
        expect(Math.abs((heading.left + heading.right - area.left - area.right) / 2)).toBeLessThan(oneMillimetre);
      }
      const numbers = file.pages.map(({ lines }) => lines.map(({ text }) => /^—\s*(\d+)\s*—$/.exec(text)?.[1]).find((number) => number !== undefined));
      expect(numbers).toEqual(file.pages.map((_, index) => String(index + 1)));
    });

    it('DOCX: the mark begins a page, the title is a heading a blank line below', () => {
      expect(wordStyle(file, 'AnnexMark')('w:pageBreakBefore')).toEqual({ 'w:val': '1' });
      expect(wordStyle(file, 'AnnexMark')('w:rFonts')).toMatchObject({ 'w:eastAsia': '黑体' });
      expect(wordStyle(file, 'AnnexTitle')('w:spacing')).toMatchObject({ 'w:before': '579' });
      expect(wordStyle(file, 'AnnexTitle')('w:outlineLvl')).toEqual({ 'w:val': '0' });
    });
  });

  describe(clauseTitle('GB/T 9704-2012 7.4'), () => {
    it('PDF: on the last page, an even one, the ink of the last rule ends on the lower edge of the text area, as wide as it', () => {
      expect(file.pages.length % 2).toBe(0);
      const printing = line('澄岚市云章区人民政府办公室2026年1月27日印发');
      expect(printing.page).toBe(file.pages.length);
      const rule = inkBox(file.pdf, file.pages.length, { left: area.left - 20, right: area.right + 20, top: area.bottom - 3, bottom: area.bottom + 3 });
      expect(Math.abs(rule.bottom - area.bottom)).toBeLessThan(0.6);
      expect(Math.abs(rule.right - rule.left - 156 * oneMillimetre)).toBeLessThan(oneMillimetre);
    });

    it('PDF: 四号仿宋, one character in on both sides, copies hanging below themselves and closed by a full stop', () => {
      const copies = line('抄送：');
      const more = after(copies);
      const printing = after(copies, 2);
      expect(isIn([...copies.words, ...more.words, ...printing.words], 'fangsong', 14)).toBe(true);
      expect([copies.left, printing.left].map((left) => Math.abs(left - area.left - 14) < 1)).toEqual([true, true]);
      expect(Math.abs(more.left - area.left - 56)).toBeLessThan(1);
      expect(Math.abs(area.right - printing.right - 14)).toBeLessThan(1);
      expect(fold(more.text).endsWith('。')).toBe(true);
    });

    it('DOCX: a table held to the foot of the text area, its rules 0.35 and 0.25 mm within an eighth of a point', () => {
      const table = childrenOf(body(), 'w:tbl').at(-1)!;
      expect(attributesIn(elementsOf(table, 'w:tblpPr')[0]!)).toMatchObject({ 'w:vertAnchor': 'margin', 'w:tblpYSpec': 'bottom' });
      const borders = elementsOf(table, 'w:tblBorders')[0]!;
      const widths = Object.fromEntries(childrenOf(borders).map(({ name, attributes }) => [name, Number(attributes.get('w:sz') ?? 0) / 8 / oneMillimetre]));
      expect(Math.abs(widths['w:top']! - 0.35)).toBeLessThan(0.125 / oneMillimetre);
      expect(Math.abs(widths['w:bottom']! - 0.35)).toBeLessThan(0.125 / oneMillimetre);
      expect(Math.abs(widths['w:insideH']! - 0.25)).toBeLessThan(0.125 / oneMillimetre);
      expect(textOf(table)).toMatch(/^抄送：.*。澄岚市云章区人民政府办公室2026年1月27日印发$/u);
      expect(wordStyle(file, 'CopiesTo')('w:sz')).toEqual({ 'w:val': '28' });
      expect(endsOf('PrintedOn')).toBe(14);
    });
  });
});
