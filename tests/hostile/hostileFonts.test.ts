/**
 * Damaged and hostile font files, given as the faces of a report: each is refused with a finding that names file and reason, or
 * draws sound files with the report's text, within 2 s of processor time and 256 MB.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { diagnosticCodes } from '../../src/diagnostics/codes.js';
import { parseReport } from '../../src/model/parseReport.js';
import { renderReport } from '../../src/pipeline/renderReport.js';
import { newFolder, root } from '../support/commandLine.js';
import { hasFirstChoices } from '../support/freeFaces.js';
import { describeIf, hasTools, runTool } from '../support/outsideTools.js';
import { pdfJudges, popplerText } from '../support/pdfJudges.js';
import { smallCff, smallTrueType } from '../support/smallFaces.js';
import { validInput } from '../support/validReport.js';
import { fileFaults } from './fonts/fileFaults.js';
import type { HostileFace } from './fonts/hostileFace.js';
import { outlineFaults } from './fonts/outlineFaults.js';
import { tableFaults } from './fonts/tableFaults.js';
import { readXml } from './markupText.js';

interface Result {
  readonly thrown?: string;
  readonly opening: readonly { readonly code: string; readonly details?: Readonly<Record<string, unknown>> }[];
  readonly formats: Partial<Record<'pdf' | 'svg', { readonly errors: Result['opening']; readonly isTooWide: boolean; readonly files: readonly string[] }>>;
  readonly seconds: number;
  readonly peakBytes: number;
}

const most = { seconds: 2, bytes: 256 * 1024 * 1024 };
/** What a face can be refused with: its file cannot be read or used, or lacks what the report asks of it. */
const refusals = ['font-unreadable', 'font-missing', 'character-missing', 'content-too-wide'];
const run = promisify(execFile);
const entry = join(root, 'dist/esm/index.js');
const folder = newFolder();
const input = validInput('2021');

async function charactersOf(value: unknown): Promise<string> {
  const { files } = await renderReport(parseReport(value).report!, { formats: ['html'] });
  return `${new TextDecoder().decode(files.html)}0123456789—“”（）国图警鑫慧鼻龙凰事中囊十一年`;
}

/** Draws with each face, in a process for every few dozen. */
async function drawAll(faces: readonly HostileFace[]): Promise<readonly Result[]> {
  const cases = faces.map(({ file, bytes }, number) => {
    const path = join(folder, `${number}-${file}`);
    writeFileSync(path, bytes());
    return { number, file: path };
  });
  const size = Math.ceil(cases.length / 8);
  const groups = Array.from({ length: 8 }, (_, index) => cases.slice(index * size, (index + 1) * size));
  const results: Result[] = [];
  const work = async (start: number): Promise<void> => {
    for (let index = start; index < groups.length; index += 2) {
      const [given, answer] = [join(folder, `cases-${index}.json`), join(folder, `results-${index}.json`)];
      writeFileSync(given, JSON.stringify({ input, cases: groups[index], folder }));
      await run(process.execPath, ['--expose-gc', join(__dirname, 'fontsChild.mjs'), entry, given, answer], { timeout: 110_000 });
      (JSON.parse(readFileSync(answer, 'utf8')) as Result[]).forEach((result, at) => (results[groups[index]![at]!.number] = result));
    }
  };
  await Promise.all([work(0), work(1)]);
  return results;
}

/** Characters there are fewer of than in the report, whatever line and page they came to stand on. */
function lostIn(found: string, expected: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const character of expected) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of found) counts.set(character, (counts.get(character) ?? 0) - 1);
  return [...counts].flatMap(([character, count]) => (count > 0 ? [`pdf: ${count} ${character} less`] : []));
}

/** What is wrong with files that were drawn; text that reaches beyond the page, which is told, poppler leaves out. */
function faultsOf({ pdf, svg }: Result['formats'], text: string): readonly string[] {
  const file = pdf!.files[0]!;
  const judged = (['streams', 'qpdf', 'pdffonts', 'dictionaries', 'objects', 'tags'] as const).flatMap((name) => pdfJudges[name](file).map((fault) => `${name}: ${fault}`));
  const drawn = runTool('pdftoppm', ['-r', '20', '-png', file, `${file}.page`]);
  const pages = svg!.files.map((page) => readFileSync(page, 'utf8'));
  pages.forEach((page) => readXml(page));
  const numbers = pages.some((page) => /NaN|Infinity/.test(page)) ? ['svg: no numbers'] : [];
  return [...judged, ...drawn.stderr.split('\n').filter(Boolean).map((said) => `poppler: ${said}`), ...numbers, ...(pdf!.isTooWide ? [] : lostIn(popplerText(file), text))];
}

describeIf(hasFirstChoices() && hasTools('qpdf', 'pdffonts', 'pdftotext', 'pdftoppm'))('hostile font files', () => {
  let [faces, results, text]: [readonly HostileFace[], readonly Result[], string] = [[], [], ''];
  beforeAll(async () => {
    if (!existsSync(entry)) throw new Error('dist/ is missing: run npm run build first');
    const characters = await charactersOf(input);
    const [cff, trueType] = [smallCff(characters), smallTrueType(characters)];
    faces = [...fileFaults(cff, trueType), ...tableFaults(trueType), ...outlineFaults(cff, trueType)];
    results = await drawAll(faces);
    text = popplerText(results[faces.findIndex(({ name }) => name === 'the whole TrueType face')]!.formats.pdf!.files[0]!);
  });

  /** Of every face, what is not as it should be. */
  const each = (told: (face: HostileFace, result: Result) => readonly string[]): readonly string[] => faces.flatMap((face, index) => told(face, results[index]!).map((said) => `${face.name}: ${said}`));
  const errorsOf = ({ opening, formats }: Result): Result['opening'] => [...opening, ...Object.values(formats).flatMap(({ errors }) => errors)];

  it('are two hundred and more, no two of one name', () => {
    expect(new Set(faces.map(({ name }) => name)).size).toBe(faces.length);
    expect(faces.length).toBeGreaterThanOrEqual(200);
    expect(text).toContain('某县人民政府办公室');
  });

  it('are never an error without a type', () => {
    expect(each((_, { thrown }) => (thrown === undefined ? [] : [thrown]))).toEqual([]);
  });

  it('are refused by known findings that name the file, in every format that draws', () => {
    const faults = each((_, result) => {
      const errors = errorsOf(result);
      const unknown = errors.filter(({ code }) => !(code in diagnosticCodes) || !refusals.includes(code)).map(({ code }) => code);
      const unnamed = errors.filter(({ code, details }) => code === 'font-unreadable' && !(String(details?.['file']).startsWith(folder) && String(details?.['reason']) !== '')).map(({ details }) => JSON.stringify(details));
      const both = Object.entries(result.formats).filter(([, { errors: of, files }]) => (of.length > 0) === (files.length > 0)).map(([format]) => `${format}: neither a finding nor a file, or both`);
      return [...unknown, ...unnamed, ...both];
    });
    expect(faults).toEqual([]);
  });

  it('are refused for their own fault, or drawn where they have none', () => {
    const faults = each(({ wants }, result) => {
      const errors = errorsOf(result);
      if (wants === 'drawn') return errors.slice(0, 1).map((error) => JSON.stringify(error));
      const isFound = (some: Result['opening']): boolean => some.some(({ code, details }) => wants?.test(`${code} ${String(details?.['reason'])}`) === true);
      return wants === undefined || isFound(result.opening) || Object.values(result.formats).every(({ errors: of }) => isFound(of)) ? [] : [`${String(wants)} ${JSON.stringify([result.opening.length, result.formats])}`];
    });
    expect(faults).toEqual([]);
  });

  it('draw sound files with the text of the report, or none', () => {
    const isDrawn = ({ formats }: Result): boolean => (formats.pdf?.files.length ?? 0) > 0;
    expect(results.filter(isDrawn).length).toBeGreaterThan(20);
    expect(each((_, result) => (isDrawn(result) ? faultsOf(result.formats, text) : []))).toEqual([]);
  });

  it('take no more time nor memory than a stranger may', () => {
    expect(each((_, { seconds }) => (seconds < most.seconds ? [] : [`${seconds} s`]))).toEqual([]);
    expect(each((_, { peakBytes }) => (peakBytes < most.bytes ? [] : [`${Math.round(peakBytes / 2 ** 20)} MB`]))).toEqual([]);
  });
});
