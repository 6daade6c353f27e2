import fc from 'fast-check';
import { breakLabel } from '../../../../src/renderers/docx/labelBreaks.js';
import { hintedTexts } from '../../../../src/document/eastAsianHint.js';
import { textRuns } from '../../../../src/renderers/docx/paragraphs.js';
import { paragraphXml, sectionXml, wordParagraph } from '../../../../src/renderers/docx/wordParagraph.js';
import { element, escapeText } from '../../../../src/renderers/docx/xml.js';
import { plainText } from '../../../../src/document/plainText.js';
import { inlinesOf } from './sampleDocument.js';

const broken = (marked: string, capacity: number) => plainText(breakLabel(inlinesOf(marked), capacity), '\n');

describe('breakLabel', () => {
  it('leaves a label that fits on one line', () => expect(broken('商业|企业', 4)).toBe('商业企业'));

  it('leaves a label that breaks at its hints by itself', () => expect(broken('社会|公益|组织', 2.5)).toBe('社会公益组织'));

  it('forces the hint where the line would be filled beyond it', () => expect(broken('（三）|不予公开', 5)).toBe('（三）\n不予公开'));

  it('takes the last hint that fits', () => expect(broken('甲|乙丙|丁戊己庚', 4)).toBe('甲乙丙\n丁戊己庚'));

  it('breaks naturally where no hint fits, and goes on', () => expect(broken('甲乙丙丁戊|己庚辛', 3)).toBe('甲乙丙丁戊\n己庚辛'));
});

describe('hintedTexts', () => {
  it('loses and reorders nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('文', 'a', '’', '“', '—', ' ', '1', '\u{20BB7}'), maxLength: 40 });
    fc.assert(fc.property(text, (given) => expect(hintedTexts(given).map((piece) => piece.text).join('')).toBe(given)));
  });

  it('needs no hint for Chinese text without such marks', () => {
    expect(hintedTexts('全年公开1036条（含18件）。')).toEqual([{ text: '全年公开1036条（含18件）。', isEastAsian: false }]);
  });
});

describe('own XML', () => {
  it('escapes text and attributes', () => {
    expect(element('a', { b: '"<&\n' }, escapeText('<&>'))).toBe('<a b="&quot;&lt;&amp;&#10;">&lt;&amp;&gt;</a>');
  });
});

describe('textRuns', () => {
  const runsOf = (text: string, fittedLines = [] as { start: number; end: number; letterSpacing: number }[]) => textRuns([{ type: 'text', text }], { fittedLines });

  it('writes a fitted letter spacing of none, which the style does not have', () =>
    expect(runsOf('甲乙丙', [{ start: 0, end: 2, letterSpacing: 0 }])).toBe('<w:r><w:rPr><w:spacing w:val="0"/></w:rPr><w:t>甲乙</w:t></w:r><w:r><w:t>丙</w:t></w:r>'));

  it('takes braces for what they are', () => expect(runsOf('{甲}')).toBe('<w:r><w:t>{甲}</w:t></w:r>'));

  it.each([' 甲', '甲 ', '\u3000甲'])('preserves the space at an end of "%s"', (text) => expect(runsOf(text)).toBe(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`));

  it('writes nothing for no text', () => expect(runsOf('')).toBe(''));
});

describe('the end of a section', () => {
  const end = '<w:sectPr/>';
  const text = wordParagraph('Title', '<w:r/>', { isKept: true });

  it('is in its last paragraph, behind the paragraph’s own properties', () =>
    expect(sectionXml([text, text], end).join('')).toBe(`${paragraphXml(text)}<w:p><w:pPr><w:pStyle w:val="Title"/><w:keepNext/><w:sectPr/></w:pPr><w:r/></w:p>`));

  it.each([[['<w:tbl/>'], '<w:tbl/>'], [[], '']])('has a paragraph of its own behind a table, and where there is nothing', (blocks, before) =>
    expect(sectionXml(blocks, end).join('')).toBe(`${before}<w:p><w:pPr><w:sectPr/></w:pPr></w:p>`));
});
