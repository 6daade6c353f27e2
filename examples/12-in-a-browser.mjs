// gongkai without a server: a page that proves a report and makes its Word file and PDF in the browser it is shown in.
// node examples/12-in-a-browser.mjs [folder]   then open page.html in a browser
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeFiles } from 'gongkai';

const folder = process.argv[2] ?? '.';

// Under a bundler 'gongkai' is what needs no Node: the same bytes come out as on a server.
const program = `
import { checkReport, describeDiagnostic, fontSetFrom, parseReport, readData, renderReport, typefaces } from 'gongkai';

const chosen = async (id) => new Uint8Array(await document.getElementById(id).files[0].arrayBuffer());
const say = (lines) => { document.getElementById('said').textContent = lines.join('\\n'); };

document.getElementById('make').onclick = async () => {
  const read = readData(new TextDecoder().decode(await chosen('data')), 'report.yaml');
  const { report, diagnostics, placeOf } = parseReport(read.value, { placeOf: read.placeOf });
  if (!report) return say([...read.diagnostics, ...diagnostics].map((finding) => describeDiagnostic(finding)));
  const faces = await Promise.all(typefaces.map(async (typeface) => [typeface, await chosen(typeface)]));
  const { fontSet, diagnostics: onFaces } = fontSetFrom(Object.fromEntries(faces));
  const { files, diagnostics: found } = await renderReport(report, { fontSet });
  say([...checkReport(report, { placeOf }), ...onFaces, ...found].map((finding) => describeDiagnostic(finding)));
  for (const [ending, bytes] of Object.entries(files)) {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([bytes])), download: 'report.' + ending, textContent: ending });
    document.body.append(link, ' ');
  }
};`;

const { outputFiles } = await build({ stdin: { contents: program, resolveDir: '.' }, bundle: true, minify: true, format: 'iife', platform: 'browser', write: false });
const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
const inputs = ['data', 'displaySong', 'song', 'fangsong', 'kai', 'hei'].map((id) => `<p><label>${id} <input type="file" id="${id}"></label>`);
const page = `<!doctype html><meta charset="utf-8"><title>gongkai</title>${inputs.join('')}<p><button id="make">生成</button><pre id="said"></pre><script>${script}</script>`;
await writeFiles([{ file: join(folder, 'page.html'), bytes: new TextEncoder().encode(page) }]);
console.log('page.html', Math.round(page.length / 1024), 'KB of text');
