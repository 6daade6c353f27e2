/** A page made here, read again, gives the same report: cell for cell, blank for blank, heading for heading. */
import fc from 'fast-check';
import { composeReport } from '../../../../src/compose/composeReport.js';
import type { FormEdition } from '../../../../src/forms/form.js';
import { readHtml } from '../../../../src/importers/html/readHtml.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import { renderHtml } from '../../../../src/renderers/html/renderHtml.js';
import type { HtmlOptions } from '../../../../src/renderers/html/renderHtml.js';
import { gbt9704 } from '../../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import { arbitraryReport } from '../../../support/arbitraryReport.js';

const sheet = resolveStylesheet(gbt9704);
/** `GONGKAI_RUNS=500` before a release. */
const numRuns = Number(process.env['GONGKAI_RUNS'] ?? 25);

const options: fc.Arbitrary<HtmlOptions> = fc.record({
  fragment: fc.boolean(),
  styles: fc.constantFrom<'element' | 'inline'>('element', 'inline'),
  headingLevel: fc.integer({ min: 1, max: 6 }),
  links: fc.boolean(),
});

describe('a page made here', () => {
  it.each<FormEdition>(['2019', '2021'])('reads back as the same report (form of %s)', (edition) => {
    fc.assert(
      fc.property(arbitraryReport(edition), options, (input, how) => {
        const { report } = parseReport(input);
        if (!report) throw new Error('The arbitrary report is none');
        const imported = importFound(readHtml(renderHtml(composeReport(report), sheet, new Map(), how), 'a.html'));
        expect(imported.diagnostics).toEqual([]);
        expect(parseReport(imported.value).report).toEqual(report);
      }),
      { numRuns, endOnFailure: true },
    );
  });
});
