import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import type { ImageResource } from '../../../../src/document/nodes.js';
import type { FontSet } from '../../../../src/fonts/face.js';
import { loadFontSet } from '../../../../src/fonts/nodeFontSource.js';
import { sequencesOf } from '../../../../src/fonts/sequences.js';
import type { Page, PageItem, Pages, PlacedPiece, TextLine } from '../../../../src/layout/pages.js';
import { renderSvg } from '../../../../src/renderers/svg/renderSvg.js';
import { svgFacts } from '../../../support/svgFacts.js';
import type { SvgFacts } from '../../../support/svgFacts.js';
import { blockFonts } from './blockFaces.js';

const a4 = { width: 595.276, height: 841.89 };
const none = new Map<string, ImageResource>();

const piece = (text: string, more: Partial<PlacedPiece> = {}): PlacedPiece => ({ text, face: 'fangsong', size: 16, x: 79.37, letterSpacing: 0, width: 0, ...more });
const line = (baseline: number, ...pieces: readonly PlacedPiece[]): TextLine => ({ type: 'text', role: 'body', baseline, isJustified: false, pieces });
const page = (number: number, items: readonly PageItem[], size = a4): Page => ({ number, ...size, items });
const pagesOf = (pages: readonly Page[], title = '年度报告'): Pages => ({ pages, outline: [], metadata: { title, organisation: '', subject: '', keywords: [], language: 'zh-CN' } });

const facts = (pages: Pages, fontSet = blockFonts(), images = none): readonly SvgFacts[] => svgFacts(renderSvg(pages, fontSet, images));

const rule = (x1: number, y1: number, x2: number, y2: number, width = 0.5): PageItem => ({ type: 'rule', x1, y1, x2, y2, width });
const picture: PageItem = { type: 'picture', source: 'images/图.png', alternativeText: '申请量 <图> & "表"', x: 100.1234, y: 200, width: 120, height: 60.5 };
const pngFile = new Uint8Array(readFileSync(join(__dirname, '../../../../examples/data/chenglan-applications.png')));
const png: ImageResource = { format: 'png', bytes: pngFile, pixelWidth: 1, pixelHeight: 1 };

/** What a call throws. */
function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a page as SVG', () => {
  it('is the golden page, byte for byte', () => {
    const items = [
      line(100, piece('年 度', { size: 22, x: 200 }), piece('2020', { size: 22, x: 266, face: 'song', letterSpacing: 0.5 })),
      rule(79.37, 130.25, 521.575, 130.25),
      rule(300.125, 130.25, 300.125, 200),
      rule(79.37, 200, 521.575, 200, 1),
      line(160.5, piece('<度&年>')),
    ];
    const [svg] = renderSvg(pagesOf([page(1, items)]), blockFonts(), none);
    expect(svg).toBe(readFileSync(join(__dirname, '../../../golden/tinyPage.svg'), 'utf8'));
  });

  it('has colours only where the display list has them', () => {
    const [svg] = renderSvg(pagesOf([page(1, [line(100, piece('年', { color: '#FF3333' }), piece('度', { x: 100 })), { ...rule(80, 120, 520, 120, 1.5), color: '#FF3333' } as PageItem, rule(80, 140, 520, 140, 1.5)])]), blockFonts(), none);
    expect(svg!.match(/fill="#FF3333"/g)).toHaveLength(1);
    expect(svg!.match(/<path stroke-width="1.5" stroke="#FF3333" d="M80 120H520"\/>/g)).toHaveLength(1);
    expect(svg!.match(/<path stroke-width="1.5" d="M80 140H520"\/>/g)).toHaveLength(1);
  });

  it('has its paper in millimetres and its coordinates in points, upright and across', () => {
    const roots = facts(pagesOf([page(1, []), page(2, [], { width: 841.89, height: 595.276 })])).map(({ root }) => root);
    expect(roots).toEqual([
      { width: '210mm', height: '297mm', viewBox: '0 0 595.276 841.89', 'xml:lang': 'zh-CN' },
      { width: '297mm', height: '210mm', viewBox: '0 0 841.89 595.276', 'xml:lang': 'zh-CN' },
    ]);
  });

  it('draws the number of a turned page as it stands on the bound sheet: down the left side', () => {
    const number: TextLine = { ...line(780, piece('7', { x: 480 })), role: 'pageNumber', isOnSheet: true };
    const [svg] = renderSvg(pagesOf([{ ...page(1, [number], { width: a4.height, height: a4.width }), isTurned: true }]), blockFonts(), none);
    // 480 from the sheet's left edge is 480 from the top; 780 from its top is 841.89 − 780 from the left.
    expect(svg).toContain('<g role="img" aria-label="7" transform="matrix(0 1 -1 0 841.89 0)"><g transform="translate(480 780)');
  });

  it('draws each character that has an outline where its advances and letter spacing put it', () => {
    const [{ lines, ids }] = facts(pagesOf([page(1, [line(100.1234, piece('甲 乙a', { letterSpacing: -0.2, x: 50.5 }), piece('甲', { x: 120, size: 8 }))])])) as [SvgFacts];
    expect(ids).toEqual(['p1g1', 'p1g2', 'p1g3']);
    expect(lines[0]!.map(({ id, y, scale }) => [id, y, scale])).toEqual([['p1g1', 100.123, 0.016], ['p1g2', 100.123, 0.016], ['p1g3', 100.123, 0.016], ['p1g1', 100.123, 0.008]]);
    [50.5, 50.5 + 24 - 0.4, 50.5 + 40 - 0.6, 120].forEach((x, index) => expect(lines[0]![index]!.x).toBeCloseTo(x, 2));
  });

  it('defines a glyph once for each face that draws it', () => {
    const [{ ids, lines, outlines }] = facts(pagesOf([page(3, [line(100, piece('年年度')), line(130, piece('年', { face: 'song' }))])])) as [SvgFacts];
    expect(ids).toEqual(['p3g1', 'p3g2', 'p3g3']);
    expect(outlines).toHaveLength(3);
    expect(lines.map((uses) => uses.map(({ id }) => id))).toEqual([['p3g1', 'p3g1', 'p3g2'], ['p3g3']]);
  });

  it('gives ids that differ between the pages of a report, and names nothing outside itself', () => {
    const pages = facts(pagesOf([page(1, [line(100, piece('年度'))]), page(2, [line(100, piece('度年')), picture])]), blockFonts(), new Map([['images/图.png', png]]));
    const ids = pages.flatMap((one) => one.ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of pages) for (const address of one.addresses) expect(address.startsWith('data:image/png;base64,') || one.ids.includes(address.slice(1))).toBe(true);
    expect(new Set(pages.flatMap((one) => one.elements))).toEqual(new Set(['defs', 'g', 'image', 'path', 'svg', 'title', 'use']));
  });

  it('bears each line and picture as a label in the order of the display list, and its title', () => {
    const items = [line(100, piece('一、'), piece('2020年', { x: 120 })), picture, line(130, piece('')), line(160, piece('完。'))];
    const [{ labels, title }] = facts(pagesOf([page(4, items)], 'A&B <报告>'), blockFonts(), new Map([['images/图.png', png]])) as [SvgFacts];
    expect(labels).toEqual(['一、2020年', '申请量 <图> & "表"', '完。']);
    expect(title).toBe('A&B <报告> 第4页');
  });

  it('is well-formed with any text, and says it back', () => {
    const texts = fc.sample(fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(']]>', '<!--', '&amp;', '"\'', '\t\n\r', '𠀁㐂龘')), { numRuns: 300, seed: 9704 });
    const withFaults = [...texts, 'a\u0000b', '\ufffe\uffff', '\ud800x', 'x\udc00'];
    const [{ labels, lines }] = facts(pagesOf([page(1, withFaults.map((text, index) => line(index, piece(text))))], withFaults.join(''))) as [SvgFacts];
    expect(labels).toEqual(withFaults.map((text) => [...text].map((character) => (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(character) ? '\ufffd' : character)).join('')));
    expect(lines.map((uses) => uses.length)).toEqual(withFaults.map((text) => sequencesOf(text).filter(({ codePoint }) => codePoint !== undefined && codePoint !== 0x20 && codePoint !== 0x3000).length));
  });

  it('draws rules by thickness, each to a thousandth of a point', () => {
    const [{ rules }] = facts(pagesOf([page(1, [rule(79.37, 130.25, 521.57549, 130.25), rule(79, 700, 521, 700, 1), rule(300.1251, 50, 300.1251, 500)])])) as [SvgFacts];
    expect(rules).toEqual([{ width: '0.5', path: 'M79.37 130.25H521.575M300.125 50V500' }, { width: '1', path: 'M79 700H521' }]);
  });

  it('holds a picture’s own bytes, in its box', () => {
    const [{ pictures }] = facts(pagesOf([page(1, [picture])]), blockFonts(), new Map([['images/图.png', png]])) as [SvgFacts];
    const { 'xlink:href': address, ...box } = pictures[0]!;
    expect(box).toEqual({ x: '100.123', y: '200', width: '120', height: '60.5', preserveAspectRatio: 'none', 'aria-label': '申请量 <图> & "表"' });
    expect(address).toBe(`data:image/png;base64,${Buffer.from(pngFile).toString('base64')}`);
  });

  it('gives no page for no pages, and an empty page for one without items', () => {
    expect(renderSvg(pagesOf([]), blockFonts(), none)).toEqual([]);
    expect(facts(pagesOf([page(1, [])]))[0]).toMatchObject({ ids: [], lines: [], labels: [], rules: [], elements: ['path', 'svg', 'title'] });
  });
});

describe('what cannot be drawn', () => {
  it('is a finding: a picture not given, of another format than it says, or cut short', () => {
    const pages = pagesOf([page(1, [picture])]);
    const refused = { name: 'GongkaiError', diagnostics: [{ code: 'image-unreadable', details: { source: 'images/图.png' } }] };
    expect(thrown(() => renderSvg(pages, blockFonts(), none))).toMatchObject(refused);
    expect(thrown(() => renderSvg(pages, blockFonts(), new Map([['images/图.png', { ...png, format: 'jpeg' }]])))).toMatchObject(refused);
    expect(thrown(() => renderSvg(pages, blockFonts(), new Map([['images/图.png', { ...png, bytes: new Uint8Array(40) }]])))).toMatchObject(refused);
    expect(thrown(() => renderSvg(pages, blockFonts(), new Map([['images/图.png', { ...png, bytes: pngFile.subarray(0, pngFile.length - 20) }]])))).toMatchObject(refused);
  });

  it('is a finding: a character the face of its piece lacks', () => {
    const error = thrown(() => renderSvg(pagesOf([page(1, [line(100, piece('年㎡'))])]), blockFonts('㎡'), none));
    expect(error).toMatchObject({ name: 'GongkaiError', diagnostics: [{ code: 'character-missing', details: { codePoint: 'U+33A1' } }] });
  });

  it('is a mistake of the program: pages measured with another font set', () => {
    expect(() => renderSvg(pagesOf([page(1, [line(100, piece('年', { face: 'Other-00000000' }))])]), blockFonts(), none)).toThrow('Other-00000000');
  });
});

describe('with the real faces', () => {
  let fontSet: FontSet;
  beforeAll(async () => {
    const loaded = await loadFontSet({ systemFaces: false });
    if (!loaded.fontSet) throw new Error('no faces: run npm run fonts');
    fontSet = loaded.fontSet;
  });

  const realPages = (): Pages => {
    const [fangsong, song] = [fontSet.chains.fangsong[0]!, fontSet.chains.song[0]!];
    const rare = [...fontSet.faces.values()].find((face) => face.hasCharacter(0x20001))!;
    return pagesOf([page(1, [line(100, piece('2020年，共收到申请1036件（“其他”75.9260万元）·•', { face: fangsong.id }), piece('年度', { face: song.id }), piece('𠀁', { face: rare.id, x: 500 }))])]);
  };

  it('draws every character, those of a fallback face beyond the BMP among them, and shares the glyphs that are shared', () => {
    const pages = realPages();
    const [{ lines, labels, ids }] = facts(pages, fontSet) as [SvgFacts];
    const characters = [...labels[0]!];
    expect(lines[0]).toHaveLength(characters.length);
    expect(ids.length).toBe(new Set(characters).size - 1 + 1); // · and • are one glyph; 年 is there in two faces
    expect(lines[0]!.at(-1)).toMatchObject({ id: ids.at(-1) });
  });

  it('gives the same text twice', () => {
    expect(renderSvg(realPages(), fontSet, none)).toEqual(renderSvg(realPages(), fontSet, none));
  });
});

describe('without Node', () => {
  it('draws the same in a context that has nothing but the language and btoa', () => {
    const { outputFiles } = buildSync({ entryPoints: [join(__dirname, '../../../../src/renderers/svg/renderSvg.ts')], bundle: true, write: false, format: 'iife', globalName: 'svg', platform: 'neutral', logLevel: 'silent' });
    const fontSet = blockFonts();
    const images = new Map([['images/图.png', png]]);
    const pages = pagesOf([page(1, [line(100, piece('年度')), rule(1, 2, 3, 2), picture])]);
    const context = createContext({ btoa, input: { pages, fontSet, images } });
    const [drawn] = runInContext(`${outputFiles[0]!.text}; svg.renderSvg(input.pages, input.fontSet, input.images)`, context) as string[];
    expect(drawn).toBe(renderSvg(pages, fontSet, images)[0]);
  });
});
