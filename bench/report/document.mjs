/** The page docs/performance.md, out of one run. */
import { judged } from './goals.mjs';
import { documentsTable, doublingTables, goalsTable, kindTable, processesTable, scaleTable, workersTable } from './tables.mjs';

const has = (kind) => (results, peers) => (results.warm || results.cold) && peers.some((peer) => peer.kind === kind);

/** The part that was run, or how one sees it; the heading; what stands below. */
const sections = [
  [has('pdf'), 'PDF', (r, peers) => kindTable(r, peers, 'pdf', 'pdfmake')],
  [has('docx'), 'DOCX', (r, peers) => kindTable(r, peers, 'docx', 'docxtemplater')],
  ['cold', 'Cold processes', (r) => processesTable(r)],
  ['documents', 'Many documents in one process', (r, peers) => `Time: mean of the documents since the step before; memory: resident, median of the last ten, garbage included; in the last column what JavaScript still uses once garbage is collected, after 100 → 1,000. All documents differ.\n\n${documentsTable(r, peers)}`],
  ['scale', 'Ten and a hundred times the text and rows', (r, peers) => `The prose of the first section and the rows of a free table of seven columns, 24 at × 1; the official tables stay as they are.\n\n${scaleTable(r, peers)}`],
  ['doubling', 'Twice as much, again and again', (r, peers) => `In brackets: to the size half as large; 2 is linear.\n\n${doublingTables(r, peers)}`],
  ['workers', 'One worker thread against two', (r, peers) => `The same documents with one thread and with two, shared out evenly, threads warm; for \`gongkai batch\` a process from its call to its last file, synced to the disk.\n\n${workersTable(r, peers)}`],
];

function unmet(results) {
  const list = judged(results).filter(({ isMet }) => isMet === false);
  const open = judged(results).filter(({ isMet }) => isMet === undefined);
  const told = list.length === 0 ? 'All that was measured is met.' : `Not met: ${list.map(({ name }) => name).join('; ')}.`;
  return open.length === 0 ? told : `${told} Goals not measured in this run: ${open.length}.`;
}

const introduction = `Made by \`npm run bench\`; do not edit. Every document is the size of the seed (\`examples/data/xingguo-2020.yaml\`): its text, three official tables with merged
cells, five Chinese faces (仿宋, 黑体, 楷体, 小标宋, 宋体), other names and figures each time. Before anything is timed, one file of each peer is read back: every PDF must embed
the five faces as subsets and hold every character of the report, every Word file its paragraphs and cells in order; else the run stops.

gongkai's time is that of \`renderReport\`: proving the sums, setting the words in order, laying out, writing. The peers are given the words ready
made. Read the ratios: peers took turns in one run, so what else the machine did fell on all; milliseconds hold for this machine only. Warm: a process that has
made some documents already, median; processor time is that of all threads of the process. Cold: a process from its start to its end. Typst gives up what it remembers after each document
(\`evictCache(0)\`), without which its memory grows without end. docxtemplater fills a template in which the tables stand already; it is gongkai's own
Word file with tags, so its size follows gongkai's. LibreOffice turns gongkai's Word file into a PDF; it is a process each time.`;

/** @param run what was measured, on what, and how long it took. @returns the page. */
export function performancePage({ results, peers, machine, date, minutes, busyBefore, skipped, isQuick }) {
  const busy = busyBefore > 0.1 ? ' **The machine was busy with other work: read nothing but ratios, and those with care.**' : '';
  const parts = sections.filter(([part]) => (typeof part === 'string' ? results[part] : part(results, peers))).map(([, title, of]) => `## ${title}\n\n${of(results, peers)}`);
  return [
    '# Performance',
    introduction,
    `${date}; ${machine.processor}, ${machine.cores} cores, ${machine.memory} GB; ${machine.versions.join(', ')}. The run took ${minutes} minutes; before it others took ${Math.round(busyBefore * 100)} % of the processors.${busy}${isQuick ? ' **A quick run with few rounds.**' : ''}`,
    ...(skipped.length > 0 ? [`**Skipped: ${skipped.join(', ')}.**`] : []),
    `## Goals\n\n${goalsTable(results)}\n\n${unmet(results)}`,
    ...parts,
  ].join('\n\n') + '\n';
}
