/**
 * Which functions V8 optimises again and again, while one thread makes one report after the other.
 *
 *     node bench/recompiled.mjs [docx,pdf]
 *
 * A full garbage collection takes the optimised code of inner functions that are made anew for each report, and of code for
 * objects of whose shape none is left; when the next report comes it is compiled again, on threads that a second
 * worker wants. Kilobytes of machine code stand for the time that takes. To mend: a loop instead of an inner function, or
 * the object held until the next one comes (`keptShapes.ts`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFontSet, renderReport } from 'gongkai';
import { inputOf, reportFrom } from './content/variants.mjs';

const reports = 400;
/** A batch's threads collect about as often. */
const reportsPerCollection = 20;
const collections = reports / reportsPerCollection;

async function make(formats) {
  const { fontSet } = await loadFontSet({ systemFaces: false });
  for (let number = 1; number <= reports; number += 1) {
    await renderReport(reportFrom(inputOf(number % 60)), { formats, fontSet });
    if (number % reportsPerCollection === 0) globalThis.gc();
  }
}

/** By place in the source: how often it was optimised and to how many bytes. */
function compilations(log) {
  const places = new Map();
  for (const line of log.split('\n')) {
    if (!line.startsWith('code-creation,') || !line.endsWith(',*')) continue;
    const fields = line.split(',');
    const place = fields[6].replace(/file:\S*[\\/](dist[\\/]esm|node_modules)[\\/]/, '');
    const { count, bytes } = places.get(place) ?? { count: 0, bytes: 0 };
    places.set(place, { count: count + 1, bytes: bytes + Number(fields[5]) });
  }
  return places;
}

const [formats = 'docx,pdf', role] = process.argv.slice(2);
if (role === 'child') await make(formats.split(','));
else {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-recompiled-'));
  const log = `${folder}${sep}v8.log`;
  execFileSync(process.execPath, ['--expose-gc', '--log-code', `--logfile=${log}`, '--no-logfile-per-isolate', fileURLToPath(import.meta.url), formats, 'child'], { stdio: 'inherit' });
  const again = [...compilations(readFileSync(log, 'latin1'))].filter(([, { count }]) => count > collections / 4).sort((a, b) => b[1].bytes - a[1].bytes);
  rmSync(folder, { recursive: true });
  console.log(`${formats}: ${again.length} functions, ${(again.reduce((sum, [, { bytes }]) => sum + bytes, 0) / collections / 1000).toFixed(0)} kB of machine code a collection`);
  for (const [place, { count, bytes }] of again.slice(0, 40)) console.log(`${String(count).padStart(4)} × ${(bytes / count / 1000).toFixed(1).padStart(5)} kB  ${place}`);
}
