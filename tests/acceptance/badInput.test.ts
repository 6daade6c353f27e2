/** A faulty report gives a finding with its path and line, exit code 1, and no file. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { run } from '../../src/cli/run.js';
import { cityData, cityTextWithoutPicture, gongkai, newFolder, seedData } from '../support/commandLine.js';
import type { Call } from '../support/commandLine.js';

const seed = readFileSync(seedData, 'utf8');
const city = cityTextWithoutPicture();

interface Fault {
  readonly name: string;
  readonly text: string;
  readonly code: string;
  readonly path: string;
  /** Part of the line the finding must name. */
  readonly line: string;
}

function changed(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`Nothing to change: ${String(from)}`);
  return result;
}

const faults: readonly Fault[] = [
  { name: 'a wrong type', text: changed(seed, 'year: 2020', 'year: 二〇二〇年'), code: 'wrong-type', path: 'year', line: 'year: 二〇二〇年' },
  { name: 'a wrong type deep inside', text: changed(seed, 'normativeDocuments: [0, 0, 0]', 'normativeDocuments: [0, {}, 0]'), code: 'wrong-type', path: 'sections.proactiveDisclosure.table.normativeDocuments.1', line: 'normativeDocuments: [0, {}, 0]' },
  { name: 'an unknown key', text: changed(seed, 'otherMatters: 无。', 'otherMatters: 无。\n  otherMaters: 无。'), code: 'unknown-key', path: 'sections.otherMaters', line: 'otherMaters: 无。' },
  { name: 'a missing section', text: changed(seed, '  otherMatters: 无。', ''), code: 'missing-value', path: 'sections.otherMatters', line: 'sections:' },
  { name: 'a missing row', text: changed(seed, /^ +carriedIn:.*\n/m, ''), code: 'missing-cell', path: 'sections.applications.table.carriedIn', line: '    table:' },
  { name: 'a row too short', text: changed(city, 'granted: [5218, 402, 31, 18, 146, 57, 5872]', 'granted: [5218, 402, 31, 18, 146]'), code: 'wrong-length', path: 'sections.applications.table.results.granted', line: 'granted: [5218, 402, 31, 18, 146]' },
  { name: 'a year before the national form', text: changed(seed, 'year: 2020', 'year: 2018'), code: 'year-unsupported', path: 'year', line: 'year: 2018' },
  { name: 'a negative count', text: changed(city, 'compulsoryMeasures: [9746]', 'compulsoryMeasures: [-9746]'), code: 'negative-count', path: 'sections.proactiveDisclosure.table.compulsoryMeasures.decisions', line: 'compulsoryMeasures: [-9746]' },
  { name: 'a count with decimals', text: changed(city, 'licensing: [1386214]', 'licensing: [13862.14]'), code: 'not-a-whole-number', path: 'sections.proactiveDisclosure.table.licensing.decisions', line: 'licensing: [13862.14]' },
  { name: 'a ragged extra table', text: changed(city, '- [财政信息, 3208, 3541, 333]', '- [财政信息, 3208, 3541]'), code: 'ragged-table', path: 'sections.overview.3.table.rows.3', line: '- [财政信息, 3208, 3541]' },
  { name: 'an escaped control character', text: changed(seed, 'otherMatters: 无。', 'otherMatters: "无\\u0007。"'), code: 'forbidden-character', path: 'sections.otherMatters', line: 'otherMatters: "无' },
  { name: 'a character that turns the reading direction', text: changed(seed, '全年下发政府信息公开情况通报10期', '全年下发\u202e政府信息公开情况通报10期'), code: 'forbidden-character', path: 'sections.overview', line: '全年下发\u202e' },
  { name: 'a key given twice', text: changed(seed, 'year: 2020', 'year: 2020\nyear: 2020'), code: 'duplicate-key', path: '', line: 'year: 2020' },
  { name: 'a date that is none', text: changed(city, 'date: 2026-03-18', 'date: 2026-02-30'), code: 'invalid-date', path: 'date', line: 'date: 2026-02-30' },
  { name: 'a picture that is not there', text: readFileSync(cityData, 'utf8'), code: 'image-unreadable', path: 'sections.overview', line: 'image: chenglan-applications.png' },
  { name: 'a sum that does not hold', text: changed(city, 'direct: [61, 9, 24, 17, 111]', 'direct: [61, 9, 24, 17, 112]'), code: 'sum-mismatch', path: 'sections.reviewAndLitigation.table.litigation.direct.total', line: 'direct: [61' },
];

interface Told extends Diagnostic {
  readonly message: string;
}

interface Result {
  readonly file: string;
  readonly diagnostics: readonly Told[];
}

/** The faults as files, one call of the built command line for all of them. */
const folder = newFolder();
const files = faults.map((_, index) => join(folder, `faulty-${String(index + 1).padStart(2, '0')}.yaml`));
faults.forEach(({ text }, index) => writeFileSync(files[index]!, text));

function check(words: readonly string[]): readonly Result[] {
  const { code, stdout } = gongkai(['check', ...words, '--json']);
  expect(code).toBe(1);
  return JSON.parse(stdout) as readonly Result[];
}

describe('each faulty report', () => {
  let results: readonly Result[];
  let rendered: Call;
  const output = join(folder, 'output');
  beforeAll(() => {
    results = check(files);
    rendered = gongkai(['render', ...files, '-o', output]);
  });

  it.each(faults.map((fault, index) => ({ ...fault, index })))('$name is found as $code, with path and line', ({ text, code, path, line, index }) => {
    const found = results[index]!.diagnostics.filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.path.join('.')).filter((at) => at.startsWith(path))).not.toEqual([]);
    const lines = text.split('\n');
    const places = found.map(({ place }) => lines[(place?.line ?? 0) - 1] ?? 'no line');
    expect(places.filter((content) => content.includes(line))).not.toEqual([]);
    expect(found.every(({ place }) => (place?.column ?? 0) >= 1)).toBe(true);
  });

  it.each(faults.map(({ name }, index) => ({ name, index })))('$name alone is answered with 1, told by file and line, and leaves no file', async ({ index }) => {
    let stdout = '';
    let stderr = '';
    const io = { stdout: (text: string) => (stdout += text), stderr: (text: string) => (stderr += text), version: '' };
    const own = join(folder, `output-${index}`);
    expect(await run(['render', files[index]!, '-o', own, '--format', 'docx'], io)).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/faulty-\d\d\.yaml:\d+:\d+ 错误 /);
    expect(existsSync(own)).toBe(false);
  });

  it('is told on stderr, all in one call, which answers 1 and writes no file', () => {
    expect(rendered.code).toBe(1);
    expect(rendered.stdout).toBe('');
    const told = files.filter((file) => new RegExp(`${basename(file)}:\\d+:\\d+ 错误 `).test(rendered.stderr));
    expect(told).toEqual(files);
    expect(existsSync(output)).toBe(false);
  });
});

describe('a faulty report among others', () => {
  it('does not keep the sound one from being written, and still answers 1', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'faulty.yaml'), changed(seed, 'year: 2020', 'year: 2018'));
    const { code, stdout } = gongkai(['render', join(folder, 'faulty.yaml'), seedData, '-o', join(folder, 'output'), '--format', 'docx']);
    expect(code).toBe(1);
    expect(readdirSync(join(folder, 'output'))).toEqual(['xingguo-2020.docx']);
    expect(stdout).toContain('xingguo-2020.docx');
  });

  it('leaves the file of an earlier run as it was', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'report.docx'), 'earlier');
    writeFileSync(join(folder, 'report.yaml'), changed(seed, 'year: 2020', 'year: 2018'));
    expect(gongkai(['render', join(folder, 'report.yaml'), '-o', folder, '--format', 'docx']).code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['report.docx', 'report.yaml']);
    expect(readFileSync(join(folder, 'report.docx'), 'utf8')).toBe('earlier');
  });
});

describe('the same fault in JSON', () => {
  it('is found at its line and column', () => {
    const value = parse(seed) as Record<string, unknown>;
    const file = join(newFolder(), 'faulty.json');
    writeFileSync(file, JSON.stringify({ ...value, year: 2018 }, null, 2));
    const line = readFileSync(file, 'utf8').split('\n').findIndex((entry) => entry.includes('"year"')) + 1;
    const found = check([file])[0]!.diagnostics.find(({ code }) => code === 'year-unsupported');
    expect(found?.place).toMatchObject({ line });
  });
});

describe('a call that cannot be answered', () => {
  it.each([
    ['no command', [], 2],
    ['an unknown command', ['print'], 2],
    ['an unknown format', ['render', seedData, '--format', 'odt'], 2],
    ['a file of an unknown kind', ['render', 'package-lock.lock'], 2],
    ['a file that is not there', ['render', 'nowhere.yaml'], 3],
    ['a form that is none', ['schema', '2014'], 2],
  ] as const)('%s: %j answers %i and writes nothing to stdout', (_, words, expected) => {
    const { code, stdout, stderr } = gongkai(words);
    expect(code).toBe(expected);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  });
});
