/** The gate for PDFs: every seeded fault is found by the judge named, and our own files are found clean by all of them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartsData, cityData, coverData, newFolder, render, seedData } from '../support/commandLine.js';
import { documentOf, expectedOf, textOf } from '../support/expectedText.js';
import { clausesThat, inspectFiles } from '../support/finishedFiles.js';
import { describeIf, hasTools, readTool, runTool } from '../support/outsideTools.js';
import { pdfJudges, popplerText } from '../support/pdfJudges.js';
import type { JudgeName } from '../support/pdfJudges.js';
import { changeBytes, changeFirst, having, mutatePdf } from '../support/pdfMutation.js';
import { hasPreflight } from '../support/preflight.js';
import { pdfMutations } from './pdfMutations.js';

const samples = join(process.env['GONGKAI_SAMPLES'] ?? '', 'faulty/badpdf');

function samplesAreReady(): boolean {
  if (process.env['GONGKAI_SAMPLES'] && existsSync(samples)) return true;
  if (process.env['CI']) throw new Error('GONGKAI_SAMPLES must name the folder of the faulty files on CI');
  console.warn('SKIPPED: the faulty files; GONGKAI_SAMPLES does not name their folder');
  return false;
}

/** Who finds what in the seeded files; none of them is found by all. */
const seeded: readonly (readonly [file: string, finds: Partial<Record<JudgeName, RegExp>>])[] = [
  ['1-mediabox', { dictionaries: /Page \/MediaBox: "u:oops" is no rect/ }],
  ['2-cidsysinfo', { dictionaries: /CidFont: \/CIDSystemInfo is missing/, pdffonts: /Missing CIDSystemInfo/, Preflight: /Required keys are missing/ }],
  ['3-nofontfile', { pdffonts: /not embedded/, objects: /has no \/FontFile3/, Preflight: /^3\./ }],
  ['4-notounicode', { pdffonts: /not mapped to Unicode/, dictionaries: /Font: \/ToUnicode is missing/, objects: /has no character/ }],
  ['5-js', { dictionaries: /Catalog: \/OpenAction/, Preflight: /JavaScript is forbidden/ }],
  ['6-enum', { dictionaries: /Catalog \/PageMode: "\/UseNothing"/ }],
  ['7-nometa', { dictionaries: /Catalog: \/Metadata is missing/, Preflight: /MetaData/ }],
  ['8-unknownkey', { dictionaries: /Catalog: \/Foo is no key of it/ }],
  ['9-bitflip', { qpdf: /exit code 3/ }],
  ['10-trunc', { qpdf: /exit code 2/ }],
  ['11-startxref', { qpdf: /exit code 3/ }],
];

const judgesFor = (names: readonly JudgeName[]): readonly JudgeName[] => names.filter((name) => name !== 'Preflight' || hasPreflight());

describeIf(hasTools('qpdf', 'pdffonts', 'pdftotext') && samplesAreReady())('the seeded PDFs', () => {
  const cases = seeded.flatMap(([file, finds]) => judgesFor(Object.keys(finds) as JudgeName[]).map((judge) => [file, judge, finds[judge]!] as const));
  const folder = newFolder();

  it.each(cases)('%s is found by %s', (name, judge, said) => {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, readFileSync(join(samples, `${name}.pdf`)));
    expect(pdfJudges[judge](file)).toContainEqual(expect.stringMatching(said));
  });
});

describeIf(hasTools('qpdf', 'pdffonts', 'pdftotext'))('our own PDFs', () => {
  const examples = { 'xingguo-2020': seedData, 'chenglan-2025': cityData, 'yunzhang-2025-cover': coverData, 'qishuang-2025-charts': chartsData };
  let folder: string;
  let attached: string;
  beforeAll(() => {
    folder = render(Object.values(examples), ['--format', 'pdf']);
    attached = join(render([cityData], ['--format', 'pdf', '--attach-data']), 'chenglan-2025.pdf');
  });
  const pdf = (name: string): string => join(folder, `${name}.pdf`);

  describe.each(Object.entries(examples))('%s', (name, data) => {
    it.each(judgesFor(['qpdf', 'streams', 'pdffonts', 'dictionaries', 'objects', 'tags', 'Preflight']))('is clean to %s', (judge) => {
      expect(pdfJudges[judge](pdf(name))).toEqual([]);
    });

    it('says every paragraph of the report to pdftotext', async () => {
      const text = popplerText(pdf(name));
      for (const part of expectedOf(await documentOf(data))) if (part.type === 'paragraph') expect(text).toContain(part.text);
    });
  });

  it.each(judgesFor(['qpdf', 'streams', 'pdffonts', 'dictionaries', 'objects', 'tags']))('with data attached is clean to %s', (judge) => {
    expect(pdfJudges[judge](attached)).toEqual([]);
  });

  it('is clean to all judges when qpdf has only written it anew', () => {
    const copy = join(folder, 'again.pdf');
    mutatePdf(attached, copy, changeFirst((one) => one['/Type'] === '/Catalog', (one) => ({ ...one })));
    expect(judgesFor(['qpdf', 'streams', 'pdffonts', 'dictionaries', 'objects', 'tags']).flatMap((judge) => pdfJudges[judge](copy))).toEqual([]);
  });

  describe('with a fault', () => {
    it.each(pdfMutations.filter(({ judge }) => judgesFor([judge]).length > 0).map((one) => [one.name, one.judge, one] as const))('%s is found by %s', (_name, judge, { change, said }) => {
      const file = join(newFolder(), 'wrong.pdf');
      mutatePdf(judge === 'Preflight' ? pdf('chenglan-2025') : attached, file, change);
      expect(pdfJudges[judge](file)).toContainEqual(expect.stringMatching(said));
    });

    const bytesWrong: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
      ['its end cut off', (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6))],
      ['its last hundred bytes lost', (bytes) => bytes.subarray(0, bytes.length - 100)],
      ['its table of objects at another place', (bytes) => Buffer.from(bytes.toString('latin1').replace(/startxref\s+\d+/, 'startxref\n999999'), 'latin1')],
      ['ten bytes too many in the middle', (bytes) => Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.alloc(10, 0x20), bytes.subarray(bytes.length / 2)])],
    ];

    it.each(bytesWrong)('%s is found by qpdf', (_name, change) => {
      const file = join(newFolder(), 'wrong.pdf');
      writeFileSync(file, change(readFileSync(pdf('chenglan-2025'))));
      expect(pdfJudges.qpdf(file)).not.toEqual([]);
    });

    it('bytes changed within a stream, which programs read past, are found by us', () => {
      const file = join(newFolder(), 'wrong.pdf');
      for (const share of [0.2, 0.3, 0.5, 0.7]) {
        const bytes = readFileSync(pdf('chenglan-2025'));
        bytes.fill(0xaa, Math.floor(bytes.length * share), Math.floor(bytes.length * share) + 16);
        writeFileSync(file, bytes);
        expect(pdfJudges.qpdf(file).length > 0 || pdfJudges.streams(file).length > 0).toBe(true);
      }
    });

    it('a locked file is found by us', () => {
      const file = join(newFolder(), 'locked.pdf');
      readTool('qpdf', ['--encrypt', '', 'owner', '256', '--', pdf('chenglan-2025'), file]);
      expect(pdfJudges.dictionaries(file)).toContain('Trailer: /Encrypt is no key of it');
    });

    it('a lost line, and a character that is read as another, are found in what pdftotext reads', async () => {
      const whole = textOf(expectedOf(await documentOf(seedData))).length;
      const read = popplerText(pdf('xingguo-2020'));
      expect(read).toHaveLength(whole);
      const changed = (from: RegExp, to: string): string => {
        const file = join(newFolder(), 'wrong.pdf');
        mutatePdf(pdf('xingguo-2020'), file, changeBytes((one) => one['/Type'] === undefined && one['/Subtype'] === undefined && one['/N'] === undefined, from, to));
        return popplerText(file);
      };
      expect(changed(/\bBT\b[\s\S]*?\bET\b/, '').length).toBeLessThan(whole);
      expect(changed(/<5e74>/i, '<6708>')).not.toBe(read);
    });

    it('pages that are not as the standard has them are found by our inspection', () => {
      const own = newFolder();
      const wrong = (name: string, change: Parameters<typeof mutatePdf>[2]): string => {
        const file = join(own, `${name}.pdf`);
        mutatePdf(pdf('xingguo-2020'), file, change);
        return file;
      };
      const isPage = (one: { readonly [key: string]: unknown }): boolean => one['/Type'] === '/Page';
      const found = inspectFiles([
        pdf('xingguo-2020'),
        wrong('letter', changeFirst(isPage, having('/MediaBox', [0, 0, 612, 792]))),
        wrong('moved', changeBytes((one) => one['/Type'] === undefined && one['/Subtype'] === undefined && one['/N'] === undefined, /^/, '1 0 0 1 60 0 cm ')),
      ]).map(({ inspection }) => clausesThat('doesNotHold', inspection!));
      expect(found).toEqual([[], expect.arrayContaining(['5.1']), expect.arrayContaining(['5.2.1'])]);
    });
  });
});

describeIf(hasTools('qpdf'))('a judge', () => {
  it('takes a warning of qpdf for a fault', () => {
    const file = join(newFolder(), 'none.pdf');
    writeFileSync(file, 'no PDF');
    expect(pdfJudges.qpdf(file)).not.toEqual([]);
    expect(runTool('qpdf', ['--check', file]).status).not.toBe(0);
  });
});
