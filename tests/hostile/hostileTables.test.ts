/**
 * Hostile texts in what spreadsheets open: the filled-in workbook read back, the summary of a batch, and a roll-up as data file,
 * trace and workbook. The exact text, or a finding; no cell that a spreadsheet would compute.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { BatchResult } from '../../src/batch/batch.js';
import { writeBatchSummary } from '../../src/batch/nodeSummary.js';
import { diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.js';
import type { Path } from '../../src/diagnostics/diagnostic.js';
import { importFound } from '../../src/importers/recognise/importFound.js';
import { readData } from '../../src/importers/readData.js';
import { readXlsx } from '../../src/importers/xlsx/readXlsx.js';
import { parseReport } from '../../src/model/parseReport.js';
import type { Report } from '../../src/model/report.js';
import { rollUpText } from '../../src/pipeline/rollUpText.js';
import { describeTrace, traceJson } from '../../src/rollup/describeTrace.js';
import { rollUp } from '../../src/rollup/rollUp.js';
import { rollUpWorkbook } from '../../src/rollup/rollUpWorkbook.js';
import { fillInWorkbook } from '../../src/workbook/fillInWorkbook.js';
import { validInput, withValue } from '../support/validReport.js';
import { filled } from './hostileFields.js';
import type { FilledField } from './hostileFields.js';
import { hostileTexts } from './hostileTexts.js';
import { readXml } from './markupText.js';

/** Parsed with every field that is refused put back to plain text, and the fields that were kept. */
function parsed(text: string): { readonly report: Report; readonly kept: readonly FilledField[] } {
  const { input, fields } = filled(text);
  let [value, kept] = [input, fields];
  for (;;) {
    const { report, diagnostics } = parseReport(value);
    if (report) return { report, kept };
    const isHit = ({ path }: FilledField): boolean => diagnostics.some((found) => found.severity === 'error' && (path.every((step, index) => found.path[index] === step) || found.path.every((step, index) => path[index] === step)));
    const hit = kept.filter(isHit);
    if (hit.length === 0) throw new Error(`no field is at fault: ${JSON.stringify(diagnostics)}`);
    for (const { path, plain } of hit) value = withValue(value, path, plain);
    kept = kept.filter((field) => !hit.includes(field));
  }
}

const stringsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []);

/** The pieces of a field between line ends, each on its own: a line end begins another paragraph. */
const piecesOf = (value: string): readonly string[] => value.split(/[\n\r\u2028\u2029]+/).map((piece) => piece.replace(/[\t ]+/g, ' ').trim()).filter((piece) => piece !== '');
const heldBy = (strings: readonly string[]): string => strings.join('\n').replace(/[\t ]+/g, ' ');

const textAt = (report: Report, path: Path): unknown => path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], report) ?? '';

/** The cells of sheets with formulas, and what these say. */
function formulasIn(workbook: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(workbook)).filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels')).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  parts.forEach(([, xml]) => readXml(xml));
  return parts.flatMap(([, xml]) => [...xml.matchAll(/<f[ >][^<]*<\/f>|<f>([^<]*)<\/f>/g)].map(([formula]) => formula));
}

describe('the filled-in workbook', () => {
  const readBack = (bytes: Uint8Array): { readonly strings: readonly string[]; readonly isRefused: boolean } => {
    const { value, diagnostics } = importFound(readXlsx(bytes, 'a.xlsx'));
    return { strings: stringsIn(value), isRefused: hasErrors(diagnostics) };
  };
  const plain = parsed('公开');
  const plainWorkbook = fillInWorkbook({ report: plain.report }).bytes!;
  /** A cover and charts are left out, with a word. */
  const own = plain.kept.filter(({ value }) => heldBy(readBack(plainWorkbook).strings).includes(value)).map(({ name }) => name);

  it('holds most fields of a report', () => {
    expect(own.length).toBeGreaterThan(15);
  });

  it(`gives ${hostileTexts.length} hostile texts back, or says why not`, () => {
    const faults = hostileTexts.flatMap(({ name, text }) => {
      const { report, kept } = parsed(text);
      const { bytes, diagnostics } = fillInWorkbook({ report });
      if (!bytes) return hasErrors(diagnostics) ? [] : [`${name}: neither workbook nor finding`];
      const { strings, isRefused } = readBack(bytes);
      const held = heldBy(strings);
      const isTold = (field: FilledField): boolean => diagnostics.some(({ code, path }) => code === 'text-left-out' && path.length > 0 && stringsIn([textAt(report, path)]).some((held) => held.includes(`始${field.index}`)));
      const lost = isRefused ? [] : kept.filter((field) => own.includes(field.name) && !isTold(field) && !piecesOf(field.value).every((piece) => held.includes(piece))).map((field) => `${name} ${JSON.stringify(text.slice(0, 20))}: another text in ${field.name}`);
      const formulas = formulasIn(bytes).join() === formulasIn(plainWorkbook).join() ? [] : [`${name}: other formulas than with plain text`];
      return [...lost, ...formulas];
    });
    expect(faults).toEqual([]);
  });
});

/** Read as RFC 4180 has it, without the code under test. */
function csvRows(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, bare = '', end = ''] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (whole === '') break;
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('the summary of a batch', () => {
  /** What spreadsheets compute, or a program of theirs obeys: behind blanks too. */
  const isComputed = /^\s*[=+\-@\t\r＝＋－＠]/;
  const visible = hostileTexts.filter(({ text }) => !/\p{Surrogate}/u.test(text));
  const summaryOf = async (results: readonly BatchResult[]): Promise<{ readonly csv: string; readonly json: string }> => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-summary-'));
    const files = { json: join(folder, 'summary.json'), csv: join(folder, 'summary.csv') };
    async function* given(): AsyncGenerator<BatchResult> {
      yield* results;
    }
    for await (const _ of writeBatchSummary(given(), { ...files, total: results.length }));
    return { csv: readFileSync(files.csv, 'utf8'), json: readFileSync(files.json, 'utf8') };
  };
  const resultOf = (text: string): BatchResult => ({
    name: `${text}.yaml`, organisation: text, year: 2025, status: 'refused', isUnchanged: false, uncheckedSums: {}, findingsLeftOut: 0,
    files: [{ name: `${text}.pdf`, bytes: 1, sha256: '0' }],
    diagnostics: [diagnostic('unknown-key', [text], { details: { key: text, known: [text] }, place: { file: text } }), diagnostic('file-unreadable', [], { details: { reason: text }, place: { file: text } })],
  });

  it('has every text exactly, and no cell that would be computed', async () => {
    const { csv, json } = await summaryOf(visible.map(({ text }) => resultOf(text)));
    const rows = csvRows(csv.replace(/^\ufeff/, '')).slice(1);
    expect(rows.map((row) => row.length)).toEqual(visible.map(() => 11));
    expect(rows.flat().filter((cell) => isComputed.test(cell))).toEqual([]);
    expect(rows.map(([file, organisation]) => [file, organisation].map((cell) => cell!.replace(/^'(?='*\s*[=+\-@\t\r＝＋－＠])/u, '')))).toEqual(visible.map(({ text }) => [`${text}.yaml`, text]));
    const { reports } = JSON.parse(json) as { reports: readonly { readonly file: string; readonly organisation: string }[] };
    expect(reports.map(({ file, organisation }) => [file, organisation])).toEqual(visible.map(({ text }) => [`${text}.yaml`, text]));
  });
});

describe('a roll-up', () => {
  const unit = (organisation: string): Report | undefined => parseReport({ ...validInput('2021'), organisation }).report;
  const named = hostileTexts.flatMap(({ name, text }) => {
    const report = unit(text);
    return report ? [{ name, text, report }] : [];
  });
  const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  it('of units and files with hostile names is the sum, its texts exact, its comments no data', () => {
    expect(named.length).toBeGreaterThan(80);
    const faults = named.flatMap(({ name, text, report }) => {
      const { value, trace } = rollUp([{ file: `${text}/a\n- b.yaml`, report }, { file: 'b.yaml', report: unit('某局')! }], { organisation: text, acceptFailing: true });
      if (!value || !trace) return [`${name}: no sum`];
      const [yaml, json] = [rollUpText(value, trace, 'yaml'), rollUpText(value, trace, 'json')].map((written, index) => readData(written, index === 0 ? 'a.yaml' : 'a.json'));
      const summed = JSON.stringify(parseReport(value).report);
      const same = [yaml!, json!].every((read) => !hasErrors(read.diagnostics) && JSON.stringify(parseReport(read.value).report) === summed);
      const traced = JSON.parse(traceJson(trace)) as { readonly organisation: string };
      const lines = describeTrace(trace).filter((line) => control.test(line));
      const workbook = rollUpWorkbook(trace);
      const formulas = formulasIn(workbook).filter((formula) => !/^<f>SUM\([A-Z]+\d+:[A-Z]+\d+\)<\/f>$/.test(formula));
      const cells = Object.entries(unzipSync(workbook)).filter(([part]) => part.endsWith('sharedStrings.xml')).map(([, bytes]) => readXml(strFromU8(bytes), (element) => element === 't').text).join('');
      const isThere = piecesOf(text).every((piece) => cells.includes(piece.replace(/[\t\n\r\u2028\u2029\u00a0 ]+/g, '')));
      return [...(same ? [] : ['read back as another']), ...(traced.organisation === text ? [] : ['another name in the trace']), ...lines.map(() => 'a control in the trace'), ...formulas, ...(isThere ? [] : ['another name in the workbook'])].map((said) => `${name} ${JSON.stringify(text.slice(0, 20))}: ${said}`);
    });
    expect(faults).toEqual([]);
  });
});
