/**
 * Damaged and hostile files at the built command line: each ends in a finding with its code and file and in a documented exit
 * code, within 2 s of processor time and 256 MB, and leaves no file behind.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { diagnosticCodes } from '../../src/diagnostics/codes.js';
import { findingsOf, tellDamaged, writeDamaged } from '../support/damagedFiles.js';
import type { DamagedFile, DamageTold } from '../support/damagedFiles.js';
import { newFolder } from '../support/commandLine.js';
import { dataFiles } from './damaged/dataFiles.js';
import { finishedFiles } from './damaged/finishedFiles.js';
import { packageLoops } from './damaged/packageLoops.js';
import { packages } from './damaged/packages.js';
import { pages } from './damaged/pages.js';
import { pdfLoops } from './damaged/pdfLoops.js';
import { pictures } from './damaged/pictures.js';
import { tables } from './damaged/tables.js';

const kinds: Readonly<Record<string, readonly DamagedFile[]>> = { dataFiles, tables, pages, packages, pictures, finishedFiles, packageLoops, pdfLoops };
const mostMilliseconds = 2000;
const mostBytes = 256 * 1024 * 1024;

it('there are 150 of them, no two of one name', () => {
  const names = Object.values(kinds).flatMap((files) => files.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(150);
});

describe.each(Object.entries(kinds))('%s', (_, files) => {
  let [paths, told, before]: [readonly string[], readonly DamageTold[], readonly (readonly string[])[]] = [[], [], []];
  const cwd = newFolder();
  beforeAll(async () => {
    paths = writeDamaged(files);
    before = paths.map((path) => readdirSync(dirname(path)).sort());
    told = await tellDamaged(files.map(({ words, reader, alone }, index) => ({ ...(alone && { alone }), words: words?.(paths[index]!) ?? ['check', paths[index]!, '--json'], ...(reader && { values: { reader, file: paths[index]! } }) })), cwd);
  });

  it.each(files.map((file, index) => [file.name, file, index] as const))('%s', (_name, { code, reason, exit = 1, place, file }, index) => {
    const answer = told[index]!;
    expect(answer.thrown ?? answer.stderr).not.toMatch(/internal error|\n {4}at /);
    const found = findingsOf(answer);
    const wanted = found.filter((finding) => finding.code === code && (reason === undefined || new RegExp(reason).test(String(finding.details?.['reason'] ?? finding.details?.['limit'] ?? ''))));
    expect(code === undefined || wanted.length > 0 ? code : found.map((finding) => [finding.code, finding.details]).slice(0, 3)).toBe(code);
    expect(found.every((finding) => finding.code in diagnosticCodes)).toBe(true);
    if (place !== false && code !== undefined) expect(basename(wanted[0]!.place?.file ?? '')).toBe(place ?? file);
    expect(answer.code).toBe(exit);
    expect(readdirSync(dirname(paths[index]!)).sort()).toEqual(before[index]);
    expect(answer.milliseconds).toBeLessThan(mostMilliseconds);
    expect(answer.peakBytes).toBeLessThan(mostBytes);
  });

  it('nothing was written where the command was called', () => {
    expect(readdirSync(cwd)).toEqual([]);
  });
});
