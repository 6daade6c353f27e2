import type { Document, Imprint } from '../../../../src/document/nodes.js';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import { coverInput, inputUnderCover } from '../../../support/coverInput.js';
import { coverDocument } from '../../../support/coverPages.js';
import { bodyLines, documentOf, paragraph } from '../../../support/documents.js';
import { openPackage, partTree } from '../../../support/ooxmlPackage.js';
import { docxFaults } from '../../../support/ooxmlValidator.js';
import { ooxmlSchemasAreReady } from '../../../support/ooxmlSchemas.js';
import { childrenOf, elementsOf, textOf } from '../../../support/ooxmlTree.js';
import type { XmlElement } from '../../../support/ooxmlTree.js';
import { attributesOf, first, stylesheet, styleOf } from './readDocx.js';
import { sampleDocument } from './sampleDocument.js';

const render = (document: Document): Promise<Uint8Array> => renderDocx(document, stylesheet, new Map());

async function partsOf(document: Document): Promise<{ readonly body: XmlElement; readonly styles: XmlElement }> {
  const opened = openPackage(await render(document));
  return { body: childrenOf(partTree(opened, 'word/document.xml')!, 'w:body')[0]!, styles: partTree(opened, 'word/styles.xml')! };
}

const under = (parts: object, more: object = {}): Document => coverDocument({ ...inputUnderCover(parts), ...more });
const styleIds = (styles: XmlElement): readonly string[] => childrenOf(styles, 'w:style').map((style) => style.attributes.get('w:styleId')!);

describe('the styles of official parts', () => {
  it('are written for the parts there are, and for no others', async () => {
    const own = ['CopyNumber', 'IssuerMark', 'DocumentNumber', 'Recipients', 'AnnexList', 'SealedSignature', 'Note', 'AnnexMark', 'CopiesTo', 'HeadRule', 'SignerName', 'ImprintAnchor'];
    expect(styleIds((await partsOf(sampleDocument())).styles).filter((id) => own.includes(id))).toEqual([]);
    expect(styleIds((await partsOf(under({ note: '此件公开发布' }))).styles).filter((id) => own.includes(id))).toEqual(['Note']);
    expect(styleIds((await partsOf(coverDocument())).styles)).toEqual(expect.arrayContaining(own));
  });

  it('begin annexes on a new page, without the space a table above would ask for', async () => {
    const { styles, body } = await partsOf(under({ annexes: [{ title: '甲', content: [{ table: { rows: [['一'], ['二']] } }] }, { title: '乙', content: '文。' }] }));
    expect(attributesOf(first(styleOf(styles, 'AnnexMark'), 'w:pageBreakBefore'))['w:val']).toBe('1');
    const marks = elementsOf(body, 'w:p').filter((paragraph) => elementsOf(paragraph, 'w:pStyle')[0]?.attributes.get('w:val') === 'AnnexMark');
    expect(marks.map((mark) => elementsOf(mark, 'w:spacing').length)).toEqual([0, 0]);
  });

  it('put the number in the middle without signers, one character in beside them', async () => {
    const jcOf = async (parts: object) => attributesOf(first(styleOf((await partsOf(under(parts))).styles, 'DocumentNumber'), 'w:jc'))['w:val'];
    const { issuerMark, documentNumber, signers } = coverInput;
    expect([await jcOf({ issuerMark, documentNumber }), await jcOf({ issuerMark, documentNumber, signers })]).toEqual(['center', 'left']);
  });

  it('begin several unsealed signatures at one place, without a blank line between them', async () => {
    const { styles, body } = await partsOf(under({ note: '此件公开发布' }));
    expect(attributesOf(first(styleOf(styles, 'Signature'), 'w:jc'))['w:val']).toBe('left');
    const signatures = elementsOf(body, 'w:p').filter((paragraph) => elementsOf(paragraph, 'w:pStyle')[0]?.attributes.get('w:val') === 'Signature');
    expect(signatures.map((one) => elementsOf(one, 'w:spacing')[0]?.attributes.get('w:before'))).toEqual([undefined, '0']);
  });
});

describe('版记 in a Word file', () => {
  const imprint: Imprint = { copiesTo: { ...paragraph('甲局，乙局。', 'copiesTo'), label: '抄送：' }, printedBy: paragraph('丙局', 'printedBy'), printedOn: paragraph('2026年1月27日印发', 'printedOn') };
  const long = (lines: number): Document => ({ ...documentOf(bodyLines(lines)), imprint });

  it.each<[string, Document, readonly (string | undefined)[], readonly number[]]>([
    ['shares the section of a text that ends on an even page with room', long(30), [undefined], [1, 1]],
    ['has the next even page, numbered, behind an odd one', long(10), [undefined, 'evenPage'], [1, 1, 1, 1]],
    ['has the next even page, unnumbered, behind a blank one', long(44), [undefined, 'evenPage'], [1, 1, 0, 0]],
  ])('%s', async (_name, document, types, numbers) => {
    const opened = openPackage(await render(document));
    const body = childrenOf(partTree(opened, 'word/document.xml')!, 'w:body')[0]!;
    const footers = [...opened.parts.keys()].filter((name) => /^word\/footer\d+\.xml$/.test(name)).sort();
    expect(elementsOf(body, 'w:sectPr').map((section) => childrenOf(section, 'w:type')[0]?.attributes.get('w:val'))).toEqual(types);
    expect(footers.map((name) => elementsOf(partTree(opened, name)!, 'w:instrText').length)).toEqual(numbers);
    const table = childrenOf(body, 'w:tbl').at(-1)!;
    expect(textOf(table)).toBe('抄送：甲局，乙局。丙局2026年1月27日印发');
    expect(attributesOf(first(table, 'w:tblpPr'))).toMatchObject({ 'w:vertAnchor': 'margin', 'w:tblpYSpec': 'bottom' });
    expect(childrenOf(body).slice(-3).map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:sectPr']);
  });
});

const withSchemas = ooxmlSchemasAreReady() ? describe : describe.skip;
withSchemas('official parts against ISO/IEC 29500', () => {
  const { issuerMark, documentNumber, imprint } = coverInput;
  const printed: Imprint = { printedBy: paragraph('甲局', 'printedBy') };
  it.each<[string, Document]>([
    ['all of them', coverDocument()],
    ['an imprint below the text', { ...documentOf(bodyLines(30)), imprint: printed }],
    ['an imprint on its own page', { ...documentOf(bodyLines(10)), imprint: printed }],
    ['an imprint behind a blank page', { ...documentOf(bodyLines(44)), imprint: printed }],
    ['a single issuer without 文件', under({ issuerMark: { organs: '甲局', withDocumentWord: false }, documentNumber })],
    ['a joint mark without 文件', under({ issuerMark: { organs: issuerMark.organs, withDocumentWord: false } })],
    ['three signers', under({ ...coverInput, signers: ['甲', '乙', '丙'], issuerMark: { organs: ['甲局', '乙局', '丙局'] } }, { signature: ['甲局', '乙局', '丙局'] })],
    ['an imprint of copies alone', under({ imprint: { copiesTo: imprint.copiesTo } })],
    ['an imprint of a date alone', under({ imprint: { printedOn: '2026-02-01' } })],
    ['urgency alone', under({ urgency: '特急' })],
  ])('%s have no fault', async (_name, document) => {
    expect(await docxFaults(await render(document))).toEqual([]);
  });
});
