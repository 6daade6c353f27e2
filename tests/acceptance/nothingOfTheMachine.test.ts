/** No output bears the user, the host, a path, the environment, the clock or the versions of the machine it was made on. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { root } from '../support/commandLine.js';
import { everyCall, newWorkplace } from '../support/everyCommand.js';
import { entryYears, layersOf, placesOf } from '../support/insideFiles.js';
import type { Layer } from '../support/insideFiles.js';

const place = newWorkplace();
const home = join(place.folder, 'heimat-u7q');
afterAll(() => rmSync(place.folder, { recursive: true, force: true }));

/** What a program could take from its environment; each value stands nowhere else. */
const environment = { USER: 'yonghu-k3v', LOGNAME: 'denglu-k3v', USERNAME: 'mingzi-k3v', HOSTNAME: 'zhuji-w9z', COMPUTERNAME: 'jisuanji-w9z', HOME: home, USERPROFILE: home, EMAIL: 'youjian-p2x', GONGKAI_MARK: 'huanjing-m5d' };
const yearOfTheClock = 2087;
/** The day of otherClock.mjs, as files write days. */
const daysOfTheClock = ['2087-03', '208703', '2087年'];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
}

/** Words of the machine long enough to stand nowhere by chance. */
const words = [...new Set([...Object.values(environment), place.folder, root, process.cwd(), homedir(), hostname(), userInfo().username, process.execPath, process.versions.node, process.versions.v8, ...daysOfTheClock])].filter((word) => word.length > 4);

describe('what the commands write', () => {
  let written: readonly string[];
  let layers: readonly Layer[];
  beforeAll(() => {
    mkdirSync(home);
    const clock = pathToFileURL(join(root, 'tests/support/otherClock.mjs')).href;
    for (const { words: given, code = 0 } of Object.values(everyCall(place))) {
      const { status, stderr } = spawnSync(process.execPath, ['--import', clock, join(root, 'dist/esm/cli/main.cjs'), ...given], { cwd: place.folder, encoding: 'utf8', env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 });
      if (status !== code) throw new Error(`${given.join(' ')} gave ${status}: ${stderr}`);
    }
    written = filesBelow(place.out);
    layers = written.flatMap((file) => layersOf(file.slice(place.out.length + 1), readFileSync(file)));
  });

  it('is of every kind', () => {
    expect(new Set(written.map((file) => file.slice(file.lastIndexOf('.'))))).toEqual(new Set(['.docx', '.pdf', '.svg', '.html', '.yaml', '.json', '.xlsx', '.png', '.csv', '.jsonl']));
    expect(layers.some(({ place: inside }) => /\.docx\/word\/embeddings\/.*\/xl\/workbook\.xml$/.test(inside))).toBe(true);
  });

  it.each(words)('does not hold %s', (word) => {
    expect(placesOf(word, layers)).toEqual([]);
  });

  it('bears no time of the clock in its packages', () => {
    const now = new Date().getFullYear();
    const years = written.flatMap((file) => entryYears(readFileSync(file)));
    expect(years.length).toBeGreaterThan(50);
    expect(years.filter((year) => year === yearOfTheClock || year === now)).toEqual([]);
  });
});

describe('a word of the machine is found', () => {
  const word = 'yonghu-k3v';
  const utf16 = Buffer.from(`\ufeff${word}`, 'utf16le').swap16();
  const cases: Readonly<Record<string, Uint8Array>> = {
    'in a part of a package': zipSync({ 'word/document.xml': strToU8(`<a>${word}</a>`) }),
    'in a package within a package': zipSync({ 'chart.xlsx': zipSync({ 'a.xml': strToU8(word) }) }),
    'in a deflated stream': Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj <<>>\nstream\n'), deflateSync(Buffer.from(word)), Buffer.from('\nendstream')]),
    'in a string of UTF-16': Buffer.concat([Buffer.from('%PDF-1.7\n('), utf16, Buffer.from(')')]),
    'in a hexadecimal string': Buffer.from(`%PDF-1.7\n<${utf16.toString('hex')}>`),
    'in a data address': Buffer.from(`<img src="data:image/png;base64,${Buffer.from(`............${word}`).toString('base64')}">`),
  };
  it.each(Object.entries(cases))('%s', (_, bytes) => {
    expect(placesOf(word, layersOf('file', bytes))).not.toEqual([]);
  });

  it('so is the time of an entry', () => {
    expect(entryYears(zipSync({ a: strToU8('a') }, { mtime: new Date(yearOfTheClock, 5, 5) }))).toEqual([yearOfTheClock]);
  });
});
