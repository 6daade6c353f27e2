// Draws one report with each of some font files, in a process of its own, so that time and memory can be told. In: a file of cases. Out: a file of results.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beginPeak, peakBytes } from '../support/peak.mjs';

const [entry, casesFile, resultFile] = process.argv.slice(2);
const { parseReport, loadFontSet, renderReport, nameFiles } = await import(pathToFileURL(entry).href);
const { input, cases, folder } = JSON.parse(readFileSync(casesFile, 'utf8'));
const { report } = parseReport(input);
const typefaces = ['displaySong', 'song', 'fangsong', 'kai', 'hei'];

const told = (findings) => findings.filter(({ severity }) => severity === 'error').map(({ code, details }) => ({ code, details }));

async function draw({ number, file }) {
  const { fontSet, diagnostics } = await loadFontSet({ files: Object.fromEntries(typefaces.map((typeface) => [typeface, file])), systemFaces: false, freeFolders: [] });
  if (!fontSet) return { opening: told(diagnostics), formats: {} };
  const formats = {};
  for (const format of ['pdf', 'svg']) {
    const { files, diagnostics: found } = await renderReport(report, { fontSet, formats: [format] });
    const written = nameFiles(files, join(folder, String(number)));
    for (const one of written) writeFileSync(one.file, one.bytes);
    formats[format] = { errors: told(found), isTooWide: found.some(({ code }) => code === 'content-too-wide'), files: written.map((one) => one.file) };
  }
  return { opening: told(diagnostics), formats };
}

const results = [];
for (const one of cases) {
  globalThis.gc();
  beginPeak();
  const before = process.cpuUsage();
  const result = await draw(one).catch((error) => ({ thrown: String(error?.stack ?? error) }));
  const { user, system } = process.cpuUsage(before);
  results.push({ ...result, seconds: (user + system) / 1e6, peakBytes: peakBytes() });
}
writeFileSync(resultFile, JSON.stringify(results));
