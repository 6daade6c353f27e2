/** A report reviewed and compared from its Word file as from its data: the rules do not care where a report came from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffReports } from '../../../src/compare/diffReports.js';
import { readData } from '../../../src/importers/readData.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { readReportFile } from '../../../src/pipeline/nodeReportFile.js';
import { nameFiles } from '../../../src/pipeline/renderedFiles.js';
import { renderReport } from '../../../src/pipeline/renderReport.js';
import { writeFiles } from '../../../src/pipeline/nodeWriteFiles.js';
import type { Report } from '../../../src/model/report.js';
import { reviewReport } from '../../../src/rules/reviewReport.js';
import { cityTextWithoutPicture, newFolder, root } from '../../support/commandLine.js';

async function throughWord(report: Report) {
  const { files } = await renderReport(report, { formats: ['docx'] });
  const writes = nameFiles(files, join(newFolder(), 'report'));
  await writeFiles(writes);
  return readReportFile(writes[0]!.file);
}

const city = (text: string): Report => parseReport(readData(text).value).report!;

describe('a report read from its Word file', () => {
  it.each([
    ['the made-up city’s', () => city(cityTextWithoutPicture())],
    ['the published one', () => city(readFileSync(join(root, 'examples/data/xingguo-2020.yaml'), 'utf8'))],
  ])('%s: has no other finding and no difference', async (_, make) => {
    const report = make();
    const read = await throughWord(report);
    expect(reviewReport(read.report!)).toEqual(reviewReport(report));
    const { head, cells, sentences } = diffReports(report, read.report!);
    expect([head, cells, sentences]).toEqual([[], [], []]);
  });

  it('is told of with the paragraph', async () => {
    const read = await throughWord(city(cityTextWithoutPicture().replace('申请12409件，比', '申请12490件，比')));
    const [finding] = reviewReport(read.report!, { placeOf: read.placeOf });
    expect(finding).toMatchObject({ rule: 'R9', actual: 12490, expected: 12409, place: { address: expect.stringMatching(/^paragraph \d+$/) } });
  });
});
