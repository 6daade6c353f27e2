/** A report on a portal's page gives the same report: cell for cell, blank for blank, heading for heading. */
import fc from 'fast-check';
import { composeReport } from '../../../../src/compose/composeReport.js';
import type { FormEdition } from '../../../../src/forms/form.js';
import { readHtml } from '../../../../src/importers/html/readHtml.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import { arbitraryReport } from '../../../support/arbitraryReport.js';
import { portalPage } from '../../../support/portalPage.js';
import type { ReportValue } from '../../../support/validReport.js';

const style = fc.record({
  tables: fc.constantFrom<'merged' | 'unmerged'>('merged', 'unmerged'),
  text: fc.constantFrom<'plain' | 'pasted' | 'breaks'>('plain', 'pasted', 'breaks'),
  inLayoutTable: fc.boolean(),
});

/** Without a date below it, a name at the end of a page is not told from text. */
const signedWithDate = (input: ReportValue): ReportValue => (input['date'] === undefined ? { ...input, signature: undefined } : input);

const numRuns = Number(process.env['GONGKAI_RUNS'] ?? 25);

describe('a page of a portal', () => {
  it.each<FormEdition>(['2019', '2021'])('reads back as the report on it (form of %s)', (edition) => {
    fc.assert(
      fc.property(arbitraryReport(edition), style, (input, pageStyle) => {
        const { report } = parseReport(signedWithDate(input));
        if (!report) throw new Error('The arbitrary report is none');
        const imported = importFound(readHtml(portalPage(composeReport(report), pageStyle), 'a.html'));
        expect(imported.diagnostics).toEqual([]);
        expect(parseReport(imported.value).report).toEqual(report);
      }),
      { numRuns, endOnFailure: true },
    );
  });
});
