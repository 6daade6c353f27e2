/** Lines that a word processor would end elsewhere than the PDF: where they are found, and how they stand in the file. */
import fc from 'fast-check';
import type { Paragraph } from '../../../../src/document/nodes.js';
import { plainText } from '../../../../src/document/plainText.js';
import { forecastLines } from '../../../../src/layout/forecastLines.js';
import { layoutDocument } from '../../../../src/layout/layoutDocument.js';
import { brokenAt, cutInlines } from '../../../../src/renderers/docx/cutInlines.js';
import { fittedLines, titleBreaks } from '../../../../src/renderers/docx/lineForecast.js';
import { gbt9704 } from '../../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import { documentOf } from '../../../support/documents.js';
import { fakeFonts } from '../../../support/fakeFonts.js';

const sheet = resolveStylesheet(gbt9704);
const words = ['望槐县人民政府办公室', '年度报告'] as const;
const empty = documentOf();
const official = forecastLines({ ...empty, metadata: { ...empty.metadata, organisation: words[0], keywords: [words[1]] } }, sheet, new Map());
const paragraph = (text: string, role: Paragraph['role'] = 'body'): Paragraph => ({ type: 'paragraph', role, inlines: [{ type: 'text', text }] });
const fitted = (text: string) => fittedLines(paragraph(text), sheet, official).map(({ start, end }) => text.slice(start, end));

describe('a line that a word processor would end inside a number with its unit', () => {
  it('is set looser, so that the number has no room', () => {
    const text = `${'国'.repeat(24)}12件，${'民'.repeat(20)}`;
    const [line] = fittedLines(paragraph(text), sheet, official);
    expect(text.slice(line!.start, line!.end)).toBe('国'.repeat(24));
    // Two cells of 28 are free behind 2 + 24; half of what the number needs stays open.
    expect(line!.letterSpacing).toBeGreaterThan(sheet.paragraphs.body.letterSpacing);
    expect(24 * (16 + line!.letterSpacing)).toBeLessThan(sheet.page.textWidth - sheet.paragraphs.body.firstLineIndent);
    expect(24 * (16 + line!.letterSpacing)).toBeGreaterThan(sheet.page.textWidth - sheet.paragraphs.body.firstLineIndent - 16);
  });

  it('is found for document numbers, too', () => {
    expect(fitted(`${'国'.repeat(21)}〔2021〕30号${'民'.repeat(20)}`)).toEqual(['国'.repeat(21)]);
  });

  it('is left alone where nothing more would fit, or the number goes on the line whole', () => {
    expect(fitted('国'.repeat(100))).toEqual([]);
    expect(fitted(`${'国'.repeat(26)}12件${'民'.repeat(20)}`)).toEqual([]);
    expect(fitted(`${'国'.repeat(20)}12件${'民'.repeat(40)}`)).toEqual([]);
  });

  it('is left alone in headings, and where the stylesheet lets numbers be parted', () => {
    const text = `${'国'.repeat(24)}12件，${'民'.repeat(20)}`;
    expect(fittedLines(paragraph(text, 'heading1'), sheet, official)).toEqual([]);
    const free = resolveStylesheet({ ...gbt9704, composition: { ...gbt9704.composition, keepsUnits: { value: false, clause: '试' } } });
    expect(fittedLines(paragraph(text), free, official)).toEqual([]);
  });

  it('is set tighter where the PDF shrinks its gaps', () => {
    const text = `中A国B民C政D务E公F开${'国'.repeat(8)}1234个工作日${'民'.repeat(40)}`;
    const [line] = fittedLines(paragraph(text), sheet, official);
    expect(text.slice(line!.start, line!.end).endsWith('个工作日')).toBe(true);
    expect(line!.letterSpacing).toBeLessThan(sheet.paragraphs.body.letterSpacing);
  });
});

describe('a line that ends inside an address', () => {
  const text = `${'国'.repeat(17)}xxgk2025@yunting.example${'民'.repeat(30)}`;
  const [line] = fittedLines(paragraph(text), sheet, official);

  it('is so full that not one character more fits, and the next character may begin a line', () => {
    expect(text.slice(0, line!.end)).toBe(`${'国'.repeat(17)}xxgk2025@yunting.`);
    expect(line!.partsAddress).toBe(true);
    const cut = cutInlines(paragraph(text).inlines, [line!]);
    expect(cut.map(({ inline, beginsLine }) => [inline.type === 'text' && inline.text.slice(0, 3), beginsLine])).toEqual([['国国国', undefined], ['e', true], ['xam', undefined]]);
  });
});

describe('a title', () => {
  const breaks = (text: string) => titleBreaks(paragraph(text, 'title'), sheet, official);

  it('is broken by sense when it does not fit one line', () => {
    expect(breaks('望槐县人民政府办公室2025年政府信息公开工作年度报告')).toEqual([15]);
    expect(breaks('望槐县2025年政府信息公开年报')).toEqual([]);
  });

  it('keeps the breaks of its author', () => {
    const inlines = [{ type: 'text', text: '望槐县人民政府办公室' }, { type: 'lineBreak' }, { type: 'text', text: '2025年政府信息公开工作年度报告' }] as const;
    expect(titleBreaks({ type: 'paragraph', role: 'title', inlines }, sheet, official)).toEqual([]);
  });
});

describe('a document that was set before', () => {
  const characters = [...'国民政务公开，。“”（）《》〔2021〕30号12件a.b@ '];
  const text = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 200 }).map((drawn) => drawn.join(''));

  it('has the same lines as one that is composed for the Word file alone', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const paragraphs = [paragraph('望槐县人民政府办公室2025年政府信息公开工作年度报告', 'title'), ...texts.map((drawn) => paragraph(drawn))];
        const document = documentOf(...paragraphs);
        const fontSet = fakeFonts();
        layoutDocument(document, sheet, fontSet, new Map());
        const [known, anew] = [document, { ...document }].map((one) => forecastLines(one, sheet, new Map(), fontSet));
        for (const one of paragraphs) {
          expect(fittedLines(one, sheet, known!)).toEqual(fittedLines(one, sheet, anew!));
          expect(known!.paragraphOf(one, sheet.page)).toEqual(anew!.paragraphOf(one, sheet.page));
          const narrow = { ...sheet.page, textWidth: 200 };
          expect(known!.paragraphOf(one, narrow)).toEqual(anew!.paragraphOf(one, narrow));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('inlines', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 });

  it('are cut at any places without a character lost or moved', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(60), { maxLength: 6 }), (parts, places) => {
        const inlines = parts.map((text) => ({ type: 'text', text, role: 'runInHeading2' }) as const);
        const stops = [...new Set(places)].sort((a, b) => a - b);
        const lines = stops.slice(1).map((end, index) => ({ start: stops[index]!, end, letterSpacing: index }));
        const cut = cutInlines(inlines, lines);
        expect(plainText(cut.map(({ inline }) => inline))).toBe(plainText(inlines));
        expect(plainText(brokenAt(inlines, stops.filter((at) => at > 0 && at < plainText(inlines).length)), '')).toBe(plainText(inlines));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('are broken behind whole inlines and inside them', () => {
    const inlines = [{ type: 'text', text: '某市' }, { type: 'text', text: '2020年报告' }] as const;
    expect(plainText(brokenAt(inlines, [2]), '|')).toBe('某市|2020年报告');
    expect(plainText(brokenAt(inlines, [7]), '|')).toBe('某市2020年|报告');
  });
});
