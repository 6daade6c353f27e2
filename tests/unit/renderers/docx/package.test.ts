import { openPackage, partText, partTree } from '../../../support/ooxmlPackage.js';
import { childrenOf, elementsOf, valueOf } from '../../../support/ooxmlTree.js';
import { layoutDocument } from '../../../../src/layout/layoutDocument.js';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import { gbt9704 } from '../../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import { coverDocument } from '../../../support/coverPages.js';
import { fakeFonts } from '../../../support/fakeFonts.js';
import { renderedParts, stylesheet } from './readDocx.js';
import { paragraph, sampleBlocks, sampleDocument } from './sampleDocument.js';

const render = (options?: { createdAt?: string }) => renderDocx(sampleDocument(), stylesheet, new Map(), options);

describe('a Word file', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('has the same bytes at another time and in another time zone', async () => {
    const before = await render();
    jest.useFakeTimers({ now: Date.UTC(2031, 4, 5, 6, 7, 8), doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'] });
    jest.spyOn(Date.prototype, 'getHours').mockReturnValue(23);
    jest.spyOn(Date.prototype, 'getFullYear').mockReturnValue(1999);
    expect(Buffer.from(await render()).equals(Buffer.from(before))).toBe(true);
  });

  it('has the same bytes beside the PDF of its document as alone, also under a cover', async () => {
    const fontSet = fakeFonts();
    for (const make of [sampleDocument, coverDocument]) {
      const images = new Map();
      const beside = make();
      expect(layoutDocument(beside, stylesheet, fontSet, images).pages).toBeDefined();
      const [withPages, alone] = [await renderDocx(beside, stylesheet, images, { fontSet }), await renderDocx(make(), stylesheet, images, { fontSet })];
      expect(Buffer.from(withPages).equals(Buffer.from(alone))).toBe(true);
    }
  });

  it('is not foreseen by the pages of another stylesheet', async () => {
    const fontSet = fakeFonts();
    const own = resolveStylesheet({ ...gbt9704, table: { ...gbt9704.table, cells: { ...gbt9704.table.cells, value: { ...gbt9704.table.cells.value, size: '三号' } } } });
    const document = sampleDocument();
    const images = new Map();
    layoutDocument(document, own, fontSet, images);
    const [after, alone] = [await renderDocx(document, stylesheet, images, { fontSet }), await renderDocx(sampleDocument(), stylesheet, new Map(), { fontSet })];
    expect(Buffer.from(after).equals(Buffer.from(alone))).toBe(true);
  });

  it('has the parts Word opens it with, and no others', async () => {
    const word = openPackage(await render()).entryNames.filter((name) => name.startsWith('word/'));
    expect([...word].sort()).toEqual(['_rels/document.xml.rels', 'document.xml', 'fontTable.xml', 'footer1.xml', 'footer2.xml', 'settings.xml', 'styles.xml'].map((name) => `word/${name}`));
  });

  it('lists the content types first and names no time', async () => {
    const bytes = await render();
    const { entryNames } = openPackage(bytes);
    expect(entryNames.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    expect(Buffer.from(bytes.subarray(10, 14)).readUInt32LE()).toBe(0x00210000);
  });

  it('says who made it and what it is, and nothing of a user or a date', async () => {
    const opened = openPackage(await render());
    const core = childrenOf(partTree(opened, 'docProps/core.xml')!).map(({ name, children }) => [name, children.join('')]);
    expect(core).toEqual([
      ['dc:title', '2020年政府信息公开工作年度报告'],
      ['dc:subject', '政府信息公开工作年度报告'],
      ['dc:creator', '某市人民政府办公室'],
      ['cp:keywords', '政府信息公开，2020'],
      ['cp:lastModifiedBy', '某市人民政府办公室'],
      ['dc:language', 'zh-CN'],
    ]);
    expect([...opened.parts.keys()].filter((name) => partText(opened, name).includes('Un-named'))).toEqual([]);
  });

  it.each([
    ['2021-01-28', '2021-01-28T00:00:00Z'],
    ['2021-01-28T08:00:00Z', '2021-01-28T08:00:00Z'],
    ['2021-01-28T08:00:00.5+08:00', '2021-01-28T00:00:00Z'],
  ])('names the time %s when the caller gives it', async (createdAt, written) => {
    const core = partTree(openPackage(await render({ createdAt })), 'docProps/core.xml')!;
    expect(['dcterms:created', 'dcterms:modified'].map((name) => elementsOf(core, name)[0]?.children.join(''))).toEqual([written, written]);
  });

  it.each(['28.1.2021', '2021-01-28T08:00:00', '2021-13-01', ''])('refuses %s as a time', async (createdAt) => {
    await expect(render({ createdAt })).rejects.toThrow(RangeError);
  });

  it('decides odd and even footers, the spacing of marks and Word’s layout version itself', async () => {
    const settings = (await renderedParts(sampleBlocks()))('word/settings.xml');
    expect(valueOf(settings, 'w:evenAndOddHeaders')).toBe('1');
    expect(valueOf(settings, 'w:characterSpacingControl')).toBe('doNotCompress');
    const mode = elementsOf(settings, 'w:compatSetting').find((entry) => entry.attributes.get('w:name') === 'compatibilityMode');
    expect(mode?.attributes.get('w:val')).toBe('15');
    expect(elementsOf(settings, 'w:rsids')).toEqual([]);
  });

  it('follows the stylesheet where it squeezes marks, hangs none and leaves no gaps', async () => {
    const value = <T>(given: T) => ({ value: given, clause: '试' });
    const composition = { ...gbt9704.composition, cjkLatinGap: value(0), hangingPunctuation: value(false), squeezedMarks: value('all' as const) };
    const other = resolveStylesheet({ ...gbt9704, composition });
    const opened = openPackage(await renderDocx(sampleDocument(), other, new Map()));
    const normal = childrenOf(partTree(opened, 'word/styles.xml')!, 'w:style')[0]!;
    const properties = childrenOf(normal, 'w:pPr')[0];
    expect(['w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN'].map((name) => valueOf(properties, name))).toEqual(['0', '0', '0']);
    expect(valueOf(partTree(opened, 'word/settings.xml')!, 'w:characterSpacingControl')).toBe('compressPunctuation');
  });

  it('lists the official faces with what may stand in for them', async () => {
    const fonts = (await renderedParts([paragraph('body', '文')]))('word/fontTable.xml');
    expect(childrenOf(fonts, 'w:font').map((font) => font.attributes.get('w:name'))).toEqual(['方正小标宋简体', '宋体', '仿宋_GB2312', '楷体_GB2312', '黑体']);
    expect(childrenOf(fonts, 'w:font').every((font) => valueOf(font, 'w:altName'))).toBe(true);
  });
});
