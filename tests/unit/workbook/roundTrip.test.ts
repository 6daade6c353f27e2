/** A report filled into the workbook, read again, is the same report: cell for cell, blank for blank, heading for heading. */
import fc from 'fast-check';
import type { FormEdition } from '../../../src/forms/form.js';
import { importFound } from '../../../src/importers/recognise/importFound.js';
import { readXlsx } from '../../../src/importers/xlsx/readXlsx.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { fillInWorkbook } from '../../../src/workbook/fillInWorkbook.js';
import { arbitraryReport } from '../../support/arbitraryReport.js';

/** `GONGKAI_RUNS=500` before a release. */
const numRuns = Number(process.env['GONGKAI_RUNS'] ?? 25);

describe('the fill-in workbook', () => {
  it.each<FormEdition>(['2019', '2021'])('reads back as the report it was filled from (form of %s)', (edition) => {
    fc.assert(
      fc.property(arbitraryReport(edition), (input) => {
        const { report } = parseReport(input);
        if (!report) throw new Error('The arbitrary report is none');
        const { bytes, diagnostics } = fillInWorkbook({ report });
        expect(diagnostics).toEqual([]);
        const imported = importFound(readXlsx(bytes!, 'a.xlsx'));
        expect(imported.diagnostics).toEqual([]);
        expect(parseReport(imported.value).report).toEqual(report);
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it('keeps what would look like a number, a heading, a note or a formula', () => {
    const text = ['（一）不是标题。', '1.5 也不是', '注：不是表注', '=1+1', '+86', '@某人', '-1', '_x0041_', '一、总体情况'];
    const { report } = parseReport({ ...blankReport(), sections: { ...blankReport().sections, overview: text } });
    const imported = importFound(readXlsx(fillInWorkbook({ report: report! }).bytes!));
    expect(imported.diagnostics).toEqual([]);
    expect((imported.value as { sections: { overview: unknown } }).sections.overview).toEqual(text);
  });
});

function blankReport() {
  const { value } = importFound(readXlsx(fillInWorkbook({ year: 2025, organisation: '某局' }).bytes!));
  return value as { sections: Record<string, unknown> };
}
