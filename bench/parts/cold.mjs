/** Cold: a fresh process that makes one file and ends, timed from outside from start to end. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { faceNames } from '../peers/faces.mjs';
import { libreOffice } from '../peers/libreoffice.mjs';
import { inTurns, median } from '../statistics.mjs';
import { examinePdf } from './proof.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const cli = here('../../dist/esm/cli/main.cjs');
const seed = here('../../examples/data/xingguo-2020.yaml');

function run({ program, words, environment = process.env }) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, words, { env: environment, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(performance.now() - start) : reject(new Error(`${program} ${words.at(-1)} ended with ${code}`))));
  });
}

/** The same three times more with an eye on memory and processor time; these runs are not timed. */
function nodeUsage({ words, environment = process.env }, folder) {
  const file = join(folder, 'usage');
  const once = () => {
    const { status } = spawnSync(process.execPath, ['--require', here('../child/usage.cjs'), ...words], { env: { ...environment, USAGE_FILE: file }, stdio: 'ignore' });
    if (status !== 0) throw new Error(`node ${words.at(-1)} ended with ${status}`);
    return JSON.parse(readFileSync(file, 'utf8'));
  };
  const runs = [once(), once(), once()];
  return { peak: median(runs.map(({ peak }) => peak)), processor: median(runs.map(({ processor }) => processor)) };
}

/** The highest VmHWM seen of any process with that name below /proc while `work` runs; undefined where there is no /proc. */
async function peakOfNamed(name, work) {
  let peak;
  const look = () => {
    for (const id of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        if (status.startsWith(`Name:\t${name}\n`)) peak = Math.max(peak ?? 0, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
      } catch {
        // It ended between the two calls.
      }
    }
  };
  const timer = process.platform === 'linux' ? setInterval(look, 20) : undefined;
  await work();
  clearInterval(timer);
  return peak;
}

/** What is timed: an empty process, the command line, each peer once, LibreOffice. */
function entriesFor(peers, folder, files) {
  const node = (id, name, kind, words) => ({ id, name, kind, program: process.execPath, words });
  // Where it is set, every Node process reads a list of certificates first: an empty one takes twice as long, which flatters whatever is measured by it.
  const { NODE_EXTRA_CA_CERTS: certificates, ...environment } = process.env;
  const bare = (entry) => ({ ...entry, id: `${entry.id}-bare`, name: `${entry.name}, without NODE_EXTRA_CA_CERTS`, environment });
  const idle = node('empty', 'an empty node process', 'none', ['-e', '0']);
  const checks = [node('check', '`gongkai check`, JSON', 'none', [cli, 'check', files.input]), node('check-yaml', '`gongkai check`, YAML', 'none', [cli, 'check', seed])];
  const once = ({ id, name, kind, given }) => node(id, name, kind, [here('../child/once.mjs'), id, given === 'report' ? files.input : files.content, folder]);
  return [
    idle,
    ...checks,
    ...(certificates === undefined ? [] : [idle, ...checks].map(bare)),
    node('render', '`gongkai render` (DOCX and PDF)', 'both', [cli, 'render', files.input, '-o', join(folder, 'rendered')]),
    ...peers.map(once),
  ];
}

/** LibreOffice's own call, its result proved like any peer's; undefined where it is not installed. */
async function officeEntry(folder, files, content) {
  const entry = { id: 'libreoffice', name: 'LibreOffice, DOCX → PDF', kind: 'pdf', ...libreOffice(files.word, folder) };
  if (spawnSync('soffice', ['--version']).error) return undefined;
  const peak = await peakOfNamed('soffice.bin', () => run(entry));
  const file = join(folder, 'office', `${files.word.split('/').at(-1).replace(/\.docx$/, '')}.pdf`);
  // A stand-in is found by its family, which is the same for 宋体 and 小标宋: four faces here, not five.
  const { faults } = examinePdf(file, content, { names: faceNames.filter((name) => name !== 'FandolSong-Bold') });
  if (faults.length > 0) throw new Error(`LibreOffice: ${faults.join('; ')}`);
  return { entry, peak, bytes: statSync(file).size };
}

/** @returns by id: name, kind, the median, processor time, the peak of resident memory; LibreOffice (`libreoffice`) when it is there. */
export async function measureCold(peers, folder, files, content, rounds) {
  const office = await officeEntry(folder, files, content);
  const entries = [...entriesFor(peers, folder, files), ...(office ? [office.entry] : [])];
  const times = new Map(entries.map((entry) => [entry, []]));
  await inTurns(rounds, entries, async (entry, round) => {
    // It takes as long as ten others, and is no goal.
    if (entry === office?.entry && round % 3 > 0) return;
    times.get(entry).push(await run(entry));
  });
  const usage = (entry) => (entry === office?.entry ? { peak: office.peak, bytes: office.bytes } : nodeUsage(entry, folder));
  return Object.fromEntries([...times].map(([entry, milliseconds]) => [entry.id, { name: entry.name, kind: entry.kind, milliseconds: median(milliseconds), ...usage(entry) }]));
}
