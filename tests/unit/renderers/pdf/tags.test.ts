import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FontSet } from '../../../../src/fonts/face.js';
import { loadFontSet } from '../../../../src/fonts/nodeFontSource.js';
import type { PageItem, Pages, Picture, StructureElement } from '../../../../src/layout/pages.js';
import { isAccessible } from '../../../../src/renderers/pdf/accessibility.js';
import { renderPdf } from '../../../../src/renderers/pdf/renderPdf.js';
import { structureTree } from '../../../../src/renderers/pdf/structureTree.js';
import { describeIf, hasTools, readTool } from '../../../support/outsideTools.js';
import { readObjects } from '../../../support/pdfObjects.js';
import { structureFaults } from '../../../support/pdfStructure.js';
import { readStructureText } from '../../../support/structureText.js';
import { a4, pageOf, pagesOf, textLine } from './samplePages.js';

const picture: Picture = { type: 'picture', source: '图.png', alternativeText: '图', x: 10, y: 20, width: 30, height: 40, element: 1 };
const withStructure = (pages: Pages, ...structure: readonly StructureElement[]): Pages => ({ ...pages, structure });
const sample = (items: readonly PageItem[], ...structure: readonly StructureElement[]): Pages => withStructure(pagesOf([pageOf(1, items)]), ...structure);

describe('isAccessible', () => {
  const figure = { type: 'figure', id: 1, alternativeText: '图' } as const;
  const heading = (id: number, level: number): StructureElement => ({ type: 'heading', id, level });

  it('holds for pages whose content is all known', () => {
    expect(isAccessible(sample([picture], figure))).toBe(true);
  });

  it('does not hold without structure, title, alternative text, or with content that is nowhere or an element twice', () => {
    expect(isAccessible(pagesOf([pageOf(1, [picture])]))).toBe(false);
    expect(isAccessible(withStructure(pagesOf([pageOf(1, [picture])], [], ' '), figure))).toBe(false);
    expect(isAccessible(sample([picture], { ...figure, alternativeText: '' }))).toBe(false);
    expect(isAccessible(sample([{ ...picture, element: 2 }], figure))).toBe(false);
    expect(isAccessible(sample([picture], figure, figure))).toBe(false);
  });

  it('does not hold when headings skip a level or go deeper than PDF knows', () => {
    expect(isAccessible(sample([], heading(1, 1), heading(2, 2), heading(3, 1)))).toBe(true);
    expect(isAccessible(sample([], heading(1, 2)))).toBe(false);
    expect(isAccessible(sample([], heading(1, 1), heading(2, 3)))).toBe(false);
    expect(isAccessible(sample([], ...[1, 2, 3, 4, 5, 6, 7].map((level) => heading(level, level))))).toBe(false);
  });
});

describe('structureTree', () => {
  it('gives a figure its box from the bottom left of its own page', () => {
    const tree = structureTree(withStructure(pagesOf([pageOf(1, [], a4), pageOf(2, [picture], { width: 400, height: 300 })]), { type: 'figure', id: 1, alternativeText: '图' }));
    expect(tree!.children[0]!.attributes!.values['BBox']).toEqual([10, 240, 40, 280]);
  });

  it('gives a figure on a turned page its box on the upright sheet', () => {
    const turned = { ...pageOf(1, [picture], { width: 300, height: 200 }), isTurned: true as const };
    const tree = structureTree(withStructure(pagesOf([turned]), { type: 'figure', id: 1, alternativeText: '图' }));
    expect(tree!.children[0]!.attributes!.values['BBox']).toEqual([20, 10, 60, 40]);
  });

  it('is absent when the pages do not know their structure', () => {
    expect(structureTree(pagesOf([]))).toBeUndefined();
  });
});

describeIf(hasTools('qpdf', 'pdfinfo'))('a tagged PDF of hand-made pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-tags-'));
  let fontSet: FontSet;
  beforeAll(async () => {
    const loaded = await loadFontSet({ systemFaces: false });
    if (!loaded.fontSet) throw new Error('no faces: run npm run fonts');
    fontSet = loaded.fontSet;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function written(pages: Pages, name: string): Promise<string> {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, await renderPdf(pages, fontSet, new Map()));
    return file;
  }
  const line = (text: string, baseline: number, element?: number): PageItem => ({ ...textLine(fontSet, 'song', text, { x: 80, baseline, size: 16 }), ...(element !== undefined && { element }) });

  it('reads each element whole, over pages, furniture left out', async () => {
    const pages = withStructure(
      pagesOf([pageOf(1, [line('标题', 100, 1), line('前半', 130, 2), line('— 1 —', 800)]), pageOf(2, [line('眉', 50), line('后半', 100, 2), line('终', 130, 3), line('— 2 —', 800)])]),
      { type: 'heading', id: 1, level: 1 },
      { type: 'paragraph', id: 2 },
      { type: 'paragraph', id: 3 },
    );
    const file = await written(pages, 'two');
    expect(readStructureText(file).map(({ type, text }) => `${type} ${text}`)).toEqual(['Document ', 'H1 标题', 'P 前半后半', 'P 终']);
    expect(structureFaults(file)).toEqual([]);
  });

  it('keeps a space between the words of two lines', async () => {
    const pages = sample([{ ...line('the other', 100, 1), endsWithSpace: true } as PageItem, line('animals', 130, 1)], { type: 'paragraph', id: 1 });
    expect(readStructureText(await written(pages, 'words')).map(({ text }) => text)).toEqual(['', 'the other animals']);
  });

  it('is untagged and not labelled when the pages do not know their structure, also after a tagged one', async () => {
    const file = await written(pagesOf([pageOf(1, [line('甲', 100, 1)])]), 'plain');
    expect(structureFaults(file)).toEqual(['no structure tree']);
    expect(readTool('pdfinfo', [file])).toMatch(/Tagged: +no/);
    expect(readTool('qpdf', ['--qdf', file, '-'])).not.toMatch(/pdfuaid|BDC|BMC/);
  });

  it('is untagged where that is asked for, with the same pages', async () => {
    const pages = sample([line('甲', 100, 1), line('乙', 130)], { type: 'paragraph', id: 1 });
    const [tagged, plain] = [await written(pages, 'tagged'), join(folder, 'untagged.pdf')];
    writeFileSync(plain, await renderPdf(pages, fontSet, new Map(), { tagged: false }));
    expect(structureFaults(tagged)).toEqual([]);
    expect(structureFaults(plain)).toEqual(['no structure tree']);
    expect(readTool('qpdf', ['--qdf', plain, '-'])).not.toMatch(/pdfuaid|BDC|StructParents|MarkInfo/);
    expect(readTool('pdftotext', ['-bbox', plain, '-'])).toBe(readTool('pdftotext', ['-bbox', tagged, '-']));
    expect(statSync(plain).size).toBeLessThan(statSync(tagged).size);
  });

  it('has marks and text objects whole within each other, a chart’s labels in the chart’s mark', async () => {
    const chart: PageItem = { type: 'drawing', alternativeText: '图', element: 2, x: 80, y: 200, width: 100, height: 50, shapes: [{ type: 'rectangle', x: 80, y: 200, width: 50, height: 20, fill: '#808080', edge: 0.5 }, { type: 'stroke', x1: 80, y1: 230, x2: 180, y2: 230, width: 0.5 }] };
    const label = { ...line('标', 240, 2), role: 'figureLabel' } as PageItem;
    const rule: PageItem = { type: 'rule', x1: 80, y1: 50, x2: 180, y2: 50, width: 1, color: '#ff0000' };
    const file = await written(sample([line('甲', 100, 1), label, chart, rule, line('乙', 130, 3), line('— 1 —', 800)], { type: 'paragraph', id: 1 }, { type: 'figure', id: 2, alternativeText: '图' }, { type: 'paragraph', id: 3 }), 'nested');
    expect(structureFaults(file)).toEqual([]);
    const open: string[] = [];
    const ends: Readonly<Record<string, string>> = { ET: 'BT', EMC: 'BDC', Q: 'q' };
    for (const operator of readObjects(file).pages[0]!.contents.match(/\b(?:BT|ET|BDC|EMC|q|Q)\b/g)!) {
      if (ends[operator] === undefined) open.push(operator);
      else expect(open.pop()).toBe(ends[operator]);
    }
    expect(open).toEqual([]);
  });

  it('is tagged but not labelled PDF/UA-1 where that does not hold', async () => {
    const pages = sample([line('甲', 100, 1)], { type: 'heading', id: 1, level: 2 });
    expect(structureFaults(await written(pages, 'skipping'))).toEqual(['not labelled PDF/UA-1', 'H2 after level 0']);
  });
});
