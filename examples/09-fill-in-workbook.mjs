// The workbook an office fills its report in with: made for a year, with last year's carry-over, and read back.
// node examples/09-fill-in-workbook.mjs [folder]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeDiagnostic, fillInWorkbook, readReportFile, writeFiles } from 'gongkai';

const folder = process.argv[2] ?? '.';
const { report: lastYear } = await readReportFile(fileURLToPath(new URL('data/chenglan-2025.yaml', import.meta.url)));

// Blank but for what last year's report already says.
const blank = fillInWorkbook({ year: 2026, previous: lastYear });
// Or holding a whole report, to be corrected by people who have a spreadsheet program and nothing else.
const whole = fillInWorkbook({ report: lastYear });
await writeFiles([
  { file: join(folder, 'blank-2026.xlsx'), bytes: blank.bytes },
  { file: join(folder, 'whole-2025.xlsx'), bytes: whole.bytes },
]);

// Wherever a report is read, the workbook can be given; findings name the cell.
const { report, diagnostics, placeOf } = await readReportFile(join(folder, 'blank-2026.xlsx'));
const carriedIn = ['sections', 'applications', 'table', 'carriedIn', 'naturalPersons'];
console.log(report.year, report.organisation, report.sections.applications.table.carriedIn.naturalPersons, placeOf(carriedIn).address);
for (const finding of diagnostics.filter(({ severity }) => severity === 'error')) console.log(describeDiagnostic(finding));

const again = await readReportFile(join(folder, 'whole-2025.xlsx'));
console.log(JSON.stringify(again.report.sections.applications) === JSON.stringify(lastYear.sections.applications) ? 'table three came back cell for cell' : 'table three differs');
