import { gbt9704 } from '../../../../src/stylesheet/gbt9704.js';
import { readStylesheet } from '../../../../src/stylesheet/readStylesheet.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import { oddFooterStyle } from '../../../../src/renderers/docx/styleNames.js';
import type { ResolvedStylesheet } from '../../../../src/stylesheet/resolve.js';
import { childrenOf, elementsOf, valueOf } from '../../../support/ooxmlTree.js';
import type { XmlElement } from '../../../support/ooxmlTree.js';
import { attributesOf, first, renderedParts, styleOf } from './readDocx.js';
import { bandedTable, cell, paragraph, sampleBlocks } from './sampleDocument.js';

async function stylesOf(...extra: Parameters<typeof renderedParts>): Promise<XmlElement> {
  return (await renderedParts(...extra))('word/styles.xml');
}

const faceOf = (style: XmlElement) => attributesOf(first(style, 'w:rFonts'));

describe('the styles of a Word file', () => {
  let styles: XmlElement;
  beforeAll(async () => {
    styles = await stylesOf(sampleBlocks());
  });

  it('set the body in 仿宋_GB2312 三号, 28.95 pt apart, indented by two characters', () => {
    const normal = styleOf(styles, 'Normal');
    expect(faceOf(normal)).toEqual({ 'w:ascii': '仿宋_GB2312', 'w:eastAsia': '仿宋_GB2312', 'w:hAnsi': '仿宋_GB2312', 'w:cs': '仿宋_GB2312' });
    expect(valueOf(first(normal, 'w:rPr'), 'w:sz')).toBe('32');
    const properties = first(normal, 'w:pPr');
    expect(attributesOf(first(properties, 'w:spacing'))).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact', 'w:before': '0' });
    expect(attributesOf(first(properties, 'w:ind'))).toMatchObject({ 'w:firstLineChars': '200', 'w:firstLine': '640' });
    expect(valueOf(properties, 'w:jc')).toBe('both');
  });

  it('fit 28 characters and their spacing into the 8845 twips between the margins', () => {
    const run = first(styleOf(styles, 'Normal'), 'w:rPr');
    const pitch = Number(valueOf(run, 'w:sz')) * 10 + Number(valueOf(run, 'w:spacing'));
    expect(28 * pitch).toBeLessThanOrEqual(8845);
    expect(29 * pitch).toBeGreaterThan(8845);
  });

  it('decide the Chinese settings themselves', () => {
    const properties = first(styleOf(styles, 'Normal'), 'w:pPr');
    const settings = ['w:kinsoku', 'w:overflowPunct', 'w:topLinePunct', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:snapToGrid', 'w:widowControl'];
    expect(settings.map((name) => valueOf(properties, name))).toEqual(['1', undefined, '0', '1', '1', '0', '0']);
  });

  it('use the names by which Word knows titles, headings, captions and footers', () => {
    const names = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes.get('w:styleId'), valueOf(style, 'w:name')]));
    expect(['Title', 'Heading1', 'Heading4', 'Caption', 'Footer'].map((id) => names.get(id))).toEqual(['Title', 'heading 1', 'heading 4', 'caption', 'footer']);
  });

  it('give headings their outline level and face, and keep them with the next paragraph', () => {
    const levels = [1, 2, 3, 4].map((level) => first(styleOf(styles, `Heading${level}`), 'w:pPr'));
    expect(levels.map((properties) => valueOf(properties, 'w:outlineLvl'))).toEqual(['0', '1', '2', '3']);
    expect(levels.map((properties) => valueOf(properties, 'w:keepNext'))).toEqual(['1', '1', '1', '1']);
    const faces = [1, 2, 3, 4].map((level) => faceOf(styleOf(styles, `Heading${level}`))['w:eastAsia']);
    expect(faces).toEqual(['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312']);
  });

  it('write an aligned variant of a cell style only when a cell asks for it', async () => {
    const id = 'TableTextRight';
    expect(() => styleOf(styles, id)).toThrow();
    const table = { ...bandedTable(), columns: [{ share: 1 }], rows: [{ cells: [cell('text', '甲', 1, 1, 'right')] }] };
    expect(valueOf(first(styleOf(await stylesOf([table]), id), 'w:pPr'), 'w:jc')).toBe('right');
  });

  it('draw the rules and cell margins of every table', () => {
    const table = styleOf(styles, 'ReportTable');
    expect(elementsOf(first(table, 'w:tblBorders')).slice(1).map((rule) => rule.attributes.get('w:sz'))).toEqual(['4', '4', '4', '4', '4', '4']);
    expect(elementsOf(first(table, 'w:tblCellMar')).slice(1).map((margin) => margin.attributes.get('w:w'))).toEqual(['45', '40', '45', '40']);
  });

  it('stand the page number in 四号宋体 one character in, right on odd pages and left on even ones', () => {
    const [odd, even] = ['Footer', 'EvenFooter'].map((id) => styleOf(styles, id));
    expect([faceOf(odd!)['w:eastAsia'], valueOf(first(odd!, 'w:rPr'), 'w:sz')]).toEqual(['宋体', '28']);
    expect([valueOf(first(odd!, 'w:pPr'), 'w:jc'), attributesOf(first(odd!, 'w:ind'))['w:rightChars']]).toEqual(['right', '100']);
    expect([valueOf(first(even!, 'w:pPr'), 'w:jc'), attributesOf(first(even!, 'w:ind'))['w:leftChars']]).toEqual(['left', '100']);
  });
});

describe('署名 and 成文日期', () => {
  const indentsOf = async (signature: string, date: string, sheet?: ResolvedStylesheet) => {
    const styles = await stylesOf([paragraph('signature', signature), paragraph('date', date)], new Map(), sheet);
    return ['Signature', 'Date'].map((id) => attributesOf(first(styleOf(styles, id), 'w:ind'))['w:rightChars']);
  };

  it('begin two characters apart when the signature is the longer one', async () => {
    // 19 characters against 3.5 + 3 and five gaps of 0.22: 11.4.
    expect(await indentsOf('某某市人民政府信息公开工作领导小组办公室', '2021年1月28日')).toEqual(['200', '1240']);
  });

  it('move the signature left when the date is the longer one', async () => {
    // 3 characters against 7.6: the signature stands 4 + 4.6 in.
    expect(await indentsOf('某某局', '2021年1月28日')).toEqual(['860', '200']);
  });

  it('stand as far in as a stylesheet of the caller says, as on the pages of the PDF', async () => {
    const { signature } = gbt9704.paragraphs;
    const own = resolveStylesheet({ ...gbt9704, paragraphs: { ...gbt9704.paragraphs, signature: { ...signature, endIndent: 3 } } });
    expect(await indentsOf('某某市人民政府信息公开工作领导小组办公室', '2021年1月28日', own)).toEqual(['300', '1240']);
    expect(await indentsOf('某某局', '2021年1月28日', own)).toEqual(['1060', '300']);
  });

  it('keep their usual indents when one stands alone', async () => {
    const styles = await stylesOf([paragraph('date', '2021年1月28日')]);
    expect(attributesOf(first(styleOf(styles, 'Date'), 'w:ind'))['w:rightChars']).toBe('400');
  });
});

describe('a profile that sets Latin text in Times New Roman', () => {
  it('says so in every style of text and names the font, and leaves the page number alone', async () => {
    const { stylesheet } = readStylesheet({ composition: { latinTypeface: 'roman' } });
    const read = await renderedParts(sampleBlocks(), new Map(), resolveStylesheet(stylesheet!));
    const styles = read('word/styles.xml');
    expect(faceOf(styleOf(styles, 'Normal'))).toEqual({ 'w:ascii': 'Times New Roman', 'w:eastAsia': '仿宋_GB2312', 'w:hAnsi': 'Times New Roman', 'w:cs': 'Times New Roman' });
    expect(faceOf(styleOf(styles, 'Heading1'))).toMatchObject({ 'w:ascii': 'Times New Roman', 'w:eastAsia': '黑体' });
    expect(faceOf(styleOf(styles, oddFooterStyle.id))).toMatchObject({ 'w:ascii': '宋体' });
    expect(elementsOf(read('word/fontTable.xml'), 'w:font').map((font) => attributesOf(font)['w:name'])).toContain('Times New Roman');
  });
});
