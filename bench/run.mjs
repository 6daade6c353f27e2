/**
 * npm run bench [-- parts…] [--quick] [--out FILE]
 *
 * Parts: pdf, docx (warm and cold of these files), cold, growth, workers; without any, all. A whole run writes
 * docs/performance.md; a part of it or a quick run prints only, unless a file is named.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contentOf } from './content/content.mjs';
import { inputOf, proofNumber, reportFrom, scaledInputOf } from './content/variants.mjs';
import { startPeer } from './child/peerProcess.mjs';
import { busyShare, machine } from './machine.mjs';
import { measureBatch } from './parts/batch.mjs';
import { measureCold } from './parts/cold.mjs';
import { measureDocuments } from './parts/documents.mjs';
import { measureDoubling } from './parts/doubling.mjs';
import { prove } from './parts/proof.mjs';
import { measureScale } from './parts/scale.mjs';
import { measureWarm } from './parts/warm.mjs';
import { measureWorkers } from './parts/workers.mjs';
import { peerOf, peers } from './peers/peers.mjs';
import { templateFrom } from './peers/template.mjs';
import { performancePage } from './report/document.mjs';

const known = ['pdf', 'docx', 'cold', 'growth', 'workers'];
const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } } });
const unknown = positionals.filter((part) => !known.includes(part));
if (unknown.length > 0) throw new Error(`Parts are ${known.join(', ')}; not ${unknown.join(', ')}`);
const asked = positionals.length > 0 ? positionals : known;
const isWhole = known.every((part) => asked.includes(part)) && !options.quick;

const say = (text) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
const valueFor = (make) => (peer, ...numbers) => (peer.given === 'report' ? make(...numbers) : contentOf(make(...numbers)));
const valueOf = valueFor((number) => reportFrom(inputOf(number)));
const scaledValueOf = valueFor((number, factor) => reportFrom(scaledInputOf(number, factor)));

const caseOf = (name, input) => ({ name, input, report: reportFrom(input), content: contentOf(reportFrom(input)) });

/** The files that are made once: templates for docxtemplater, data for cold processes, a Word file for LibreOffice. */
async function prepareFolder(folder, seed) {
  const gongkai = await startPeer(peerOf('gongkai-docx'), folder);
  for (const [name, report] of [['seed', reportFrom(inputOf(0))], ['scaled', reportFrom(scaledInputOf(0, 1))]]) {
    const word = join(folder, 'word.docx');
    await gongkai.make([report], { saveAs: word });
    writeFileSync(join(folder, `template-${name}.docx`), templateFrom(readFileSync(word), contentOf(report)));
  }
  const files = { input: join(folder, 'report.json'), content: join(folder, 'content.json'), word: join(folder, 'report.docx') };
  writeFileSync(files.input, JSON.stringify(seed.input));
  writeFileSync(files.content, JSON.stringify(seed.content));
  await gongkai.make([seed.report], { saveAs: files.word });
  gongkai.stop();
  return files;
}

async function measure(folder) {
  const busyBefore = await busyShare();
  const start = Date.now();
  const cases = [caseOf('seed', inputOf(proofNumber)), caseOf('scaled', scaledInputOf(proofNumber, 1))];
  const files = await prepareFolder(folder, cases[0]);
  const kinds = ['pdf', 'docx'].filter((kind) => asked.includes(kind) || !asked.some((part) => part === 'pdf' || part === 'docx'));
  say('proof: faces and text of every peer');
  const proof = await prove(peers.filter(({ kind }) => kind === 'both' || kinds.includes(kind)), folder, cases);
  for (const { name } of proof.skipped) console.error(`\n!!! SKIPPED: ${name} – its PDF is tagged all the same\n`);
  const single = proof.peers.filter(({ kind }) => kind !== 'both');
  const results = { pages: proof.pages };
  const rounds = options.quick ? 3 : 12;
  if (asked.includes('pdf') || asked.includes('docx')) {
    say('warm');
    results.warm = await measureWarm(single, folder, valueOf, rounds);
  }
  if (asked.includes('cold')) {
    say('cold');
    results.cold = await measureCold(proof.peers, folder, files, cases[0].content, options.quick ? 3 : 11);
  }
  if (asked.includes('growth')) await measureGrowth(results, single, folder);
  if (asked.includes('workers')) await measureSharing(results, single, folder);
  const minutes = Math.ceil((Date.now() - start) / 60_000);
  return { results, peers: single, machine: machine(), date: new Date().toISOString().slice(0, 10), minutes, busyBefore, skipped: proof.skipped.map(({ name }) => name), isQuick: options.quick };
}

async function measureSharing(results, single, folder) {
  say('workers');
  results.workers = await measureWorkers(single, folder, valueOf, options.quick ? { documents: 16, rounds: 2, seconds: 1 } : { documents: 60, rounds: 7, seconds: 15 });
  const { renderBatch } = await import('gongkai');
  if (!renderBatch) return console.error('\n!!! SKIPPED: gongkai batch – this build has none\n');
  say('batch');
  results.batch = await measureBatch(folder, options.quick ? { documents: 20, rounds: 1 } : { documents: 1000, rounds: 3 });
}

async function measureGrowth(results, single, folder) {
  say('growth: many documents');
  results.documents = await measureDocuments(single, folder, valueOf, options.quick ? [1, 10, 50] : [1, 10, 100, 1000]);
  say('growth: ten and a hundred times');
  results.scale = await measureScale(single, folder, scaledValueOf, options.quick ? 1 : 3);
  say('growth: doubling');
  const doubled = single.filter(({ id }) => id === 'gongkai-pdf-tagged' || id === 'gongkai-docx');
  results.doubling = await measureDoubling(doubled, folder, options.quick ? 1 : 7);
}

const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
try {
  const page = performancePage(await measure(folder));
  console.log(page);
  const file = options.out ?? (isWhole ? fileURLToPath(new URL('../docs/performance.md', import.meta.url)) : undefined);
  if (file !== undefined) writeFileSync(file, page);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
