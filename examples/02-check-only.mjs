// Proving the sums of a report; 'gongkai/check' loads neither faces nor renderers.
// node examples/02-check-only.mjs
import { fileURLToPath } from 'node:url';
import { checkReport, describeDiagnostic, parseReport, readData } from 'gongkai/check';
import { readFileSync } from 'node:fs';

const file = fileURLToPath(new URL('data/chenglan-2025.yaml', import.meta.url));
const text = readFileSync(file, 'utf8');

/** Reads and proves a report's text; every finding names its line. */
function findingsOf(source) {
  const { value, placeOf, diagnostics } = readData(source, 'chenglan-2025.yaml');
  const parsed = parseReport(value, { placeOf });
  const sums = parsed.report ? checkReport(parsed.report, { placeOf: parsed.placeOf }) : [];
  return [...diagnostics, ...parsed.diagnostics, ...sums];
}

console.log('as it is:', findingsOf(text).length, 'findings');

// One figure wrong by one: 自然人 of （一）予以公开.
for (const finding of findingsOf(text.replace('5218', '5219'))) {
  console.log(finding.code, finding.rule, finding.expected, finding.actual);
  console.log(describeDiagnostic(finding));
  console.log(describeDiagnostic(finding, 'en'));
}
