/** The same input gives the same bytes, whatever clock, zone, language, folder and order, and however many threads. */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chartsData, cityData, coverData, gongkai, newFolder, render, root, seedData } from '../support/commandLine.js';
import { everyCall, newWorkplace } from '../support/everyCommand.js';
import { describeIf, hasTools, readTool } from '../support/outsideTools.js';

/** A journal has a line for each report in the order in which threads finished; its lines count, their order does not. */
function contents(path: string): string | Buffer {
  return path.endsWith('.jsonl') ? readFileSync(path, 'utf8').split('\n').sort().join('\n') : readFileSync(path);
}

/** The SHA-256 of every file below a folder that is a document or data, by path; the order of folders does not count. */
function digests(folder: string, ending = /./): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && ending.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), createHash('sha256').update(contents(path)).digest('hex')]));
}

const otherClock = `--import ${pathToFileURL(join(root, 'tests/support/otherClock.mjs')).href}`;

/** Three machines: far apart in zone, unlike in language, one of them sixty years ahead. */
const machines = [
  { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'C' },
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: otherClock },
];

describe('every command, in three runs', () => {
  let runs: readonly ReadonlyMap<string, string>[];
  beforeAll(() => {
    runs = machines.map((machine) => {
      const place = newWorkplace();
      for (const { words, code: expected = 0 } of Object.values(everyCall(place))) {
        const { code, stderr } = gongkai(words, machine);
        if (code !== expected) throw new Error(`gongkai ${words.join(' ')} gave ${code}: ${stderr}`);
      }
      const written = digests(place.out);
      rmSync(place.folder, { recursive: true });
      return written;
    });
  }, 600_000);

  it('writes files of every kind', () => {
    const endings = new Set([...runs[0]!.keys()].map((path) => path.slice(path.lastIndexOf('.'))));
    expect([...endings].sort()).toEqual(['.csv', '.docx', '.html', '.json', '.jsonl', '.pdf', '.png', '.svg', '.xlsx', '.yaml']);
  });

  it.each(machines.slice(1).map((machine, index) => [machine.TZ, index + 1] as const))('gives the same bytes in %s as in New York, in another language and folder', (_, index) => {
    expect(runs[index]).toEqual(runs[0]);
  });
});

describe('what was made before, and beside', () => {
  const reports = [seedData, chartsData, coverData, cityData];
  const documents = /\.(docx|pdf)$/;
  let together: ReadonlyMap<string, string>;
  beforeAll(() => {
    together = digests(render(reports));
  });

  it('is two files a report and nothing else', () => {
    expect([...together.keys()]).toEqual(reports.flatMap((file) => ['docx', 'pdf'].map((ending) => `${basename(file, '.yaml')}.${ending}`)).sort());
  });

  it('changes nothing: the other way round, from another folder', () => {
    const elsewhere = newFolder();
    const copies = [...reports].reverse().map((file) => join(elsewhere, basename(file)));
    copies.forEach((copy) => copyFileSync(join(dirname(seedData), basename(copy)), copy));
    copyFileSync(join(dirname(cityData), 'chenglan-applications.png'), join(elsewhere, 'chenglan-applications.png'));
    expect(digests(render(copies))).toEqual(together);
  });

  it('changes nothing: each report in a process of its own', () => {
    const alone = reports.flatMap((file) => [...digests(render([file]))]);
    expect(new Map(alone)).toEqual(new Map(together));
  });

  it.each(['1', '2', '3'])('changes nothing: a batch in %s threads', (jobs) => {
    const folder = newFolder();
    const { code, stderr } = gongkai(['batch', ...reports, '-o', folder, '--jobs', jobs]);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(digests(folder, documents)).toEqual(together);
  });
});

describeIf(hasTools('pdfinfo'))('the PDF metadata', () => {
  it('names the title', () => {
    const folder = render([seedData], ['--format', 'pdf']);
    const info = readTool('pdfinfo', [join(folder, 'xingguo-2020.pdf')]);
    expect(info).toMatch(/^Title: +兴国县政府办2020年政府信息公开工作年度报告$/m);
  });
});
