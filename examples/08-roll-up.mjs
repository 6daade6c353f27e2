// Four units' reports, one of them a web page, become the district's figures; each figure leads back to the units.
// node examples/08-roll-up.mjs
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkReport, describeDiagnostic, describeTrace, readReportFile, readRosterFile, rollUp } from 'gongkai/check';

const data = fileURLToPath(new URL('data/', import.meta.url));
const units = await Promise.all(readdirSync(`${data}units`).map(async (name) => ({ file: name, ...(await readReportFile(`${data}units/${name}`)) })));
const roster = (await readRosterFile(`${data}units.csv`)).entries.map(({ name, level }) => ({ name, level }));

const { report, trace, diagnostics } = rollUp(units, { organisation: '青笠区人民政府', roster });
for (const finding of diagnostics) console.log(describeDiagnostic(finding));

const errors = checkReport(report).filter(({ severity }) => severity === 'error');
console.log(`${report.organisation} ${report.year}: ${report.sections.applications.table.received.total} received, ${errors.length} errors`);
console.log(describeTrace(trace).find((line) => line.includes('行政许可')));

// A unit whose own sums fail keeps the sum from being made, until it is put right or left out.
const [first, ...others] = units;
const wrong = structuredClone(first.report);
wrong.sections.applications.table.received.total += 1;
const refused = rollUp([{ ...first, report: wrong }, ...others]);
console.log(refused.report, refused.units.filter(({ status }) => status === 'refused').map(({ file, reasons }) => `${file}: ${reasons}`));
