/**
 * Random reports, rendered and judged: `GONGKAI_RUNS` of them over both editions (1,000), drawn from `GONGKAI_SEED`, which is printed.
 * The same seed gives the same reports. A fault names the number of its report; its input is kept in a file.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { composeReport } from '../../src/compose/composeReport.js';
import type { FontSet } from '../../src/fonts/face.js';
import { faceFor } from '../../src/fonts/faceFor.js';
import type { FormEdition } from '../../src/forms/form.js';
import { parseReport } from '../../src/model/parseReport.js';
import { renderReport } from '../../src/pipeline/renderReport.js';
import { expectedOf, textOf } from '../support/expectedText.js';
import { facesHere, hasFirstChoices } from '../support/freeFaces.js';
import { hasPythonDocx, readWithLibreOffice, readWithMammoth, readWithPdftotext, readWithPythonDocx } from '../support/independentReaders.js';
import { libreOfficeIsReady } from '../support/libreoffice.js';
import { docxFaults } from '../support/ooxmlValidator.js';
import { ooxmlSchemasAreReady } from '../support/ooxmlSchemas.js';
import { describeIf, hasTools } from '../support/outsideTools.js';
import { fontTableFaults, pdfJudges } from '../support/pdfJudges.js';
import { richReport } from '../support/richReport.js';
import type { RichReport } from '../support/richReport.js';

/** Over both editions. */
const runs = Number(process.env['GONGKAI_RUNS'] ?? 1000);
/** In CI the same reports each time, so that a change is never blamed for the luck of the draw; elsewhere others each time. */
const seed = Number(process.env['GONGKAI_SEED'] ?? (process.env['CI'] ? 563_839_337 : Date.now() % 1_000_000_000));
/** One in so many is read back by others and judged object by object. */
const readEvery = 5;

const blocks: readonly (readonly [from: number, to: number])[] = [[0x3400, 0x4dbf], [0x20000, 0x2a6df], [0x2a700, 0x2ebe0], [0x30000, 0x323af], [0xf900, 0xfad9], [0x2f800, 0x2fa1d]];

/** Characters of extensions A to H and of the compatibility blocks that every typeface here can draw; one in seven, or the search takes longer than the tests. */
function rareCharacters(fontSet: FontSet): readonly string[] {
  const found: string[] = [];
  for (const [from, to] of blocks) {
    for (let codePoint = from; codePoint <= to; codePoint += 7) {
      const isDrawn = (['fangsong', 'hei', 'kai', 'song', 'displaySong'] as const).every((typeface) => faceFor(fontSet, typeface, codePoint));
      if (isDrawn) found.push(String.fromCodePoint(codePoint));
    }
  }
  return found;
}

const run = promisify(execFile);

/** What qpdf and pdffonts say of one file. */
async function outsideFaults(file: string): Promise<readonly string[]> {
  const checked = run('qpdf', ['--check', file]).then(({ stderr }) => (stderr === '' ? [] : [`qpdf: ${stderr}`]), (error: Error) => [`qpdf: ${error.message}`]);
  const faces = run('pdffonts', [file]).then(({ stdout, stderr }) => [...(stderr === '' ? [] : [stderr]), ...fontTableFaults(stdout)], (error: Error) => [error.message]);
  return [...(await checked), ...(await faces).map((fault) => `pdffonts: ${fault}`)];
}

interface Made {
  readonly index: number;
  readonly docx: string;
  readonly pdf: string;
  /** What both must say. */
  readonly text: string;
}

/** Runs promises beside the work, at most so many at a time. */
function besideWork(most: number): { readonly add: (task: () => Promise<void>) => Promise<void>; readonly end: () => Promise<void> } {
  const open = new Set<Promise<void>>();
  return {
    add: async (task) => {
      while (open.size >= most) await Promise.race(open);
      const own: Promise<void> = task().finally(() => open.delete(own));
      open.add(own);
    },
    end: async () => void (await Promise.all(open)),
  };
}

export function describeRandomReports(edition: FormEdition): void {
  const count = Math.ceil(runs / 2);
  const isReady = [hasTools('qpdf', 'pdffonts', 'pdftotext'), hasPythonDocx(), libreOfficeIsReady(), ooxmlSchemasAreReady(), hasFirstChoices()].every(Boolean);

  describeIf(isReady)(`${count} random reports of ${edition}, seed ${seed}`, () => {
    let folder: string;
    const faults: string[] = [];
    const read: Made[] = [];

    const make = async ({ input, images }: RichReport, index: number, fontSet: FontSet, beside: ReturnType<typeof besideWork>): Promise<void> => {
      const tell = (found: readonly string[]): void => {
        if (found.length === 0) return;
        const kept = join(tmpdir(), `gongkai-random-${edition}-${seed}-${index}.json`);
        writeFileSync(kept, JSON.stringify(input));
        faults.push(...found.map((fault) => `report ${index} (${kept}): ${fault}`));
      };
      const parsed = parseReport(input);
      if (!parsed.report) return tell(parsed.diagnostics.map((finding) => JSON.stringify(finding)));
      const { files, diagnostics } = await renderReport(parsed.report, { fontSet, images, attachData: index % 7 === 0 });
      if (!files.docx || !files.pdf) return tell(diagnostics.map((finding) => JSON.stringify(finding)));
      const [docx, pdf] = [join(folder, `${index}.docx`), join(folder, `${index}.pdf`)];
      writeFileSync(docx, files.docx);
      writeFileSync(pdf, files.pdf);
      if (index % readEvery === 0) read.push({ index, docx, pdf, text: textOf(expectedOf(composeReport(parsed.report))) });
      const word = docxFaults(files.docx);
      await beside.add(async () => {
        tell(await outsideFaults(pdf));
        if (index % readEvery !== 0) rmSync(pdf);
      });
      tell(await word);
      if (index % readEvery !== 0) rmSync(docx);
    };

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'gongkai-random-'));
      process.stdout.write(`GONGKAI_SEED=${seed} GONGKAI_RUNS=${runs} (form of ${edition})\n`);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('are all rendered; every part of the Word files is valid, every PDF sound, its faces embedded, subset and mapped', async () => {
      const fontSet = await facesHere();
      const beside = besideWork(Math.min(2, cpus().length));
      const reports = fc.sample(richReport(edition, rareCharacters(fontSet)), { seed, numRuns: count });
      for (const [index, report] of reports.entries()) await make(report, index, fontSet, beside);
      await beside.end();
      expect(faults).toEqual([]);
      expect(read).toHaveLength(Math.ceil(count / readEvery));
    }, 900_000);

    it('say in PDF what the report says (pdftotext), object by object as ISO 32000-1 has it', () => {
      for (const { index, pdf, text } of read) {
        expect({ index, text: readWithPdftotext(pdf) }).toEqual({ index, text });
        const found = (['streams', 'dictionaries', 'objects', 'tags'] as const).flatMap((judge) => pdfJudges[judge](pdf).map((fault) => `${judge}: ${fault}`));
        expect({ index, found }).toEqual({ index, found: [] });
      }
    }, 600_000);

    it('say in Word what the report says, to mammoth', async () => {
      for (const { index, docx, text } of read) expect({ index, text: await readWithMammoth(docx) }).toEqual({ index, text });
    }, 300_000);

    it('say in Word what the report says, to python-docx', () => {
      const texts = readWithPythonDocx(read.map(({ docx }) => docx));
      expect(texts).toHaveLength(read.length);
      for (const [at, { index, text }] of read.entries()) expect({ index, text: texts[at] }).toEqual({ index, text });
    }, 300_000);

    it('say in Word what the report says, to LibreOffice', async () => {
      const texts = await readWithLibreOffice(read.map(({ docx }) => docx));
      for (const [at, { index, text }] of read.entries()) expect({ index, text: texts[at] }).toEqual({ index, text });
    }, 600_000);
  });
}
