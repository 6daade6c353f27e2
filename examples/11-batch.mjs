// Every report of a folder in one run; what became of each, in order, and a summary. Run twice: the second time nothing is done anew.
// node examples/11-batch.mjs out
import { fileURLToPath } from 'node:url';
import { describeDiagnostic, listBatchInputs, renderBatch, writeBatchSummary } from 'gongkai';

const folder = process.argv[2] ?? 'out';
const { inputs } = await listBatchInputs([fileURLToPath(new URL('data/units', import.meta.url))]);
inputs.push({ file: 'missing.docx', name: 'missing.docx', organisation: '青笠区水务局' });

for (const run of ['first', 'second']) {
  const results = renderBatch(inputs, { folder, formats: ['docx', 'html'], jobs: 2, resume: true });
  const summary = { json: `${folder}/summary.json`, csv: `${folder}/summary.csv`, total: inputs.length };
  for await (const { name, status, isUnchanged, organisation, files, diagnostics } of writeBatchSummary(results, summary)) {
    console.log(run, name, isUnchanged ? 'unchanged' : status, organisation ?? '', files.map((file) => file.name).join(' '));
    for (const finding of diagnostics) if (finding.severity === 'error') console.log(describeDiagnostic(finding));
  }
}
