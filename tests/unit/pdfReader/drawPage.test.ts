import { pdfLimits } from '../../../src/pdfReader/limits.js';
import { claimsIn } from '../../../src/pdfReader/describeFile.js';
import { drawPage } from '../../../src/pdfReader/drawPage.js';
import { faceOf } from '../../../src/pdfReader/glyphs.js';
import type { ShownGlyph } from '../../../src/pdfReader/glyphs.js';

const names = ['save', 'restore', 'transform', 'setFont', 'setCharSpacing', 'setHScale', 'beginText', 'setTextMatrix', 'moveText', 'showText', 'setFillRGBColor', 'setTextRenderingMode', 'constructPath', 'stroke', 'fill', 'beginMarkedContentProps', 'endMarkedContent'] as const;
const operators = Object.fromEntries(names.map((name, index) => [name, index + 1]));

type Step = readonly [operator: (typeof names)[number], ...args: unknown[]];
const font = { name: 'ABCDEF+FandolFang-Regular', missingFile: false, fontMatrix: [0.001, 0, 0, 0.001, 0, 0] };

/** Follows steps on a page of 600 × 800 pt. */
function drawn(...steps: readonly Step[]): ReturnType<typeof drawPage> {
  const face = faceOf(font);
  const list = { fnArray: steps.map(([name]) => operators[name]!), argsArray: steps.map(([, ...args]) => args) };
  return drawPage({ limits: pdfLimits, operators, list, toShown: [1, 0, 0, -1, 0, 800], fontOf: () => ({ font, face }), contentName: (id) => `mc${id}` });
}

const glyphs = (text: string): readonly ShownGlyph[] => Array.from(text, (unicode) => ({ unicode, width: 1000 }));

describe('following a page', () => {
  it('places text by font, spacing and matrices, from the top left', () => {
    const { texts } = drawn(['save'], ['transform', 2, 0, 0, 2, 10, 20], ['beginText'], ['setFont', 'f', 8], ['setCharSpacing', -0.5], ['setTextMatrix', [1, 0, 0, 1, 5, 100]], ['showText', glyphs('公文')], ['restore']);
    expect(texts).toEqual([{ text: '公文', face: 'f', size: 16, x: 20, width: 31, baseline: 580, letterSpacing: -1, colour: '#000000' }]);
  });

  it('goes on behind what was shown, and parts what a wide gap parts', () => {
    const { texts } = drawn(['beginText'], ['setFont', 'f', 10], ['setTextMatrix', [1, 0, 0, 1, 0, 100]], ['showText', [...glyphs('甲'), -3000, ...glyphs('乙')]], ['showText', glyphs('丙')]);
    expect(texts.map(({ text, x }) => [text, x])).toEqual([['甲', 0], ['乙', 40], ['丙', 50]]);
  });

  it('knows colour and marked content, and leaves out what is not seen or not upright', () => {
    const { texts } = drawn(
      ['beginText'], ['setFont', 'f', 10], ['setFillRGBColor', '#ff0000'], ['beginMarkedContentProps', 'P', 3], ['showText', glyphs('红')], ['endMarkedContent'],
      ['beginMarkedContentProps', 'Artifact', null], ['showText', glyphs('饰')], ['endMarkedContent'],
      ['setTextRenderingMode', 3], ['showText', glyphs('隐')], ['setTextRenderingMode', 0], ['setTextMatrix', [0, 1, -1, 0, 50, 50]], ['showText', glyphs('竖')],
    );
    expect(texts.map(({ text, colour, content }) => [text, colour, content])).toEqual([['红', '#ff0000', 'mc3'], ['饰', '#ff0000', undefined]]);
  });

  it('finds rules that are stroked, and those filled as thin rectangles', () => {
    const { strokes } = drawn(['constructPath', operators['stroke'], [[0, 10, 100, 1, 90, 100]]], ['constructPath', operators['fill'], [[0, 10, 50, 1, 90, 50, 1, 90, 51, 1, 10, 51, 4]]], ['constructPath', operators['fill'], [[0, 10, 10, 1, 90, 10, 1, 90, 40, 1, 10, 40, 4]]]);
    expect(strokes).toEqual([{ x1: 10, x2: 90, y1: 700, y2: 700, width: 1 }, { x1: 10, x2: 90, y1: 749.5, y2: 749.5, width: 1 }]);
  });
});

describe('what a file says of itself', () => {
  it('is read from XMP, written as elements or as attributes', () => {
    expect(claimsIn('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>')).toEqual(['PDF/A-2b', 'PDF/UA-1']);
    expect(claimsIn('<rdf:Description pdfaid:part="1" pdfaid:conformance="A"/>')).toEqual(['PDF/A-1a']);
    expect(claimsIn('')).toEqual([]);
  });

  it('faces: the tag of a subset, and names in GBK', () => {
    expect(faceOf(font)).toMatchObject({ name: 'FandolFang-Regular', isSubset: true, isEmbedded: true });
    expect(faceOf({ name: '\u00b7\u00c2\u00cb\u00ce_GB2312', missingFile: true })).toMatchObject({ name: '仿宋_GB2312', isSubset: false, isEmbedded: false });
  });
});
