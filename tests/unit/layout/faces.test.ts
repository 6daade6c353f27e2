/** Which face draws what: fallback by run on one baseline, Latin text, forms asked for, marks that leave the grid. */
import type { Face, FontSet } from '../../../src/fonts/face.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { LayoutResult } from '../../../src/layout/layoutDocument.js';
import type { TextLine } from '../../../src/layout/pages.js';
import { readStylesheet } from '../../../src/stylesheet/readStylesheet.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { documentOf, paragraph } from '../../support/documents.js';
import { lineText, textLines } from '../../support/dumpPages.js';
import { fakeFace, fakeFonts } from '../../support/fakeFonts.js';

const sheet = (own: unknown = {}) => resolveStylesheet(readStylesheet(own).stylesheet!);
const laid = (text: string, fontSet: FontSet, own?: unknown): LayoutResult => layoutDocument(documentOf(paragraph(text)), sheet(own), fontSet, new Map());
const lineOf = ({ pages }: LayoutResult, at = 0): TextLine => textLines(pages!.pages[0]!)[at]!;
const drawn = (result: LayoutResult): readonly (readonly [string, string])[] => lineOf(result).pieces.map(({ text, face }) => [text, face]);
const codes = ({ diagnostics }: LayoutResult): readonly string[] => diagnostics.map(({ code }) => code);

/** A font set with another chain for 仿宋. */
function withFangsong(chain: readonly Face[], { chains, faces }: FontSet = fakeFonts()): FontSet {
  return { chains: { ...chains, fangsong: chain }, faces: new Map([...faces, ...chain.map((face) => [face.id, face] as const)]) };
}

const withRoman = (roman: Face, fontSet = fakeFonts()): FontSet => ({ ...fontSet, roman, faces: new Map([...fontSet.faces, [roman.id, roman]]) });

describe('a character the typeface’s face lacks', () => {
  const result = laid('甲𠮷乙', fakeFonts({ ownLack: '𠮷' }));

  it('is drawn by the next face that has it, its neighbours by their own', () => {
    expect(drawn(result)).toEqual([['甲', 'fangsong'], ['𠮷', 'fallback'], ['乙', 'fangsong']]);
    expect(result.diagnostics).toMatchObject([{ code: 'character-fallback', severity: 'notice', details: { character: '𠮷', codePoint: 'U+20BB7', family: 'fallback' } }]);
  });

  it('stands one character pitch from its neighbours, on their line', () => {
    const { size, letterSpacing } = sheet().paragraphs.body;
    const [first, second, third] = lineOf(result).pieces;
    expect(second!.x - first!.x).toBeCloseTo(size + letterSpacing, 9);
    expect(third!.x - second!.x).toBeCloseTo(size + letterSpacing, 9);
    expect(new Set(lineOf(result).pieces.map(({ size: own }) => own))).toEqual(new Set([16]));
  });

  it('takes its combining marks with it, so that no mark is parted from its letter', () => {
    expect(drawn(laid('甲q\u0301乙', fakeFonts({ ownLack: '\u0301' })))).toEqual([['甲', 'fangsong'], ['q\u0301', 'fallback'], ['乙', 'fangsong']]);
    expect(new Set(drawn(laid('甲e\u0301乙', fakeFonts({ ownLack: '\u0301' }))).map(([, face]) => face))).toEqual(new Set(['fangsong']));
  });

  it('is told of with its place when no face has it', () => {
    const { pages, diagnostics } = laid('甲\u{2ffff}', fakeFonts({ noneHas: '\u{2ffff}' }));
    expect(pages).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'character-missing', severity: 'error', path: ['body', '甲\u{2ffff}'], details: { codePoint: 'U+2FFFF' } }]);
  });
});

describe('signs that are never drawn', () => {
  it('need no face, and stay in the text', () => {
    const result = laid('葛\u{e0100}飾\u200d\u2060', fakeFonts({ noneHas: '\u{e0100}\u200d\u2060' }));
    expect(lineText(lineOf(result))).toBe('葛\u{e0100}飾\u200d\u2060');
    expect(codes(result)).toEqual(['variation-not-drawn']);
    expect(result.diagnostics[0]).toMatchObject({ severity: 'warning', details: { codePoint: 'U+845B U+E0100' } });
  });

  it('choose the face that has the form they ask for', () => {
    const rare: Face = { ...fakeFace('rare'), hasVariation: (codePoint, selector) => codePoint === 0x845b && selector === 0xe0100 };
    const fontSet = withFangsong([...fakeFonts().chains.fangsong, rare]);
    expect(drawn(laid('葛\u{e0100}葛', fontSet))).toEqual([['葛\u{e0100}', 'rare'], ['葛', 'fangsong']]);
  });
});

describe('marks that are not full-width', () => {
  const narrow: Face = { ...fakeFace('narrow'), advanceOf: (codePoint) => ('“”’—'.includes(String.fromCodePoint(codePoint)) ? 0.4 : codePoint < 0x80 ? 0.6 : 1) };
  const fontSet = withFangsong([narrow, ...fakeFonts().chains.fangsong]);

  it('are taken from the next face among Chinese, and told of with both widths', () => {
    const result = laid('甲“乙”——丙', fontSet);
    expect(drawn(result)).toEqual([['甲', 'narrow'], ['“', 'fangsong'], ['乙', 'narrow'], ['”——', 'fangsong'], ['丙', 'narrow']]);
    expect(result.diagnostics.map(({ code, expected, actual, details }) => [code, expected, actual, details?.['family'], details?.['replacement']])).toEqual(
      ['“', '”', '—'].map(() => ['font-off-grid', '1 em', '0.4 em', 'narrow', 'fangsong']),
    );
  });

  it('stay as they are inside Latin words', () => {
    expect(drawn(laid('it’s', fontSet))).toEqual([['it’s', 'narrow']]);
    expect(codes(laid('it’s', fontSet))).toEqual([]);
  });

  it('are told of, as digits are, where no face has them full-width', () => {
    const result = laid('甲—乙2021年', withFangsong([narrow]));
    expect(codes(result)).toEqual(['font-off-grid', 'font-digits-off-grid']);
    expect(result.diagnostics[1]).toMatchObject({ severity: 'notice', expected: '0.5 em', actual: '0.6 em', details: { family: 'narrow' } });
  });
});

describe('Latin text in a face of its own', () => {
  const roman = composition('roman');
  function composition(latinTypeface: string) {
    return { composition: { latinTypeface } };
  }

  it('is letters, digits and the marks between them; marks among Chinese stay Chinese', () => {
    const result = laid('第12号“abc”和it’s，5%', withRoman(fakeFace('times')), roman);
    expect(drawn(result)).toEqual([['第', 'fangsong'], ['12', 'times'], ['号“', 'fangsong'], ['abc', 'times'], ['”和', 'fangsong'], ['it’s', 'times'], ['，', 'fangsong'], ['5%', 'times']]);
    expect(result.diagnostics).toEqual([]);
  });

  it('leaves the page number in 宋体', () => {
    const { pages } = laid('甲', withRoman(fakeFace('times')), roman);
    expect((pages!.pages[0]!.items.at(-1) as TextLine).pieces.every(({ face }) => face === 'song')).toBe(true);
  });

  it('is drawn by the Chinese face, with a finding, where there is no other', () => {
    const result = laid('第12号', fakeFonts(), roman);
    expect(drawn(result).map(([, face]) => face)).toEqual(['fangsong', 'fangsong', 'fangsong']);
    expect(result.diagnostics).toMatchObject([{ code: 'font-substituted', expected: 'Times New Roman', actual: 'fangsong' }]);
  });

  it('is in the Chinese face where the profile says so, whatever faces there are', () => {
    expect(new Set(drawn(laid('第12号', withRoman(fakeFace('times')))).map(([, face]) => face))).toEqual(new Set(['fangsong']));
  });
});
