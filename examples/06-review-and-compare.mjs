// What a reviewer would ask about a report, what answers it in the data, and what changed since last year.
// node examples/06-review-and-compare.mjs
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { acknowledge, describeDiagnostic, describeDiff, diffReports, parseReport, readData, reviewReport } from 'gongkai/check';

const text = readFileSync(fileURLToPath(new URL('data/chenglan-2025.yaml', import.meta.url)), 'utf8');
const reportOf = (source) => parseReport(readData(source).value).report;

// A draft that states another number than its tables, and whose carry-over is not what last year carried out.
const draft = text.replace('共应办理12733件', '共应办理12373件');
const lastYear = text
  .replaceAll('2025', '2024')
  .replace('carriedForward: [341, 27, 2, 1, 12, 4, 387]', 'carriedForward: [285, 24, 1, 1, 9, 3, 323]')
  .replace('rules: [2, 1, 23]', 'rules: [1, 0, 22]');

const previous = reportOf(lastYear);
for (const finding of reviewReport(reportOf(draft), { previous })) console.log(describeDiagnostic(finding));

// A warning that has a good reason is told with it.
const report = reportOf(`${draft}\nacknowledged:\n  - { rule: R6, reason: 上年1件申请撤回后重新提出 }\n`);
for (const finding of acknowledge(report, reviewReport(report, { previous }), { previous })) {
  if (finding.acknowledged) console.log('acknowledged:', finding.rule, finding.path.at(-1), finding.acknowledged);
}

console.log(describeDiff(diffReports(previous, report)).join('\n'));
