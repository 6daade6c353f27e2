/**
 * Units in files of every kind, read and rolled up, against a sum made without the code under test.
 * GONGKAI_UNITS=200 does it for as many files as a county has.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { composeReport } from '../../../src/compose/composeReport.js';
import type { FormEdition } from '../../../src/forms/form.js';
import { parseReport } from '../../../src/model/parseReport.js';
import type { Report } from '../../../src/model/report.js';
import { readReportFile } from '../../../src/pipeline/nodeReportFile.js';
import { renderReport } from '../../../src/pipeline/renderReport.js';
import { rollUp } from '../../../src/rollup/rollUp.js';
import type { RollUpUnit } from '../../../src/rollup/rolledUp.js';
import { fillInWorkbook } from '../../../src/workbook/fillInWorkbook.js';
import { newFolder } from '../../support/commandLine.js';
import { portalPage } from '../../support/portalPage.js';
import { cellsOf, wholeSum } from '../../support/units.js';
import { arbitraryInput, withValue } from '../../support/validReport.js';
import type { ReportValue } from '../../support/validReport.js';

const count = Number(process.env['GONGKAI_UNITS'] ?? 12);

type Writer = (value: ReportValue, report: Report) => Promise<string | Uint8Array>;
const page = (tables: 'merged' | 'unmerged', text: 'plain' | 'pasted'): Writer => async (_, report) => portalPage(composeReport(report), { tables, text, inLayoutTable: tables === 'unmerged' });

/** The kinds of file, by their endings; pages twice, since portals write them in more ways. */
const kinds: readonly (readonly [ending: string, write: Writer])[] = [
  ['yaml', async (value) => JSON.stringify(value, null, 1)],
  ['json', async (value) => JSON.stringify(value)],
  ['html', page('merged', 'plain')],
  ['docx', async (_, report) => (await renderReport(report, { formats: ['docx'] })).files.docx!],
  ['xlsx', async (_, report) => fillInWorkbook({ report }).bytes!],
  ['htm', page('unmerged', 'pasted')],
];

/** Every third has no cases and leaves table four blank; every fourth says / for what it charges. */
function ownWays(input: ReportValue, index: number, edition: FormEdition): ReportValue {
  const blank = [null, null, null, null, null];
  const quiet = index % 3 > 0 ? input : withValue(input, ['sections', 'reviewAndLitigation', 'table'], { review: blank, litigation: { direct: blank, afterReview: blank } });
  const silent = index % 4 > 0 ? quiet : withValue(quiet, ['sections', 'proactiveDisclosure', 'table', 'charges', 0], '/');
  return { ...silent, organisation: `第${index + 1}街道办事处`, year: edition === '2019' ? 2020 : 2024 };
}

async function unitsOf(edition: FormEdition): Promise<{ readonly inputs: readonly ReportValue[]; readonly units: readonly RollUpUnit[] }> {
  const folder = newFolder();
  const inputs = fc.sample(arbitraryInput(edition), { numRuns: count, seed: 20260124 }).map((input, index) => ownWays(input, index, edition));
  const units: RollUpUnit[] = [];
  for (const [index, input] of inputs.entries()) {
    const [ending, write] = kinds[index % kinds.length]!;
    const file = join(folder, `${index}.${ending}`);
    writeFileSync(file, await write(input, parseReport(input).report!));
    units.push({ file, ...(await readReportFile(file)) });
  }
  return { inputs, units };
}

describe.each(['2019', '2021'] as const)('units in files of every kind (form of %s)', (edition) => {
  it(`${count} roll up to an independent sum, and each total's trace adds up to it`, async () => {
    const { inputs, units } = await unitsOf(edition);
    const { report, trace, diagnostics } = rollUp(units, { organisation: '某区人民政府' });
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
    const expected = wholeSum(inputs.map(({ sections }) => cellsOf(sections as Record<string, unknown>)));
    expect(cellsOf(report!.sections)).toEqual(expected);
    for (const [index, { value, sources }] of trace!.cells.entries()) {
      expect(sources).toHaveLength(count);
      const added = sources.flatMap((source) => (source.added === undefined ? [] : [BigInt(source.added)]));
      expect([value, added.length === 0 ? null : Number(added.reduce((sum, number) => sum + number, 0n))]).toEqual([expected[index], expected[index]]);
      expect(sources.every(({ file, place }) => place?.file === file)).toBe(true);
    }
  });
});
