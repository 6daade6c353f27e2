import fc from 'fast-check';
import type { Block, ParagraphRole } from '../../../src/document/nodes.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { documentOf, paragraph, table, cell } from '../../support/documents.js';
import { lineText, textLines } from '../../support/dumpPages.js';
import { fakeFonts } from '../../support/fakeFonts.js';
import { textBox } from '../../support/tablePages.js';

const stylesheet = resolveStylesheet(gbt9704);
const { top, textHeight, linePitch } = stylesheet.page;
const roles: readonly ParagraphRole[] = ['body', 'body', 'body', 'heading1', 'heading2', 'heading3', 'heading4', 'title'];

const block = fc.oneof(
  { weight: 8, arbitrary: fc.record({ role: fc.constantFrom(...roles), length: fc.integer({ min: 1, max: 300 }) }) },
  { weight: 1, arbitrary: fc.record({ rows: fc.integer({ min: 1, max: 50 }) }) },
);

type Seed = { readonly role: ParagraphRole; readonly length: number } | { readonly rows: number };

/** Every block has a character of its own. */
function blockOf(seed: Seed, index: number): Block {
  const mark = String.fromCodePoint(0x4e00 + index);
  if ('rows' in seed) return table(1, Array.from({ length: seed.rows }, () => [cell(mark)]));
  return paragraph(mark.repeat(seed.role === 'body' ? seed.length : Math.min(seed.length, 60)), seed.role);
}

describe('any document', () => {
  it('keeps all its text in order, inside the text area, no line over another, no heading last on a page', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), (seeds) => {
        const blocks = seeds.map(blockOf);
        const { pages } = layoutDocument(documentOf(...blocks), stylesheet, fakeFonts(), new Map());
        const wanted = blocks.map((one) => (one.type === 'table' ? lineTextOfTable(one.rows.length, one) : one.type === 'paragraph' ? plain(one) : '')).join('');
        expect(pages!.pages.flatMap(textLines).map(lineText).join('')).toBe(wanted);
        pages!.pages.forEach((page, index) => {
          const boxes = textLines(page).map(textBox);
          for (const box of boxes) expect([box.y1 >= top, box.y2 <= top + textHeight]).toEqual([true, true]);
          boxes.slice(1).forEach((box, at) => expect(box.y1).toBeGreaterThan(boxes[at]!.y2 - 0.01));
          const lastRole = textLines(page).at(-1)?.role ?? '';
          const rest = pages!.pages.slice(index + 1).flatMap(textLines);
          // A heading with nothing but headings behind it, longer than a page together, cannot but end one.
          if (rest.some(({ role }) => !/^(heading|title)/.test(role)) && chainFits(seeds)) expect(lastRole).not.toMatch(/^(heading|title)/);
        });
      }),
      { numRuns: 150, seed: 9704 },
    );
  });
});

function plain(one: Extract<Block, { type: 'paragraph' }>): string {
  return one.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}

function lineTextOfTable(count: number, one: Extract<Block, { type: 'table' }>): string {
  const inline = one.rows[0]!.cells[0]!.inlines[0]!;
  return inline.type === 'text' ? inline.text.repeat(count) : '';
}

/** Says whether every run of headings is so short that it fits a page with text behind it. */
function chainFits(seeds: readonly Seed[]): boolean {
  let height = 0;
  return seeds.every((seed) => {
    height = 'rows' in seed || seed.role === 'body' ? 0 : height + 5 * linePitch;
    return height < textHeight / 2;
  });
}
