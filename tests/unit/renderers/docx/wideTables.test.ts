import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block, Table } from '../../../../src/document/nodes.js';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../../../support/libreoffice.js';
import { docxFaults } from '../../../support/ooxmlValidator.js';
import { ooxmlSchemasAreReady } from '../../../support/ooxmlSchemas.js';
import { childrenOf, elementsOf } from '../../../support/ooxmlTree.js';
import { readPdf } from '../../../support/pdfPages.js';
import { attributesOf, first, renderedBody, renderedParts, stylesheet } from './readDocx.js';
import { applicationsTable, bandedTable, documentOf, paragraph } from './sampleDocument.js';

const { page } = stylesheet;
const wide = (table: Table): Table => ({ ...table, orientation: 'landscape' });
const text = (words: string) => paragraph('body', words);
const blocks: readonly Block[] = [text('前文。'), paragraph('heading1', '三、标题'), wide(applicationsTable()), text('后文。')];
const twips = (points: number): number => Math.round(points * 20);

describe('a wide table in a Word file', () => {
  it('has a section of its own, turned; text before and behind it has upright ones', async () => {
    const sections = elementsOf(await renderedBody(blocks), 'w:sectPr').map((section) => attributesOf(first(section, 'w:pgSz')));
    const upright = { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' };
    expect(sections).toEqual([upright, { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }, upright]);
  });

  it('has the text area that every page has, turned with the sheet', async () => {
    const [, turned] = elementsOf(await renderedBody(blocks), 'w:sectPr').map((section) => attributesOf(first(section, 'w:pgMar')));
    expect(turned).toMatchObject({
      'w:top': String(twips(page.left)),
      'w:left': String(twips(page.height - page.top - page.textHeight)),
      'w:right': String(twips(page.top)),
    });
    const table = first(await renderedBody(blocks), 'w:tbl');
    const width = 16838 - Number(turned!['w:left']) - Number(turned!['w:right']);
    expect(elementsOf(table, 'w:gridCol').reduce((sum, column) => sum + Number(column.attributes.get('w:w')), 0)).toBe(width);
  });

  it('takes the heading above it along', async () => {
    const body = await renderedBody(blocks);
    const index = childrenOf(body).findIndex((child) => elementsOf(child, 'w:sectPr').length > 0);
    expect(elementsOf(childrenOf(body)[index]!, 'w:t').map(({ children }) => children.join(''))).toEqual(['前文。']);
  });

  it('shares its section with the next one', async () => {
    const body = await renderedBody([wide(bandedTable()), wide(bandedTable()), text('后文。')]);
    expect(elementsOf(body, 'w:sectPr')).toHaveLength(2);
  });

  it('has a number for odd and one for even pages, each in a box fixed to the page', async () => {
    const part = await renderedParts(blocks);
    const boxes = [1, 2, 3, 4, 5, 6].flatMap((number) => elementsOf(part(`word/footer${number}.xml`), 'v:rect'));
    expect(boxes).toHaveLength(2);
    for (const box of boxes) {
      expect(attributesOf(box)['style']).toMatch(/position:absolute;.*relative:page;.*relative:page/);
      expect(attributesOf(first(box, 'v:textbox'))['style']).toBe('layout-flow:vertical');
      expect(elementsOf(box, 'w:instrText').map(({ children }) => children.join(''))).toEqual(['PAGE']);
    }
  });
});

(ooxmlSchemasAreReady() ? describe : describe.skip)('a Word file with wide tables against the schema', () => {
  it.each<[string, readonly Block[]]>([
    ['between texts', blocks],
    ['alone', [wide(bandedTable())]],
    ['first, last and side by side', [wide(applicationsTable()), wide(bandedTable()), text('文。'), wide({ ...applicationsTable() })]],
  ])('has no fault: %s', async (_, content) => {
    expect(await docxFaults(await renderDocx(documentOf(content), stylesheet, new Map()))).toEqual([]);
  });
});

(libreOfficeIsReady() ? describe : describe.skip)('a Word file with a wide table in LibreOffice', () => {
  let pages: ReturnType<typeof readPdf>;
  beforeAll(async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'gongkai-wide-')), 'wide.docx');
    await writeFile(file, await renderDocx(documentOf(blocks), stylesheet, new Map()));
    const [pdf] = await convertWithLibreOffice([file], 'pdf');
    pages = readPdf(pdf!);
  });
  const isTurned = ({ width, height }: { readonly width: number; readonly height: number }): boolean => width > height;

  it('stands on turned pages between upright ones, and no page is empty', () => {
    expect(pages.map(isTurned)).toEqual([false, true, true, false]);
    expect(pages.map(({ lines }) => lines.length > 1)).toEqual([true, true, true, true]);
  });

  it('has its number where the other odd or even pages have theirs on the bound sheet, within 1 mm', () => {
    const digits = pages.map((one, index) => {
      const words = one.lines.flatMap((line) => line.words).filter((word) => word.text === String(index + 1));
      const middles = words.map(({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 }));
      // Read turned, the sheet's foot is the left side and its left edge the top.
      const onSheet = isTurned(one) ? middles.map(({ x, y }) => ({ x: y, y: one.width - x })) : middles;
      return onSheet.filter(({ y }) => y > page.top + page.textHeight)[0]!;
    });
    const apart = ([one, other]: readonly [number, number]) => [Math.abs(digits[one]!.x - digits[other]!.x), Math.abs(digits[one]!.y - digits[other]!.y)];
    // Pages 1 and 4 are upright, 3 and 2 turned.
    const distances = ([[0, 2], [3, 1]] as const).flatMap(apart);
    expect(Math.max(...distances)).toBeLessThan(72 / 25.4);
  });

  it('has every figure once', () => {
    const words = pages.flatMap(({ lines }) => lines.flatMap((line) => line.words.map((word) => word.text))).filter((word) => /^\d{4,5}$/.test(word));
    expect([...words].sort()).toEqual(Array.from({ length: 25 }, (_, row) => [1, 2, 3, 4, 5, 6, 7].map((column) => String(1000 * (row + 1) + column))).flat().sort());
  });
});
