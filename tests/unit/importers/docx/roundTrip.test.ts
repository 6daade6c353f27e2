/** A Word file made here, read again, gives the same report: cell for cell, blank for blank, heading for heading. */
import fc from 'fast-check';
import { composeReport } from '../../../../src/compose/composeReport.js';
import type { FormEdition } from '../../../../src/forms/form.js';
import { readDocx } from '../../../../src/importers/docx/readDocx.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import { gbt9704 } from '../../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import { arbitraryReport } from '../../../support/arbitraryReport.js';

const stylesheet = resolveStylesheet(gbt9704);
/** `GONGKAI_RUNS=500` before a release. */
const numRuns = Number(process.env['GONGKAI_RUNS'] ?? 25);

describe('a Word file made here', () => {
  it.each<FormEdition>(['2019', '2021'])('reads back as the same report (form of %s)', async (edition) => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(edition), async (input) => {
        const { report } = parseReport(input);
        if (!report) throw new Error('The arbitrary report is none');
        const bytes = await renderDocx(composeReport(report), stylesheet, new Map());
        const imported = importFound(readDocx(bytes, 'a.docx'));
        const parsed = parseReport(imported.value);
        expect(imported.diagnostics).toEqual([]);
        expect(parsed.report).toEqual(report);
      }),
      { numRuns, endOnFailure: true },
    );
  });
});
