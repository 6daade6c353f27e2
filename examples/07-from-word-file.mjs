// A report out of a Word file: read, checked, and written as a data file to go on with.
// node examples/07-from-word-file.mjs [folder]
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkReport, describeDiagnostic, parseReport, readDocumentFile, readReportFile, renderReport, reportText } from 'gongkai';

const folder = process.argv[2] ?? '.';

// A Word file as an office would have it.
const { report } = await readReportFile(fileURLToPath(new URL('data/xingguo-2020.yaml', import.meta.url)));
const { files } = await renderReport(report, { formats: ['docx'] });
const document = join(folder, 'clerk.docx');
writeFileSync(document, files.docx);

// The importer gives plain values and the place of each; parseReport makes the report.
const { value, placeOf, diagnostics } = await readDocumentFile(document);
const parsed = parseReport(value, { placeOf });
const sums = parsed.report ? checkReport(parsed.report, { placeOf: parsed.placeOf }) : [];
console.log(parsed.report?.year, parsed.report?.organisation);
for (const finding of [...diagnostics, ...parsed.diagnostics, ...sums]) {
  const { file = '', ...place } = finding.place ?? {};
  if (finding.severity !== 'notice') console.log(describeDiagnostic({ ...finding, place: { ...place, file: basename(file) } }));
}

const text = reportText(value, 'yaml', 'clerk.docx');
writeFileSync(join(folder, 'clerk.yaml'), text);
console.log(text.split('\n').find((line) => line.includes('received:')));
