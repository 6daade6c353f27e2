/** A Word file made here, read again, gives the same report: cell for cell, blank for blank, heading for heading. */
import fc from 'fast-check';
import { composeReport } from '../../../../src/compose/composeReport.js';
import type { FormEdition } from '../../../../src/forms/form.js';
import { readDocx } from '../../../../src/importers/docx/readDocx.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import { readReportFile } from '../../../../src/pipeline/nodeReportFile.js';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import { gbt9704 } from '../../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import { arbitraryReport } from '../../../support/arbitraryReport.js';
import { cityData, seedData } from '../../../support/commandLine.js';

const stylesheet = resolveStylesheet(gbt9704);
/** `GONGKAI_RUNS=500` before a release. */
const numRuns = Number(process.env['GONGKAI_RUNS'] ?? 25);

describe('a Word file made here', () => {
  it.each([cityData, seedData])('of an example reads back whole: headings, tables, captions, picture, contact, signature (%s)', async (file) => {
    const { report, images } = await readReportFile(file);
    const imported = importFound(readDocx(await renderDocx(composeReport(report!), stylesheet, images)));
    expect(imported.diagnostics).toEqual([]);
    // What an office has acknowledged stands on no paper; a title of the usual words is broken anew; a picture gets a name.
    const { acknowledged: _, title, ...rest } = report!;
    const { title: read, ...again } = parseReport(imported.value).report!;
    expect(read.join('')).toBe(title.join(''));
    expect(again).toEqual(JSON.parse(JSON.stringify(rest).replace('chenglan-applications.png', 'picture-1.png')));
  });

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
