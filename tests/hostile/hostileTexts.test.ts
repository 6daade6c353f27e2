/** Two hundred hostile texts in every field and every format: a finding, or the exact text in a sound file; never a crash, never slow. */
import { execFile } from 'node:child_process';
import { Buffer } from 'node:buffer';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { diagnosticCodes } from '../../src/diagnostics/codes.js';
import { root } from '../support/commandLine.js';
import { hasFirstChoices } from '../support/freeFaces.js';
import { madePng } from '../support/madePictures.js';
import { docxFaults } from '../support/ooxmlValidator.js';
import { ooxmlSchemasAreReady } from '../support/ooxmlSchemas.js';
import { describeIf, hasTools } from '../support/outsideTools.js';
import { fields, filled } from './hostileFields.js';
import type { FilledField } from './hostileFields.js';
import { hostileTexts, vastTexts } from './hostileTexts.js';
import { readHtml, readXml, squash } from './markupText.js';
import type { Said } from './markupText.js';

const formats = ['docx', 'html', 'svg', 'pdf'] as const;
type Format = (typeof formats)[number];

/** Processor time of one step, and memory of a process that makes one file of one report. */
const most = { seconds: 2, megabytes: 256 };

interface Case {
  readonly name: string;
  readonly text: string;
  readonly input: unknown;
  readonly fields: readonly FilledField[];
  readonly formats: readonly Format[];
}

interface Result {
  readonly name: string;
  readonly faults: readonly string[];
  readonly data?: readonly string[];
  readonly refused?: Readonly<Record<string, string>>;
  readonly formats: Partial<Record<Format, { readonly errors?: readonly { readonly code: string }[]; readonly files?: readonly string[]; readonly withoutRoom?: readonly string[] }>>;
  readonly seconds: Readonly<Record<string, number>>;
}

const entry = join(root, 'dist/esm/index.js');
const run = promisify(execFile);
let folder: string;

/** Runs a group in a process of its own. */
async function runGroup(group: readonly Case[], number: number): Promise<{ readonly results: readonly Result[]; readonly megabytes: number }> {
  const [given, answer] = [join(folder, `cases-${number}.json`), join(folder, `results-${number}.json`)];
  writeFileSync(given, JSON.stringify({ cases: group, picture: Buffer.from(madePng('colour', 20, 10).bytes).toString('base64') }));
  await run(process.execPath, ['--max-semi-space-size=2', join(__dirname, 'textsChild.mjs'), entry, given, folder, answer], { timeout: 300_000 });
  return JSON.parse(readFileSync(answer, 'utf8')) as { results: Result[]; megabytes: number };
}

interface Judged {
  readonly results: readonly Result[];
  readonly megabytes: number;
  readonly faults: readonly string[];
}

/** Renders and judges, two groups at a time. */
async function runAll(cases: readonly Case[], size: number): Promise<Judged> {
  const count = Math.ceil(cases.length / size);
  // Long ones stand beside each other in the list, and are dealt out.
  const groups = Array.from({ length: count }, (_, group) => cases.filter((_one, index) => index % count === group));
  const answers: Judged[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let number = next++; number < groups.length; number = next++) {
      const group = groups[number]!;
      const { results, megabytes } = await runGroup(group, number);
      const faults: string[] = [];
      for (const [index, result] of results.entries()) faults.push(...(await faultsOf(group[index]!, result)));
      answers.push({ results, megabytes, faults });
    }
  };
  await Promise.all([work(), work()]);
  return { results: answers.flatMap(({ results }) => results), faults: answers.flatMap(({ faults }) => faults).sort(), megabytes: Math.max(...answers.map(({ megabytes }) => megabytes)) };
}

async function readFiles(format: Format, files: readonly string[]): Promise<Said & { readonly chart: string }> {
  if (format === 'html') {
    const said = readHtml(readFileSync(files[0]!, 'utf8'));
    // What a picture shows stands in its attribute or, in a drawing, as text.
    return { text: said.text, descriptions: said.descriptions + said.text, chart: said.text };
  }
  if (format === 'svg') {
    const labels = files.map((file) => readXml(readFileSync(file, 'utf8'), undefined, (name) => name === 'aria-label').descriptions).join('').replace(/—\d+—/g, '');
    return { text: labels, descriptions: labels, chart: labels };
  }
  if (format === 'pdf') {
    await run('qpdf', ['--check', files[0]!]);
    const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', files[0]!, '-'], { maxBuffer: 2 ** 27 });
    const text = withoutTurns(stdout);
    return { text, descriptions: text, chart: text };
  }
  const bytes = new Uint8Array(readFileSync(files[0]!));
  const faults = await docxFaults(bytes);
  if (faults.length > 0) throw new Error(faults.join('; '));
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml')).map(([name, part]) => [name, Buffer.from(part).toString('utf8')] as const);
  const { text, descriptions } = readXml(parts.find(([name]) => name === 'word/document.xml')![1], (name) => name === 'w:t');
  return { text, descriptions, chart: parts.filter(([name]) => name.includes('/charts/')).map(([, xml]) => readXml(xml).text).join('') };
}

/** Poppler tells which way text runs by signs of its own; none of them may stand in a report. */
const withoutTurns = (text: string): string => text.replace(/[\u202a-\u202e]/g, '');

/** What the elements of a tagged PDF say, one after the other, wherever they stand; that takes poppler a second. */
async function saidByElements(file: string): Promise<string> {
  const { stdout } = await run('pdfinfo', ['-struct-text', '-enc', 'UTF-8', file], { maxBuffer: 2 ** 27 });
  return withoutTurns(stdout.split('\n').map((line) => /^ *"(.*)"$/.exec(line)?.[1] ?? '').join(''));
}

/** Pages of a report whose texts are no longer than a line. */
const mostPages = 8;

/** Characters that are fewer in a text than in all values together. */
function lostIn(text: string, values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const character of values.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of text) if (counts.has(character)) counts.set(character, counts.get(character)! - 1);
  return [...counts].filter(([, count]) => count > 0).map(([character, count]) => `${count} times ${character}`);
}

/** Fields whose text is not in the files of a format as it was given. */
async function changedIn(format: Format, files: readonly string[], kept: readonly FilledField[]): Promise<readonly string[]> {
  const said = await readFiles(format, files);
  // Poppler gives every kind of space as it likes.
  const fold = (text: string): string => (format === 'pdf' ? text.replace(/[\s\u200b]+/gu, '') : squash(text));
  // What goes on over several pages has repeated header rows and other cells between its lines: then every character is counted.
  if (format === 'svg' && files.length > mostPages) return lostIn(said.text, kept.filter(({ shown }) => shown !== 'data').map(({ value }) => fold(value)));
  const changed = (texts: Readonly<Record<'text' | 'descriptions' | 'chart', string>>): readonly string[] =>
    kept.filter(({ shown, value }) => {
      if (shown === 'data' || (format === 'pdf' && shown === 'description')) return false;
      const there = texts[shown === 'description' ? 'descriptions' : shown];
      // A line end begins another paragraph.
      return !value.split(/[\n\r\u2028\u2029]+/).every((piece) => there.includes(fold(piece)));
    }).map(({ name }) => name);
  const folded = (text: string, { descriptions, chart }: Said & { readonly chart: string } = said): Parameters<typeof changed>[0] => ({ text: fold(text), descriptions: fold(descriptions), chart: fold(chart) });
  const found = changed(folded(said.text));
  if (format !== 'pdf' || found.length === 0) return found;
  const elements = await saidByElements(files[0]!);
  return changed({ text: fold(elements), descriptions: '', chart: fold(elements) });
}

async function faultsOf({ name, text, fields: own }: Case, { faults, data = [], refused = {}, formats: given, seconds }: Result): Promise<readonly string[]> {
  const found = [...faults];
  found.push(...data.filter((how) => how !== 'same' && !(how in diagnosticCodes)));
  found.push(...Object.values(refused).filter((code) => !(code in diagnosticCodes)).map((code) => `no such code: ${code}`));
  found.push(...Object.entries(seconds).filter(([, time]) => time > most.seconds).map(([step, time]) => `${step} takes ${time.toFixed(1)} s`));
  const kept = own.filter((field) => !(field.name in refused));
  for (const format of formats) {
    const { errors = [], files, withoutRoom = [] } = given[format] ?? {};
    // What has no room on its page is told, and a reader leaves out what stands beside the page.
    const whole = kept.filter((field) => !withoutRoom.includes(field.name));
    found.push(...errors.filter(({ code }) => !(code in diagnosticCodes)).map(({ code }) => `${format}: no such code: ${code}`));
    if (!files) continue;
    try {
      found.push(...(await changedIn(format, files, whole)).map((field) => `${format}: another text in ${field}`));
    } catch (error) {
      found.push(`${format}: ${String(error)}`);
    }
    for (const file of files) rmSync(file);
  }
  return found.map((fault) => `${name} ${JSON.stringify(text.slice(0, 30))}: ${fault}`);
}

const isReady = [hasTools('qpdf', 'pdftotext', 'pdfinfo'), hasFirstChoices(), ooxmlSchemasAreReady(), existsSync(entry)];
if (!isReady[3] && process.env['CI']) throw new Error('dist/ is missing: run npm run build first');

describeIf(isReady.every(Boolean))('hostile texts', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-texts-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it(`${hostileTexts.length} of them, in each of ${fields.length} fields, in ${formats.length} formats and through JSON and YAML: refused, or exactly there`, async () => {
    expect(hostileTexts.length).toBeGreaterThanOrEqual(200);
    const cases = hostileTexts.map(({ text }, index): Case => ({ name: `text-${index}`, text, ...filled(text), formats }));
    const { results, faults } = await runAll(cases, 10);
    expect(faults).toEqual([]);
    expect(results).toHaveLength(cases.length);
    // Something is refused, something written: the test would see both.
    expect(results.filter(({ refused = {} }) => Object.keys(refused).length === fields.length).length).toBeGreaterThan(60);
    expect(results.filter(({ formats: { pdf } }) => pdf?.files).length).toBeGreaterThan(80);
  }, 900_000);

  it('vast texts, in fields of every kind, one format in a process: refused, or exactly there', async () => {
    const cases = vastTexts.flatMap(({ text }, index) =>
      ['organisation', 'title', 'paragraph', 'cell', 'official cell', 'picture description', 'annex'].flatMap((field) =>
        (index === vastTexts.length - 1 && field !== 'paragraph' && field !== 'cell' ? [] : formats).map((format): Case => ({ name: `vast-${index}-${field.replace(' ', '-')}-${format}`, text, ...filled(text, [field]), formats: [format] }))),
    );
    const { results, faults } = await runAll(cases, 7);
    expect(faults).toEqual([]);
    expect(results).toHaveLength(cases.length);
  }, 900_000);

  it('the longest of them, in every field at once, one format in a process: no more memory than one file may take', async () => {
    const longest = [...hostileTexts.filter(({ text }) => text.length >= 2000), vastTexts.at(-1)!];
    expect(longest.length).toBeGreaterThan(5);
    const cases = longest.flatMap(({ text }, index) => formats.map((format): Case => ({ name: `long-${index}-${format}`, text, ...(text.length > 100_000 ? filled(text, ['paragraph']) : filled(text)), formats: [format] })));
    const { megabytes, faults } = await runAll(cases, 1);
    expect(faults).toEqual([]);
    expect(megabytes).toBeLessThan(most.megabytes);
  }, 900_000);
});
