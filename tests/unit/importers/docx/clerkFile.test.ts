/** The sample report as a clerk's Word file, made through LibreOffice, gives the values of the example. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocx } from '../../../../src/importers/docx/readDocx.js';
import { readHtml } from '../../../../src/importers/html/readHtml.js';
import { readData } from '../../../../src/importers/readData.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import type { Imported } from '../../../../src/importers/recognise/importFound.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import type { Report } from '../../../../src/model/report.js';
import { seedData } from '../../../support/commandLine.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../../../support/libreoffice.js';
import { describeIf } from '../../../support/outsideTools.js';
import { hasSeed, seedBlocks } from '../../../support/seedText.js';
import { clerkPage } from './clerkPage.js';

const example = (): Report => parseReport(readData(readFileSync(seedData, 'utf8')).value).report!;

/** The report without its labels, which the clerk's copy has changed, and what the office has acknowledged, which no paper says. */
function withoutLabels({ labels: _, acknowledged: __, ...report }: Report): object {
  return report;
}

function expectExample(imported: Imported): void {
  const parsed = parseReport(imported.value, { placeOf: imported.placeOf });
  expect(imported.diagnostics).toEqual([]);
  expect(withoutLabels(parsed.report!)).toEqual(withoutLabels(example()));
}

describeIf(hasSeed())('the sample report in a clerk’s hands', () => {
  it('gives the example’s values as a page', () => {
    expectExample(importFound(readHtml(clerkPage(seedBlocks()), 'a.html')));
  });

  const withOffice = libreOfficeIsReady() ? it : it.skip;
  withOffice('gives the example’s values as a Word file made through LibreOffice', async () => {
    const page = join(mkdtempSync(join(tmpdir(), 'gongkai-clerk-')), 'seed.html');
    writeFileSync(page, clerkPage(seedBlocks()));
    const [file] = await convertWithLibreOffice([page], 'docx:MS Word 2007 XML');
    expectExample(importFound(readDocx(readFileSync(file!), 'seed.docx')));
  });
});
