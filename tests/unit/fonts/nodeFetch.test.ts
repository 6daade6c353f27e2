import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fetchFreeFaces } from '../../../src/fonts/nodeFetch.js';
import { typefaces } from '../../../src/measure/typeface.js';

let work: string;
let folder: string;
let logged: string[];
const path = process.env['PATH'];
const npmCli = process.env['npm_execpath'];

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'gongkai-fetch-'));
  folder = join(work, 'fonts');
  logged = [];
  for (const made of ['fonts', 'bin', 'debian', 'npm']) mkdirSync(join(work, made));
  for (const tool of ['sh', 'cp', 'cat', 'mkdir', 'tar', 'gzip', 'echo']) symlinkSync(whereIs(tool), join(work, 'bin', tool));
  process.env['PATH'] = join(work, 'bin');
  delete process.env['npm_execpath'];
});

afterEach(() => {
  process.env['PATH'] = path;
  if (npmCli !== undefined) process.env['npm_execpath'] = npmCli;
  rmSync(work, { recursive: true });
});

const whereIs = (tool: string): string => (path ?? '').split(delimiter).map((one) => join(one, tool)).find(existsSync) ?? tool;
const contents = (name: string): string => `the bytes of ${name}`;

interface FaceRow {
  readonly typeface: string;
  readonly file: string;
  readonly package: string;
}

/** A manifest of tiny "faces"; the package managers below bring them. */
function writeManifest(faces: readonly FaceRow[]): void {
  const rows = faces.map(({ typeface, file, package: from }) => ({
    typeface, file, package: from, family: file, postscriptName: file, path: `data/${file}`, licence: 'MIT', standsInFor: typeface,
    size: contents(file).length, sha256: createHash('sha256').update(contents(file)).digest('hex'),
  }));
  const licenceFiles = [{ path: 'data/LICENCE', file: 'Licence.txt' }];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ packages: { deb: { manager: 'debian', licenceFiles }, web: { manager: 'npm', version: '1.2.3', licenceFiles } }, faces: rows }));
}

const usual: readonly FaceRow[] = [
  ...typefaces.map((typeface) => ({ typeface, file: `${typeface}.otf`, package: 'deb' })),
  ...typefaces.map((typeface) => ({ typeface, file: `${typeface}-npm.ttf`, package: 'web' })),
  { typeface: 'fallback', file: 'wide.ttf', package: 'web' },
];

function program(name: string, script: string): void {
  writeFileSync(join(work, 'bin', name), `#!${whereIs('sh')}\n${script}\n`);
  chmodSync(join(work, 'bin', name), 0o755);
}

/** Stand-ins for apt-get, dpkg-deb and npm that bring files from the test's own folders and write down how they were called. */
function installPrograms({ debian = true, needsPrivateLists = false, but = [] as readonly string[], damaged = '' } = {}): void {
  for (const [kind, root] of [['debian', join(work, 'debian', 'data')], ['npm', join(work, 'npm', 'data')]] as const) {
    mkdirSync(root);
    writeFileSync(join(root, 'LICENCE'), `licence from ${kind}`);
    for (const { file } of usual) if (!but.includes(file)) writeFileSync(join(root, file), file === damaged ? contents('another') : contents(file));
  }
  const told = `echo "$0 $*" >> ${join(work, 'calls')}`;
  if (debian) {
    program('apt-get', `${told}\ncase "$*" in --version) exit 0;; *update*) exit 0;; *Dir::State*) echo deb > deb_1_all.deb;; *) ${needsPrivateLists ? 'echo "E: no lists" >&2; exit 100' : 'echo deb > deb_1_all.deb'};; esac`);
    program('dpkg-deb', `${told}\n[ "$1" = --version ] || { mkdir -p "$3" && cp -r ${join(work, 'debian', 'data')} "$3/data"; }`);
  }
  program('npm', `${told}\ntar -czf web-1.2.3.tgz -C ${join(work, 'npm')} data`);
}

const fetchAll = () => fetchFreeFaces({ folder, log: (line) => logged.push(line) });
const calls = (): string => (existsSync(join(work, 'calls')) ? readFileSync(join(work, 'calls'), 'utf8') : '');
const brought = (): readonly string[] => readdirSync(folder).filter((name) => name !== 'manifest.json').sort();

describe('fetchFreeFaces', () => {
  it('brings each typeface from Debian and the fallback from npm, with licences, and leaves nothing else behind', async () => {
    writeManifest(usual);
    installPrograms();
    expect(await fetchAll()).toEqual([]);
    expect(brought()).toEqual(['Licence.txt', ...typefaces.map((typeface) => `${typeface}.otf`), 'wide.ttf'].sort());
    expect(readFileSync(join(folder, 'kai.otf'), 'utf8')).toBe(contents('kai.otf'));
    expect(calls()).toContain('npm pack web@1.2.3');
    expect(logged).toHaveLength(2);
  });

  it('starts nothing and asks nothing when everything is there', async () => {
    writeManifest(usual);
    for (const { file } of usual) writeFileSync(join(folder, file), contents(file));
    installPrograms();
    expect(await fetchAll()).toEqual([]);
    expect([calls(), logged]).toEqual(['', []]);
  });

  it('brings again a file of the wrong size', async () => {
    writeManifest(usual);
    for (const { file } of usual) writeFileSync(join(folder, file), contents(file));
    writeFileSync(join(folder, 'hei.otf'), 'half');
    installPrograms();
    expect(await fetchAll()).toEqual([]);
    expect(readFileSync(join(folder, 'hei.otf'), 'utf8')).toBe(contents('hei.otf'));
    expect(calls()).not.toContain('npm');
  });

  it('makes package lists of its own when the system has none it may use', async () => {
    writeManifest(usual);
    installPrograms({ needsPrivateLists: true });
    expect(await fetchAll()).toEqual([]);
    expect(calls()).toMatch(/apt-get -o Dir::State=\S+ .*-q update\n.*apt-get -o Dir::State=\S+ .*-q download deb\n/);
    expect(brought()).toContain('song.otf');
  });

  it('takes faces from npm where Debian has no say, and says so', async () => {
    writeManifest(usual);
    installPrograms({ debian: false });
    expect(await fetchAll()).toEqual([]);
    expect(brought()).toEqual(['Licence.txt', ...typefaces.map((typeface) => `${typeface}-npm.ttf`), 'wide.ttf'].sort());
    expect(logged[0]).toContain('npm');
  });

  it('puts nothing of a package in place when one of its files is not what the manifest says', async () => {
    writeManifest(usual);
    installPrograms({ damaged: 'wide.ttf' });
    const [finding, ...others] = await fetchAll();
    expect(finding).toMatchObject({ code: 'font-not-fetched', severity: 'warning', details: { package: 'web', files: ['wide.ttf'] } });
    expect(others).toEqual([]);
    expect(brought()).not.toContain('wide.ttf');
    expect(brought()).toContain('fangsong.otf');
  });

  it('reports what could not be had and which typefaces are left without a face', async () => {
    writeManifest(usual);
    program('npm', 'echo "npm error code E404" >&2; echo "npm error 404 Not Found - web" >&2; echo "npm error A complete log can be found in: there" >&2; exit 1');
    const found = await fetchAll();
    expect(found.map(({ code, details }) => [code, details?.['package'] ?? details?.['typeface']])).toEqual([
      ['font-not-fetched', 'web'],
      ...['小标宋', '宋体', '仿宋', '楷体', '黑体'].map((name) => ['font-missing', name]),
    ]);
    expect(found[0]!.details?.['reason']).toBe('npm: npm error 404 Not Found - web');
    expect(brought()).toEqual([]);
  });
});
