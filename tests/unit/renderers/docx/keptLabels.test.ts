/** The runs of labels are kept from one report to the next; that never shows in a file. */
import fc from 'fast-check';
import type { Inline } from '../../../../src/document/nodes.js';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import { gbt9704 } from '../../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import { cell, documentOf, table } from '../../../support/documents.js';

const stylesheet = resolveStylesheet(gbt9704);
const hint: Inline = { type: 'breakHint' };
const text = (characters: string): Inline => ({ type: 'text', text: characters });
const texts: readonly (readonly Inline[])[] = [[text('（三）'), hint, text('不予公开')], [text('商业'), hint, text('企业')], [text('属于行政机关'), hint, text('内部事务信息')], [text('总计')]];
const labels = texts.map((inlines) => Object.freeze([...inlines]));

/** A table with these labels in its first row, over columns of these shares. */
const labelled = (of: readonly (readonly Inline[])[], shares: readonly number[], figure: string) =>
  documentOf(
    table(shares.length, [shares.map((_, column) => ({ ...cell('', { kind: 'columnHeader' }), inlines: of[column % of.length]! })), shares.map(() => cell(figure, { kind: 'value' }))], {
      columns: shares.map((share) => ({ share })),
    }),
  );

describe('labels that are the same objects in many reports', () => {
  it('are written as labels of one report are, whatever widths and sizes they had before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }), fc.constantFrom('0', '12345678', '99999999999999999999'), async (shares, figure) => {
        const kept = await renderDocx(labelled(labels, shares, figure), stylesheet, new Map());
        const anew = await renderDocx(labelled(texts.map((inlines) => [...inlines]), shares, figure), resolveStylesheet(gbt9704), new Map());
        expect(Buffer.from(kept).equals(anew)).toBe(true);
      }),
      { numRuns: 100, seed: 9704 },
    );
  });
});
