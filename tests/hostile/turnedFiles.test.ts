/**
 * Good files with bits turned and cut at each 2 %, at the built command line: each ends in findings with known codes, or, where
 * sums guard the content, gives what the whole file gives; within 2 s of processor time and 256 MB, without an internal error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticCodes } from '../../src/diagnostics/codes.js';
import { fillInWorkbook } from '../../src/workbook/fillInWorkbook.js';
import { readReportFile } from '../../src/pipeline/nodeReportFile.js';
import { newFolder, render, seedData } from '../support/commandLine.js';
import { findingsOf, tellDamaged } from '../support/damagedFiles.js';
import type { DamageTold } from '../support/damagedFiles.js';
import { bitsTurned, cutAtEach2Percent } from '../support/seeded.js';

const most = { milliseconds: 2000, bytes: 256 * 1024 * 1024 };
const folder = newFolder();

interface Kind {
  readonly ending: string;
  readonly turned: number;
  readonly whole: () => Promise<Uint8Array>;
  readonly words: (file: string, target: string) => readonly string[];
  /** What the content of the file is as read; absent: no sum guards it, and a turned bit may be another letter. */
  readonly contentOf?: (file: string) => Promise<string>;
}

const readBack = async (file: string): Promise<string> => {
  const { report, diagnostics } = await readReportFile(file);
  return JSON.stringify([report, diagnostics.map(({ code, path }) => [code, path])]);
};
const rendered = (ending: string): Uint8Array => new Uint8Array(readFileSync(join(render([seedData], ['--format', ending]), `xingguo-2020.${ending}`)));

const kinds: Readonly<Record<string, Kind>> = {
  Word: { ending: 'docx', turned: 100, whole: async () => rendered('docx'), words: (file) => ['check', file, '--json'], contentOf: readBack },
  workbook: { ending: 'xlsx', turned: 100, whole: async () => fillInWorkbook({ report: (await readReportFile(seedData)).report! }).bytes!, words: (file) => ['check', file, '--json'], contentOf: readBack },
  YAML: { ending: 'yaml', turned: 100, whole: async () => new Uint8Array(readFileSync(seedData)), words: (file) => ['check', file, '--json'] },
  PDF: { ending: 'pdf', turned: 100, whole: async () => rendered('pdf'), words: (file) => ['inspect', file, '--json'] },
};

describe.each(Object.entries(kinds))('%s', (_, { ending, turned, whole, words, contentOf }) => {
  let [files, told, original]: [readonly string[], readonly DamageTold[], string] = [[], [], ''];
  beforeAll(async () => {
    const good = await whole();
    const cases = [...Array.from({ length: turned }, (_one, seed) => [`turned-${seed}`, bitsTurned(good, seed, 1 + (seed % 4))] as const), ...cutAtEach2Percent(good).map(([percent, bytes]) => [`cut-${percent}`, bytes] as const)];
    files = cases.map(([name, bytes]) => {
      const file = join(folder, `${name}.${ending}`);
      writeFileSync(file, bytes);
      return file;
    });
    const goodFile = join(folder, `whole.${ending}`);
    writeFileSync(goodFile, good);
    original = (await contentOf?.(goodFile)) ?? '';
    told = await tellDamaged(files.map((file) => ({ words: words(file, folder) })), folder, 40);
  }, 400_000);

  const each = (of: (answer: DamageTold, file: string) => readonly string[]): readonly string[] => files.flatMap((file, index) => of(told[index]!, file).map((said) => `${file}: ${said}`));

  it('ends without an internal error, in a documented exit code', () => {
    expect(each(({ thrown, stderr, code }) => [...(thrown === undefined ? [] : [thrown]), ...(/internal error|\n {4}at /.test(stderr) ? [stderr] : []), ...([0, 1, 2, 3].includes(code) ? [] : [`exit ${code}`])])).toEqual([]);
  });

  it('is told by known findings, in the file where it is refused', () => {
    const faults = each((answer, file) => {
      const found = findingsOf(answer);
      const strange = found.filter((finding) => !(finding.code in diagnosticCodes)).map((finding) => finding.code);
      const refused = found.filter((finding) => finding.severity === 'error' && finding.path.length === 0);
      return [...strange, ...refused.filter((finding) => finding.place?.file !== file).map((finding) => `${finding.code} names ${String(finding.place?.file)}`), ...(answer.code === 0 || found.some((finding) => finding.severity === 'error') ? [] : [`exit ${answer.code} without an error`])];
    });
    expect(faults).toEqual([]);
  });

  it('changes nothing without a word', async () => {
    if (!contentOf) return;
    const silent: string[] = [];
    for (const [index, file] of files.entries()) {
      const isRefused = findingsOf(told[index]!).some(({ code, severity }) => severity === 'error' && /^file-|limit|unsupported/.test(code));
      if (!isRefused && (await contentOf(file)).replaceAll(file, '') !== original) silent.push(file);
    }
    expect(silent).toEqual([]);
  });

  it('takes no more time nor memory than a stranger may', () => {
    expect(each(({ milliseconds, peakBytes }) => [...(milliseconds < most.milliseconds ? [] : [`${Math.round(milliseconds)} ms`]), ...(peakBytes < most.bytes ? [] : [`${Math.round(peakBytes / 2 ** 20)} MB`])])).toEqual([]);
  });
});
