import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../../../support/libreoffice.js';
import { stylesheet } from './readDocx.js';
import { documentOf, paragraph, sampleDocument } from './sampleDocument.js';

const withOffice = libreOfficeIsReady() ? describe : describe.skip;
const fold = (text: string): string => text.replace(/\s+/g, '');

withOffice('a Word file in LibreOffice', () => {
  let pages: string[];
  let fullPage: string[];
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-docx-'));
    const documents = { sample: sampleDocument(), full: documentOf([paragraph('body', '文'.repeat(26 + 28 * 21 + 28))]) };
    const files = await Promise.all(
      Object.entries(documents).map(async ([name, document]) => {
        const file = join(folder, `${name}.docx`);
        await writeFile(file, await renderDocx(document, stylesheet, new Map()));
        return file;
      }),
    );
    const converted = await convertWithLibreOffice(files, 'pdf');
    [pages, fullPage] = converted.map((file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)) as [string[], string[]];
  });

  it('takes four pages', () => expect(pages).toHaveLength(4));

  it('has 22 lines of 28 characters on a full page', () => {
    const lines = fullPage[0]!.split('\n').filter((line) => line.includes('文'));
    expect(lines.map((line) => fold(line).length)).toEqual([26, ...Array(21).fill(28)]);
    expect(fold(fullPage[1]!)).toContain('文'.repeat(28));
  });

  it('numbers odd pages on the right and even ones on the left', () => {
    const indents = pages.map((page) => page.split('\n').find((line) => /— *\d *—/.test(line))!.search(/—/));
    expect(indents[0]!).toBeGreaterThan(indents[1]! + 20);
    expect(indents[2]!).toBeGreaterThan(indents[3]! + 20);
  });

  it('repeats the header of the long table on its pages', () => {
    expect(pages.filter((page) => page.includes('申请人情况') && page.includes('法人或其他组织'))).toHaveLength(2);
  });

  it('keeps the eight rows of （三）不予公开 on one page, with its label', () => {
    const page = pages.find((text) => text.includes('1.属于国家秘密'))!;
    expect(fold(page)).toContain('不予公开');
    expect(page).toContain('8.属于行政查询事项');
  });

  it('shows every figure of the table once', () => {
    const numbers = pages.join('\n').match(/\b\d{4,5}\b/g) ?? [];
    const figures = Array.from({ length: 25 }, (_, row) => [1, 2, 3, 4, 5, 6, 7].map((column) => String(1000 * (row + 1) + column))).flat();
    expect(figures.filter((figure) => numbers.filter((number) => number === figure).length !== 1)).toEqual([]);
  });
});

withOffice('the text LibreOffice reads from a Word file', () => {
  it('is the text of the document in its order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-docx-'));
    const file = join(folder, 'text.docx');
    const document = sampleDocument();
    await writeFile(file, await renderDocx(document, stylesheet, new Map()));
    const [converted] = await convertWithLibreOffice([file], 'txt:Text (encoded):UTF8');
    const text = fold(await readFile(converted!, 'utf8'));
    let from = 0;
    for (const block of document.blocks) {
      const cells = block.type === 'table' ? block.rows.flatMap((row) => row.cells) : block.type === 'paragraph' ? [block] : [];
      for (const { inlines } of cells) {
        const wanted = fold(inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join(''));
        const at = text.indexOf(wanted, from);
        expect([wanted, at >= from]).toEqual([wanted, true]);
        from = at + wanted.length;
      }
    }
  });
});
