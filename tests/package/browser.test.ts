/** `gongkai` in a browser: bundled without anything of Node, and run in Chromium, where it gives the bytes it gives here. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { checkReport, importFound, parseReport, readData, readDocx, readImage, renderReport } from '../../src/core.js';
import type { FontSet, ImageResource, Report } from '../../src/core.js';
import { typefaces } from '../../src/measure/typeface.js';
import { bundleForBrowser, namesOfNode } from '../support/browserBundle.js';
import type { Bundle } from '../support/browserBundle.js';
import { hasChromium, inChromium } from '../support/chromium.js';
import type { Window } from '../support/chromium.js';
import { chartsData, cityData, coverData, newFolder, seedData } from '../support/commandLine.js';
import { facesHere } from '../support/freeFaces.js';
import { describeIf, readTool } from '../support/outsideTools.js';

/** What the page does with a data file, once here and once there; pictures by name, files as they are. */
const page = `
import { checkReport, fontSetFrom, importFound, inspectPdf, parseReport, readData, readDocx, readImage, renderReport } from 'gongkai';
import { rules } from 'gongkai/check';

const bytesOf = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

export async function make(origin, dataFile, pictures, faces) {
  const given = await Promise.all(Object.entries(faces).map(async ([role, path]) => [role, await bytesOf(origin + path)]));
  const { fontSet, diagnostics } = fontSetFrom(Object.fromEntries(given));
  if (!fontSet) throw new Error(JSON.stringify(diagnostics));
  const { value } = readData(new TextDecoder().decode(await bytesOf(origin + dataFile)), dataFile);
  const { report } = parseReport(value);
  const images = new Map(await Promise.all(pictures.map(async (name) => [name, readImage(await bytesOf(origin + name))])));
  const { files } = await renderReport(report, { formats: ['docx', 'pdf', 'svg', 'html'], fontSet, images, attachData: true });
  const back = importFound(await readDocx(files.docx, 'back.docx'));
  const { inspection } = await inspectPdf(files.pdf);
  return JSON.stringify({
    files: [files.docx, files.pdf, files.html, ...files.svg].map(base64),
    findings: checkReport(report).map(({ code }) => code),
    back: back.value,
    verdicts: inspection.verdicts.map(({ clause, verdict }) => [clause, verdict]),
    rules: rules.length > 20,
  });
}
`;

describe('the bundle for browsers', () => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundleForBrowser(page);
  });

  it('is made of the entries for browsers, and imports nothing of Node', () => {
    expect(bundle.modules).toEqual(expect.arrayContaining(['dist/esm/core.js', 'dist/esm/checkCore.js', 'dist/esm/renderers/pdf/renderPdf.js', 'dist/esm/renderers/docx/renderDocx.js']));
    expect(bundle.modules.filter((module) => /\/node[A-Z]\w*\.js$|dist\/esm\/(index|check)\.js$/.test(module))).toEqual([]);
    expect(bundle.outside).toEqual([]);
    // What esbuild leaves of a require it could not follow.
    expect([...bundle.files].filter(([, text]) => text.includes('Dynamic require of')).map(([name]) => name)).toEqual([]);
  });

  it('asks for no name of Node’s without asking first whether it is there', () => {
    // pdf.js, in one line, is loaded only to read a PDF, asks for Node by its version, and runs below.
    const modules = bundle.modules.filter((module) => module !== 'page.js' && module !== 'node_modules/unpdf/dist/pdfjs.mjs');
    expect(modules.length).toBeGreaterThan(150);
    expect(modules.flatMap((module) => namesOfNode(module))).toEqual([]);
  });

  it.each([
    ['an import', async () => (await bundleForBrowser(`import { readFileSync } from 'node:fs'; console.log(readFileSync);`)).outside, ['node:fs']],
    ['a buffer', () => Promise.resolve(namesOfNode('a.js', 'const b = 1;\nexport const a = Buffer.from([b]);')), ['a.js:2 Buffer']],
    ['a process that is asked for', () => Promise.resolve(namesOfNode('a.js', `export const a = typeof process === 'object' && process.env;`)), []],
    ['a key of that name', () => Promise.resolve(namesOfNode('a.js', 'export const a = { process: 1 }.process;')), []],
  ] as const)('%s is judged right', async (_, judge, found) => {
    expect(await judge()).toEqual(found);
  });

  it('what only Node has is not given', async () => {
    await expect(bundleForBrowser(`import { loadFontSet } from 'gongkai'; loadFontSet();`)).rejects.toThrow('loadFontSet');
  });
});

/** What a page may fetch, by path. */
function served(files: ReadonlyMap<string, string | Uint8Array>): Server {
  return createServer(({ url = '' }, answer) => {
    const file = files.get(decodeURIComponent(url.slice(1)));
    answer.writeHead(file === undefined ? 404 : 200, { 'access-control-allow-origin': '*', 'content-type': url.endsWith('.js') ? 'text/javascript' : 'application/octet-stream' });
    answer.end(file);
  });
}

describeIf(hasChromium())('in Chromium', () => {
  const reports: Readonly<Record<string, readonly string[]>> = { [seedData]: [], [cityData]: ['chenglan-applications.png'], [chartsData]: [], [coverData]: [] };
  let fontSet: FontSet;
  let there: Readonly<Record<string, { readonly files: readonly string[]; readonly findings: readonly string[]; readonly back: unknown; readonly verdicts: unknown; readonly rules: boolean }>>;

  beforeAll(async () => {
    fontSet = await facesHere();
    const faces = Object.fromEntries(typefaces.map((typeface) => [typeface, fontSet.chains[typeface][0]!.file]));
    const files = new Map<string, string | Uint8Array>((await bundleForBrowser(page)).files);
    for (const file of [...Object.values(faces), ...Object.keys(reports)]) files.set(basename(file), readFileSync(file));
    for (const name of Object.values(reports).flat()) files.set(name, readFileSync(join(dirname(cityData), name)));
    const server = served(files);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const paths = Object.fromEntries(Object.entries(faces).map(([typeface, file]) => [typeface, basename(file)]));
    const make = async ({ show, evaluate }: Window, file: string): Promise<unknown> => {
      await show('<!doctype html><title>gongkai</title>');
      const said = await evaluate(`import(${JSON.stringify(`${origin}stdin.js`)}).then(({ make }) => make(${[origin, basename(file), reports[file], paths].map((word) => JSON.stringify(word)).join(', ')}))`);
      return JSON.parse(said as string);
    };
    there = await inChromium(async (window) => {
      const made: Record<string, unknown> = {};
      for (const file of Object.keys(reports)) made[file] = await make(window, file);
      return made as typeof there;
    });
    await new Promise((resolve) => server.close(resolve));
  });

  const read = (file: string): Report => parseReport(readData(readFileSync(file, 'utf8'), file).value).report!;
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  /** The verdicts on a PDF in a Node of its own, since jest keeps pdf.js from being loaded. */
  function verdictsHere(pdf: Uint8Array): unknown {
    const folder = newFolder();
    writeFileSync(join(folder, 'made.pdf'), pdf);
    const program = `import { readFileSync } from 'node:fs'; import { inspectPdf } from 'gongkai';
      const { inspection } = await inspectPdf(new Uint8Array(readFileSync(${JSON.stringify(join(folder, 'made.pdf'))})));
      console.log(JSON.stringify(inspection.verdicts.map(({ clause, verdict }) => [clause, verdict])));`;
    const said = readTool(process.execPath, ['--input-type=module', '-e', program]);
    rmSync(folder, { recursive: true });
    return JSON.parse(said);
  }

  it.each(Object.keys(reports).map((file) => [basename(file), file]))('%s becomes the same Word file, PDF, web page and pages, byte for byte', async (_, file) => {
    const images = new Map<string, ImageResource>(reports[file]!.map((name) => [name, readImage(readFileSync(join(dirname(file), name)))!]));
    const { files } = await renderReport(read(file), { formats: ['docx', 'pdf', 'svg', 'html'], fontSet, images, attachData: true });
    const here = [files.docx!, files.pdf!, files.html!, ...files.svg!];
    expect(there[file]!.files.map((text) => sha256(Buffer.from(text, 'base64')))).toEqual(here.map(sha256));
    expect(here[1]!.length).toBeGreaterThan(50_000);
  });

  it.each(Object.keys(reports).map((file) => [basename(file), file]))('%s is proved, read back and inspected as it is here', (_, file) => {
    const { findings, back, verdicts, rules } = there[file]!;
    const [docx, pdf] = there[file]!.files.map((text) => new Uint8Array(Buffer.from(text, 'base64'))) as [Uint8Array, Uint8Array];
    expect(findings).toEqual(checkReport(read(file)).map(({ code }) => code));
    expect(back).toEqual(JSON.parse(JSON.stringify(importFound(readDocx(docx, 'back.docx')).value)));
    expect(verdicts).toEqual(verdictsHere(pdf));
    expect(rules).toBe(true);
  });
});
