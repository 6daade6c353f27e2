import type { Block } from '../../../src/document/nodes.js';
import { characterUse } from '../../../src/layout/characterUse.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Drawing, Page, Pages, TextLine } from '../../../src/layout/pages.js';
import { renderSvg } from '../../../src/renderers/svg/renderSvg.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { bodyLines, documentOf, paragraph } from '../../support/documents.js';
import { lineText } from '../../support/dumpPages.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { sampleChart, sampleCharts } from '../../support/sampleCharts.js';

const stylesheet = resolveStylesheet(gbt9704);
const { page: paper } = stylesheet;

const laidOut = (...blocks: readonly Block[]) => layoutDocument(documentOf(...blocks), stylesheet, fakeFonts(), new Map());
const pagesOf = (...blocks: readonly Block[]): Pages => laidOut(...blocks).pages!;
const drawingsOn = ({ items }: Page): readonly Drawing[] => items.filter((item) => item.type === 'drawing');
const linesOn = ({ items }: Page): readonly TextLine[] => items.filter((item) => item.type === 'text');
const captioned = (name: string): Block => ({ ...sampleCharts[name]!, caption: paragraph('图1', 'figureCaption'), origin: ['chart'] });

describe('charts on the page', () => {
  it.each(Object.keys(sampleCharts))('stand in the text area with their labels inside: %s', (name) => {
    const [page] = pagesOf(paragraph('正文'), captioned(name)).pages;
    const [drawing] = drawingsOn(page!);
    expect(drawing).toMatchObject({ x: paper.left, alternativeText: '图表<一>', element: 2 });
    expect(drawing!.width).toBeCloseTo(paper.textWidth, 6);
    const labels = linesOn(page!).filter(({ role }) => role === 'figureLabel');
    expect(labels.length).toBeGreaterThan(0);
    for (const { pieces, baseline, element } of labels) {
      expect(element).toBe(2);
      expect(pieces[0]!.x).toBeGreaterThan(drawing!.x - 0.01);
      expect(pieces.at(-1)!.x + pieces.at(-1)!.width).toBeLessThan(drawing!.x + drawing!.width + 0.01);
      expect(baseline).toBeGreaterThan(drawing!.y);
      expect(baseline).toBeLessThan(drawing!.y + drawing!.height);
      expect(pieces.every(({ size }) => size === stylesheet.table.cells.value.size)).toBe(true);
    }
    const caption = linesOn(page!).find(({ role }) => role === 'figureCaption');
    expect(caption!.baseline).toBeGreaterThan(drawing!.y + drawing!.height);
  });

  it('move whole to the next page, caption and all', () => {
    const { pages } = pagesOf(bodyLines(18), captioned('upright'));
    expect(pages.map((page) => [drawingsOn(page).length, linesOn(page).filter(({ role }) => role === 'figureCaption').length])).toEqual([[0, 0], [1, 1]]);
    expect(drawingsOn(pages[1]!)[0]!.y).toBeCloseTo(paper.top, 6);
  });

  it('are figures of the structure with their captions', () => {
    expect(pagesOf(captioned('shares')).structure).toEqual([{ type: 'figure', id: 1, alternativeText: '图表<一>' }, { type: 'caption', paragraphs: [{ type: 'paragraph', id: 2 }] }]);
  });

  it('tell where their characters are missing, and count them', () => {
    const chart = { ...sampleChart('bars', '甲,丁', { '': '1,2' }, { unit: '件' }), origin: ['sections', 'overview', 0] };
    const { diagnostics } = layoutDocument(documentOf(chart), stylesheet, fakeFonts({ noneHas: '丁' }), new Map());
    const used = characterUse(documentOf(chart), stylesheet, fakeFonts()).map(({ character }) => character);
    expect(used).toEqual(expect.arrayContaining(['甲', '丁', '件', '单']));
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'character-missing', path: ['sections', 'overview', 0] })]);
  });

  it('tell when they are taller than a page', () => {
    const tall = sampleChart('bars', Array.from({ length: 12 }, (_, index) => `${'很长的名称'.repeat(20)}${index}`).join(','), { 甲: Array(12).fill('1').join(','), 乙: Array(12).fill('2').join(',') });
    expect(laidOut({ ...tall, origin: ['a'] }).diagnostics.map(({ code }) => code)).toEqual(['content-too-wide']);
  });
});

describe('charts as SVG', () => {
  it('are one image with their text, drawn from the display list alone', () => {
    const drawing: Drawing = {
      type: 'drawing', alternativeText: '图 <一>', x: 80, y: 100, width: 60, height: 40,
      shapes: [
        { type: 'rectangle', x: 90, y: 110.1234, width: 20, height: 30, fill: '#404040', edge: 0.5 },
        { type: 'rectangle', x: 110, y: 120, width: 20, height: 20, fill: '#FFFFFF' },
        { type: 'stroke', x1: 80, y1: 140, x2: 140, y2: 140, width: 0.5 },
      ],
    };
    const pages: Pages = { pages: [{ number: 1, width: 200, height: 200, items: [drawing] }], outline: [], metadata: { title: '题', organisation: '', subject: '', keywords: [], language: 'zh-CN' } };
    expect(renderSvg(pages, fakeFonts(), new Map())[0]!.split('\n').slice(4, -2)).toEqual([
      '<g role="img" aria-label="图 &lt;一&gt;" stroke="#000">',
      '<rect x="90" y="110.123" width="20" height="30" fill="#404040" stroke-width="0.5"/>',
      '<rect x="110" y="120" width="20" height="20" fill="#FFFFFF" stroke="none"/>',
      '<path stroke-width="0.5" d="M80 140L140 140"/>',
      '</g>',
    ]);
  });

  it('have every label as text for who hears the page', () => {
    expect(pagesOf(captioned('negative')).pages.flatMap(linesOn).map(lineText)).toEqual(['单位：件', '-4', '规章', '12', '规范性文件', '-1.50', '许可', '图1', '— 1 —']);
  });
});
