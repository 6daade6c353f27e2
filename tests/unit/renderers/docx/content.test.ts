import { Buffer } from 'node:buffer';
import type { Figure, Images } from '../../../../src/document/nodes.js';
import { childrenOf, elementsOf, textOf, valueOf } from '../../../support/ooxmlTree.js';
import { attributesOf, first, renderedBody, renderedParts } from './readDocx.js';
import { paragraph, sampleBlocks } from './sampleDocument.js';

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const images: Images = new Map([['chart', { format: 'png', bytes: new Uint8Array(pixel), pixelWidth: 400, pixelHeight: 100 }]]);
const figure: Figure = { type: 'figure', source: 'chart', alternativeText: '近三年申请数量', widthShare: 0.5, caption: paragraph('figureCaption', '图1') };

describe('the text of a Word file', () => {
  it('carries nothing but its style, and what its neighbours ask of it', async () => {
    const body = await renderedBody(sampleBlocks());
    const inText = childrenOf(body, 'w:p').map((p) => childrenOf(p, 'w:pPr')[0]);
    const others = inText.flatMap((properties) => (properties ? childrenOf(properties).map(({ name }) => name) : []));
    // Two tables leave space above and below, one of them with caption, unit and note; one paragraph is held to the signature.
    expect(others.filter((name) => name !== 'w:pStyle')).toEqual(['w:spacing', 'w:spacing', 'w:spacing', 'w:spacing', 'w:spacing', 'w:keepNext']);
  });

  it('leaves the body in the default style and names every other', async () => {
    const body = await renderedBody([paragraph('title', '题'), paragraph('body', '文'), paragraph('heading2', '（一）目')]);
    expect(childrenOf(body, 'w:p').map((p) => valueOf(childrenOf(p, 'w:pPr')[0], 'w:pStyle'))).toEqual(['Title', undefined, 'Heading2']);
  });

  it('breaks lines only where the author did, and drops hints', async () => {
    const body = await renderedBody([paragraph('title', '某市人民政府\n年度|报告')]);
    expect(textOf(body)).toBe('某市人民政府\n年度报告');
    expect(elementsOf(body, 'w:br')).toHaveLength(1);
  });

  it('says of Chinese quotes and dashes that they are Chinese, and of Latin ones not', async () => {
    const runs = elementsOf(await renderedBody([paragraph('body', '“专区”——it’s；无')]), 'w:r');
    const hints = runs.map((run) => [textOf(run), elementsOf(run, 'w:rFonts')[0]?.attributes.get('w:hint')]);
    expect(hints).toEqual([['“专区”——it', 'eastAsia'], ['’s；无', undefined]]);
  });

  it('gives a run-in heading the style of its level', async () => {
    const body = await renderedBody([{ type: 'paragraph', role: 'body', inlines: [{ type: 'text', text: '（一）目。', role: 'runInHeading2' }, { type: 'text', text: '文' }] }]);
    expect(elementsOf(body, 'w:r').map((run) => elementsOf(run, 'w:rStyle')[0]?.attributes.get('w:val'))).toEqual(['RunInHeading2', undefined]);
  });

  it('keeps characters that mean something in XML, and in the package’s own placeholders', async () => {
    const text = 'a<b>&"c" {0} {default-bullet-numbering-0} \u{20BB7}';
    expect(textOf(await renderedBody([paragraph('body', text)]))).toBe(text);
  });
});

describe('the page of a Word file', () => {
  it('is A4 with the margins of the standard and a grid of lines', async () => {
    const section = first(await renderedBody([paragraph('body', '文')]), 'w:sectPr');
    expect(attributesOf(first(section, 'w:pgSz'))).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(attributesOf(first(section, 'w:pgMar'))).toMatchObject({ 'w:top': '2098', 'w:bottom': '1984', 'w:left': '1587', 'w:right': '1474' });
    expect(attributesOf(first(section, 'w:docGrid'))).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });
  });

  it('stands the dashes of the page number 7 mm below the text area', async () => {
    const { 'w:bottom': bottom, 'w:footer': footer } = attributesOf(first(await renderedBody([]), 'w:pgMar'));
    const lineTop = Number(bottom) - Number(footer) - 280;
    // The baseline of an exact line is at 80 % of it, the dash 0.38 em above.
    const dash = lineTop + 0.8 * 280 - 0.38 * 280;
    expect(Math.abs(dash - 397)).toBeLessThanOrEqual(1);
  });

  it('has a footer for odd and one for even pages, both with the page field between dashes', async () => {
    const part = await renderedParts([paragraph('body', '文')]);
    const kinds = elementsOf(part('word/document.xml'), 'w:footerReference').map((footer) => footer.attributes.get('w:type'));
    expect(kinds).toEqual(['default', 'even']);
    for (const [name, style] of [['word/footer1.xml', 'Footer'], ['word/footer2.xml', 'EvenFooter']] as const) {
      const footer = part(name);
      expect(valueOf(first(footer, 'w:pPr'), 'w:pStyle')).toBe(style);
      expect(elementsOf(footer, 'w:instrText').map((field) => field.children.join(''))).toEqual(['PAGE']);
      expect(textOf(footer)).toBe('—  —');
    }
  });
});

describe('a picture in a Word file', () => {
  it('is as wide as its share of the text, keeps its proportions and says what it shows', async () => {
    const body = await renderedBody([figure], images);
    const { cx, cy } = attributesOf(first(body, 'wp:extent'));
    // Half of 442.2 pt at 12700 EMU a point.
    expect(Number(cx)).toBeCloseTo(0.5 * 442.205 * 12700, -3);
    expect(Number(cx) / Number(cy)).toBeCloseTo(4, 3);
    expect(attributesOf(first(body, 'wp:docPr'))).toMatchObject({ id: '1', descr: '近三年申请数量' });
  });

  it('is numbered within its document and kept with its caption', async () => {
    const body = await renderedBody([figure, figure], images);
    expect(elementsOf(body, 'wp:docPr').map(({ attributes }) => attributes.get('id'))).toEqual(['1', '2']);
    expect(elementsOf(childrenOf(body, 'w:p')[0]!, 'w:keepNext')).toHaveLength(1);
  });

  it('that was not given is a finding', async () => {
    await expect(renderedBody([figure])).rejects.toMatchObject({ diagnostics: [{ code: 'image-unreadable', actual: 'chart' }] });
  });
});
