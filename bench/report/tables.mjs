/** Results as tables of Markdown. */
import { documentsCapSeconds } from '../parts/documents.mjs';
import { doublingCapSeconds, series } from '../parts/doubling.mjs';
import { capSeconds, factors } from '../parts/scale.mjs';
import { figure, megabytes, ratio } from '../statistics.mjs';
import { judged, verdict } from './goals.mjs';

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const thousands = (bytes) => (bytes === undefined ? '–' : `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} k`);
const named = (value) => value.toLocaleString('en-US');

export function goalsTable(results) {
  const rows = judged(results).map(({ name, goal, value, byProcessor, isMet }) => [name, goal, figure(value), byProcessor === undefined ? '' : figure(byProcessor), verdict(isMet)]);
  return table(['goal', 'wanted', 'measured', 'in processor time', ''], rows);
}

/** Warm and cold of one kind of file; ratios are told to one peer of the kind. */
export function kindTable({ warm = {}, cold = {}, pages = {} }, peers, kind, base) {
  const rows = peers.filter((peer) => peer.kind === kind).map(({ id, name }) => [
    name,
    figure(warm[id]?.milliseconds),
    figure(ratio(warm[id]?.milliseconds, warm[base]?.milliseconds)),
    figure(warm[id]?.processor),
    figure(cold[id]?.milliseconds),
    figure(ratio(cold[id]?.milliseconds, cold[base]?.milliseconds)),
    megabytes(cold[id]?.peak),
    megabytes(warm[id]?.peak),
    thousands(warm[id]?.bytes),
    ...(kind === 'pdf' ? [String(pages[id] ?? '–')] : []),
  ]);
  const office = cold.libreoffice;
  if (kind === 'pdf' && office) rows.push([office.name, '–', '–', '–', figure(office.milliseconds), figure(ratio(office.milliseconds, cold[base]?.milliseconds)), megabytes(office.peak), '–', thousands(office.bytes), '–']);
  return table(['', 'warm ms', `of ${base}`, 'processor ms', 'cold process ms', `of ${base}`, 'peak MB, one', 'peak MB, many', 'bytes', ...(kind === 'pdf' ? ['pages'] : [])], rows);
}

export function processesTable({ cold }) {
  const ids = ['empty', 'check', 'check-yaml', 'empty-bare', 'check-bare', 'check-yaml-bare', 'render', 'gongkai-both', 'pdfmake'].filter((id) => cold[id]);
  const base = (id) => cold[id.endsWith('-bare') ? 'empty-bare' : 'empty'].milliseconds;
  const rows = ids.map((id) => [cold[id].name, figure(cold[id].milliseconds), figure(ratio(cold[id].milliseconds, base(id))), figure(cold[id].processor), megabytes(cold[id].peak)]);
  return table(['cold process', 'ms', 'of an empty one', 'processor ms', 'peak MB'], rows);
}

export function documentsTable({ documents }, peers) {
  const told = peers.filter(({ id }) => documents[id]);
  const steps = Object.keys(documents[told[0].id]).map(Number);
  const cell = (step) => (step.isCapped ? `over ${documentsCapSeconds} s` : `${figure(step.milliseconds)} ms, ${megabytes(step.resident)} MB`);
  const rows = told.map(({ id, name, kind }) => [`${kind.toUpperCase()}: ${name}`, ...steps.map((step) => cell(documents[id][step])), figure(ratio(documents[id][1000]?.resident, documents[id][100]?.resident)), `${megabytes(documents[id][100]?.kept)} → ${megabytes(documents[id][1000]?.kept)}`]);
  return table(['ms a document, MB after it', ...steps.map(named), 'MB, 1,000 to 100', 'in use after collection, MB'], rows);
}

export function scaleTable({ scale }, peers) {
  const told = peers.filter(({ id }) => scale[id]);
  const cell = ({ milliseconds, isCapped }, first) => (isCapped ? `over ${capSeconds} s` : `${figure(milliseconds)} ms (${figure(ratio(milliseconds, first.milliseconds))} ×)`);
  const rows = told.map(({ id, name, kind }) => [`${kind.toUpperCase()}: ${name}`, `${figure(scale[id][1].milliseconds)} ms`, ...factors.slice(1).map((factor) => cell(scale[id][factor], scale[id][1])), thousands(scale[id][100]?.bytes), megabytes(scale[id][100]?.peak)]);
  return table(['', '× 1', '× 10', '× 100', 'bytes, × 100', 'peak MB, × 100'], rows);
}

export function doublingTables({ doubling }, peers) {
  return series.map(({ id, name, sizes }) => {
    const told = peers.filter((peer) => doubling[id][peer.id]);
    const row = (peer) => [`${peer.kind.toUpperCase()}: ${peer.name}`, ...doubling[id][peer.id].map(({ milliseconds }, index, list) => (milliseconds === undefined ? `over ${doublingCapSeconds} s` : `${figure(milliseconds)} ms${index > 0 ? ` (${figure(ratio(milliseconds, list[index - 1].milliseconds))} ×)` : ''}`))];
    return table([name, ...sizes.map(named)], told.map(row));
  }).join('\n\n');
}

export function workersTable({ workers, batch }, peers) {
  const row = (name, { one, two, gain }) => [name, figure(one), figure(two), figure(gain)];
  const rows = peers.filter(({ id }) => workers[id]).map(({ id, name, kind }) => row(`${kind.toUpperCase()}: ${name}`, workers[id]));
  const batches = batch ? [row('`gongkai batch`, DOCX and PDF, whole run', batch.whole), row('the same, second half', batch.settled)] : [];
  return table(['ms a document', 'one worker', 'two workers', 'gain'], [...rows, ...batches]);
}
