/** Limits on size, depth and count: each can be lowered and raised by whoever reads, and is told with both values. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { readDocx } from '../../src/importers/docx/readDocx.js';
import { readHtml } from '../../src/importers/html/readHtml.js';
import { dataLimits, pageLimits } from '../../src/importers/limits.js';
import { readData } from '../../src/importers/readData.js';
import { readXlsx } from '../../src/importers/xlsx/readXlsx.js';
import { reportLimits } from '../../src/model/limits.js';
import { parseReport } from '../../src/model/parseReport.js';
import { packageLimits } from '../../src/ooxml/limits.js';
import { pictureLimits } from '../../src/document/pictureLimits.js';
import { renderReport } from '../../src/pipeline/renderReport.js';
import { readImage } from '../../src/document/image.js';
import { pdfLimits } from '../../src/pdfReader/limits.js';
import { fileLimits } from '../../src/pipeline/fileLimits.js';
import { readReportFile } from '../../src/pipeline/nodeReportFile.js';
import { fillInWorkbook } from '../../src/workbook/fillInWorkbook.js';
import { describeDiagnostic } from '../../src/diagnostics/describe.js';
import { validInput } from '../support/validReport.js';
import { cityData, gongkai, newFolder, render, seedData } from '../support/commandLine.js';
import { packedPng } from '../support/claimedPictures.js';
import { wordFile, wordParagraph } from '../support/wordFile.js';

const told = (diagnostics: readonly Diagnostic[]): readonly unknown[] => diagnostics.filter(({ code }) => code === 'limit-exceeded').map(({ expected, actual, details }) => [details?.['limit'], expected, actual]);
const withOverview = (overview: unknown): object => {
  const input = validInput('2021');
  return { ...input, sections: { ...(input['sections'] as object), overview } };
};
const rows = [['甲', '乙', '丙'], ['1', '2', '3']];
const picture = { image: 'a.png', alternativeText: '图' };

describe('the limits of a data file', () => {
  it.each<[keyof typeof dataLimits, number, string, unknown]>([
    ['characters', 5, 'year: 2020\n', 11],
    ['values', 3, '[1, 2, 3]', '≥ 4'],
    ['depth', 2, '[[[1]]]', '≥ 3'],
  ])('%s', (limit, most, text, actual) => {
    expect(told(readData(text, undefined, { limits: { [limit]: most } }).diagnostics)).toEqual([[limit, most, actual]]);
    expect(readData(text).diagnostics).toEqual([]);
  });

  it('can be raised', () => {
    const deep = `${'['.repeat(80)}${']'.repeat(80)}`;
    expect(told(readData(deep).diagnostics)).toEqual([['depth', 60, '≥ 61']]);
    expect(readData(deep, undefined, { limits: { depth: 100 } }).diagnostics).toEqual([]);
  });
});

describe('the limits of a report', () => {
  it.each<[keyof typeof reportLimits, string, number, unknown, unknown]>([
    ['characters', 'reportCharacters', 50, '甲'.repeat(60), expect.stringMatching(/^≥ \d+$/)],
    ['values', 'values', 30, '甲', '≥ 31'],
    ['depth', 'depth', 3, '甲', '≥ 4'],
    ['rows', 'rows', 1, [{ table: { rows } }], 2],
    ['columns', 'columns', 2, [{ table: { rows } }], 3],
    ['pictures', 'pictures', 1, [picture, '甲', picture], 2],
  ])('%s', (limit, name, most, overview, actual) => {
    const input = withOverview(overview);
    expect(told(parseReport(input, { limits: { [limit]: most } }).diagnostics)).toEqual([[name, most, actual]]);
    expect(told(parseReport(input).diagnostics)).toEqual([]);
  });

  it('that is larger than any is told once, by the schema', () => {
    const wide = withOverview([{ table: { rows: [Array.from({ length: 64 }, String)] } }]);
    expect(told(parseReport(wide, { limits: { columns: 10 } }).diagnostics)).toEqual([['columns', 63, 64]]);
  });

  it('of a million characters is refused, unless it is wanted', () => {
    const input = withOverview('公开'.repeat(500_000));
    expect(told(parseReport(input).diagnostics)).toEqual([['reportCharacters', 400_000, expect.stringMatching(/^≥ 10000\d\d$/)]]);
    expect(parseReport(input, { limits: { characters: 2_000_000 } }).report).toBeDefined();
  });
});

describe('the limits of documents', () => {
  const word = wordFile(`${wordParagraph('公开')}${wordParagraph('公开')}`);
  const workbook = fillInWorkbook({ year: 2025 }).bytes!;
  it.each<[keyof typeof packageLimits, number, unknown]>([
    ['entries', 1, expect.any(Number)],
    ['partBytes', 100, expect.any(Number)],
    ['totalBytes', 200, expect.any(Number)],
    ['elements', 2, '≥ 3'],
    ['depth', 1, '≥ 2'],
  ])('%s of a Word file and a workbook', (limit, most, actual) => {
    for (const found of [readDocx(word, 'a.docx', { limits: { [limit]: most } }), readXlsx(workbook, 'a.xlsx', { limits: { [limit]: most } })]) {
      expect(told(found.diagnostics)).toEqual([[limit, most, actual]]);
    }
  });

  it.each<[keyof typeof pageLimits, number, unknown]>([
    ['characters', 10, 17],
    ['elements', 3, '≥ 4'],
    ['depth', 2, '≥ 3'],
  ])('%s of a page', (limit, most, actual) => {
    expect(told(readHtml('<p><b>公开</b></p>三', 'a.html', { limits: { [limit]: most } }).diagnostics)).toEqual([[limit, most, actual]]);
  });
});

describe('the limits of pictures', () => {
  const images = new Map(['a.png', 'b.png'].map((name) => [name, readImage(packedPng(100, 50))!] as const));
  const { report } = parseReport(withOverview([picture, { ...picture, image: 'b.png' }, picture]));
  it.each<[object, unknown]>([
    [{}, []],
    [{ picturePixels: 4999 }, [['picturePixels', 4999, 5000], ['picturePixels', 4999, 5000]]],
    [{ picturePixels: 5000 }, []],
    // 100 by 50 pixels of four bytes, each picture counted once.
    [{ pictureBytes: 39_999 }, [['pictureBytes', 39_999, 40_000]]],
    [{ pictureBytes: 40_000 }, []],
  ])('%j', async (pictureLimits, expected) => {
    const { diagnostics, files } = await renderReport(report!, { images, formats: ['docx'], pictureLimits });
    expect(told(diagnostics)).toEqual(expected);
    expect(Object.keys(files)).toEqual(told(diagnostics).length > 0 ? [] : ['docx']);
  });
});

describe('the limits of files', () => {
  it('are handed on to whatever reads them', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'gongkai-limits-')), 'a.json');
    writeFileSync(file, JSON.stringify(withOverview([{ table: { rows } }])));
    const limited = async (limits: object): Promise<unknown> => told((await readReportFile(file, { limits })).diagnostics);
    expect(await limited({})).toEqual([]);
    expect(await limited({ bytes: 100 })).toEqual([[undefined, 100, expect.any(Number)]]);
    expect(await limited({ data: { values: 5 } })).toEqual([['values', 5, '≥ 6']]);
    expect(await limited({ report: { rows: 1 } })).toEqual([['rows', 1, 2]]);
  });

  it('are told in words, both values', async () => {
    const [finding] = readData('year: 2020\n', 'a.yaml', { limits: { characters: 5 } }).diagnostics;
    expect(describeDiagnostic(finding!)).toContain('超过上限 5（实为 11）');
  });
});

describe('the limits of a call', () => {
  const folder = newFolder();
  const withExit = (words: readonly string[]): readonly [number, string] => {
    const { code, stdout, stderr } = gongkai(words);
    return [code, stdout + stderr];
  };
  const out = join(folder, 'out');
  const word = join(render([seedData], ['--format', 'docx']), 'xingguo-2020.docx');
  const roster = join(folder, 'roster.csv');
  writeFileSync(roster, '单位,文件\n甲,a.yaml\n');

  it.each<[string, readonly string[], string]>([
    ['check', ['check', seedData], 'values'],
    ['check of a unit', ['check', cityData, '--units', seedData], 'values'],
    ['render', ['render', seedData, '-o', out], 'reportCharacters'],
    ['inspect, a report', ['inspect', seedData], 'depth'],
    ['inspect, a finished file', ['inspect', word], 'elements'],
    ['import', ['import', word, '-o', join(folder, 'a.yaml')], 'entries'],
    ['diff', ['diff', seedData, word], 'partBytes'],
    ['fonts', ['fonts', seedData], 'characters'],
    ['template', ['template', '--report', seedData, '-o', join(folder, 'a.xlsx')], 'values'],
    ['rollup', ['rollup', seedData, '-o', join(folder, 'sum.yaml'), '--accept-failing'], 'values'],
    ['a roster', ['rollup', seedData, '--roster', roster, '-o', join(folder, 'sum.yaml')], 'cells'],
    ['batch', ['batch', seedData, '-o', join(folder, 'batch'), '--format', 'html'], 'values'],
    ['a list', ['batch', roster, '-o', join(folder, 'batch'), '--format', 'html'], 'cells'],
    ['pictures', ['check', cityData], 'pictureBytes'],
  ])('%s', (_, words, name) => {
    const [code, said] = withExit([...words, '--lang', 'en', '--limit', `${name}=2`]);
    expect(said).toMatch(new RegExp(`exceeds 2 .*--limit ${name}=…`));
    expect(code).toBe(1);
  });

  it('of a name there is none of ends it before anything is read', () => {
    expect(withExit(['check', 'nowhere.yaml', '--limit', 'row=2000'])).toEqual([2, expect.stringMatching(/^错误 没有这个上限：“row=2000”。可用：megabytes .* rows .*。\n$/)]);
  });

  it('can be raised', () => {
    const deep = join(folder, 'deep.yaml');
    writeFileSync(deep, `${readFileSync(seedData, 'utf8')}extra: ${'['.repeat(70)}${']'.repeat(70)}\n`);
    expect(withExit(['check', deep])[1]).toContain('--limit depth=…');
    expect(withExit(['check', deep, '--limit', 'depth=100'])[1]).not.toContain('上限');
  });
});

it('no one can change the limits of everybody', () => {
  expect([dataLimits, pageLimits, packageLimits, pdfLimits, pictureLimits, reportLimits, fileLimits].every(Object.isFrozen)).toBe(true);
});
