// One data file becomes a Word file and a PDF.
// node examples/01-one-report.mjs [folder]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeDiagnostic, loadFontSet, nameFiles, readReportFile, renderReport, writeFiles } from 'gongkai';

const folder = process.argv[2] ?? 'out';
const input = fileURLToPath(new URL('data/xingguo-2020.yaml', import.meta.url));

// 1. Read it. Nothing is thrown for a fault in the file: `report` is absent and the findings say where and why.
const { report, images, diagnostics } = await readReportFile(input);
for (const finding of diagnostics) console.error(describeDiagnostic(finding));

if (report) {
  // 2. Find the faces the PDF embeds; Word brings its own.
  const { fontSet } = await loadFontSet();

  // 3. Prove the sums and render. With an error among the findings `files` is empty.
  const { files, diagnostics: found } = await renderReport(report, { formats: ['docx', 'pdf'], images, fontSet });
  for (const finding of found) if (finding.severity !== 'notice') console.error(describeDiagnostic(finding));

  // 4. Write them whole or not at all.
  await writeFiles(nameFiles(files, join(folder, 'xingguo-2020')));
  console.log(Object.keys(files).join(' '));
}
